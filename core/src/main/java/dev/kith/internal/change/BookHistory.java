package dev.kith.internal.change;

import dev.kith.change.ChainHead;
import dev.kith.change.ChainReport;
import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeSubject;
import dev.kith.change.History;
import dev.kith.change.PayloadCodec;
import dev.kith.common.Actor;
import dev.kith.common.AggregateId;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.fact.FactId;
import dev.kith.form.ContactForm;
import dev.kith.internal.command.Commands;
import dev.kith.internal.fact.DeclaredFacts;
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
    private final DeclaredFacts facts;
    private final ChangeView log;

    public BookHistory(Commands commands, DeclaredFacts facts) {
        this.commands = commands;
        this.facts = facts;
        log = commands.view().changes();
    }

    @Override
    public Page<Change> of(AggregateId id, PageRequest request) {
        Trail trail = id instanceof ContactId contact ? contact(contact) : trail(id, List.of());
        String list = LogCursor.changes(commands.book(), trail.subject());
        LogCursor place =
                request.after().map(cursor -> LogCursor.read(list, cursor.text())).orElse(null);
        Trail.Stretch found = trail.page(place, request.size());
        List<Change> changes = read(found.changes());
        LogCursor next = found.next();
        return next == null ? Page.last(changes) : Page.of(changes, Cursor.of(next.write(list)));
    }

    /** A contact's changes are joined by those of what the host says of it. */
    private Trail contact(ContactId contact) {
        return trail(
                contact,
                facts.hosts().stream()
                        .map(key -> ChangeSubject.of(FactId.of(contact, key)))
                        .toList());
    }

    private Trail trail(AggregateId id, List<ChangeSubject> others) {
        return new Trail(log, ChangeSubject.of(id), others);
    }

    @Override
    public Optional<Contact> contactAt(ContactId id, Instant at) {
        Objects.requireNonNull(at, "at");
        ContactForm form = ContactForm.form();
        // each of a subject's changes is at the instant of the one before it, or later
        return trail(id, List.of())
                .last(entry -> !entry.at().isAfter(at))
                .flatMap(change -> read(change, commands.actor()).after())
                .map(form::read);
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
        List<Change> changes = read(found);
        ChangeCursor next =
                found.isEmpty()
                        ? before
                        : found.get(found.size() - 1).seal().map(this::cursor).orElse(before);
        return new ChangeBatch(changes, next);
    }

    @Override
    public ChangeCursor end() {
        if (commands.environment().storage().isActive()) {
            throw new IllegalStateException(
                    "the end of the feed is known outside units only: inside one nothing is sealed,"
                            + " so what others have committed may be missing");
        }
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

    private List<Change> read(List<LoggedChange> found) {
        // asked for once, so that it is the same one for all of them
        Actor reader = commands.actor();
        return found.stream().map(change -> read(change, reader)).toList();
    }

    private Change read(LoggedChange change, Actor reader) {
        PayloadCodec codec = commands.environment().log().codec();
        return new ReadChange(commands.book(), change, codec, reader);
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
