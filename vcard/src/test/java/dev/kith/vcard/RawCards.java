package dev.kith.vcard;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes and compares lists of cards in tests. */
final class RawCards {
    private RawCards() {}

    static byte[] written(List<RawCard> cards) {
        var out = new ByteArrayOutputStream();
        try (VCardWriter writer = VCardWriter.to(out)) {
            cards.forEach(writer::write);
        }
        return out.toByteArray();
    }

    /** The card with every property written anew from its parts. */
    static RawCard rewritten(RawCard card) {
        var out = new ByteBuilder(1024);
        var writer = new PropertyWriter(out, card.version(), LineEnding.crlf());
        writer.line("BEGIN:VCARD");
        card.properties().forEach(writer::rewrite);
        writer.line("END:VCARD");
        return CardEditor.parse(out.toBytes());
    }

    static boolean areSame(List<RawCard> cards, List<RawCard> others) {
        if (cards.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < cards.size(); i++) {
            if (!cards.get(i).hasSameProperties(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
