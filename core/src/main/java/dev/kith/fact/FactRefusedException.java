package dev.kith.fact;

import dev.kith.common.KithException;

/** A fact that cannot be asked for or set so. Nothing was stored. */
public final class FactRefusedException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient FactKey key;
    private final transient Reason reason;

    /** Why a fact is refused. */
    public enum Reason {
        /** Nobody declared a fact of that name. */
        UNDECLARED("is not declared; declare it when the library is built"),
        /** The library writes it, along with what it comes from. */
        LIBRARYS_OWN("is written by the library alone"),
        /** A value is not of the fact's type. */
        WRONG_TYPE("has values of another type"),
        /** A contact has one value of it at the most. */
        ONE_VALUE("has one value at the most");

        private final String rule;

        Reason(String rule) {
            this.rule = rule;
        }
    }

    /**
     * States the fact and the reason.
     *
     * @param key which fact
     * @param reason why
     */
    public FactRefusedException(FactKey key, Reason reason) {
        super("the fact " + key + " " + reason.rule);
        this.key = key;
        this.reason = reason;
    }

    /** {@return which fact} */
    public FactKey key() {
        return key;
    }

    /** {@return why it was refused} */
    public Reason reason() {
        return reason;
    }
}
