package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.change.Change;
import dev.kith.change.ChangeCursor;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.form.FormBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the change log costs writers, and what reading it costs. */
final class LogBenchmark {

    private static final int PAGE = 50;

    private LogBenchmark() {}

    static void run(Scale scale, Consumer<Row> rows) {
        WritingBenchmark.rows(scale, rows);
        rows.accept(paging(scale));
        rows.accept(sealing(scale));
        rows.accept(
                weight(
                        scale,
                        ChildJvm.run("4g", "log", List.of(Integer.toString(scale.logged())))));
    }

    private static Person added(ContactBook book) {
        Books.fill(book, 1);
        return (Person) book.contacts().list(PageRequest.first(1)).items().get(0);
    }

    private static Person rename(ContactBook book, Person person, String name) {
        return book.contacts().change(person, p -> p.edit().nicknames(List.of(name)));
    }

    private static Row paging(Scale scale) {
        ContactBook book = Books.logged();
        Person person = added(book);
        for (int i = 1; i < scale.changes(); i++) {
            person = rename(book, person, "name " + i);
        }
        ContactId id = person.id();
        PageRequest first = PageRequest.first(PAGE);
        PageRequest last = last(book, id);
        Measured nanos =
                new Rounds(scale)
                        .with("first", () -> read(book, id, first))
                        .with("last", () -> read(book, id, last))
                        .medians();
        return new Row(
                "the last page of "
                        + PAGE
                        + " of the history of a contact with "
                        + Figures.count(scale.changes())
                        + " changes, time beside the first",
                "≤ 1.5",
                Figures.ratio(nanos.of("last") / nanos.of("first")),
                "first "
                        + Figures.nanos(nanos.of("first"))
                        + ", last "
                        + Figures.nanos(nanos.of("last")));
    }

    /** The last page is a full one: the number of changes is a multiple of its size. */
    private static PageRequest last(ContactBook book, ContactId id) {
        PageRequest request = PageRequest.first(PAGE);
        Page<Change> page = book.history().of(id, request);
        while (page.next().isPresent()) {
            request = PageRequest.after(page.next().get(), PAGE);
            page = book.history().of(id, request);
        }
        return request;
    }

    private static long read(ContactBook book, ContactId id, PageRequest request) {
        long sum = 0;
        for (Change change : book.history().of(id, request).items()) {
            sum += change.entry().number();
        }
        return sum;
    }

    private static Row sealing(Scale scale) {
        int count = scale.logged();
        double plain = seconds(scale, Books::logged, count);
        double hashed = seconds(scale, Books::hashed, count);
        double copied = copied(scale, count);
        return new Row(
                "sealing " + Figures.count(count) + " entries, entries/s beside copying an array",
                "",
                Figures.count(count / plain) + " beside " + Figures.count(count / copied),
                "with a chain of hashes " + Figures.count(count / hashed) + " entries/s");
    }

    /** The median time of sealing what was added to a new book. */
    private static double seconds(Scale scale, Supplier<ContactBook> books, int count) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            ContactBook book = books.get();
            Books.fill(book, count);
            long start = System.nanoTime();
            book.history().end();
            times.add((System.nanoTime() - start) / 1e9);
        }
        return Rounds.median(times);
    }

    private static double copied(Scale scale, int count) {
        Object[] entries = new Object[count];
        Arrays.setAll(entries, Integer::toString);
        return new Rounds(scale)
                        .with("copy", () -> Arrays.copyOf(entries, count).length)
                        .medians()
                        .of("copy")
                / 1e9;
    }

    private static Row weight(Scale scale, Measured weighed) {
        return new Row(
                "the log of "
                        + Figures.count(scale.logged())
                        + " contacts added and changed once, bytes an entry",
                "",
                Figures.count(weighed.of("added")) + ", " + Figures.count(weighed.of("changed")),
                "of which the values "
                        + Figures.count(weighed.of("payload"))
                        + " B; once sealed "
                        + Figures.count(weighed.of("sealed"))
                        + " B more");
    }

    /** Weighs a log: beside a book that keeps none, after additions, changes and sealing. */
    static void weigh(int count) {
        double bare = weigh(Books.emptyWithPlainNumbers(), count, "bare");
        double logged = weigh(Books.logged(), count, "logged");
        ContactBook book = Books.logged();
        double changed = changed(book, count);
        double changedBare = changed(Books.emptyWithPlainNumbers(), count);
        long before = Heap.used(book);
        book.history().end();
        double sealed = (Heap.used(book) - before) / (2.0 * count);
        print("added", logged - bare);
        print("changed", changed - changedBare);
        print("sealed", sealed);
        print("payload", payload(book));
    }

    private static double weigh(ContactBook book, int count, String name) {
        long before = Heap.used(book);
        Books.fill(book, count);
        double each = (Heap.used(book) - before) / (double) count;
        print(name, each);
        return each;
    }

    /** What changing every contact once adds for each. */
    private static double changed(ContactBook book, int count) {
        Books.fill(book, count);
        List<Contact> contacts = new ArrayList<>();
        Books.each(book, contacts::add);
        long before = Heap.used(book, contacts);
        for (int i = 0; i < count; i++) {
            contacts.set(i, rename(book, (Person) contacts.get(i), "other"));
        }
        return (Heap.used(book, contacts) - before) / (double) count;
    }

    /** The mean size of the values after a change, in the form in which they are kept. */
    private static double payload(ContactBook book) {
        return book.history().after(ChangeCursor.start(), 1_000).changes().stream()
                .mapToInt(change -> FormBytes.of(change.after().orElseThrow()).size())
                .average()
                .orElseThrow();
    }

    private static void print(String name, double figure) {
        System.out.println(name + "=" + figure);
    }
}
