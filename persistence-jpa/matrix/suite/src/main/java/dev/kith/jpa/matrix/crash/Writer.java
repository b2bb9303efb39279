package dev.kith.jpa.matrix.crash;

import dev.kith.ContactBook;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Adds and changes contacts, one unit after the other, until it is told to stop or it fails. */
final class Writer {

    /** How many write at once. */
    static final int WRITERS = 4;

    private final ContactBook book;
    private final Listener listener;
    private final SplittableRandom random;
    private final String name;
    private @Nullable ContactId colleague;
    private @Nullable Person latest;
    private int units;

    /** Hears of every unit before it begins, and after it was acknowledged. */
    interface Listener {

        void tries(Deed deed);

        void did(Deed deed, Deed.Outcome outcome);
    }

    Writer(ContactBook book, Listener listener, long seed, int number) {
        this.book = book;
        this.listener = listener;
        random = new SplittableRandom(seed * WRITERS + number);
        name = "w" + number;
    }

    void runUntil(BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            Person seen = random.nextInt(3) == 0 ? latest : null;
            Deed deed = new Deed(name + "-" + ++units, seen == null ? colleague : null, seen);
            listener.tries(deed);
            Deed.Outcome outcome = deed.in(book);
            listener.did(deed, outcome);
            latest = outcome.contact();
            if (colleague == null) {
                colleague = outcome.contact().id();
            }
        }
    }
}
