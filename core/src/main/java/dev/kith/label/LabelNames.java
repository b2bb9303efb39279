package dev.kith.label;

import java.util.Optional;

/**
 * What labels are called: what a writer needs of a book so that names stand where a contact has
 * ids. A book's {@link Labels} are one.
 */
@FunctionalInterface
public interface LabelNames {

    /**
     * {@return the name of a label}
     *
     * @param label the label; one of another book is not known
     */
    Optional<String> name(LabelId label);
}
