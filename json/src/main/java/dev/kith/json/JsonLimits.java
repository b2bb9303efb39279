package dev.kith.json;

import dev.kith.form.FormBytes;

/**
 * How much one document may hold. What holds more is refused whole, on reading and on writing.
 *
 * @param bytes the bytes of a document, or the characters of one that is read from a string
 * @param nesting how deep objects and lists stand in each other
 * @param values the values, each object, list, element and scalar counted
 * @param textLength the characters of one text, which bytes in base 64 are as well
 * @param numberLength the characters of one number
 */
public record JsonLimits(int bytes, int nesting, int values, int textLength, int numberLength) {

    private static final JsonLimits DEFAULTS =
            new JsonLimits(
                    FormBytes.MAX_SIZE,
                    FormBytes.MAX_DEPTH,
                    FormBytes.MAX_VALUES,
                    FormBytes.MAX_SIZE,
                    1_020);

    /**
     * Refuses limits that no document can keep.
     *
     * @param bytes the bytes of a document, at most 1 GiB
     * @param nesting the depth of objects and lists, at most 32 as everywhere in the plain form
     * @param values the number of values
     * @param textLength the characters of one text
     * @param numberLength the characters of one number
     * @throws IllegalArgumentException if a limit is below 1 or above what is said here
     */
    public JsonLimits {
        if (Math.min(Math.min(bytes, nesting), Math.min(values, textLength)) < 1
                || numberLength < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (bytes > 1 << 30 || nesting > FormBytes.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "a document has at most 1 GiB and is at most "
                            + FormBytes.MAX_DEPTH
                            + " levels deep");
        }
    }

    /**
     * {@return the limits where none were given: those of {@link FormBytes}, which are 64 MiB, 32
     * levels and 1,000,000 values; texts as long as a document, numbers of 1,020 characters}
     */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same limits with another size}
     *
     * @param newBytes the most bytes of a document
     */
    public JsonLimits withBytes(int newBytes) {
        return new JsonLimits(newBytes, nesting, values, textLength, numberLength);
    }

    /**
     * {@return the same limits with another depth}
     *
     * @param newNesting the most objects and lists that stand in each other
     */
    public JsonLimits withNesting(int newNesting) {
        return new JsonLimits(bytes, newNesting, values, textLength, numberLength);
    }

    /**
     * {@return the same limits with another number of values}
     *
     * @param newValues the most values of a document
     */
    public JsonLimits withValues(int newValues) {
        return new JsonLimits(bytes, nesting, newValues, textLength, numberLength);
    }

    /**
     * {@return the same limits with another length of texts}
     *
     * @param newTextLength the most characters of a text
     */
    public JsonLimits withTextLength(int newTextLength) {
        return new JsonLimits(bytes, nesting, values, newTextLength, numberLength);
    }

    /**
     * {@return the same limits with another length of numbers}
     *
     * @param newNumberLength the most characters of a number
     */
    public JsonLimits withNumberLength(int newNumberLength) {
        return new JsonLimits(bytes, nesting, values, textLength, newNumberLength);
    }
}
