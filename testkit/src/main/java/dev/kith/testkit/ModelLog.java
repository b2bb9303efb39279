package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.change.History;
import dev.kith.common.AggregateId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.testkit.ModelData.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The history of everything, and one who reads the feed of a book from time to time. */
final class ModelLog {

    private final ModelWorld world;
    private ChangeCursor cursor = ChangeCursor.start();
    private int read;

    ModelLog(ModelWorld world) {
        this.world = world;
    }

    /** Tells whether all histories are as the model's, an open unit's own writes included. */
    void checkHistories() {
        History history = world.heard(History.class, world.book().history());
        Set<AggregateId> subjects = new LinkedHashSet<>();
        world.data().log().forEach(entry -> subjects.add(entry.subject()));
        for (AggregateId subject : world.some(List.copyOf(subjects))) {
            List<Entry> expected = new ArrayList<>(world.data().trail(subject));
            Collections.reverse(expected);
            List<Change> found = Pages.all(4, request -> history.of(subject, request));
            assertEquals(expected.size(), found.size(), where(subject));
            for (int i = 0; i < found.size(); i++) {
                check(expected.get(i), found.get(i));
                AggregateId changed = expected.get(i).subject();
                long number =
                        expected.subList(i, expected.size()).stream()
                                .filter(entry -> entry.subject().equals(changed))
                                .count();
                assertEquals(number, found.get(i).entry().number(), where(subject));
            }
        }
        world.data().contacts().forEach(contact -> checkPast(history, contact.id()));
    }

    private void check(Entry expected, Change found) {
        ChangeEntry entry = found.entry();
        String where = where(entry);
        assertEquals(expected.operation(), entry.operation(), where);
        assertEquals(expected.subject().subject(), entry.subject().kind(), where);
        assertEquals(expected.subject().uuid(), entry.subject().id(), where);
        assertEquals(expected.revision(), entry.revision(), where);
        assertEquals(expected.command(), entry.command().name(), where);
        assertEquals(expected.stamp().by(), entry.command().actor(), where);
        assertEquals(expected.at(), entry.at(), where);
        assertEquals(
                expected.operation() != ChangeEntry.Operation.REMOVED,
                found.after().isPresent(),
                where);
    }

    /** At the instants of its changes, and just before them. */
    private void checkPast(History history, ContactId id) {
        for (Entry entry : world.some(world.data().of(id))) {
            checkAt(history, id, entry.at());
            checkAt(history, id, entry.at().minusNanos(1_000));
        }
    }

    private void checkAt(History history, ContactId id, Instant at) {
        Optional<Contact> expected = Optional.empty();
        for (Entry entry : world.data().of(id)) {
            if (!entry.at().isAfter(at)) {
                expected = Optional.ofNullable(entry.contact());
            }
        }
        Optional<Contact> found = history.contactAt(id, at);
        assertEquals(expected.isPresent(), found.isPresent(), where(id + " at " + at));
        expected.ifPresent(
                contact ->
                        ContactFields.assertWhole(
                                contact, found.orElseThrow(), where(id + " at " + at)));
    }

    /** Reads on in the feed, some changes at a time; outside a unit, where it is sealed. */
    void readFeed() {
        History history = world.heard(History.class, world.book().history());
        List<Entry> log = world.data().log();
        ChangeBatch batch = history.after(cursor, 1 + world.random.nextInt(50));
        while (!batch.changes().isEmpty()) {
            for (Change change : batch.changes()) {
                assertTrue(read < log.size(), where("too much in the feed"));
                check(log.get(read), change);
                read++;
                assertEquals(read, change.position().orElseThrow(), where("position"));
            }
            cursor = ChangeCursor.of(batch.next().text());
            batch = history.after(cursor, 1 + world.random.nextInt(50));
        }
        assertEquals(log.size(), read, where("the feed"));
        assertEquals(cursor, history.end(), where("the end of the feed"));
        assertTrue(history.verify().isWhole(), where("the chain"));
    }

    private String where(Object what) {
        return world.where + ", " + what;
    }
}
