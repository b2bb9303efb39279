package dev.kith.contact;

import java.util.List;
import java.util.Optional;

/**
 * The catalogue of a book's tiers of importance: the reserved ones, which every book has, and those
 * that were defined in it. Safe for use by many threads.
 */
public interface Tiers {

    /** {@return all tiers, from the lowest rank to the highest; those of one rank by key} */
    List<Tier> all();

    /**
     * {@return the tier of that key}
     *
     * @param key the key
     */
    Optional<Tier> find(TierKey key);

    /**
     * Defines a tier.
     *
     * @param key its stable key
     * @param name what it is called, one line of at most 200 characters
     * @param rank its place among the tiers; the reserved ones have 100, 200, 300 and 400
     * @return the tier at its first revision
     * @throws dev.kith.common.InvalidValueException if the name is blank, too long or has control
     *     characters
     * @throws dev.kith.common.DefinitionTakenException if the book has a tier of that key
     */
    Tier define(TierKey key, String name, int rank);

    /**
     * Calls a tier something else or gives it another place.
     *
     * @param seen the tier as the caller has seen it
     * @param name what it is called, one line of at most 200 characters
     * @param rank its place among the tiers
     * @return the tier at its next revision, or the same if nothing changed
     * @throws dev.kith.common.InvalidValueException if the name is blank, too long or has control
     *     characters
     * @throws dev.kith.common.ReservedDefinitionException if the tier is reserved
     * @throws dev.kith.common.StaleException if the stored tier is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such tier
     */
    Tier change(Tier seen, String name, int rank);

    /**
     * Takes a tier out of the catalogue.
     *
     * @param seen the tier as the caller has seen it
     * @throws dev.kith.common.ReservedDefinitionException if the tier is reserved
     * @throws dev.kith.common.DefinitionInUseException if a contact has it
     * @throws dev.kith.common.StaleException if the stored tier is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such tier
     */
    void remove(Tier seen);
}
