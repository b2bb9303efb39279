package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.email;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.renamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.CommandKey;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateStore;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.Guard;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The clauses of {@link Storage}. An adapter's test implements it. */
public interface StorageContract
        extends StorageCommits, StorageVisibility, StorageNesting, StorageBooks, StorageWaits {

    /** A unit that was let out of its work is dead. */
    @Test
    @Clause("ST-13")
    default void a_unit_that_is_used_after_its_end_throws() {
        Contact ada = named(1, "Ada");
        add(storage(), ada);
        StorageUnit unit = storage().unit(BOOK, open -> open);
        ContactStore contacts = storage().unit(BOOK, StorageUnit::contacts);
        CommandStore commands = storage().unit(BOOK, StorageUnit::commands);
        List<Executable> calls =
                List.of(
                        () -> contacts.find(ada.id()),
                        () -> contacts.findByKey(email("ada@engines.example"), 9),
                        () -> contacts.first(ContactStatus.ACTIVE, 1),
                        () ->
                                contacts.after(
                                        ContactStatus.ACTIVE, ContactProjection.position(ada), 1),
                        () -> contacts.add(named(2, "Bob")),
                        () -> contacts.save(renamed(ada, "Zoe"), Revision.FIRST),
                        () -> commands.find(CommandKey.of("k")),
                        () -> commands.add(CommandKey.of("k"), CommandSamples.outcome("x")),
                        () -> unit.contacts().find(ada.id()),
                        () -> unit.commands().find(CommandKey.of("k")),
                        () -> unit.guard(List.of(new Guard("test", "late"))),
                        unit::writes,
                        () -> unit.doom(new IllegalStateException("late")));

        for (int i = 0; i < calls.size(); i++) {
            assertThrows(IllegalStateException.class, calls.get(i), "call " + i);
        }
        assertEquals(List.of("Ada"), names(active(storage())));
    }

    /** So are its aggregates. */
    @Test
    @Clause("ST-13")
    default void aggregates_of_a_unit_that_has_ended_throw() {
        Leaflet stored = Leaflet.titled(1, "stored");
        Leaflets.add(storage(), stored);
        StorageUnit unit = storage().unit(BOOK, open -> open);
        AggregateStore store = storage().unit(BOOK, StorageUnit::aggregates);

        for (Executable call : Leaflets.everyCall(store, stored)) {
            assertThrows(IllegalStateException.class, call);
        }
        assertThrows(
                IllegalStateException.class,
                () -> unit.aggregates().find(Leaflet.KIND, stored.id()));
        assertEquals(List.of("stored"), Leaflets.listed(storage()));
    }
}
