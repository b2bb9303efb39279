package dev.kith.vcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A card as written: its bytes and the ordered list of its properties.
 *
 * <p>An untouched card gives its bytes back as they were, save that text in UTF-16 became UTF-8 and
 * a missing END was added. Immutable and safe for use by many threads.
 */
public final class RawCard {
    private final byte[] bytes;
    private final int length;
    private final int tail;
    private final RawProperty[] lines;
    private final VCardVersion version;
    private final long line;
    private final long offset;

    RawCard(
            byte[] bytes,
            int length,
            int tail,
            RawProperty[] lines,
            VCardVersion version,
            long line,
            long offset) {
        this.bytes = bytes;
        this.length = length;
        this.tail = tail;
        this.lines = lines;
        this.version = version;
        this.line = line;
        this.offset = offset;
    }

    /** {@return the version that the card says it has, or that its content is read as} */
    public VCardVersion version() {
        return version;
    }

    /** {@return the properties in order, VERSION included} */
    public List<RawProperty> properties() {
        List<RawProperty> properties = new ArrayList<>(lines.length);
        for (RawProperty property : lines) {
            if (!property.has(Flags.UNREAD)) {
                properties.add(property);
            }
        }
        return List.copyOf(properties);
    }

    /**
     * {@return the first property with a name, in any case}
     *
     * @param name the name to look for
     */
    public Optional<RawProperty> first(String name) {
        for (RawProperty property : lines) {
            if (!property.has(Flags.UNREAD) && property.isNamed(name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** {@return the bytes of the card, from its BEGIN to the end of its END line} */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** {@return the line of the source on which the card begins, counted from 1} */
    public long line() {
        return line;
    }

    /** {@return the byte of the source, as UTF-8, at which the card begins} */
    public long offset() {
        return offset;
    }

    /**
     * {@return whether another card has the same properties in the same order, each with the same
     * group, name, parameters and value} How lines are folded and ended does not matter.
     *
     * @param other the card to compare with
     */
    public boolean hasSameProperties(RawCard other) {
        List<RawProperty> own = properties();
        List<RawProperty> others = other.properties();
        if (own.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).isSameAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return an editor for a changed copy of this card} */
    public CardEditor edit() {
        return new CardEditor(this);
    }

    /** Says where the card stands, not what it holds. */
    @Override
    public String toString() {
        return "RawCard[" + version + ", " + lines.length + " lines, line " + line + "]";
    }

    /** All lines that begin something: properties, and what is kept without being read. */
    RawProperty[] lines() {
        return lines;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Where the END line begins, with its blanks. */
    int tail() {
        return tail;
    }
}
