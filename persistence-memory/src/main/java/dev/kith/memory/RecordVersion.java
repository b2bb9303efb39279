package dev.kith.memory;

import dev.kith.store.IndexKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate or a fact about a contact from one commit on, in front of what it was before; empty
 * where it was removed.
 */
final class RecordVersion {

    final RecordName name;
    final @Nullable Object content;
    final Set<IndexKey> keys;
    final long commit;

    /** Cut off when no reader can need it any more. */
    volatile @Nullable RecordVersion previous;

    /** Set when its commit failed: nobody sees it. */
    boolean isTakenBack;

    RecordVersion(WrittenRecord<?> written, long commit, @Nullable RecordVersion previous) {
        name = written.name();
        content = written.content();
        keys = written.keys();
        this.commit = commit;
        this.previous = previous;
    }

    /** The content, if it is found under a key. */
    @Nullable Object under(IndexKey key) {
        return keys.contains(key) ? content : null;
    }
}
