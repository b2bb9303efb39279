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

    /** Copies the values. */
    public Parameter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a parameter has at least one value");
        }
    }

    /** A parameter with a name and one or more values. */
    public static Parameter of(String name, String... values) {
        return new Parameter(name, List.of(values));
    }

    /** Whether the parameter has this name, in any case. */
    public boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** The first value. */
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
