package dev.kith.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The words that stand in a form for the constants of an enum: their names in lower case with
 * hyphens. A constant that is renamed keeps its word: here, in a constructor that takes it.
 */
final class Words<E extends Enum<E>> implements Function<E, String> {

    private final String subject;
    private final String[] words;
    private final Map<String, E> constants = new HashMap<>();

    /**
     * The words of an enum.
     *
     * @param subject what a constant is, with its article; begins the message
     */
    Words(String subject, Class<E> type) {
        this.subject = subject;
        E[] all = type.getEnumConstants();
        words = new String[all.length];
        for (E constant : all) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            words[index(constant)] = word;
            constants.put(word, constant);
        }
    }

    /** The word of a constant. */
    @Override
    public String apply(E constant) {
        return words[index(constant)];
    }

    /**
     * The constant of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    E parse(String word) {
        E constant = constants.get(word);
        if (constant == null) {
            throw new IllegalArgumentException(subject + " is one of " + String.join(", ", words));
        }
        return constant;
    }

    @SuppressWarnings("EnumOrdinal") // in memory only
    private int index(E constant) {
        return constant.ordinal();
    }
}
