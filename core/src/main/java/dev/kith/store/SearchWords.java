package dev.kith.store;

import java.util.function.Predicate;

/**
 * The words of folded texts, as they are searched by.
 *
 * <p>A word is a run of letters, digits and the marks that belong to them; joiners and other signs
 * that nobody sees are left out, digits of any script become those of ASCII, and a number loses its
 * leading zeros, so that trunk and international prefixes of phone numbers do not matter. An
 * apostrophe within a word is left out. In a text to be found, each part around an apostrophe is a
 * word, too, and so is what begins at any letter of a run in Chinese, Japanese, Korean, Thai, Lao,
 * Khmer or Burmese, where no space shows where a word begins. Of a word its first {@value
 * #MAX_LENGTH} UTF-16 code units count.
 *
 * <p>Used by one thread, for one text after another.
 */
final class SearchWords {

    static final int MAX_LENGTH = 64;

    private static final int SEPARATOR = 0;
    private static final int SPACED = 1;
    private static final int SPACELESS = 2;
    private static final int MARK = 3;
    private static final int UNSEEN = 4;
    private static final int APOSTROPHE = 5;

    private final boolean toBeFound;
    private final Predicate<? super String> sink;
    private final StringBuilder word = new StringBuilder();
    // where in the word a part begins that follows an apostrophe
    private int part;
    private int leadingZeros;

    private SearchWords(boolean toBeFound, Predicate<? super String> sink) {
        this.toBeFound = toBeFound;
        this.sink = sink;
    }

    /**
     * The words by which a text is found.
     *
     * @param sink takes each, and says whether it wants more
     */
    static SearchWords toBeFound(Predicate<? super String> sink) {
        return new SearchWords(true, sink);
    }

    /**
     * The words that somebody searches by.
     *
     * @param sink takes each, and says whether it wants more
     */
    static SearchWords toSearchBy(Predicate<? super String> sink) {
        return new SearchWords(false, sink);
    }

    /** How many zeros the number had in front that is being given, beside what is given. */
    int leadingZeros() {
        return leadingZeros;
    }

    /** Gives the words of a folded text; says whether the sink wants more. */
    boolean of(String folded) {
        // a sink that wanted no more left the last text half read
        word.setLength(0);
        part = 0;
        int length = folded.length();
        int kind = SEPARATOR;
        for (int i = 0; i < length; ) {
            int c = folded.codePointAt(i);
            int next = i + Character.charCount(c);
            int of = kind(c);
            if (of == APOSTROPHE) {
                boolean within =
                        kind == SPACED && next < length && kind(folded.codePointAt(next)) == SPACED;
                if (within && !endPart()) {
                    return false;
                }
                of = within ? UNSEEN : SEPARATOR;
            }
            if (of == SEPARATOR || ((of == SPACED || of == SPACELESS) && of != kind)) {
                if (!endRun(kind)) {
                    return false;
                }
                kind = of;
            }
            // a mark without a letter before it is no word
            if (of != SEPARATOR && of != UNSEEN && kind != SEPARATOR) {
                append(c);
            }
            i = next;
        }
        return endRun(kind);
    }

    /** The part before an apostrophe. */
    private boolean endPart() {
        boolean more = !toBeFound || give(part, word.length());
        part = word.length();
        return more;
    }

    private boolean endRun(int kind) {
        if (word.isEmpty()) {
            return true;
        }
        boolean more = give(0, word.length());
        if (more && toBeFound) {
            more = kind == SPACELESS ? giveEnds() : part == 0 || give(part, word.length());
        }
        word.setLength(0);
        part = 0;
        return more;
    }

    /** What begins at each letter but the first. */
    private boolean giveEnds() {
        for (int i = word.offsetByCodePoints(0, 1); i < word.length(); ) {
            int c = word.codePointAt(i);
            if (kind(c) == SPACELESS && !give(i, word.length())) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private boolean give(int start, int end) {
        int first = start;
        if (word.charAt(start) == '0') {
            int zeros = start;
            while (zeros < end - 1 && word.charAt(zeros) == '0') {
                zeros++;
            }
            boolean number = true;
            for (int i = zeros; i < end && number; i++) {
                number = isDigit(word.charAt(i));
            }
            first = number ? zeros : start;
        }
        leadingZeros = first - start;
        int last = Math.min(end, first + MAX_LENGTH);
        if (last < end && Character.isHighSurrogate(word.charAt(last - 1))) {
            last--;
        }
        return sink.test(word.substring(first, last));
    }

    private void append(int c) {
        if (c < 0x80) {
            word.append((char) c);
        } else {
            int digit = Character.digit(c, 10);
            word.appendCodePoint(digit >= 0 ? '0' + digit : c);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int kind(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                    ? SPACED
                    : c == '\'' || c == '`' ? APOSTROPHE : SEPARATOR;
        }
        if (isApostrophe(c)) {
            return APOSTROPHE;
        }
        if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF)) {
            return UNSEEN;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    MARK;
            case Character.FORMAT -> UNSEEN;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER ->
                    SPACED;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER ->
                    isSpaceless(c) ? SPACELESS : SPACED;
            default -> SEPARATOR;
        };
    }

    /** Also the letters that look like one and are used for one. */
    private static boolean isApostrophe(int c) {
        return c == 0x2018
                || c == 0x2019
                || c == 0x02B9
                || c == 0x02BB
                || c == 0x02BC
                || c == 0x02BD
                || c == 0x2032
                || c == 0x055A
                || c == 0x05F3;
    }

    private static boolean isSpaceless(int c) {
        if (c < 0x0E00) {
            return false;
        }
        // lengthens the vowel of a kana, and is of no one script
        if (c == 0x30FC) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
