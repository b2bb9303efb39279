package dev.kith.common;

import java.util.Map;
import java.util.Optional;

/**
 * What a text must be to be stored: not blank, not too long, whole Unicode, free of control
 * characters.
 *
 * <p>The same rule serves every value of the library and of a host's own extensions, so that what
 * one value accepts no storage adapter refuses. Immutable and safe for use by many threads.
 */
public final class TextRule {

    private final String subject;
    private final int maxLength;
    private final boolean multiLine;

    private TextRule(String subject, int maxLength, boolean multiLine) {
        this.subject = subject;
        this.maxLength = maxLength;
        this.multiLine = multiLine;
    }

    /**
     * {@return the rule for a text of one line}
     *
     * @param subject what the text is, with its article, as in {@code "a label"}; begins every
     *     message
     * @param maxLength the most UTF-16 code units allowed
     */
    public static TextRule line(String subject, int maxLength) {
        return new TextRule(subject, maxLength, false);
    }

    /**
     * {@return the rule for a text in which tabs and line ends are allowed}
     *
     * @param subject what the text is, with its article, as in {@code "a note"}; begins every
     *     message
     * @param maxLength the most UTF-16 code units allowed
     */
    public static TextRule multiLine(String subject, int maxLength) {
        return new TextRule(subject, maxLength, true);
    }

    /**
     * {@return what is wrong with a text, or empty if the rule accepts it}
     *
     * @param text the text to look at; the message never repeats it
     */
    public Optional<Violation> violation(String text) {
        if (text.length() > maxLength) {
            return violation(
                    "too-long",
                    "has at most " + maxLength + " characters",
                    Map.of("max", maxLength));
        }
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                if (isControl(c)) {
                    return violation(
                            "control-character",
                            multiLine
                                    ? "has no control characters other than tab and line ends"
                                    : "has no control characters and no line ends");
                }
                if (Character.isSurrogate(c)) {
                    if (!startsPair(text, i)) {
                        return violation(
                                "broken-unicode", "is whole Unicode, without unpaired surrogates");
                    }
                    blank = false;
                    i++;
                    continue;
                }
            }
            blank = blank && isInvisible(c);
        }
        return blank ? violation("blank", "is not blank") : Optional.empty();
    }

    /**
     * {@return the text, if the rule accepts it}
     *
     * @param text the text to look at
     * @throws IllegalArgumentException if it does not; the message names the rule, never the text
     */
    public String require(String text) {
        Optional<Violation> violation = violation(text);
        if (violation.isPresent()) {
            throw new IllegalArgumentException(violation.get().message());
        }
        return text;
    }

    private boolean isControl(char c) {
        if (multiLine && (c == '\t' || c == '\n' || c == '\r')) {
            return false;
        }
        return Character.isISOControl(c) || (!multiLine && (c == '\u2028' || c == '\u2029'));
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= 0x200B && c <= 0x200F)
                || c == 0xFEFF;
    }

    private static boolean startsPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }

    private Optional<Violation> violation(String code, String rule) {
        return violation(code, rule, Map.of());
    }

    private Optional<Violation> violation(String code, String rule, Map<String, Object> args) {
        return Optional.of(new Violation("", code, subject + " " + rule, args));
    }
}
