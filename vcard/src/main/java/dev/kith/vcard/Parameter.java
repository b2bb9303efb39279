package dev.kith.vcard;

import java.util.List;
import java.util.Locale;

/**
 * A parameter of a property, its values without quotes and caret escapes.
 *
 * @param name the name as written; empty for a value that stands alone, as vCard 2.1 writes types
 * @param values the values in order, at least one
 */
public record Parameter(String name, List<String> values) {

    /**
     * Copies the values.
     *
     * @param name the name
     * @param values the values, at least one
     */
    public Parameter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a parameter has at least one value");
        }
    }

    /**
     * {@return a parameter with a name and one or more values}
     *
     * @param name the name
     * @param values the values, at least one
     */
    public static Parameter of(String name, String... values) {
        return new Parameter(name, List.of(values));
    }

    /**
     * {@return whether the parameter has this name, in any case}
     *
     * @param wanted the name to compare with
     */
    public boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** {@return the first value} */
    public String value() {
        return values.get(0);
    }

    /** Whether this gives a type, by name or, as in vCard 2.1, by standing alone. */
    boolean isType() {
        return name.isEmpty() || isNamed("TYPE");
    }

    boolean holds(String value) {
        for (String own : values) {
            if (own.toLowerCase(Locale.ROOT).equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Names the parameter, not its values, which may be personal. */
    @Override
    public String toString() {
        return "Parameter[" + name + ", " + values.size() + " values]";
    }
}
