package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.store.IndexKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An aggregate from one commit on, in front of what it was before; empty where it was removed. */
final class RecordVersion {

    final RecordName name;
    final @Nullable Aggregate aggregate;
    final Set<IndexKey> keys;
    final long commit;

    /** Cut off when no reader can need it any more. */
    volatile @Nullable RecordVersion previous;

    /** Set when its commit failed: nobody sees it. */
    boolean isTakenBack;

    RecordVersion(WrittenRecord<?> written, long commit, @Nullable RecordVersion previous) {
        name = written.name();
        aggregate = written.aggregate();
        keys = written.keys();
        this.commit = commit;
        this.previous = previous;
    }

    /** The aggregate, if it is found under a key. */
    @Nullable Aggregate under(IndexKey key) {
        return keys.contains(key) ? aggregate : null;
    }
}
