package dev.kith.examples.addressbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes. */
final class DisplayWidth {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;

    private DisplayWidth() {}

    /** The columns that a text takes, of which East Asian characters and emoji need two each. */
    static int of(String text) {
        int width = 0;
        Matcher characters = CHARACTER.matcher(text);
        while (characters.find()) {
            width += ofCharacter(characters.group());
        }
        return width;
    }

    /** A text cut to a number of columns, with an ellipsis where something was cut off. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 0;
        Matcher characters = CHARACTER.matcher(text);
        while (characters.find()) {
            width += ofCharacter(characters.group());
            if (width >= columns) {
                break;
            }
            kept.append(characters.group());
        }
        return kept.append('…').toString();
    }

    /** What a reader sees as one character may be many code points that share its columns. */
    private static int ofCharacter(String character) {
        return character
                .codePoints()
                .map(c -> isWideSign(c) ? 2 : Math.max(0, WCWidth.wcwidth(c)))
                .max()
                .orElse(0);
    }

    private static boolean isWideSign(int codePoint) {
        return codePoint == EMOJI_STYLE
                || (codePoint >= FIRST_FLAG_LETTER && codePoint <= LAST_FLAG_LETTER);
    }
}
