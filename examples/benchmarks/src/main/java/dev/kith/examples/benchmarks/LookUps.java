package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Finding one contact of many, in a book and in bare maps that hold the same contacts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookUps {

    /** How many contacts there are. */
    @Param("1000")
    public int contacts;

    private ContactBook book;
    private Map<ContactId, Contact> byId;
    private Map<String, Contact> byEmail;
    private ContactId[] ids;
    private String[] emails;
    private int next;

    /** Fills the book and the maps, and lays down a random order of asking. */
    @Setup
    public void fill() {
        book = Books.emptyWithPlainNumbers();
        byId = new ConcurrentHashMap<>();
        byEmail = new ConcurrentHashMap<>();
        Books.fill(book, contacts);
        List<Contact> all = new ArrayList<>(contacts);
        Books.each(book, all::add);
        for (Contact contact : all) {
            byId.put(contact.id(), contact);
            contact.emails().forEach(email -> byEmail.put(email.value().key(), contact));
        }
        Collections.shuffle(all, new Random(1));
        // the ids and texts that a host asks with are not the very objects that are stored
        ids = all.stream().map(each -> ContactId.of(each.id().uuid())).toArray(ContactId[]::new);
        emails = all.stream().map(LookUps::copyOfEmail).toArray(String[]::new);
    }

    private static String copyOfEmail(Contact contact) {
        return String.valueOf(contact.emails().get(0).value().text().toCharArray());
    }

    /** Finds by id in the book. */
    @Benchmark
    public Optional<Contact> idInBook() {
        return book.contacts().find(ids[index()]);
    }

    /** Finds by id in a bare map. */
    @Benchmark
    public @Nullable Contact idInMap() {
        return byId.get(ids[index()]);
    }

    /** Finds by e-mail address in the book. */
    @Benchmark
    public List<Contact> emailInBook() {
        return book.contacts().findByEmail(emails[index()]);
    }

    /** Finds by e-mail address in a bare map. */
    @Benchmark
    public @Nullable Contact emailInMap() {
        return byEmail.get(emails[index()]);
    }

    private int index() {
        next = next + 1 == ids.length ? 0 : next + 1;
        return next;
    }
}
