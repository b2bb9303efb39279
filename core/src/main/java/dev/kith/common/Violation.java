package dev.kith.common;

/**
 * One thing that is wrong with a value, and where.
 *
 * @param path where in the value it is, such as {@code emails[1]}; empty for the value itself
 * @param code what is wrong, as a stable word for programs, such as {@code too-long}
 * @param message the rule in a sentence for people; it never repeats the value
 */
public record Violation(String path, String code, String message) {

    /**
     * {@return the same violation, found below a path}
     *
     * @param parent the path of what holds the value
     */
    public Violation at(String parent) {
        String below = path.isEmpty() || path.startsWith("[") ? path : "." + path;
        return new Violation(parent.isEmpty() ? path : parent + below, code, message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
