package dev.kith.jpa;

import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeSubject;
import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.contact.ContactId;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The change log as the database has it, one statement a call. */
class ChangeReads implements ChangeView {

    private static final String ENTRY =
            "select c.id, c.kind, c.subject, c.number, c.operation, c.revision, c.fields,"
                    + " c.changed_at, c.command, c.command_name, c.actor_kind, c.actor,"
                    + " c.behalf_kind, c.behalf, c.cause, c.correlation, c.bulk, c.contacts";
    private static final String WHOLE =
            ENTRY + ", c.position, c.hash, c.payload from {change} c where c.book = ?1";
    private static final String OF_SUBJECT = " and c.kind = ?2 and c.subject = ?3";
    private static final String UNSEALED = " and c.position is null order by c.id limit ?2";

    private final String book;
    private final Supplier<? extends Statements> statements;

    ChangeReads(String book, Supplier<? extends Statements> statements) {
        this.book = book;
        this.statements = statements;
    }

    @Override
    public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
        return changes(
                "read the changes of " + subject,
                WHOLE + OF_SUBJECT + " and c.number < ?4 order by c.number desc limit ?5",
                book,
                subject.kind(),
                subject.id(),
                before,
                size);
    }

    @Override
    public Optional<ChangeEntry> last(ChangeSubject subject) {
        return statements
                .get()
                .rowsOf(
                        subject,
                        "read the last change of " + subject,
                        ENTRY
                                + " from {change} c where c.book = ?1"
                                + OF_SUBJECT
                                + " order by c.number desc limit 1",
                        book,
                        subject.kind(),
                        subject.id())
                .stream()
                .findFirst()
                .map(ChangeReads::entry);
    }

    @Override
    public List<LoggedChange> unsealed(int size) {
        return changes("read what waits for a seal", WHOLE + UNSEALED, book, size);
    }

    @Override
    public List<UUID> unsealedIds(int size) {
        return statements
                .get()
                .rows(
                        "read what waits for a seal",
                        "select c.id, c.number from {change} c where c.book = ?1" + UNSEALED,
                        book,
                        size)
                .stream()
                .map(row -> Cells.id(row[0]))
                .toList();
    }

    @Override
    public List<LoggedChange> sealed(long after, int size) {
        return changes(
                "read sealed changes",
                WHOLE + " and c.position > ?2 order by c.position limit ?3",
                book,
                after,
                size);
    }

    @Override
    public Optional<Seal> lastSeal() {
        return statements
                .get()
                .row(
                        "read the last seal",
                        "select c.id, c.position, c.hash from {change} c where c.book = ?1"
                                + " and c.position is not null order by c.position desc limit 1",
                        book)
                .map(row -> seal(row, 0));
    }

    private List<LoggedChange> changes(String what, String statement, Object... parameters) {
        return statements.get().rows(what, statement, parameters).stream()
                .map(ChangeReads::change)
                .toList();
    }

    private static LoggedChange change(Object[] row) {
        LoggedChange change = LoggedChange.of(entry(row), Cells.bytes(row[20]));
        return row[18] == null
                ? change
                : change.sealed(
                        new Seal(
                                change.entry().id(),
                                Cells.number(row[18]),
                                Optional.ofNullable(Cells.optionalText(row[19])).orElse("")));
    }

    private static Seal seal(Object[] row, int first) {
        return new Seal(
                Cells.id(row[first]),
                Cells.number(row[first + 1]),
                Optional.ofNullable(Cells.optionalText(row[first + 2])).orElse(""));
    }

    private static ChangeEntry entry(Object[] row) {
        return new ChangeEntry(
                Cells.id(row[0]),
                command(row),
                new ChangeSubject(Cells.text(row[1]), Cells.id(row[2])),
                Words.split(Cells.text(row[17])).stream().map(ContactId::parse).toList(),
                Cells.number(row[3]),
                Operation.valueOf(Cells.text(row[4])),
                Revision.of(Cells.number(row[5])),
                Words.split(Cells.text(row[6])),
                Cells.instant(row[7]));
    }

    private static ChangeCommand command(Object[] row) {
        Circumstances circumstances = Circumstances.none();
        if (row[12] != null) {
            circumstances = circumstances.onBehalfOf(actor(row, 12));
        }
        if (row[14] != null) {
            circumstances = circumstances.because(Cells.text(row[14]));
        }
        if (row[15] != null) {
            circumstances = circumstances.correlatedBy(Cells.text(row[15]));
        }
        return new ChangeCommand(
                Cells.id(row[8]),
                Cells.text(row[9]),
                actor(row, 10),
                circumstances,
                Cells.flag(row[16]));
    }

    private static Actor actor(Object[] row, int first) {
        return new Actor(Actor.Kind.valueOf(Cells.text(row[first])), Cells.text(row[first + 1]));
    }
}
