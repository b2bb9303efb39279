package dev.kith.change;

import dev.kith.common.Revision;
import dev.kith.contact.ContactId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What the log says in the clear of one change to one aggregate, or to one fact: what, when, by
 * which command and which fields, but no value of any. Immutable; ordered by id, as unsigned bytes.
 *
 * <p>Ids are time-ordered (RFC 9562, version 7) and never go back: within a unit, and from one
 * change of a subject to the next, whatever the clocks of several machines say. Equal entries have
 * the same id.
 *
 * @param id the identity of the entry
 * @param command the command that made the change
 * @param subject what was changed
 * @param contacts the contacts that the change is about, sorted, each once: a contact itself, or
 *     those that the subject referred to before or refers to now, as a note does to its contact;
 *     none for what is the book's
 * @param number which change of its subject it is, counted from 1 without gaps, over a removal and
 *     a new addition too
 * @param operation what happened to the subject
 * @param revision the subject's revision after the change, or, if it was removed, its last one; of
 *     a fact, which has no revisions, the number
 * @param fields the names of the fields that the change gave another value, derived ones among
 *     them, sorted
 * @param at when the command ran, truncated to microseconds; where the clock went back, not before
 *     the instant of the subject's change before this one
 */
public record ChangeEntry(
        UUID id,
        ChangeCommand command,
        ChangeSubject subject,
        List<ContactId> contacts,
        long number,
        Operation operation,
        Revision revision,
        List<String> fields,
        Instant at)
        implements Comparable<ChangeEntry> {

    /** What can happen to the subject of a change. */
    public enum Operation {
        /** It was not there before. */
        ADDED,
        /** Some of its fields have other values. */
        CHANGED,
        /** It is no longer there. */
        REMOVED
    }

    /**
     * Truncates the instant to microseconds, which every storage keeps, copies the lists, sorts the
     * contacts and checks the number.
     *
     * @param id the identity of the entry
     * @param command the command that made the change
     * @param subject what was changed
     * @param contacts the contacts that the change is about, in any order
     * @param number which change of its subject it is
     * @param operation what happened to the subject
     * @param revision the subject's revision
     * @param fields the names of the fields
     * @param at when the command ran
     * @throws IllegalArgumentException if the number is below 1
     */
    public ChangeEntry {
        if (number < 1) {
            throw new IllegalArgumentException("the changes of a subject are counted from 1");
        }
        contacts = contacts.stream().distinct().sorted().toList();
        fields = List.copyOf(fields);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(ChangeEntry other) {
        int order =
                Long.compareUnsigned(
                        id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return order != 0
                ? order
                : Long.compareUnsigned(
                        id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeEntry that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** {@return ids, numbers and names of fields; none of their values} */
    @Override
    public String toString() {
        return "ChangeEntry["
                + id
                + ", "
                + subject
                + " "
                + operation
                + ", change "
                + number
                + ", revision "
                + revision
                + ", "
                + fields
                + ", "
                + command
                + "]";
    }
}
