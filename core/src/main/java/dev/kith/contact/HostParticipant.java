package dev.kith.contact;

import dev.kith.common.BookId;
import java.util.List;
import java.util.Map;

/**
 * What a host itself keeps about contacts, such as orders that name a customer: so that the host's
 * records follow when contacts are merged, a merge is undone, a contact is erased, or a person asks
 * for everything that is known. Given to {@code Kith.builder().participant(...)}.
 *
 * <p>Called inside the unit of the command, on its thread, so that what it does in the same
 * transaction is stored or lost with the command; what it throws fails the command. Called by many
 * threads.
 *
 * <p>The commands that merge, erase and export contacts are not there yet, so only {@link #name} is
 * asked for so far, when the library is built.
 */
public interface HostParticipant {

    /**
     * {@return a name that no other participant has and that never changes, since before-images are
     * kept under it: 1 to 60 of the characters {@code a-z}, {@code 0-9} and single hyphens,
     * beginning with a letter}
     */
    String name();

    /**
     * {@return the host's own ids of the records that refer to a contact, in their natural order}
     *
     * @param book the book
     * @param contact the contact
     * @param after the id behind which to go on; empty to begin
     * @param size how many at the most
     */
    List<String> references(BookId book, ContactId contact, String after, int size);

    /**
     * Lets everything that refers to one contact refer to another one.
     *
     * @param book the book
     * @param from the contact that becomes part of the other one
     * @param to the other one
     * @return what {@link #restored} needs to take that back; maybe empty
     */
    byte[] moved(BookId book, ContactId from, ContactId to);

    /**
     * Takes back what {@link #moved} did.
     *
     * @param book the book
     * @param beforeImage what it gave
     * @return the host's own ids of records that have changed since, and so stayed as they are
     */
    List<String> restored(BookId book, byte[] beforeImage);

    /**
     * Erases everything about a contact.
     *
     * @param book the book
     * @param contact the contact
     * @return what is kept, and on which ground, in words without personal data; none if nothing is
     */
    List<String> erased(BookId book, ContactId contact);

    /**
     * {@return everything about a contact, text by name, for the contact to read}
     *
     * @param book the book
     * @param contact the contact
     */
    Map<String, String> exported(BookId book, ContactId contact);

    /**
     * {@return how much care the values under each name need; a name that is missing is personal}
     */
    Map<String, PersonalData> fields();
}
