package dev.kith.internal.participant;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.contact.PersonalData;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody who keeps something about contacts. Safe for use by many threads. */
public interface Participant {

    /** A name that no other one has; never changes, since before-images are kept under it. */
    String name();

    /** The kinds of aggregates, and the accessors of a unit, that it answers for. */
    Set<String> holds();

    /**
     * What refers to a contact, in the order of the ids.
     *
     * @param after the id behind which to go on; empty to begin
     */
    List<Reference> references(
            BookId book, StorageView view, ContactId contact, String after, int size);

    /**
     * Lets everything that refers to one contact refer to another one.
     *
     * @return what {@link #restored} needs to take that back; maybe empty
     */
    byte[] moved(CommandContext context, ContactId from, ContactId to);

    /**
     * Takes back what {@link #moved} did.
     *
     * @return what has changed since, and so stayed as it is
     */
    List<Reference> restored(CommandContext context, byte[] beforeImage);

    /**
     * Erases everything about a contact.
     *
     * @return what is kept, and on which ground
     */
    List<String> erased(CommandContext context, ContactId contact);

    /** Writes everything about a contact, as exactly one value. */
    void exported(BookId book, StorageView view, ContactId contact, FormWriter writer);

    /** How much care the values in each field need; a field that is missing is personal. */
    Map<String, PersonalData> fields();
}
