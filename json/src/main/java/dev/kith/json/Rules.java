package dev.kith.json;

import dev.kith.common.Violation;
import dev.kith.form.InvalidFormException;

/** What holds of every document, on writing as on reading. */
final class Rules {

    /** Up to here every program that reads numbers as doubles has them exactly: 2^53 - 1. */
    static final long MAX_EXACT = (1L << 53) - 1;

    static final int MAX_NAME = 100;

    private Rules() {}

    static boolean isExact(long number) {
        return number >= -MAX_EXACT && number <= MAX_EXACT;
    }

    static boolean isName(String name) {
        int length = name.length();
        boolean fits = length > 0 && length <= MAX_NAME;
        for (int i = 0; fits && i < length; i++) {
            char c = name.charAt(i);
            fits = c > ' ' && c < 0x7F;
        }
        return fits;
    }

    /** Whether every surrogate of a text has its other half. */
    static boolean isWhole(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == length
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    static InvalidFormException refused(String code, String rule) {
        return new InvalidFormException(new Violation("", code, rule));
    }

    static InvalidFormException tooDeep(JsonLimits limits) {
        return refused(
                "too-deep",
                "objects and lists stand in each other at most " + limits.nesting() + " deep");
    }

    static InvalidFormException tooManyValues(JsonLimits limits) {
        return refused("too-many-values", "a form has at most " + limits.values() + " values");
    }

    static InvalidFormException tooLong(JsonLimits limits) {
        return refused(
                "too-long",
                "a text has at most "
                        + limits.textLength()
                        + " characters, a number "
                        + limits.numberLength()
                        + " and a name "
                        + MAX_NAME);
    }

    static InvalidFormException tooLarge(JsonLimits limits) {
        return refused("too-large", "a form has at most " + limits.bytes() + " bytes");
    }
}
