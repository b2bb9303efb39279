package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.store.AggregateKind;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The committed aggregates of one book beside its contacts, or its facts, as versions stamped by
 * the number of their commit. The indexes hold every key that any version still to be read has; a
 * reader checks what it finds there against the version that it sees. One thread writes, many read.
 */
final class Records {

    private static final UUID LOWEST = new UUID(0, 0);

    private final Map<RecordName, RecordVersion> heads = new ConcurrentHashMap<>();
    private final Map<String, NavigableSet<IndexPosition>> indexes = new ConcurrentHashMap<>();
    private final Deque<RecordVersion> settling = new ArrayDeque<>();
    private int removals;

    <A extends Aggregate> Optional<A> visible(AggregateKind<A> kind, RecordName name, long asOf) {
        RecordVersion version = visible(name, asOf);
        return version == null
                ? Optional.empty()
                : Optional.ofNullable(version.content).map(kind.type()::cast);
    }

    /** What is found in a range, but for aggregates that the reader does not want. */
    <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind,
            IndexRange range,
            int size,
            long asOf,
            Predicate<UUID> unwanted) {
        List<Found<A>> found = new ArrayList<>();
        NavigableSet<IndexPosition> index = indexes.get(kind.name());
        if (index == null) {
            return found;
        }
        for (IndexPosition position : from(range, index)) {
            if (found.size() == size || !range.has(position.key())) {
                break;
            }
            if (unwanted.test(position.id())) {
                continue;
            }
            RecordVersion version = visible(new RecordName(kind.name(), position.id()), asOf);
            Object content = version == null ? null : version.under(position.key());
            if (content != null) {
                found.add(new Found<>(position, kind.type().cast(content)));
            }
        }
        return found;
    }

    /** The positions from the beginning of a range on. */
    static NavigableSet<IndexPosition> from(IndexRange range, NavigableSet<IndexPosition> index) {
        IndexPosition first = new IndexPosition(new IndexKey(range.index(), range.text()), LOWEST);
        return range.after()
                .filter(after -> after.compareTo(first) >= 0)
                .map(after -> index.tailSet(after, false))
                .orElseGet(() -> index.tailSet(first, true));
    }

    /** The names of the kinds of which there is, or was, something to be found. */
    Set<String> kindNames() {
        return indexes.keySet();
    }

    /** Where something of a kind may be found. */
    NavigableSet<IndexPosition> positions(String kind) {
        NavigableSet<IndexPosition> index = indexes.get(kind);
        return index == null ? Collections.emptyNavigableSet() : index;
    }

    @Nullable Object content(RecordName name, long asOf) {
        RecordVersion version = visible(name, asOf);
        return version == null ? null : version.content;
    }

    /** Puts a unit's writes in front of what was there; they are seen once the number is raised. */
    void write(Collection<WrittenRecord<?>> writes, long commit) {
        for (WrittenRecord<?> written : writes) {
            RecordVersion version = new RecordVersion(written, commit, heads.get(written.name()));
            // before anything can find it, so that a failure on the way takes it back
            settling.add(version);
            if (version.content == null) {
                removals++;
            }
            NavigableSet<IndexPosition> index = index(written.name().kind());
            for (IndexKey key : version.keys) {
                index.add(new IndexPosition(key, written.name().id()));
            }
            heads.put(written.name(), version);
        }
    }

    /**
     * After an error of the virtual machine. What the indexes hold too much is checked by every
     * reader, and goes when the version settles: to take it out may need memory.
     */
    void takeBack(long commit) {
        Iterator<RecordVersion> latest = settling.descendingIterator();
        while (latest.hasNext()) {
            RecordVersion version = latest.next();
            if (version.commit != commit || version.isTakenBack) {
                return;
            }
            version.isTakenBack = true;
            RecordVersion old = version.previous;
            if (old == null) {
                heads.remove(version.name);
            } else {
                heads.put(version.name, old);
            }
        }
    }

    /** How many versions are not settled. */
    int unsettled() {
        return settling.size();
    }

    /** Whether something was removed that old versions still hold. */
    boolean hasRemovals() {
        return removals > 0;
    }

    /** How many places in indexes find an aggregate. */
    int positions() {
        return indexes.values().stream().mapToInt(Set::size).sum();
    }

    /** How many kinds have an index. */
    int kinds() {
        return indexes.size();
    }

    /** How many aggregates have a version. */
    int size() {
        return heads.size();
    }

    /** Forgets what versions up to a commit replaced, which no reader can see any more. */
    void settle(long limit) {
        for (RecordVersion next = settling.peek();
                next != null && (next.commit <= limit || next.isTakenBack);
                next = settling.peek()) {
            settle(next);
            settling.remove();
            if (next.content == null) {
                removals--;
            }
        }
    }

    private void settle(RecordVersion version) {
        if (version.isTakenBack) {
            unindex(version);
            return;
        }
        RecordVersion old = version.previous;
        if (old != null) {
            unindex(old);
            version.previous = null;
        }
        if (version.content == null) {
            heads.remove(version.name, version);
        }
    }

    /** Takes a version out that nobody can see any more, but for the keys that others need. */
    private void unindex(RecordVersion old) {
        RecordVersion head = heads.get(old.name);
        NavigableSet<IndexPosition> index = index(old.name.kind());
        for (IndexKey key : old.keys) {
            if (!hasKey(head, old, key)) {
                index.remove(new IndexPosition(key, old.name.id()));
            }
        }
    }

    /** Whether a version in front of an old one has a key. */
    private static boolean hasKey(@Nullable RecordVersion head, RecordVersion old, IndexKey key) {
        for (RecordVersion each = head; each != null && each != old; each = each.previous) {
            if (each.keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable RecordVersion visible(RecordName name, long asOf) {
        RecordVersion version = heads.get(name);
        while (version != null && version.commit > asOf) {
            version = version.previous;
        }
        return version;
    }

    private NavigableSet<IndexPosition> index(String kind) {
        return indexes.computeIfAbsent(kind, name -> new ConcurrentSkipListSet<>());
    }
}
