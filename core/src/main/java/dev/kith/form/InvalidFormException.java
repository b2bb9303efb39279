package dev.kith.form;

import dev.kith.common.KithException;
import dev.kith.common.Violation;

/**
 * A form that is not one of an aggregate: damaged bytes, a field that is missing or of another
 * kind, or a value that breaks a rule. The message names the place and the rule, never the value.
 */
public final class InvalidFormException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    /**
     * States what is wrong.
     *
     * @param violation where and what; its message names the rule and never the value
     */
    public InvalidFormException(Violation violation) {
        super("the form is refused: " + violation);
        this.violation = violation;
    }

    InvalidFormException(String code, String rule) {
        this(new Violation("", code, rule));
    }

    /** {@return what is wrong and where, such as {@code emails[1].value}} */
    public Violation violation() {
        return violation;
    }

    /**
     * {@return the same refusal, found below a place}
     *
     * @param place the field or element that holds what was refused
     */
    public InvalidFormException at(String place) {
        InvalidFormException placed = new InvalidFormException(violation.at(place));
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    /**
     * {@return the same refusal, found below a field whose name was read and is none of ours}
     *
     * @param name the field's name, which stands in the place only if it is of at most 50 ASCII
     *     letters and digits, and as {@code ?} otherwise
     */
    public InvalidFormException atField(String name) {
        return at(FieldPlace.shown(name));
    }
}
