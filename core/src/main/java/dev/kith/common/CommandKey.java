package dev.kith.common;

/**
 * The host's name for one command, so that the command can be repeated when its answer was lost:
 * the repeat changes nothing and gives the first outcome.
 *
 * @param text one line of at most 200 characters, unique in the book, best random or the host's own
 *     message id; no personal data, since it is kept
 */
public record CommandKey(String text) {

    private static final TextRule RULE = TextRule.line("a command key", 200);

    /**
     * Checks the text.
     *
     * @param text one line of at most 200 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public CommandKey {
        RULE.require(text);
    }

    /**
     * {@return the key of that text}
     *
     * @param text the text
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static CommandKey of(String text) {
        return new CommandKey(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
