package dev.kith.contact;

import dev.kith.common.TextRule;
import java.util.Arrays;

/**
 * The record from which a contact was read, byte for byte, so that a writer of the same format can
 * give back what the contact has no place for. Immutable.
 */
public final class Original {

    private static final TextRule FORMAT = TextRule.line("an original's format", 50);

    private final String format;
    private final byte[] content;

    private Original(String format, byte[] content) {
        this.format = format;
        this.content = content;
    }

    /**
     * {@return an original}
     *
     * @param format the format's short name, such as {@code vcard}
     * @param content the record; copied
     * @throws IllegalArgumentException if the format is blank, too long or has control characters,
     *     or the content is empty
     */
    public static Original of(String format, byte[] content) {
        if (content.length == 0) {
            throw new IllegalArgumentException("an original is not empty");
        }
        return new Original(FORMAT.require(format), content.clone());
    }

    /** {@return the format's short name} */
    public String format() {
        return format;
    }

    /** {@return a copy of the record} */
    public byte[] content() {
        return content.clone();
    }

    /** {@return the size of the record in bytes} */
    public int size() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Original that
                && format.equals(that.format)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Original[" + format + ", " + content.length + " bytes]";
    }
}
