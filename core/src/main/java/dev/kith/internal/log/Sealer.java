package dev.kith.internal.log;

import dev.kith.common.BookId;
import dev.kith.store.ChangeStore;
import dev.kith.store.Guard;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives committed entries their positions. */
public final class Sealer {

    /** How many entries a unit seals, so that none stays open for long. */
    static final int BATCH = 1_000;

    private static final Guard GUARD = new Guard("log", "seal");

    private Sealer() {}

    /**
     * Seals some of what waits, under the guard that lets one unit of a book do so at a time.
     *
     * @return whether that was all, or enough
     * @param enough the position at which nobody needs more to be sealed
     */
    public static boolean seal(StorageUnit unit, BookId book, boolean hashed, long enough) {
        unit.guard(List.of(GUARD));
        ChangeStore log = unit.changes();
        Optional<Seal> last = log.lastSeal();
        long position = last.map(Seal::position).orElse(0L);
        if (position >= enough) {
            return true;
        }
        String hash = last.map(Seal::hash).orElse("");
        List<LoggedChange> waiting = log.unsealed(BATCH);
        List<Seal> seals = new ArrayList<>(waiting.size());
        for (LoggedChange change : waiting) {
            position++;
            hash = hashed ? ChainHash.of(hash, book, position, change) : "";
            seals.add(new Seal(change.entry().id(), position, hash));
        }
        if (!seals.isEmpty()) {
            log.seal(seals);
        }
        return waiting.size() < BATCH || position >= enough;
    }
}
