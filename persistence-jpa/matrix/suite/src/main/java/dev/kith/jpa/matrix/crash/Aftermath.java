package dev.kith.jpa.matrix.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.ChainReport;
import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.jpa.JpaStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What must be in a book after something was killed, whatever it was doing. */
final class Aftermath {

    /** How many of the units that were acknowledged are done again. */
    private static final int AGAIN = 20;

    private final JpaStorage storage;
    private final BookTables tables;
    private final ContactBook book;

    Aftermath(JpaStorage storage, DataSource source, BookId id) {
        this.storage = storage;
        book = Kith.builder().storage(storage).build().book(id);
        tables = new BookTables(source, id);
    }

    /** Checks everything, and does again what was not acknowledged. */
    void check(Ledger ledger) {
        nothingIsLost(ledger);
        nothingIsHalfWritten();
        nothingIsDoneTwice(ledger);
        nothingIsHalfWritten();
    }

    private void nothingIsLost(Ledger ledger) {
        for (Ledger.Acknowledged each : ledger.acknowledged()) {
            String id = each.ids().substring(0, each.ids().indexOf(' '));
            Contact stored =
                    book.contacts()
                            .find(ContactId.of(UUID.fromString(id)))
                            .orElseThrow(
                                    () ->
                                            new AssertionError(
                                                    "acknowledged and lost: "
                                                            + each.deed().name()));
            assertThat(stored.revision().number())
                    .as("the revision that was acknowledged to %s", each.deed().name())
                    .isGreaterThanOrEqualTo(each.revision());
        }
    }

    /** A command that was done gives what it gave; one that was not is done, once. */
    private void nothingIsDoneTwice(Ledger ledger) {
        List<String> before = tables.rows();
        List<Ledger.Acknowledged> acknowledged = ledger.acknowledged();
        acknowledged.stream()
                .skip(Math.max(0, acknowledged.size() - AGAIN))
                .forEach(
                        each ->
                                assertThat(each.deed().in(book).ids())
                                        .as("%s, repeated", each.deed().name())
                                        .isEqualTo(each.ids()));
        assertThat(tables.rows()).as("the rows after repeated commands").isEqualTo(before);

        for (Deed deed : ledger.open()) {
            String first = deed.in(book).ids();
            List<String> once = tables.rows();
            assertThat(deed.in(book).ids()).as("%s, repeated", deed.name()).isEqualTo(first);
            assertThat(tables.rows()).isEqualTo(once);
        }
        List<Deed> tried = ledger.tried();
        assertThat(tables.count("contact")).isEqualTo(tried.stream().filter(Deed::adds).count());
        assertThat(tables.count("command"))
                .isEqualTo(tried.stream().mapToLong(Deed::commands).sum());
    }

    /** Checks that what is there is there as a whole. */
    void nothingIsHalfWritten() {
        assertThat(tables.orphans()).as("rows that stand alone").isEmpty();
        assertThat(book.facts().rebuild()).as("facts that a rebuild would change").isZero();
        keysAndTokensAreThoseOfTheContacts();
        positionsHaveNoGaps();
    }

    /** The same contacts, written anew into a book of their own, have the same rows. */
    private void keysAndTokensAreThoseOfTheContacts() {
        BookId other = BookId.of("anew-" + UUID.randomUUID());
        List<Contact> all = new ArrayList<>();
        tables.contacts().forEach(id -> all.add(book.contacts().find(id).orElseThrow()));
        storage.unit(
                other,
                unit -> {
                    unit.contacts().addAll(all);
                    return true;
                });
        assertThat(tables.derived())
                .as("contacts, keys and tokens")
                .isEqualTo(tables.of(other).derived());
    }

    private void positionsHaveNoGaps() {
        List<Long> positions = new ArrayList<>();
        ChangeCursor cursor = ChangeCursor.start();
        while (true) {
            ChangeBatch batch = book.history().after(cursor, PageRequest.MAX_SIZE);
            for (Change change : batch.changes()) {
                positions.add(change.position().orElseThrow());
            }
            if (batch.changes().isEmpty()) {
                break;
            }
            cursor = batch.next();
        }
        for (int i = 0; i < positions.size(); i++) {
            assertThat(positions.get(i)).as("a position in the log").isEqualTo(i + 1L);
        }
        assertThat(positions).hasSize(Math.toIntExact(tables.count("change")));
        ChainReport report = book.history().verify();
        assertThat(report.isWhole()).as("the log is whole").isTrue();
    }
}
