package dev.kith.contact;

/**
 * How long the country code is with which an international phone number begins (ITU-T E.164, Annex
 * to Operational Bulletin 1114: assigned country codes).
 */
final class CallingCodes {

    /** The codes of two digits; one digit is 1 and 7, all others have three. */
    private static final String TWO =
            " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61"
                    + " 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";

    private CallingCodes() {}

    /** How many digits of a number are its country code; all of them, if it has no more. */
    static int length(String digits) {
        int length = 3;
        if (digits.startsWith("1") || digits.startsWith("7")) {
            length = 1;
        } else if (digits.length() >= 2 && TWO.contains(" " + digits.substring(0, 2) + " ")) {
            length = 2;
        }
        return Math.min(length, digits.length());
    }
}
