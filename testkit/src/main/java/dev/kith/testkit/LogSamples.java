package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeSubject;
import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.ContactId;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import dev.kith.store.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Entries of the change log, and short ways to store and to read them. */
final class LogSamples {

    static final Instant AT = Instant.parse("2026-05-01T12:00:00.123456Z");
    static final ChangeSubject ADA = subject(1);
    static final ChangeSubject BOB = subject(2);
    static final long NEWEST = Long.MAX_VALUE;

    private LogSamples() {}

    static ChangeSubject subject(long number) {
        return new ChangeSubject("contact", SequentialIds.id(number));
    }

    static UUID entryId(long number) {
        return SequentialIds.id(1_000_000 + number);
    }

    static ChangeCommand command(UUID id) {
        return new ChangeCommand(
                id, "contact.change", Actor.user("maria"), Circumstances.none(), false);
    }

    /** The entry of an id, which is that change of the subject. */
    static LoggedChange change(long entry, ChangeSubject subject, long number) {
        byte[] payload = ("payload " + entry).getBytes(StandardCharsets.UTF_8);
        return LoggedChange.of(
                new ChangeEntry(
                        entryId(entry),
                        command(entryId(entry)),
                        subject,
                        List.of(ContactId.of(subject.id())),
                        number,
                        number == 1 ? Operation.ADDED : Operation.CHANGED,
                        Revision.of(number),
                        List.of("emails", "name"),
                        AT.plusSeconds(number)),
                payload);
    }

    /** One of each sort that a storage may get wrong, each of a subject of its own. */
    static List<LoggedChange> unusual() {
        List<LoggedChange> changes = new ArrayList<>();
        Circumstances all =
                Circumstances.none()
                        .onBehalfOf(Actor.user("ünï 😀"))
                        .because("ticket '42' \"; --")
                        .correlatedBy("\u00e9".repeat(200));
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        changes.add(
                unusual(
                        10,
                        all,
                        true,
                        Operation.REMOVED,
                        manyContacts(),
                        manyFields(),
                        AT,
                        everyByte));
        changes.add(
                unusual(
                        11,
                        Circumstances.none().onBehalfOf(Actor.system()),
                        false,
                        Operation.ADDED,
                        List.of(),
                        List.of(),
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        new byte[0]));
        changes.add(
                unusual(
                        12,
                        Circumstances.none().because("y"),
                        false,
                        Operation.CHANGED,
                        List.of(
                                ContactId.of(new UUID(Long.MIN_VALUE, -1)),
                                ContactId.of(new UUID(1, -1)),
                                ContactId.of(new UUID(1, 2))),
                        List.of("z", "a"),
                        Instant.parse("9999-12-31T23:59:59.999999999Z"),
                        new byte[1_000_000]));
        changes.add(
                unusual(
                        13,
                        Circumstances.none().correlatedBy("c"),
                        true,
                        Operation.CHANGED,
                        List.of(ContactId.of(new UUID(-1, -1))),
                        List.of("name"),
                        Instant.parse("0001-01-01T00:00:00Z"),
                        new byte[] {0}));
        return changes;
    }

    private static LoggedChange unusual(
            int number,
            Circumstances circumstances,
            boolean bulk,
            Operation operation,
            List<ContactId> contacts,
            List<String> fields,
            Instant at,
            byte[] payload) {
        ChangeCommand command =
                new ChangeCommand(
                        new UUID(-number, number),
                        "contact." + "x".repeat(92),
                        Actor.service("svc-" + number),
                        circumstances,
                        bulk);
        ChangeSubject subject = new ChangeSubject("role", new UUID(Long.MIN_VALUE, -number));
        return LoggedChange.of(
                new ChangeEntry(
                        new UUID(number % 2 == 0 ? -number : number, -number),
                        command,
                        subject,
                        contacts,
                        1,
                        operation,
                        Revision.of(Long.MAX_VALUE),
                        fields,
                        at),
                payload);
    }

    private static List<ContactId> manyContacts() {
        List<ContactId> contacts = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            contacts.add(ContactId.of(SequentialIds.id(i)));
        }
        return contacts;
    }

    private static List<String> manyFields() {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            fields.add("field" + i);
        }
        return fields;
    }

    static void append(Storage storage, BookId book, LoggedChange... changes) {
        Sample.write(storage, book, unit -> List.of(changes).forEach(unit.changes()::append));
    }

    static void append(Storage storage, LoggedChange... changes) {
        append(storage, Sample.BOOK, changes);
    }

    /** Seals entries at the positions from the next one on, each with a hash of its own. */
    static List<Seal> seal(Storage storage, BookId book, long first, LoggedChange... changes) {
        List<Seal> seals = seals(first, changes);
        Sample.write(storage, book, unit -> unit.changes().seal(seals));
        return seals;
    }

    static List<Seal> seal(Storage storage, long first, LoggedChange... changes) {
        return seal(storage, Sample.BOOK, first, changes);
    }

    static List<Seal> seals(long first, LoggedChange... changes) {
        List<Seal> seals = new ArrayList<>();
        for (int i = 0; i < changes.length; i++) {
            long position = first + i;
            String hash = position % 2 == 0 ? "" : String.format(Locale.ROOT, "%064x", position);
            seals.add(new Seal(changes[i].entry().id(), position, hash));
        }
        return seals;
    }

    static List<LoggedChange> changesOf(
            Storage storage, ChangeSubject subject, long before, int size) {
        return storage.view(Sample.BOOK).changes().of(subject, before, size);
    }

    static List<LoggedChange> unsealed(Storage storage) {
        return storage.view(Sample.BOOK).changes().unsealed(1_000);
    }

    static List<LoggedChange> sealed(Storage storage) {
        return storage.view(Sample.BOOK).changes().sealed(0, 1_000);
    }

    static List<UUID> ids(List<LoggedChange> changes) {
        return changes.stream().map(change -> change.entry().id()).toList();
    }

    static List<Long> numbers(List<LoggedChange> changes) {
        return changes.stream().map(change -> change.entry().number()).toList();
    }

    /** Compares field for field, which two entries' being equal does not. */
    static void assertWhole(LoggedChange expected, LoggedChange actual, String where) {
        ChangeEntry first = expected.entry();
        ChangeEntry second = actual.entry();
        assertEquals(first.id(), second.id(), where);
        assertEquals(first.command(), second.command(), where);
        assertEquals(first.subject(), second.subject(), where);
        assertEquals(first.contacts(), second.contacts(), where);
        assertEquals(first.number(), second.number(), where);
        assertEquals(first.operation(), second.operation(), where);
        assertEquals(first.revision(), second.revision(), where);
        assertEquals(first.fields(), second.fields(), where);
        assertEquals(first.at(), second.at(), where);
        assertArrayEquals(expected.payload(), actual.payload(), where);
        assertEquals(expected.seal(), actual.seal(), where);
    }
}
