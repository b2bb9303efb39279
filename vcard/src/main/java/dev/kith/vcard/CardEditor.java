package dev.kith.vcard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Builds a changed copy of a card. Every property that is not changed keeps its bytes and its
 * place. Not safe for use by several threads.
 */
public final class CardEditor {
    private final RawCard card;
    private final List<Line> lines = new ArrayList<>();
    private int lastGroup = -1;

    CardEditor(RawCard card) {
        this.card = card;
        for (RawProperty property : card.lines()) {
            lines.add(new Line(property, null));
        }
    }

    /** A property as it was, or one that is new. */
    private record Line(@Nullable RawProperty kept, @Nullable NewProperty made) {}

    /**
     * Puts a new property in the place of one.
     *
     * @throws IllegalArgumentException when the old property is not in the card
     */
    public CardEditor replace(RawProperty old, NewProperty property) {
        lines.set(indexOf(old), new Line(null, property));
        return this;
    }

    /**
     * Puts a new property after one.
     *
     * @throws IllegalArgumentException when that property is not in the card
     */
    public CardEditor insertAfter(RawProperty before, NewProperty property) {
        lines.add(indexOf(before) + 1, new Line(null, property));
        return this;
    }

    /** Puts a new property at the end. */
    public CardEditor append(NewProperty property) {
        lines.add(new Line(null, property));
        return this;
    }

    /**
     * Takes a property away.
     *
     * @throws IllegalArgumentException when it is not in the card
     */
    public CardEditor remove(RawProperty old) {
        lines.remove(indexOf(old));
        return this;
    }

    /** A group of the form {@code itemN} that no property of the card has; a new one each time. */
    public String newGroup() {
        if (lastGroup < 0) {
            lastGroup = 0;
            for (Line line : lines) {
                RawProperty kept = line.kept();
                NewProperty made = line.made();
                String group = made != null ? made.group() : "";
                lastGroup =
                        Math.max(lastGroup, number(kept != null ? kept.group().orElse("") : group));
            }
        }
        lastGroup++;
        return "item" + lastGroup;
    }

    /** The changed card; the card itself when nothing was changed. */
    public RawCard card() {
        byte[] bytes = card.bytes();
        byte[] lineEnd = LineEnding.of(bytes, card.length());
        ByteBuilder out = new ByteBuilder(card.length() + 256);
        PropertyWriter writer = new PropertyWriter(out, card.version(), lineEnd);
        RawProperty[] former = card.lines();
        out.add(bytes, 0, former.length == 0 ? card.tail() : former[0].start());
        boolean changed = lines.size() != former.length;
        for (int i = 0; i < lines.size(); i++) {
            RawProperty kept = lines.get(i).kept();
            NewProperty made = lines.get(i).made();
            changed |= made != null;
            if (made != null) {
                writer.write(made);
            } else if (kept != null) {
                keep(kept, out, i + 1 < lines.size() ? lineEnd : new byte[0]);
            }
        }
        out.add(bytes, card.tail(), card.length());
        return changed ? parse(out.toBytes()) : card;
    }

    private void keep(RawProperty kept, ByteBuilder out, byte[] separator) {
        byte[] bytes = card.bytes();
        out.add(bytes, kept.nameStart(), kept.extent());
        boolean unfinished =
                kept.has(Flags.QUOTED_PRINTABLE)
                        && kept.end() > kept.start()
                        && bytes[kept.end() - 1] == '=';
        if (unfinished) {
            out.add(separator);
        }
    }

    /** Reads the one card that bytes hold. */
    static RawCard parse(byte[] bytes) {
        ReadLimits limits = new ReadLimits(1 << 30, 1 << 30, 1 << 24, 1 << 24, 1 << 24, 1);
        Problems problems = new Problems("card", 1);
        try {
            var lexer = new CardLexer(new ByteArrayInputStream(bytes), limits, problems);
            RawCard parsed = lexer.next();
            if (parsed == null) {
                throw new IllegalArgumentException("the bytes hold no card");
            }
            return parsed;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int indexOf(RawProperty property) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kept() == property) {
                return i;
            }
        }
        throw new IllegalArgumentException("the property is not in the card");
    }

    private static int number(String group) {
        String digits = group.toLowerCase(Locale.ROOT).startsWith("item") ? group.substring(4) : "";
        boolean counts = !digits.isEmpty() && digits.length() <= 9;
        for (int i = 0; i < digits.length(); i++) {
            counts &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return counts ? Integer.parseInt(digits) : 0;
    }
}
