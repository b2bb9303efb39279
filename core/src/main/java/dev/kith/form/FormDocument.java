package dev.kith.form;

import java.util.regex.Pattern;

/**
 * The form of one aggregate, with what is needed to read it. Immutable if its content is.
 *
 * @param type the aggregate's stable name, such as {@code contact}: 1 to 50 lower-case ASCII
 *     letters, digits and hyphens, beginning with a letter
 * @param version the version of the form, at least 1
 * @param content the aggregate's fields
 */
public record FormDocument(String type, int version, Form content) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    /**
     * Checks type and version.
     *
     * @param type the aggregate's stable name
     * @param version the version of the form
     * @param content the aggregate's fields
     * @throws IllegalArgumentException if the type is not a name or the version is below 1
     */
    public FormDocument {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException(
                    "a form's type is 1 to 50 lower-case letters, digits and hyphens");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a form's version is at least 1");
        }
    }

    /** {@return type and version; none of the content} */
    @Override
    public String toString() {
        return "FormDocument[" + type + ", version " + version + "]";
    }
}
