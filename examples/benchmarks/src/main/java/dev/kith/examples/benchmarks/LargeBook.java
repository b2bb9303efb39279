package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.testkit.ContactGenerator;
import dev.kith.testkit.SampleLabels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What a large book takes of heap and time; each part runs in a JVM of its own. */
final class LargeBook {
    /** What each place of an array takes. */
    private static final int REFERENCE = 4;

    private LargeBook() {}

    /** Fills a book, asks it, and weighs it with and without its indexes. */
    static void fill(int count) {
        long before = Heap.used();
        Contact[] contacts = new Contact[count];
        weighBook(contacts, before);
        long values = Heap.used(contacts, contacts);
        print("values", (values - before) / (double) count - REFERENCE);
        long start = System.nanoTime();
        Map<ContactId, Contact> map = new ConcurrentHashMap<>();
        for (Contact contact : contacts) {
            map.put(contact.id(), contact);
        }
        print("map", elapsed(start));
        print("map.bytes", (Heap.used(contacts, map) - values) / (double) count);
    }

    /** Leaves the contacts behind and nothing else. */
    private static void weighBook(Contact[] contacts, long before) {
        int count = contacts.length;
        ContactBook book = Books.empty();
        long start = System.nanoTime();
        Books.fill(book, count);
        print("add", elapsed(start));
        print("whole", (Heap.used(book, contacts) - before) / (double) count - REFERENCE);
        print("answers", answers(book, count));
        int[] next = new int[1];
        Books.each(book, contact -> contacts[next[0]++] = contact);
    }

    /** Changes every contact once, with nobody holding old versions and with somebody. */
    static void change(int count) {
        ContactBook book = Books.emptyWithPlainNumbers();
        Books.fill(book, count);
        change(book, "first");
        long before = Heap.used(book);
        change(book, "other");
        print("released", (Heap.used(book) - before) / (double) count);
        Contact[] held = all(book, count);
        before = Heap.used(book, held);
        change(book, "third");
        print("held", (Heap.used(book, held) - before) / (double) count);
    }

    /** Times the parts that adding is made of. */
    static void phases(int count) {
        // what the first run prints, when nothing is compiled yet, is overwritten by the second
        phasesOnce(count / 10);
        phasesOnce(count);
    }

    private static void phasesOnce(int count) {
        ContactGenerator people = ContactGenerator.seeded(7);
        long start = System.nanoTime();
        long sink = 0;
        for (int i = 0; i < count; i++) {
            sink += people.typical(i).emails().size();
        }
        print("drafts", elapsed(start));
        start = System.nanoTime();
        Stamp stamp = new Stamp(Instant.EPOCH, Actor.system());
        SampleLabels labels = new SampleLabels();
        for (int i = 0; i < count; i++) {
            PersonDraft draft = people.typical(i);
            ContactId id = ContactId.of(new UUID(i, i));
            ContactState state = ContactState.first(id, stamp);
            sink += draft.toContact(state, Books.PLAIN, labels::id).emails().size();
        }
        print("drafts+build", elapsed(start));
        start = System.nanoTime();
        Books.fill(Books.emptyWithPlainNumbers(), count);
        print("drafts+build+store", elapsed(start));
        start = System.nanoTime();
        Books.fill(Books.empty(), count);
        print("drafts+build+store+phones", elapsed(start));
        print("sink", (double) sink);
    }

    private static void change(ContactBook book, String name) {
        Page<Contact> page = book.contacts().list(PageRequest.first(PageRequest.MAX_SIZE));
        change(book, page.items(), name);
        while (page.next().isPresent()) {
            page = book.contacts().list(PageRequest.after(page.next().get(), PageRequest.MAX_SIZE));
            change(book, page.items(), name);
        }
    }

    private static void change(ContactBook book, List<Contact> contacts, String name) {
        book.unit(
                () -> {
                    for (Contact contact : contacts) {
                        book.contacts()
                                .change(
                                        (Person) contact,
                                        person -> person.edit().nicknames(List.of(name)));
                    }
                });
    }

    private static Contact[] all(ContactBook book, int count) {
        Contact[] contacts = new Contact[count];
        int[] next = new int[1];
        Books.each(book, contact -> contacts[next[0]++] = contact);
        return contacts;
    }

    private static double answers(ContactBook book, int count) {
        double found = 0;
        for (int i = 0; i < count; i += Math.max(1, count / 1_000)) {
            String email = "home." + i + "@mail.example";
            found += book.contacts().findByEmail(email).size();
        }
        return found;
    }

    private static double elapsed(long start) {
        return (double) (System.nanoTime() - start);
    }

    private static void print(String name, double figure) {
        System.out.println(name + "=" + figure);
    }
}
