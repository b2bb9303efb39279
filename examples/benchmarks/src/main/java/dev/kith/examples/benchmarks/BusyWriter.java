package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One reader's throughput alone and with a busy writer on the other core. */
final class BusyWriter {
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final int READS = 100_000;

    private final Scale scale;
    private final ContactBook book = Books.emptyWithPlainNumbers();
    private final Map<ContactId, Contact> map = new ConcurrentHashMap<>();
    private final ContactId[] ids;
    private final AtomicLong writes = new AtomicLong();
    private int nextRead;
    private int nextWrite;

    private BusyWriter(Scale scale) {
        this.scale = scale;
        Books.fill(book, scale.many());
        List<ContactId> all = new ArrayList<>(scale.many());
        Books.each(
                book,
                contact -> {
                    map.put(contact.id(), contact);
                    all.add(contact.id());
                });
        Collections.shuffle(all, new Random(2));
        ids = all.toArray(ContactId[]::new);
    }

    static Row row(Scale scale) {
        return new BusyWriter(scale).measure();
    }

    private Row measure() {
        List<Double> ofBook = new ArrayList<>();
        List<Double> ofMap = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        long bookWrites = 0;
        long mapWrites = 0;
        for (int round = 0; round < 2 * scale.rounds(); round++) {
            double book = ratio(this::readBook, this::writeBook);
            long fromBook = writes.getAndSet(0);
            double map = ratio(this::readMap, this::writeMap);
            long fromMap = writes.getAndSet(0);
            double computing = ratio(this::readBook, this::compute);
            writes.set(0);
            if (round >= scale.rounds()) {
                ofBook.add(book);
                ofMap.add(map);
                limit.add(computing);
                bookWrites += fromBook;
                mapWrites += fromMap;
            }
        }
        double seconds = scale.rounds() * (scale.round().toNanos() / 1e9);
        return new Row(
                "a reader's throughput with one busy writer beside its throughput alone",
                "≥ 0.9",
                Figures.ratio(Rounds.median(ofBook)),
                "a bare map under the same "
                        + Figures.ratio(Rounds.median(ofMap))
                        + "; the book beside a thread that only computes "
                        + Figures.ratio(Rounds.median(limit))
                        + "; the writer changes "
                        + Figures.count(bookWrites / seconds)
                        + " contacts/s of the book, "
                        + Figures.count(mapWrites / seconds)
                        + " of the map");
    }

    private double ratio(LongSupplier read, Runnable write) {
        double alone = throughput(read);
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer =
                new Thread(
                        () -> {
                            while (!stop.get()) {
                                write.run();
                                writes.incrementAndGet();
                            }
                        });
        writer.start();
        double beside = throughput(read);
        stop.set(true);
        try {
            writer.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
        return beside / alone;
    }

    /**
     * What the machine leaves a reader when its other core is busy with something that shares
     * nothing.
     */
    private void compute() {
        long mixed = nextWrite;
        for (int i = 0; i < 2_000; i++) {
            mixed = (mixed ^ (mixed >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
        }
        nextWrite = (int) (mixed >>> 33) % ids.length;
    }

    private double throughput(LongSupplier read) {
        long start = System.nanoTime();
        long reads = 0;
        long now;
        do {
            reads += read.getAsLong();
            now = System.nanoTime();
        } while (now - start < scale.round().toNanos());
        return reads * 1e9 / (now - start);
    }

    private long readBook() {
        long found = 0;
        for (int i = 0; i < READS; i++) {
            found += book.contacts().find(nextId()).orElseThrow().emails().isEmpty() ? 0 : 1;
        }
        return found;
    }

    private long readMap() {
        long found = 0;
        for (int i = 0; i < READS; i++) {
            Contact contact = map.get(nextId());
            found += contact == null || contact.emails().isEmpty() ? 0 : 1;
        }
        return found;
    }

    private void writeBook() {
        Person seen = (Person) book.contacts().find(nextWritten()).orElseThrow();
        book.contacts().change(seen, BusyWriter::changed);
    }

    /** As much work as the book's writer has, but for the book. */
    private void writeMap() {
        Person seen = (Person) Objects.requireNonNull(map.get(nextWritten()));
        Stamp stamp = new Stamp(Instant.EPOCH, Actor.system());
        map.put(seen.id(), changed(seen).toContact(seen.state().next(stamp), PLAIN));
    }

    private static ContactDraft<Person, ?> changed(Person seen) {
        return seen.edit().labels(List.of("change " + seen.revision().number() % 2, "busy"));
    }

    private ContactId nextId() {
        nextRead = nextRead + 1 == ids.length ? 0 : nextRead + 1;
        return ids[nextRead];
    }

    private ContactId nextWritten() {
        nextWrite = nextWrite + 1 == ids.length ? 0 : nextWrite + 1;
        return ids[ids.length - 1 - nextWrite];
    }
}
