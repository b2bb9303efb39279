package dev.kith.vcard;

import dev.kith.common.TextRule;

/** What texts the contact accepts, where its own values do not say so without an exception. */
final class TextRules {
    private static final TextRule LINE = TextRule.line("a value", Integer.MAX_VALUE);

    private TextRules() {}

    static boolean isLine(String text) {
        return LINE.violation(text).isEmpty();
    }
}
