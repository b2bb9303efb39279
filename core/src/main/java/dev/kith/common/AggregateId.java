package dev.kith.common;

import java.util.UUID;

/**
 * The identity of something that a book keeps. Two ids are equal if they are of the same type and
 * the same UUID; their order is that of the UUID's unsigned bytes, in every storage.
 */
public interface AggregateId {

    /** {@return the identity as a UUID, time-ordered where the library made it} */
    UUID uuid();

    /** {@return the word for what it identifies, such as {@code contact}} */
    String subject();

    /**
     * {@return the UUID that a text is}
     *
     * @param text a UUID in its usual form, 36 characters
     * @throws IllegalArgumentException if the text is not in that form
     */
    static UUID parseUuid(String text) {
        // UUID.fromString takes groups of other lengths and signs as well
        if (!isUuid(text)) {
            throw new IllegalArgumentException(
                    "an id is a UUID of 36 characters: hexadecimal digits in groups of 8, 4, 4, 4"
                            + " and 12 with hyphens between them");
        }
        return UUID.fromString(text);
    }

    private static boolean isUuid(String text) {
        boolean all = text.length() == 36;
        for (int i = 0; all && i < 36; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            boolean digit =
                    (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            all = hyphen ? c == '-' : digit;
        }
        return all;
    }
}
