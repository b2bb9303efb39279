package dev.kith.vcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Builds a changed copy of a card. Every property that is not changed keeps its bytes and its
 * place. Not safe for use by several threads.
 */
public final class CardEditor {
    private final RawCard card;
    private final Map<RawProperty, Place> places = new HashMap<>();
    private final List<NewProperty> appended = new ArrayList<>();
    private boolean changed;
    private int lastGroup = -1;

    CardEditor(RawCard card) {
        this.card = card;
    }

    /** What stands at the place of a property and around it. */
    private static final class Place {
        private final List<NewProperty> before = new ArrayList<>(0);
        private final List<NewProperty> instead = new ArrayList<>(1);
        private final List<NewProperty> after = new ArrayList<>(0);
        private boolean kept = true;
    }

    /**
     * Puts a new property in the place of one.
     *
     * @param old the property as the card has it
     * @param property the new property
     * @return this editor
     * @throws IllegalArgumentException when the old property is not in the card
     */
    public CardEditor replace(RawProperty old, NewProperty property) {
        Place place = place(old);
        place.kept = false;
        place.instead.clear();
        place.instead.add(property);
        return this;
    }

    /**
     * Puts a new property before one, after those put there earlier.
     *
     * @param next the property to stand before
     * @param property the new property
     * @return this editor
     * @throws IllegalArgumentException when that property is not in the card
     */
    public CardEditor insertBefore(RawProperty next, NewProperty property) {
        place(next).before.add(property);
        return this;
    }

    /**
     * Puts a new property after one, after those put there earlier.
     *
     * @param before the property to stand behind
     * @param property the new property
     * @return this editor
     * @throws IllegalArgumentException when that property is not in the card
     */
    public CardEditor insertAfter(RawProperty before, NewProperty property) {
        place(before).after.add(property);
        return this;
    }

    /** Changes the parameters of a property, or of the new one that stands in its place. */
    void changeParameters(RawProperty old, UnaryOperator<Params> change) {
        Place place = place(old);
        if (!place.kept && place.instead.isEmpty()) {
            return;
        }
        NewProperty now = place.instead.isEmpty() ? null : place.instead.get(0);
        Params params = now == null ? PropertyMaker.paramsOf(old) : new Params(now.parameters());
        String value = now == null ? old.value() : now.value();
        String group = now == null ? old.group().orElse("") : now.group();
        replace(old, new NewProperty(group, old.name(), change.apply(params).list(), value));
    }

    /**
     * Puts a new property at the end.
     *
     * @param property the new property
     * @return this editor
     */
    public CardEditor append(NewProperty property) {
        changed = true;
        appended.add(property);
        return this;
    }

    /**
     * Takes a property away.
     *
     * @param old the property as the card has it
     * @return this editor
     * @throws IllegalArgumentException when it is not in the card
     */
    public CardEditor remove(RawProperty old) {
        Place place = place(old);
        place.kept = false;
        place.instead.clear();
        return this;
    }

    /**
     * {@return a group of the form {@code itemN} that no property of the card has; a new one each
     * time}
     */
    public String newGroup() {
        if (lastGroup < 0) {
            lastGroup = 0;
            for (RawProperty property : card.properties()) {
                lastGroup = Math.max(lastGroup, number(property.group().orElse("")));
            }
        }
        lastGroup++;
        return "item" + lastGroup;
    }

    /** {@return the changed card; the card itself when nothing was changed} */
    public RawCard card() {
        if (!changed) {
            return card;
        }
        byte[] bytes = card.bytes();
        byte[] lineEnd = LineEnding.of(bytes, card.length());
        ByteBuilder out = new ByteBuilder(card.length() + 256);
        PropertyWriter writer = new PropertyWriter(out, card.version(), lineEnd);
        RawProperty[] lines = card.lines();
        out.add(bytes, 0, lines.length == 0 ? card.tail() : lines[0].start());
        for (RawProperty line : lines) {
            Place place = places.get(line);
            if (place == null) {
                keep(line, out, lineEnd);
            } else {
                place.before.forEach(writer::write);
                if (place.kept) {
                    keep(line, out, lineEnd);
                }
                place.instead.forEach(writer::write);
                place.after.forEach(writer::write);
            }
        }
        appended.forEach(writer::write);
        int end = Boundary.skipBlanks(bytes, card.tail(), card.length());
        out.add(bytes, end, card.length());
        return parse(out.toBytes());
    }

    /** Copies a property's bytes; a soft break at its very end must not swallow the next one. */
    private void keep(RawProperty kept, ByteBuilder out, byte[] lineEnd) {
        byte[] bytes = card.bytes();
        out.add(bytes, kept.nameStart(), kept.extent());
        boolean unfinished =
                kept.has(Flags.QUOTED_PRINTABLE)
                        && bytes[kept.end() - 1] == '='
                        && isOneBreak(bytes, kept.end(), kept.extent());
        if (unfinished) {
            out.add(lineEnd);
        }
    }

    private static boolean isOneBreak(byte[] bytes, int from, int to) {
        return to - from == 1 || (to - from == 2 && bytes[from] == '\r' && bytes[from + 1] == '\n');
    }

    /** Reads the one card that bytes hold. */
    static RawCard parse(byte[] bytes) {
        ReadLimits limits = new ReadLimits(1 << 30, 1 << 30, 1 << 24, 1 << 24, 1 << 24, 1);
        Problems problems = new Problems("card", 1);
        try {
            var lexer = new CardLexer(new LineWindow(bytes), limits, problems);
            RawCard parsed = lexer.next();
            if (parsed == null) {
                throw new IllegalArgumentException("the bytes hold no card");
            }
            return parsed;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Place place(RawProperty property) {
        changed = true;
        Place place = places.get(property);
        if (place != null) {
            return place;
        }
        for (RawProperty line : card.lines()) {
            if (line == property) {
                Place made = new Place();
                places.put(property, made);
                return made;
            }
        }
        throw new IllegalArgumentException("the property is not in the card");
    }

    private static int number(String group) {
        String digits = group.toLowerCase(Locale.ROOT).startsWith("item") ? group.substring(4) : "";
        boolean counts = !digits.isEmpty() && digits.length() <= 9;
        for (int i = 0; i < digits.length(); i++) {
            counts &= Ascii.isDigit(digits.charAt(i));
        }
        return counts ? Integer.parseInt(digits) : 0;
    }
}
