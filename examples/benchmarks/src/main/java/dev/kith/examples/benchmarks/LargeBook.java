package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.Stamp;
import dev.kith.testkit.ContactGenerator;
import java.lang.ref.Reference;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a large book takes of heap and time; each part runs in a JVM of its own. */
final class LargeBook {
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");

    private LargeBook() {}

    /** Fills a book, asks it, and weighs it with and without its indexes. */
    static void fill(int count) {
        long before = Heap.used();
        @Nullable ContactBook book = Books.empty();
        long start = System.nanoTime();
        Books.fill(book, count);
        print("add", System.nanoTime() - start);
        long whole = Heap.used();
        print("answers", answers(book, count));
        @Nullable Contact[] contacts = all(book, count);
        book = null;
        long values = Heap.used() - 4L * count;
        print("whole", (double) (whole - before) / count);
        print("values", (double) (values - before) / count);
        start = System.nanoTime();
        Map<ContactId, Contact> map = new ConcurrentHashMap<>();
        for (Contact contact : contacts) {
            map.put(contact.id(), contact);
        }
        print("map", System.nanoTime() - start);
        print("map.bytes", (double) (Heap.used() - 4L * count - values) / count);
        Reference.reachabilityFence(map);
    }

    /** Changes every contact once, with nobody reading and with old versions held. */
    static void change(int count) {
        ContactBook book = Books.emptyWithPlainNumbers();
        Books.fill(book, count);
        long before = Heap.used();
        change(book, all(book, count), "first");
        print("released", (double) (Heap.used() - before) / count);
        Contact[] held = all(book, count);
        before = Heap.used();
        change(book, held.clone(), "second");
        print("held", (double) (Heap.used() - before) / count);
        Reference.reachabilityFence(held);
        Reference.reachabilityFence(book);
    }

    /** Times the parts that adding is made of. */
    static void phases(int count) {
        for (int round = 0; round < 2; round++) {
            phasesOnce(count);
        }
    }

    private static void phasesOnce(int count) {
        ContactGenerator people = ContactGenerator.seeded(7);
        long start = System.nanoTime();
        long sink = 0;
        for (int i = 0; i < count; i++) {
            sink += people.typical(i).emails().size();
        }
        print("drafts", System.nanoTime() - start);
        start = System.nanoTime();
        Stamp stamp = new Stamp(Instant.EPOCH, Actor.system());
        for (int i = 0; i < count; i++) {
            PersonDraft draft = people.typical(i);
            ContactId id = ContactId.of(new UUID(i, i));
            sink += draft.toContact(ContactState.first(id, stamp), PLAIN).emails().size();
        }
        print("drafts+build", System.nanoTime() - start);
        start = System.nanoTime();
        Books.fill(Books.emptyWithPlainNumbers(), count);
        print("drafts+build+store", System.nanoTime() - start);
        start = System.nanoTime();
        Books.fill(Books.empty(), count);
        print("drafts+build+store+phones", System.nanoTime() - start);
        print("sink", sink);
    }

    private static void change(ContactBook book, Contact[] contacts, String label) {
        for (int from = 0; from < contacts.length; from += Books.ADDS_A_UNIT) {
            int start = from;
            int end = Math.min(contacts.length, from + Books.ADDS_A_UNIT);
            book.unit(
                    () -> {
                        for (int i = start; i < end; i++) {
                            book.contacts()
                                    .change(
                                            (Person) contacts[i],
                                            person -> person.edit().displayAs(label + " change"));
                        }
                    });
        }
    }

    private static Contact[] all(ContactBook book, int count) {
        Contact[] contacts = new Contact[count];
        int[] next = new int[1];
        Books.each(book, contact -> contacts[next[0]++] = contact);
        return contacts;
    }

    private static long answers(ContactBook book, int count) {
        long found = 0;
        for (int i = 0; i < count; i += Math.max(1, count / 1_000)) {
            String email = "home." + i + "@mail.example";
            found += book.contacts().findByEmail(email).size();
        }
        return found;
    }

    private static void print(String name, double figure) {
        System.out.println(name + "=" + figure);
    }
}
