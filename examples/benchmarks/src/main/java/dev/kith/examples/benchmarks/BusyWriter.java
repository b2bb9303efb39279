package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.testkit.SampleLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One reader's throughput alone and with a busy writer on the other core. */
final class BusyWriter {
    private static final int READS = 100_000;
    private static final double UNPACED = Double.POSITIVE_INFINITY;
    private static final double STEADY = 50_000;

    /** So many times the scale's rounds, the first of them to warm up. */
    private static final int ROUNDS = 3;

    private final Scale scale;
    private final ContactBook book = Books.emptyWithPlainNumbers();
    private final SampleLabels labels = new SampleLabels();
    private final Map<ContactId, Contact> map = new ConcurrentHashMap<>();
    private final ContactId[] ids;
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

    /**
     * Measures a writer at full speed, then one that changes as many contacts a second as asked.
     */
    static void rows(Scale scale, Consumer<Row> rows) {
        BusyWriter busy = new BusyWriter(scale);
        rows.accept(busy.atFullSpeed());
        rows.accept(busy.at(STEADY));
    }

    private Row atFullSpeed() {
        Duel ofBook = new Duel();
        Duel ofMap = new Duel();
        Duel ofMapAsFast = new Duel();
        Duel limit = new Duel();
        for (int round = 0; round < ROUNDS * scale.rounds(); round++) {
            warmUpUntil(round, ofBook, ofMap, ofMapAsFast, limit);
            fight(ofBook, this::readBook, this::writeBook, UNPACED);
            fight(ofMapAsFast, this::readMap, this::writeMap, ofBook.changes());
            fight(ofMap, this::readMap, this::writeMap, UNPACED);
            fight(limit, this::readBook, this::compute, UNPACED);
        }
        return new Row(
                "a reader's throughput with one busy writer beside its throughput alone",
                "≥ 0.9",
                Figures.ratio(ofBook.ratio()),
                "the writer changes "
                        + Figures.count(ofBook.changes())
                        + " contacts/s; a bare map whose writer changes as many "
                        + Figures.ratio(ofMapAsFast.ratio())
                        + ", as many as it can, "
                        + Figures.count(ofMap.changes())
                        + ", "
                        + Figures.ratio(ofMap.ratio())
                        + "; the book beside a thread that only computes "
                        + Figures.ratio(limit.ratio()));
    }

    private Row at(double changes) {
        Duel ofBook = new Duel();
        Duel ofMap = new Duel();
        for (int round = 0; round < ROUNDS * scale.rounds(); round++) {
            warmUpUntil(round, ofBook, ofMap);
            fight(ofBook, this::readBook, this::writeBook, changes);
            fight(ofMap, this::readMap, this::writeMap, changes);
        }
        return new Row(
                "the same with a writer that changes "
                        + Figures.count(changes)
                        + " contacts a second",
                "",
                Figures.ratio(ofBook.ratio()),
                "a bare map under the same "
                        + Figures.ratio(ofMap.ratio())
                        + "; changes/s "
                        + Figures.count(ofBook.changes())
                        + " and "
                        + Figures.count(ofMap.changes()));
    }

    private void warmUpUntil(int round, Duel... duels) {
        if (round == scale.rounds()) {
            for (Duel duel : duels) {
                duel.forget();
            }
        }
    }

    /** What a reader reached alone and beside a writer, summed, so that every pause counts. */
    private static final class Duel {
        private double alone;
        private double beside;
        private double seconds;
        private long writes;

        double ratio() {
            return beside / alone;
        }

        double changes() {
            return writes / seconds;
        }

        void forget() {
            alone = 0;
            beside = 0;
            seconds = 0;
            writes = 0;
        }
    }

    private void fight(Duel duel, LongSupplier read, Runnable write, double changes) {
        duel.alone += throughput(read);
        AtomicBoolean stop = new AtomicBoolean();
        long[] writes = new long[1];
        Thread writer = new Thread(() -> writes[0] = write(write, changes, stop));
        long start = System.nanoTime();
        writer.start();
        duel.beside += throughput(read);
        stop.set(true);
        try {
            writer.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
        duel.seconds += (System.nanoTime() - start) / 1e9;
        duel.writes += writes[0];
    }

    /** Never rests: what is left of the time it waits for the next change's. */
    private static long write(Runnable write, double changes, AtomicBoolean stop) {
        long start = System.nanoTime();
        long writes = 0;
        while (!stop.get()) {
            if (writes < changes * ((System.nanoTime() - start) / 1e9)) {
                write.run();
                writes++;
            } else {
                Thread.onSpinWait();
            }
        }
        return writes;
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
        map.put(
                seen.id(),
                changed(seen).toContact(seen.state().next(stamp), Books.PLAIN, labels::id));
    }

    private static ContactDraft<Person, ?> changed(Person seen) {
        String change = "change " + seen.revision().number() % 2;
        return seen.edit().labels(List.of()).label(change).label("busy");
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
