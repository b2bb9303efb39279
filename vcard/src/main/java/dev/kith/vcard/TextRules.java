package dev.kith.vcard;

/** Makes texts fit that the contact would not accept as they are. */
final class TextRules {
    private TextRules() {}

    /** A text as one line of at most so many characters; the text itself where it is one. */
    static String line(String text, int most) {
        String line = hasControls(text) ? withoutControls(text) : text;
        return line.length() <= most ? line : cut(line, most);
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** Puts one space in the place of each run of control characters. */
    private static String withoutControls(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean inRun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = isControl(c);
            if (!control) {
                line.append(c);
            } else if (!inRun) {
                line.append(' ');
            }
            inRun = control;
        }
        return line.toString().strip();
    }

    private static String cut(String text, int most) {
        boolean inPair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, inPair ? most - 1 : most).strip();
    }
}
