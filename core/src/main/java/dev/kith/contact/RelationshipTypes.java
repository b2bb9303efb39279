package dev.kith.contact;

import java.util.List;
import java.util.Optional;

/**
 * The catalogue of the types of relationship between a book's contacts: the reserved ones, which
 * every book has, and those that were defined in it. Safe for use by many threads.
 */
public interface RelationshipTypes {

    /** {@return the types that every book has} */
    static List<RelationshipType> reserved() {
        return StandardRelationshipTypes.ALL;
    }

    /** {@return all types: the reserved ones in their order, then the others by key} */
    List<RelationshipType> all();

    /**
     * {@return the type of that key}
     *
     * @param key the key
     */
    Optional<RelationshipType> find(RelationshipTypeKey key);

    /**
     * Defines a type. What it demands of its relationships never changes; what it is called can.
     *
     * @param draft what it will say
     * @return the type at its first revision
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     * @throws dev.kith.common.DefinitionTakenException if the book has a type of that key
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    RelationshipType define(RelationshipTypeDraft draft);

    /**
     * Calls a type something else.
     *
     * @param seen the type as the caller has seen it
     * @param label what it is called from the end where it goes out; one line of at most 200
     *     characters
     * @param inverseLabel what it is called from the other end; the same if the ends are alike
     * @return the type at its next revision, or the same if nothing changed
     * @throws dev.kith.common.InvalidValueException if a label is none; it lists all violations
     * @throws dev.kith.common.ReservedDefinitionException if the type is reserved
     * @throws dev.kith.common.StaleException if the stored type is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such type
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    RelationshipType rename(RelationshipType seen, String label, String inverseLabel);

    /**
     * Takes a type out of the catalogue.
     *
     * @param seen the type as the caller has seen it
     * @throws dev.kith.common.ReservedDefinitionException if the type is reserved
     * @throws dev.kith.common.DefinitionInUseException if a relationship is or was of this type
     * @throws dev.kith.common.StaleException if the stored type is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such type
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    void remove(RelationshipType seen);
}
