package dev.kith.contact;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Team;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The collections of a book: contacts that belong together, with an owner who shares them with
 * others. A contact is in at most one collection, or in none.
 *
 * <p>What is granted protects the collections: their lists, and what is put in and taken out, be it
 * by a command of this facet or by the draft of a contact. It does not hide contacts from the
 * book's other facets: {@link Contacts} finds a contact and changes its values whatever collection
 * it is in. {@link Actor#system} may do everything. A collection that the actor may not see is not
 * found; a command that needs more than the actor has is refused with {@link
 * dev.kith.common.NotPermittedException}.
 *
 * <p>The same owner has no two collections of the same name; names that differ in case, accents or
 * spaces only are the same. Each command is one unit, or part of the unit it is called in; it
 * stores all or nothing. Safe for use by many threads.
 */
public interface Collections {

    /**
     * Creates a collection, owned by the actor and shared with nobody.
     *
     * @param name what it is called, one line of at most 200 characters
     * @return the collection at its first revision
     * @throws dev.kith.common.InvalidValueException if the name is none, or the actor has another
     *     collection of that name
     */
    ContactCollection create(String name);

    /**
     * Changes a collection from the version that the caller has seen. Only its owner may.
     *
     * @param seen the collection as the caller has seen it
     * @param change makes the draft of the new version from the one it is given
     * @return the collection at its next revision, or the same if nothing changed
     * @throws dev.kith.common.InvalidValueException if the draft has violations, or its owner has
     *     another collection of that name
     * @throws dev.kith.common.NotPermittedException if the actor does not own it
     * @throws dev.kith.common.StaleException if the stored collection is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such collection, or the actor
     *     may not see it
     */
    ContactCollection change(ContactCollection seen, UnaryOperator<CollectionDraft> change);

    /**
     * Calls a collection something else, as {@link #change} does.
     *
     * @param seen the collection as the caller has seen it
     * @param name the new name, one line of at most 200 characters
     * @return the collection at its next revision
     */
    default ContactCollection rename(ContactCollection seen, String name) {
        return change(seen, draft -> draft.name(name));
    }

    /**
     * Shares a collection with an actor, as {@link #change} does.
     *
     * @param seen the collection as the caller has seen it
     * @param actor the actor
     * @param level how far the actor may go: to view or to edit
     * @return the collection at its next revision
     */
    default ContactCollection share(ContactCollection seen, Actor actor, AccessLevel level) {
        return change(seen, draft -> draft.share(actor, level));
    }

    /**
     * Shares a collection with all who are in a team, as {@link #change} does.
     *
     * @param seen the collection as the caller has seen it
     * @param team the team
     * @param level how far they may go: to view or to edit
     * @return the collection at its next revision
     */
    default ContactCollection share(ContactCollection seen, Team team, AccessLevel level) {
        return change(seen, draft -> draft.share(team, level));
    }

    /**
     * Takes back what is granted to an actor, as {@link #change} does.
     *
     * @param seen the collection as the caller has seen it
     * @param actor the actor
     * @return the collection at its next revision, or the same if nothing was granted
     */
    default ContactCollection unshare(ContactCollection seen, Actor actor) {
        return change(seen, draft -> draft.unshare(actor));
    }

    /**
     * Takes back what is granted to a team, as {@link #change} does.
     *
     * @param seen the collection as the caller has seen it
     * @param team the team
     * @return the collection at its next revision, or the same if nothing was granted
     */
    default ContactCollection unshare(ContactCollection seen, Team team) {
        return change(seen, draft -> draft.unshare(team));
    }

    /**
     * Makes a collection another actor's, as {@link #change} does. Who owned it has from then on
     * what is granted, and nothing if nothing is.
     *
     * @param seen the collection as the caller has seen it
     * @param owner whose it will be
     * @return the collection at its next revision
     */
    default ContactCollection handOver(ContactCollection seen, Actor owner) {
        return change(seen, draft -> draft.owner(owner));
    }

    /**
     * Takes a collection away in which no contact is. Only its owner may.
     *
     * @param seen the collection as the caller has seen it
     * @throws dev.kith.common.DefinitionInUseException if a contact, archived or not, is in it; it
     *     names one
     * @throws dev.kith.common.NotPermittedException if the actor does not own it
     * @throws dev.kith.common.StaleException if the stored collection is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such collection, or the actor
     *     may not see it
     */
    void remove(ContactCollection seen);

    /**
     * {@return the collection of that id, if the actor may see it}
     *
     * @param id the id
     */
    Optional<ContactCollection> find(CollectionId id);

    /**
     * {@return the collections that the actor may see, be it as their owner, by name or as member
     * of a team, by the fold key of their names, then by id}
     *
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<ContactCollection> list(PageRequest request);

    /**
     * {@return the contacts in a collection, archived or not, by id}
     *
     * @param collection the collection
     * @param request which page
     * @throws dev.kith.common.NotFoundException if the book has no such collection, or the actor
     *     may not see it
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Contact> contacts(CollectionId collection, PageRequest request);

    /**
     * Moves a contact into a collection, out of the one in which it is. Needs {@link
     * AccessLevel#EDIT} on both.
     *
     * @param seen the contact as the caller has seen it
     * @param target where it will be
     * @param <C> person or organisation
     * @return the contact at its next revision, or the same if it is there
     * @throws dev.kith.common.NotPermittedException if the actor may see but not edit one of the
     *     collections
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact or collection, or
     *     the actor may not see one of the collections
     * @throws ContactStatusException if the contact is archived
     */
    <C extends Contact> C move(C seen, CollectionId target);

    /**
     * Takes a contact out of the collection in which it is. Needs {@link AccessLevel#EDIT} on it.
     *
     * @param seen the contact as the caller has seen it
     * @param <C> person or organisation
     * @return the contact at its next revision, or the same if it is in no collection
     * @throws dev.kith.common.NotPermittedException if the actor may see but not edit the
     *     collection
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact, or the actor may
     *     not see its collection
     * @throws ContactStatusException if the contact is archived
     */
    <C extends Contact> C takeOut(C seen);

    /**
     * Adds a new contact with the values of another one to a collection. The copy is active and has
     * a history of its own; it has no external ids, which only one contact of a book can have, and
     * {@link Contact#copiedFrom} names its source. What was right when it was stored there is right
     * in the copy, such as a label that is deprecated since. Needs {@link AccessLevel#EDIT} on the
     * target and {@link AccessLevel#VIEW} on the collection in which the contact is.
     *
     * @param seen the contact as the caller has seen it
     * @param target where the copy will be
     * @param <C> person or organisation
     * @return the copy at its first revision
     * @throws dev.kith.common.NotPermittedException if the actor may see but not edit the target
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact or collection, or
     *     the actor may not see one of the collections
     * @throws ContactStatusException if the contact is archived
     */
    <C extends Contact> C copy(C seen, CollectionId target);
}
