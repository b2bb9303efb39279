package dev.kith.contact;

import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs in their usual form. */
final class Uuids {

    // UUID.fromString takes groups of other lengths and signs as well
    private static final Pattern FORM =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Uuids() {}

    static UUID parse(String subject, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    subject
                            + "'s id is a UUID of 36 characters: hexadecimal digits in groups of 8,"
                            + " 4, 4, 4 and 12 with hyphens between them");
        }
        return UUID.fromString(text);
    }
}
