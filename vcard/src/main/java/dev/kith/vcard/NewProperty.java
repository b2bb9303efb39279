package dev.kith.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A property that is to be put into a card. Its parts cannot break out of their place: names are
 * checked, text is escaped, control characters are refused.
 */
public final class NewProperty {
    private final String group;
    private final String name;
    private final List<Parameter> parameters;
    private final String value;

    /** A property whose parts come from a card that was read, and are trusted as they are. */
    NewProperty(String group, String name, List<Parameter> parameters, String value) {
        this.group = group;
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.value = value;
    }

    /**
     * {@return a property with a text value, which is escaped}
     *
     * @param name the name
     * @param text the text, not escaped yet
     * @throws IllegalArgumentException when the name is none or the text holds control characters
     */
    public static NewProperty text(String name, String text) {
        return new NewProperty("", checkName(name), List.of(), checkValue(Escapes.escape(text)));
    }

    /**
     * {@return a property with a value in the syntax of its kind, its parts already escaped}
     *
     * @param name the name
     * @param value the value, escaped already
     * @throws IllegalArgumentException when the name is none or the value holds a line break or
     *     another control character
     */
    public static NewProperty raw(String name, String value) {
        return new NewProperty("", checkName(name), List.of(), checkValue(value));
    }

    /**
     * {@return the same property in a group}
     *
     * @param newGroup the group
     * @throws IllegalArgumentException when the group is no name
     */
    public NewProperty inGroup(String newGroup) {
        return new NewProperty(checkName(newGroup), name, parameters, value);
    }

    /**
     * {@return the same property with one more parameter}
     *
     * @param parameter the parameter to add
     * @throws IllegalArgumentException when the parameter's name is none or a value holds control
     *     characters other than line breaks
     */
    public NewProperty with(Parameter parameter) {
        if (!parameter.name().isEmpty()) {
            checkName(parameter.name());
        }
        parameter.values().forEach(text -> checkValue(text.replace('\n', ' ')));
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new NewProperty(group, name, more, value);
    }

    /** {@return the group; empty when there is none} */
    public String group() {
        return group;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the parameters in order} */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** {@return the value, escaped as its kind asks} */
    public String value() {
        return value;
    }

    /** Whether all parts are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NewProperty that
                && group.equals(that.group)
                && name.equals(that.name)
                && parameters.equals(that.parameters)
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, name, parameters, value);
    }

    /** Names the property, not its value, which may be personal. */
    @Override
    public String toString() {
        return "NewProperty[" + name + "]";
    }

    private static String checkName(String name) {
        boolean fits = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            fits &= c < 128 && Ascii.isNameByte((byte) c);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "a name in a vCard is letters, digits, hyphens, underscores and slashes");
        }
        return name;
    }

    private static String checkValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 127) {
                throw new IllegalArgumentException("a vCard value holds no control characters");
            }
        }
        return value;
    }
}
