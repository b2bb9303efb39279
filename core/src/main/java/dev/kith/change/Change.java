package dev.kith.change;

import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One change, as it is read from the log. The {@link #entry} and the {@link #position} hold no
 * values; these are decoded when they are asked for, for the actor whose {@link History} gave the
 * change. Values are nodes of the {@linkplain dev.kith.form plain form} that the subject had when
 * the change was made. Immutable, safe for use by many threads.
 */
public interface Change {

    /** {@return what the log says in the clear} */
    ChangeEntry entry();

    /**
     * {@return the place in the log, counted from 1 without gaps in each book, once the entry is
     * sealed}
     */
    OptionalLong position();

    /**
     * {@return whether the values can be read by the actor who reads the log, and if not, whether
     * they are withheld from this actor or lost for everybody}
     *
     * @throws dev.kith.form.NewerFormException if a note's values were written by a newer version
     *     of the library, so that this one cannot tell for whom they are
     */
    Readability readability();

    /**
     * {@return whether the values can be read; {@link #readability} says why not}
     *
     * @throws dev.kith.form.NewerFormException as {@link #readability} does
     */
    default boolean isReadable() {
        return readability() == Readability.READABLE;
    }

    /**
     * {@return the subject as a whole after the change, or empty if the change removed it}
     *
     * @throws UnreadableChangeException if the values are withheld or lost
     */
    Optional<FormDocument> after();

    /**
     * {@return the value of a field before the change, or empty if it had none, the change did not
     * touch it, or was the erasure of a contact, which keeps nothing of what it erases}
     *
     * @param field one of the entry's {@link ChangeEntry#fields fields}
     * @throws UnreadableChangeException if the values are withheld or lost
     */
    Optional<FormNode> before(String field);

    /**
     * {@return the value of a field after the change, whether the change touched it or not, or
     * empty if it had none}
     *
     * @param field the name of a field
     * @throws UnreadableChangeException if the values are withheld or lost
     */
    Optional<FormNode> after(String field);
}
