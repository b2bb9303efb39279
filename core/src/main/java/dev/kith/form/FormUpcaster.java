package dev.kith.form;

import java.util.function.UnaryOperator;

/**
 * Brings the form of one version to the next: what a library that has moved on does with what it
 * wrote before.
 *
 * @param type the type of the forms that it is for
 * @param fromVersion the version that it takes; it gives the one after that
 * @param upcast makes the fields of the next version; throws {@link InvalidFormException} where
 *     they are not what that version had
 */
public record FormUpcaster(String type, int fromVersion, UnaryOperator<Form> upcast) {

    /** {@return type and version} */
    @Override
    public String toString() {
        return "FormUpcaster[" + type + ", from version " + fromVersion + "]";
    }
}
