package dev.kith.contact;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the contacts of a book are to each other: the facet through which a host relates them and
 * asks who belongs to whom.
 *
 * <p>Each command is one unit, or part of the unit it is called in; it stores all or nothing. What
 * a type demands holds on every day, whatever other units do at the same time. A hierarchy is read
 * step by step, and each step shows what is stored when it is taken. Safe for use by many threads.
 */
public interface Relationships {

    /** The most contacts that a reading of a hierarchy gives. */
    int MAX_HIERARCHY = 10_000;

    /**
     * Relates two contacts. The same two can have several types of relationship at once, and the
     * same type at different times.
     *
     * @param draft the type, the two contacts and what else is known
     * @return the relationship at its first revision; for a repeated command key the relationship
     *     of the first time, as it stands now
     * @throws dev.kith.common.InvalidValueException if the draft has violations, such as a contact
     *     that is related to itself; it lists all of them
     * @throws dev.kith.common.NotFoundException if the book has no such type or not one of the
     *     contacts
     * @throws ContactStatusException if one of the contacts is archived
     * @throws ContactKindException if one of the contacts is not of a kind that the type allows
     *     there
     * @throws RelationshipOverlapException if the two have a relationship of the type on some of
     *     the days
     * @throws RelationshipLimitException if a contact has another one on some of the days where the
     *     type allows one at a time
     * @throws RelationshipCycleException if on some day a contact would stand above itself
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    Relationship relate(RelationshipDraft draft);

    /**
     * Changes the days or the note of a relationship. If they are the same as before, nothing is
     * stored and the revision stays.
     *
     * @param seen the relationship as the caller has seen it
     * @param change makes the new version from the draft it is given; free of side effects; type
     *     and contacts stay
     * @return the relationship at its next revision; for a repeated command key as it stands now
     * @throws dev.kith.common.StaleException if the stored one is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such relationship
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     * @throws RelationshipOverlapException if the two have another relationship of the type on some
     *     of the days
     * @throws RelationshipLimitException if a contact has another one on some of the days where the
     *     type allows one at a time
     * @throws RelationshipCycleException if on some day a contact would stand above itself
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    Relationship change(Relationship seen, UnaryOperator<RelationshipDraft> change);

    /**
     * Ends a relationship, which stays with its dates.
     *
     * @param seen the relationship as the caller has seen it
     * @param day the first day on which it no longer holds
     * @return the relationship at its next revision; for a repeated command key as it stands now
     * @throws dev.kith.common.StaleException if the stored one is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such relationship
     * @throws dev.kith.common.InvalidValueException if it does not begin before the day, or ends
     *     before it
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    Relationship end(Relationship seen, LocalDate day);

    /**
     * Takes a relationship out of the book as one that never was.
     *
     * @param seen the relationship as the caller has seen it
     * @throws dev.kith.common.StaleException if the stored one is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such relationship
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    void remove(Relationship seen);

    /**
     * {@return the relationship of that id}
     *
     * @param id the id; one of another book is not found
     */
    Optional<Relationship> find(RelationshipId id);

    /**
     * {@return the relationships of a contact as it sees them, past ones too, by type's key, then
     * by end, then by id}
     *
     * @param contact the contact; one that the book does not have has none
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    default Page<Relation> of(ContactId contact, PageRequest request) {
        return of(contact, RelationshipFilter.all(), request);
    }

    /**
     * {@return those relationships of a contact that a filter lets through, in the order of {@link
     * #of(ContactId, PageRequest)}}
     *
     * @param contact the contact; one that the book does not have has none
     * @param filter which of them
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Relation> of(ContactId contact, RelationshipFilter filter, PageRequest request);

    /**
     * {@return the contacts that stand above a contact on a day: its parents, theirs, and so on}
     *
     * @param contact the contact; one that the book does not have has nobody above it
     * @param type a type that forms a hierarchy
     * @param day the day
     * @param limit how many contacts at the most, 1 to {@value #MAX_HIERARCHY}
     * @throws dev.kith.common.NotFoundException if the book has no such type
     * @throws IllegalArgumentException if the type forms no hierarchy, or the limit is out of range
     */
    Hierarchy above(ContactId contact, RelationshipTypeKey type, LocalDate day, int limit);

    /**
     * {@return the contacts that stand below a contact on a day: its subsidiaries, theirs, and so
     * on}
     *
     * @param contact the contact; one that the book does not have has nobody below it
     * @param type a type that forms a hierarchy
     * @param day the day
     * @param limit how many contacts at the most, 1 to {@value #MAX_HIERARCHY}
     * @throws dev.kith.common.NotFoundException if the book has no such type
     * @throws IllegalArgumentException if the type forms no hierarchy, or the limit is out of range
     */
    Hierarchy below(ContactId contact, RelationshipTypeKey type, LocalDate day, int limit);
}
