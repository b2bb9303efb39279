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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        List<Seal> seals =
                hashed
                        ? chained(log.unsealed(BATCH), book, last.orElse(null))
                        : numbered(log.unsealedIds(BATCH), position);
        if (!seals.isEmpty()) {
            log.seal(seals);
        }
        return seals.size() < BATCH || position + seals.size() >= enough;
    }

    private static List<Seal> numbered(List<UUID> waiting, long last) {
        List<Seal> seals = new ArrayList<>(waiting.size());
        long position = last;
        for (UUID entry : waiting) {
            position++;
            seals.add(new Seal(entry, position, ""));
        }
        return seals;
    }

    private static List<Seal> chained(
            List<LoggedChange> waiting, BookId book, @Nullable Seal last) {
        List<Seal> seals = new ArrayList<>(waiting.size());
        long position = last == null ? 0 : last.position();
        String hash = last == null ? "" : last.hash();
        for (LoggedChange change : waiting) {
            position++;
            hash = ChainHash.of(hash, book, position, change);
            seals.add(new Seal(change.entry().id(), position, hash));
        }
        return seals;
    }
}
