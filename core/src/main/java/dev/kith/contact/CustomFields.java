package dev.kith.contact;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The custom fields of a book: what its contacts can have beside the fields that every contact has.
 * Each command is one unit, or part of the unit it is called in. Safe for use by many threads.
 */
public interface CustomFields {

    /** {@return all fields, by key} */
    List<CustomField> all();

    /**
     * {@return the field of that key}
     *
     * @param key the key
     */
    Optional<CustomField> find(FieldKey key);

    /**
     * Defines a field.
     *
     * @param draft what it will say
     * @return the field at its first revision
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     * @throws dev.kith.common.DefinitionTakenException if the book has a field of that key
     */
    CustomField define(CustomFieldDraft draft);

    /**
     * Changes a field from the version that the caller has seen. What contacts have stays as it is;
     * new rules hold for what is changed from then on.
     *
     * @param seen the field as the caller has seen it
     * @param change makes the draft of the new version from the one it is given; keeps the key and
     *     the type
     * @return the field at its next revision, or the same if nothing changed
     * @throws dev.kith.common.StaleException if the stored field is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such field
     * @throws dev.kith.common.InvalidValueException if the draft has violations, such as a choice
     *     taken away that contacts have; it lists all of them
     * @throws IllegalArgumentException if the draft is that of another key or type
     */
    CustomField change(CustomField seen, UnaryOperator<CustomFieldDraft> change);

    /**
     * Takes a field away that nobody has.
     *
     * @param seen the field as the caller has seen it
     * @throws dev.kith.common.DefinitionInUseException if a contact, archived or not, has it; it
     *     names one
     * @throws dev.kith.common.StaleException if the stored field is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such field
     */
    void remove(CustomField seen);
}
