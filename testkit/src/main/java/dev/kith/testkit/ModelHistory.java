package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.change.Change;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A history as lists of snapshots, which gives commands at random and tells whether the book then
 * remembers the same.
 */
final class ModelHistory {

    private final Host host;
    private final long seed;
    private final SplittableRandom random;
    private final Map<ContactId, List<Snapshot>> snapshots = new LinkedHashMap<>();
    private final List<Instant> instants = new ArrayList<>();

    /** A contact as a command left it. */
    private record Snapshot(Instant at, Contact contact) {}

    ModelHistory(Host host, long seed) {
        this.host = host;
        this.seed = seed;
        random = new SplittableRandom(seed);
    }

    void run(int commands) {
        for (int i = 0; i < commands; i++) {
            if (random.nextInt(10) == 0) {
                host.book.unit(
                        () -> {
                            command();
                            command();
                        });
            } else {
                command();
            }
            moveClock();
        }
    }

    /** Mostly forth, now and then back, often not at all. */
    private void moveClock() {
        int move = random.nextInt(8);
        if (move == 0) {
            host.clock.advance(Duration.ofSeconds(-random.nextInt(100)));
        } else if (move < 5) {
            host.clock.advance(Duration.ofMillis(random.nextInt(100_000)));
        }
    }

    private void command() {
        if (snapshots.isEmpty() || random.nextInt(6) == 0) {
            remember(host.contacts().add(Person.known(name()).email("a@b.example")));
            return;
        }
        Contact latest = latest(any());
        if (latest.status() != ContactStatus.ACTIVE) {
            remember(host.contacts().restore(latest));
        } else if (random.nextInt(4) == 0) {
            remember(host.contacts().archive(latest));
        } else {
            String name = name();
            remember(
                    host.contacts()
                            .change((Person) latest, p -> p.edit().displayAs(name).remark(name)));
        }
    }

    private String name() {
        return "Name " + random.nextInt(3);
    }

    private ContactId any() {
        return new ArrayList<>(snapshots.keySet()).get(random.nextInt(snapshots.size()));
    }

    private Contact latest(ContactId id) {
        List<Snapshot> all = snapshots.getOrDefault(id, List.of());
        return all.get(all.size() - 1).contact();
    }

    private void remember(Contact contact) {
        List<Snapshot> all = snapshots.computeIfAbsent(contact.id(), id -> new ArrayList<>());
        Instant at = host.clock.instant();
        if (!all.isEmpty() && all.get(all.size() - 1).at().isAfter(at)) {
            at = all.get(all.size() - 1).at();
        }
        all.add(new Snapshot(at, contact));
        instants.add(at);
    }

    void check() {
        for (Map.Entry<ContactId, List<Snapshot>> each : snapshots.entrySet()) {
            for (int i = 0; i < 20; i++) {
                Instant at = instants.get(random.nextInt(instants.size()));
                checkAt(each.getKey(), each.getValue(), at);
                checkAt(each.getKey(), each.getValue(), at.minusNanos(1_000));
            }
            checkRevisions(each.getKey(), each.getValue());
        }
    }

    private void checkAt(ContactId id, List<Snapshot> all, Instant at) {
        Optional<Contact> expected =
                all.stream()
                        .filter(snapshot -> !snapshot.at().isAfter(at))
                        .reduce((first, second) -> second)
                        .map(Snapshot::contact);
        Optional<Contact> found = host.book.history().contactAt(id, at);
        String where = "seed " + seed + ", contact " + id + " at " + at;
        assertEquals(expected.isPresent(), found.isPresent(), where);
        expected.ifPresent(
                contact -> ContactFields.assertWhole(contact, found.orElseThrow(), where));
    }

    /** A change of nothing leaves the contact as it is, and no entry. */
    private void checkRevisions(ContactId id, List<Snapshot> all) {
        List<Long> expected = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            long revision = all.get(i).contact().revision().number();
            if (expected.isEmpty() || expected.get(expected.size() - 1) != revision) {
                expected.add(revision);
            }
        }
        List<Change> changes =
                host.book.history().of(id, PageRequest.first(PageRequest.MAX_SIZE)).items();
        assertEquals(
                expected,
                changes.stream().map(change -> change.entry().revision().number()).toList(),
                "seed " + seed);
    }
}
