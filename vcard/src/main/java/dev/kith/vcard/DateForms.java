package dev.kith.vcard;

/** The two ways to write a date: vCard 3.0 has hyphens and colons in it, vCard 4.0 has none. */
final class DateForms {
    private DateForms() {}

    /** Without hyphens and colons; a year and month alone keep theirs, as ISO 8601 has it. */
    static String basic(String text) {
        int time = text.indexOf('T');
        String day = time < 0 ? text : text.substring(0, time);
        if (day.length() == 10 && isDigits(day, "dddd-dd-dd")) {
            day = day.replace("-", "");
        } else if (day.length() == 7 && isDigits(day, "--dd-dd")) {
            day = "--" + day.substring(2).replace("-", "");
        }
        return time < 0 ? day : day + basicTime(text.substring(time));
    }

    private static String basicTime(String time) {
        StringBuilder basic = new StringBuilder(time.length());
        for (int i = 0; i < time.length(); i++) {
            char c = time.charAt(i);
            if (c != ':') {
                basic.append(c);
            }
        }
        return basic.toString();
    }

    /** With hyphens and colons where the text is a whole date. */
    static String extended(String text) {
        int time = text.indexOf('T');
        String day = time < 0 ? text : text.substring(0, time);
        if (day.length() == 8 && isDigits(day, "dddddddd")) {
            day = day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
        }
        return time < 0 ? day : day + extendedTime(text.substring(time));
    }

    private static String extendedTime(String time) {
        boolean whole = time.length() >= 7 && isDigits(time.substring(1, 7), "dddddd");
        if (!whole) {
            return time;
        }
        String clock =
                time.substring(1, 3) + ":" + time.substring(3, 5) + ":" + time.substring(5, 7);
        String zone = time.substring(7);
        if (zone.length() == 5 && isDigits(zone.substring(1), "dddd")) {
            zone = zone.substring(0, 3) + ":" + zone.substring(3);
        }
        return "T" + clock + zone;
    }

    /** Whether a text begins as a date does, complete or partial. */
    static boolean isDate(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return first == '-' || first == 'T' || Ascii.isDigit(first);
    }

    /** Whether a text has digits where the pattern has d, and is the pattern elsewhere. */
    static boolean isDigits(String text, String pattern) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char expected = pattern.charAt(i);
            char c = text.charAt(i);
            if (expected == 'd' ? !Ascii.isDigit(c) : c != expected) {
                return false;
            }
        }
        return true;
    }
}
