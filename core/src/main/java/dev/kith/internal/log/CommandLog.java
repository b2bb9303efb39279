package dev.kith.internal.log;

import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeSubject;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.ContactId;
import dev.kith.store.LoggedChange;
import dev.kith.store.StorageUnit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of one command. Used by its thread. */
public final class CommandLog {

    private final BookId book;
    private final StorageUnit unit;
    private final LogSettings settings;
    private final ChangeCommand command;
    private final Instant at;
    private final boolean forgetting;

    public CommandLog(
            BookId book,
            StorageUnit unit,
            LogSettings settings,
            ChangeCommand command,
            Instant at) {
        this(book, unit, settings, command, at, false);
    }

    private CommandLog(
            BookId book,
            StorageUnit unit,
            LogSettings settings,
            ChangeCommand command,
            Instant at,
            boolean forgetting) {
        this.book = book;
        this.unit = unit;
        this.settings = settings;
        this.command = command;
        this.at = at;
        this.forgetting = forgetting;
    }

    /** The same one, which keeps nothing of what was there before a change. */
    public CommandLog forgetting() {
        return new CommandLog(book, unit, settings, command, at, true);
    }

    /** Writes a contact that was never there before. */
    public void addNew(ContactId id, Payload payload, Runnable write) {
        ChangeSubject subject = ChangeSubject.of(id);
        List<ContactId> contacts = List.of(id);
        byte[] stored = encoded(subject, contacts, payload);
        write.run();
        append(subject, contacts, Operation.ADDED, Revision.FIRST, payload, stored, null);
    }

    /**
     * Writes, and appends the entry that says so.
     *
     * @param about the contacts that the change is about
     */
    public void write(
            Operation operation,
            AggregateId id,
            Collection<ContactId> about,
            Revision revision,
            Payload values,
            Runnable write) {
        write(operation, id, about, previous -> revision, values, write);
    }

    /**
     * Writes what has no revisions, whose changes are counted instead. The caller keeps everybody
     * else off it.
     *
     * @param about the contact that the change is about
     */
    public void writeCounted(
            Operation operation, AggregateId id, ContactId about, Payload values, Runnable write) {
        write(
                operation,
                id,
                List.of(about),
                previous -> Revision.of(previous == null ? 1 : previous.number() + 1),
                values,
                write);
    }

    private void write(
            Operation operation,
            AggregateId id,
            Collection<ContactId> about,
            Function<@Nullable ChangeEntry, Revision> revision,
            Payload values,
            Runnable write) {
        ChangeSubject subject = ChangeSubject.of(id);
        List<ContactId> contacts = about.stream().distinct().sorted().toList();
        Payload payload = forgetting ? values.withoutBefore() : values;
        byte[] stored = encoded(subject, contacts, payload);
        write.run();
        // after the write, which has kept everybody else off the subject
        ChangeEntry previous = unit.changes().last(subject).orElse(null);
        append(subject, contacts, operation, revision.apply(previous), payload, stored, previous);
    }

    private byte[] encoded(ChangeSubject subject, List<ContactId> contacts, Payload payload) {
        return settings.codec().encode(book, subject, contacts, payload.toByteArray());
    }

    private void append(
            ChangeSubject subject,
            List<ContactId> contacts,
            Operation operation,
            Revision revision,
            Payload payload,
            byte[] stored,
            @Nullable ChangeEntry previous) {
        ChangeEntry entry =
                new ChangeEntry(
                        previous == null
                                ? settings.nextId()
                                : settings.idAfter().apply(previous.id()),
                        command,
                        subject,
                        contacts,
                        previous == null ? 1 : previous.number() + 1,
                        operation,
                        revision,
                        payload.fields(),
                        previous == null || previous.at().isBefore(at) ? at : previous.at());
        unit.changes().append(LoggedChange.of(entry, stored));
        settings.listeners().add(entry);
    }
}
