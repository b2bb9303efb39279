package dev.kith.internal.change;

import dev.kith.change.ChainHead;
import dev.kith.change.ChainReport;
import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeSubject;
import dev.kith.change.History;
import dev.kith.common.AggregateId;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.form.ContactForm;
import dev.kith.internal.command.Commands;
import dev.kith.internal.log.Chain;
import dev.kith.internal.log.ReadChange;
import dev.kith.internal.log.Sealer;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The change log of one book, to be read. */
public final class BookHistory implements History {

    private final Commands commands;
    private final ChangeView log;

    public BookHistory(Commands commands) {
        this.commands = commands;
        log = commands.view().changes();
    }

    @Override
    public Page<Change> of(AggregateId id, PageRequest request) {
        ChangeSubject subject = ChangeSubject.of(id);
        String list = LogCursor.changes(commands.book(), subject);
        long before =
                request.after()
                        .map(cursor -> LogCursor.read(list, cursor.text()).number())
                        .orElse(Long.MAX_VALUE);
        List<LoggedChange> found = log.of(subject, before, request.size());
        List<Change> changes = found.stream().map(this::read).toList();
        ChangeEntry last = found.isEmpty() ? null : found.get(found.size() - 1).entry();
        // numbers have no gaps, so below 1 there is nothing
        return last == null || last.number() == 1
                ? Page.last(changes)
                : Page.of(changes, Cursor.of(new LogCursor(last.number(), last.id()).write(list)));
    }

    @Override
    public Optional<Contact> contactAt(ContactId id, Instant at) {
        Objects.requireNonNull(at, "at");
        ContactForm form = ContactForm.form();
        return lastNotAfter(ChangeSubject.of(id), at)
                .flatMap(change -> read(change).after())
                .map(form::read);
    }

    /** Each of a subject's changes is at the instant of the one before it, or later. */
    private Optional<LoggedChange> lastNotAfter(ChangeSubject subject, Instant at) {
        Optional<LoggedChange> newest = below(subject, Long.MAX_VALUE);
        if (newest.isEmpty() || !newest.get().entry().at().isAfter(at)) {
            return newest;
        }
        Optional<LoggedChange> found = Optional.empty();
        long early = 0;
        long late = newest.get().entry().number();
        while (late - early > 1) {
            long middle = early + (late - early) / 2;
            Optional<LoggedChange> change = below(subject, middle + 1);
            if (change.isPresent() && !change.get().entry().at().isAfter(at)) {
                found = change;
                early = middle;
            } else {
                late = middle;
            }
        }
        return found;
    }

    private Optional<LoggedChange> below(ChangeSubject subject, long number) {
        return log.of(subject, number, 1).stream().findFirst();
    }

    @Override
    public ChangeBatch after(ChangeCursor cursor, int size) {
        if (size < 1 || size > PageRequest.MAX_SIZE) {
            throw new IllegalArgumentException(
                    "a batch has 1 to " + PageRequest.MAX_SIZE + " changes");
        }
        LogCursor place =
                cursor.equals(ChangeCursor.start())
                        ? null
                        : LogCursor.read(LogCursor.feed(commands.book()), cursor.text());
        long after = place == null ? 0 : place.number();
        seal(after + size);
        if (place == null) {
            return batch(log.sealed(0, size), cursor);
        }
        // the entry of the cursor as well, to see that it is there
        List<LoggedChange> found = log.sealed(after - 1, size + 1);
        if (found.isEmpty() || !found.get(0).entry().id().equals(place.entry())) {
            throw new InvalidCursorException();
        }
        return batch(found.subList(1, found.size()), cursor);
    }

    private ChangeBatch batch(List<LoggedChange> found, ChangeCursor before) {
        List<Change> changes = found.stream().map(this::read).toList();
        ChangeCursor next =
                found.isEmpty()
                        ? before
                        : found.get(found.size() - 1).seal().map(this::cursor).orElse(before);
        return new ChangeBatch(changes, next);
    }

    @Override
    public ChangeCursor end() {
        seal(Long.MAX_VALUE);
        return log.lastSeal().map(this::cursor).orElse(ChangeCursor.start());
    }

    @Override
    public ChainReport verify() {
        return verified(null);
    }

    @Override
    public ChainReport verify(ChainHead expected) {
        return verified(Objects.requireNonNull(expected, "expected"));
    }

    private ChainReport verified(@Nullable ChainHead expected) {
        seal(Long.MAX_VALUE);
        return new Chain(commands.book(), expected).verify(log);
    }

    private ChangeCursor cursor(Seal seal) {
        return ChangeCursor.of(
                new LogCursor(seal.position(), seal.entry())
                        .write(LogCursor.feed(commands.book())));
    }

    private long lastPosition() {
        return log.lastSeal().map(Seal::position).orElse(0L);
    }

    private Change read(LoggedChange change) {
        return new ReadChange(commands.book(), change, commands.environment().log().codec());
    }

    /**
     * Seals in short units. Not inside a unit that is open, which would hold every other reader up
     * to its end.
     */
    private void seal(long enough) {
        if (commands.environment().storage().isActive()) {
            return;
        }
        boolean hashed = commands.environment().log().hashed().test(commands.book());
        boolean done = log.unsealedIds(1).isEmpty() || lastPosition() >= enough;
        while (!done) {
            done = commands.unit(unit -> Sealer.seal(unit, commands.book(), hashed, enough));
        }
    }
}
