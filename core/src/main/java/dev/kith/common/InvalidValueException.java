package dev.kith.common;

import java.util.List;

/**
 * A value that breaks rules; every broken rule is listed, not only the first. Nothing was stored.
 */
public final class InvalidValueException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * States all violations.
     *
     * @param subject what was checked, such as {@code contact}
     * @param violations what is wrong with it, at least one
     */
    public InvalidValueException(String subject, List<Violation> violations) {
        super(
                "the "
                        + subject
                        + " breaks "
                        + violations.size()
                        + (violations.size() == 1 ? " rule: " : " rules: ")
                        + Violations.sentence(violations));
        this.violations = List.copyOf(violations);
    }

    /** {@return everything that is wrong, in the order it was found} */
    public List<Violation> violations() {
        return violations;
    }
}
