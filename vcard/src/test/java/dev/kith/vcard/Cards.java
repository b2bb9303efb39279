package dev.kith.vcard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads small sources in tests. */
final class Cards {
    private Cards() {}

    /** What a source gave: its cards and the problems that belong to none. */
    record Read(List<ReadCard> cards, List<CardProblem> problems) {
        RawCard only() {
            if (cards.size() != 1) {
                throw new AssertionError("expected one card, not " + cards.size());
            }
            return cards.get(0).raw();
        }

        /** The kinds of all problems, but for the lack of a name, which most small cards have. */
        List<CardProblem.Code> codes() {
            List<CardProblem.Code> codes = new ArrayList<>();
            problems.forEach(problem -> codes.add(problem.code()));
            cards.forEach(card -> card.problems().forEach(problem -> codes.add(problem.code())));
            codes.removeIf(code -> code == CardProblem.Code.NO_NAME);
            return codes;
        }
    }

    static Read read(byte[] bytes) {
        return read(bytes, ReadLimits.defaults());
    }

    static Read read(byte[] bytes, ReadLimits limits) {
        try (var reader = VCards.read(new ByteArrayInputStream(bytes), "test.vcf", limits)) {
            List<ReadCard> cards = new ArrayList<>();
            reader.forEachRemaining(cards::add);
            return new Read(cards, reader.problems());
        }
    }

    static Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A source whose lines end with CRLF. */
    static Read lines(String... lines) {
        return read(String.join("\r\n", lines) + "\r\n");
    }

    /** A card of version 3.0 with these lines between VERSION and END. */
    static RawCard card(String... lines) {
        return lines("BEGIN:VCARD", "VERSION:3.0", String.join("\r\n", lines), "END:VCARD").only();
    }

    static RawCard oldCard(String... lines) {
        return lines("BEGIN:VCARD", "VERSION:2.1", String.join("\r\n", lines), "END:VCARD").only();
    }

    static RawCard newCard(String... lines) {
        return lines("BEGIN:VCARD", "VERSION:4.0", String.join("\r\n", lines), "END:VCARD").only();
    }

    static RawProperty property(RawCard card, String name) {
        return card.first(name).orElseThrow(() -> new AssertionError("no " + name));
    }

    static List<String> names(RawCard card) {
        return card.properties().stream().map(RawProperty::name).toList();
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
