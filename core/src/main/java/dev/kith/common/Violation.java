package dev.kith.common;

import java.util.Map;

/**
 * One thing that is wrong with a value, and where.
 *
 * @param path where in the value it is, such as {@code emails[1]}; empty for the value itself
 * @param code what is wrong, as a stable word for programs, such as {@code too-long}
 * @param message the rule in a sentence for people; it never repeats the value
 * @param args the numbers that the rule names, by a stable word such as {@code max}, for hosts that
 *     word the rule in another language
 */
public record Violation(String path, String code, String message, Map<String, Object> args) {

    /**
     * Copies the arguments.
     *
     * @param path where in the value it is
     * @param code what is wrong
     * @param message the rule in a sentence
     * @param args the numbers that the rule names
     */
    public Violation {
        args = Map.copyOf(args);
    }

    /**
     * A violation of a rule that names no numbers.
     *
     * @param path where in the value it is
     * @param code what is wrong
     * @param message the rule in a sentence
     */
    public Violation(String path, String code, String message) {
        this(path, code, message, Map.of());
    }

    /**
     * {@return the same violation, found below a path}
     *
     * @param parent the path of what holds the value
     */
    public Violation at(String parent) {
        String below = path.isEmpty() || path.startsWith("[") ? path : "." + path;
        return new Violation(parent.isEmpty() ? path : parent + below, code, message, args);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
