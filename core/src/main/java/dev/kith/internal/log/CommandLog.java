package dev.kith.internal.log;

import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeSubject;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.store.LoggedChange;
import dev.kith.store.StorageUnit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The entries of one command. Used by its thread. */
public final class CommandLog {

    private final BookId book;
    private final StorageUnit unit;
    private final LogSettings settings;
    private final ChangeCommand command;
    private final Instant at;

    public CommandLog(
            BookId book,
            StorageUnit unit,
            LogSettings settings,
            ChangeCommand command,
            Instant at) {
        this.book = book;
        this.unit = unit;
        this.settings = settings;
        this.command = command;
        this.at = at;
    }

    /** Writes something that was never there before. */
    public void addNew(AggregateId id, Payload payload, Runnable write) {
        ChangeSubject subject = ChangeSubject.of(id);
        byte[] stored = encoded(subject, payload);
        write.run();
        append(subject, Operation.ADDED, Revision.FIRST, payload, stored, null);
    }

    /** Writes, and appends the entry that says so. */
    public void write(
            Operation operation,
            AggregateId id,
            Revision revision,
            Payload payload,
            Runnable write) {
        ChangeSubject subject = ChangeSubject.of(id);
        byte[] stored = encoded(subject, payload);
        write.run();
        // after the write, which has kept everybody else off the subject
        ChangeEntry previous = unit.changes().last(subject).orElse(null);
        append(subject, operation, revision, payload, stored, previous);
    }

    private byte[] encoded(ChangeSubject subject, Payload payload) {
        return settings.codec().encode(book, subject, payload.toByteArray());
    }

    private void append(
            ChangeSubject subject,
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
                        previous == null ? 1 : previous.number() + 1,
                        operation,
                        revision,
                        payload.fields(),
                        previous == null || previous.at().isBefore(at) ? at : previous.at());
        unit.changes().append(LoggedChange.of(entry, stored));
        settings.listeners().add(entry);
    }
}
