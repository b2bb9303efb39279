package dev.kith.form;

import dev.kith.common.KithException;

/** A form that was written by a newer version of the library than this one. */
public final class NewerFormException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient String type;
    private final transient int version;
    private final transient int known;

    NewerFormException(String type, int version, int known) {
        super(
                "a form of type "
                        + type
                        + " has version "
                        + version
                        + ", and this version of the library reads no newer one than "
                        + known
                        + ": it was written by a newer version, which is needed to read it");
        this.type = type;
        this.version = version;
        this.known = known;
    }

    /** {@return the form's type, such as {@code contact}} */
    public String type() {
        return type;
    }

    /** {@return the form's version} */
    public int version() {
        return version;
    }

    /** {@return the newest version that can be read} */
    public int known() {
        return known;
    }
}
