package dev.kith.contact;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.label.LabelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The contacts of a book: the facet through which a host adds, changes and finds them.
 *
 * <p>Each command is one unit, or part of the unit it is called in; it stores all or nothing.
 * Finding never waits for a writer. Safe for use by many threads.
 */
public interface Contacts {

    /**
     * Adds a contact.
     *
     * @param draft its values
     * @param <C> whether a person or an organisation
     * @return the contact at its first revision; for a repeated command key the contact of the
     *     first time, as it stands now
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     * @throws dev.kith.common.NotFoundException if the book does not have the organisation of an
     *     affiliation
     * @throws dev.kith.common.NotPermittedException if the actor may see but not edit the
     *     collection that the draft names; one that the actor may not see is a violation
     * @throws ContactKindException if an affiliation is with a contact that is no organisation
     * @throws ContactStatusException if a new affiliation is with an organisation that is archived
     * @throws ExternalIdTakenException if another contact has one of its external ids
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C add(ContactDraft<C, ?> draft);

    /**
     * Changes a contact from the version that the caller has seen to a new one. If the new values
     * are the same as the old ones, nothing is stored and the revision stays.
     *
     * @param seen the contact as the caller has seen it
     * @param change makes the draft of the new values, best from {@link Contact#edit} of what it is
     *     given; free of side effects; the draft is of the contact's own kind
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision; for a repeated command key the contact as it stands
     *     now
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact, or not the
     *     organisation of a new affiliation, or the actor may not see the collection that the
     *     contact leaves
     * @throws dev.kith.common.NotPermittedException if the actor may see but not edit a collection
     *     that the contact leaves or enters
     * @throws ContactStatusException if the contact is archived, or the organisation of a new
     *     affiliation is
     * @throws ContactKindException if a new affiliation is with a contact that is no organisation
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     * @throws ExternalIdTakenException if another contact has one of its external ids
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C change(
            C seen, Function<? super C, ? extends ContactDraft<? extends C, ?>> change);

    /**
     * Moves a person from one affiliation to the next: the one ends, the other begins, and the one
     * that ended stays with its dates. It ends the primary affiliation of the day, or the only one
     * that the person has on that day; where the person has none it only begins the new one.
     *
     * @param seen the person as the caller has seen them
     * @param next the affiliation that begins; its period begins at the day and ends where it says,
     *     and it is the primary one if it says so or if the one that ends was
     * @param day its first day, the first on which the other one no longer holds
     * @return the person at the next revision; for a repeated command key the person as they stand
     *     now
     * @throws dev.kith.common.StaleException if the stored person is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such person, or not the
     *     organisation of the new affiliation
     * @throws ContactStatusException if the person, or the organisation, is archived
     * @throws ContactKindException if the new affiliation is with a contact that is no organisation
     * @throws dev.kith.common.InvalidValueException if of several affiliations on the day none is
     *     the primary one, if one would end before its first day, or if the person would have two
     *     primary affiliations on a day
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    Person changeJob(Person seen, Affiliation next, LocalDate day);

    /**
     * Moves a person from the affiliation named to the next one, as {@link #changeJob(Person,
     * Affiliation, LocalDate)} does.
     *
     * @param seen the person as the caller has seen them
     * @param last the affiliation that ends, one that the person has on the day
     * @param next the affiliation that begins
     * @param day its first day, the first on which the other one no longer holds
     * @return the person at the next revision; for a repeated command key the person as they stand
     *     now
     * @throws dev.kith.common.StaleException if the stored person is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such person, or not the
     *     organisation of the new affiliation
     * @throws ContactStatusException if the person, or the organisation, is archived
     * @throws ContactKindException if the new affiliation is with a contact that is no organisation
     * @throws dev.kith.common.InvalidValueException if the person does not have the affiliation on
     *     the day, if one would end before its first day, or if the person would have two primary
     *     affiliations on a day
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    Person changeJob(Person seen, Affiliation last, Affiliation next, LocalDate day);

    /**
     * Puts a contact aside: it leaves the list, is still found by id and by key, and cannot be
     * changed until it is restored.
     *
     * @param seen the contact as the caller has seen it
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact is archived already
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C archive(C seen);

    /**
     * Puts a contact aside for a reason that its history tells.
     *
     * @param seen the contact as the caller has seen it
     * @param reason at most 2,000 characters
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact is archived already
     * @throws IllegalArgumentException if the reason is blank, too long or has control characters
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C archive(C seen, String reason);

    /**
     * Says that a contact is of no more use, such as a business that has closed: it stays in the
     * book, can be changed, and is no longer among the active ones.
     *
     * @param seen the contact as the caller has seen it
     * @param reason at most 2,000 characters
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact is not active
     * @throws IllegalArgumentException if the reason is blank, too long or has control characters
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C deactivate(C seen, String reason);

    /**
     * Says that an inactive contact is of use again.
     *
     * @param seen the contact as the caller has seen it
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact is not inactive
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C activate(C seen);

    /**
     * Brings a contact to a stage of a role that it plays, from today on; the stages before stay in
     * the role's history. A contact that is in the stage stays as it is.
     *
     * @param seen the contact as the caller has seen it
     * @param role the role
     * @param stage the stage, one of the role's
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision, or the same if nothing changed
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact is archived
     * @throws dev.kith.common.InvalidValueException if the role has no such stage, or the contact
     *     does not play the role today or has reached a stage later than today
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C advance(C seen, RoleKey role, StageKey stage);

    /**
     * Ends a role that a contact plays and lets it play another one, both from today on: a lead
     * becomes a customer. The ended role stays in the contact's history.
     *
     * @param seen the contact as the caller has seen it
     * @param from the role that ends
     * @param to the role that begins, one of the book's catalogue
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact is archived
     * @throws dev.kith.common.InvalidValueException if the contact does not play the first role
     *     today, there is no such second one, or the contact plays one already that excludes it
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C convert(C seen, RoleKey from, RoleKey to);

    /**
     * Takes an archived contact back to the status that it had before.
     *
     * @param seen the contact as the caller has seen it
     * @param <C> whether a person or an organisation
     * @return the contact at its next revision
     * @throws dev.kith.common.StaleException if the stored contact is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact is not archived
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    <C extends Contact> C restore(C seen);

    /**
     * {@return the contact of that id, archived or not}
     *
     * @param id the id; one of another book is not found
     */
    Optional<Contact> find(ContactId id);

    /**
     * {@return the contact that another system calls so, archived or not}
     *
     * @param id what the other system calls it
     */
    Optional<Contact> findByExternalId(ExternalId id);

    /**
     * {@return the contacts that have an e-mail address, archived or not, in the order of their
     * ids} Several contacts may share one. The domain is compared without case, the local part
     * exactly (RFC 5321 §2.4).
     *
     * @param address the address; a text that is none belongs to nobody
     */
    List<Contact> findByEmail(String address);

    /**
     * {@return the contacts that have a phone number, archived or not, in the order of their ids:
     * who is calling?} Several contacts may share one. Numbers are compared in their normal form;
     * one that was stored as bare digits, before the book laid down a region, in the form that it
     * has in that region.
     *
     * @param number the number as the telephone shows it or a user types it; a text that is none
     *     belongs to nobody
     */
    List<Contact> findByPhone(String number);

    /**
     * {@return the people who have or ever had an affiliation with an organisation, archived or
     * not, in the order of their ids} Archiving the organisation changes nothing in that.
     *
     * @param organization the organisation
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Person> peopleOf(ContactId organization, PageRequest request);

    /**
     * {@return the people who have an affiliation with an organisation on a day, archived or not,
     * in the order of their ids}
     *
     * @param organization the organisation
     * @param day the day
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Person> peopleOf(ContactId organization, LocalDate day, PageRequest request);

    /**
     * {@return the contacts that have a label, archived or not, in the order of their ids: that in
     * which they were added, where the library made the ids}
     *
     * @param label the label; nobody has one that the book does not know
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Contact> listByLabel(LabelId label, PageRequest request);

    /**
     * {@return the active contacts, by the fold key of the first 1,000 characters of {@link
     * Contact#sortName()}, then by id}
     *
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Contact> list(PageRequest request);

    /**
     * {@return the contacts of a status, in the order of {@link #list(PageRequest)}}
     *
     * @param status the status
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Contact> list(ContactStatus status, PageRequest request);

    /**
     * {@return the active contacts that a text finds, in the order of {@link #list(PageRequest)}}
     * What a text finds is said by {@link ContactSearch}; one without a letter or digit finds
     * nobody.
     *
     * @param text what the user typed
     * @param request which page
     * @throws dev.kith.common.InvalidValueException if the text has more than 1,000 characters or
     *     32 words
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this search
     */
    default Page<Contact> search(String text, PageRequest request) {
        return search(ContactSearch.of(text), request);
    }

    /**
     * {@return the contacts that a search finds, in the order of {@link #list(PageRequest)}}
     *
     * @param search what the user looks for
     * @param request which page; a cursor is of this search if it was given for the same words, in
     *     whatever order, and the same status
     * @throws dev.kith.common.InvalidValueException if the text has more than 1,000 characters or
     *     32 words
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this search
     */
    Page<Contact> search(ContactSearch search, PageRequest request);
}
