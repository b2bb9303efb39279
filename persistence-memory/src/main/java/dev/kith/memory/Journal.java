package dev.kith.memory;

import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeSubject;
import dev.kith.common.ConflictException;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * One book's change log. Entries are stamped by the number of their commit, and again by that of
 * the commit that sealed them, so that a reader sees the log of one state. One thread writes, many
 * read.
 *
 * <p>An entry costs a node of the map for the first change of a subject and a slot of an array for
 * each later one, whatever the length of the log. A change is found by its number, which is its
 * place in its subject's array.
 */
final class Journal {

    private static final int FIRST_CAPACITY = 2;

    private final ConcurrentMap<ChangeSubject, JournalList> subjects = new ConcurrentHashMap<>();
    private final JournalList sealed = new JournalList(FIRST_CAPACITY);

    /** By id; sealed ones leave when no reader can need them there. */
    private final ConcurrentNavigableMap<UUID, JournalEntry> waiting =
            new ConcurrentSkipListMap<>(Journal::compareUnsigned);

    private final Deque<JournalEntry> settling = new ArrayDeque<>();

    /** The entries of a subject with numbers below one, the highest first. */
    List<LoggedChange> of(ChangeSubject subject, long before, int size, long asOf) {
        JournalList list = subjects.get(subject);
        if (list == null) {
            return List.of();
        }
        int next = (int) Math.min(list.size(), before - 1);
        while (next > 0 && list.get(next - 1).commit > asOf) {
            next--;
        }
        List<LoggedChange> found = new ArrayList<>(Math.max(0, Math.min(size, next)));
        while (next > 0 && found.size() < size) {
            next--;
            found.add(list.get(next).asOf(asOf));
        }
        return found;
    }

    List<LoggedChange> unsealed(int size, long asOf) {
        List<LoggedChange> found = new ArrayList<>();
        for (JournalEntry entry : waiting.values()) {
            if (found.size() == size) {
                break;
            }
            if (entry.commit <= asOf && !entry.isSealed(asOf)) {
                found.add(entry.change);
            }
        }
        return found;
    }

    List<LoggedChange> sealed(long after, int size, long asOf) {
        int end = sealed.size();
        List<LoggedChange> found = new ArrayList<>();
        for (long i = Math.max(0, after); i < end && found.size() < size; i++) {
            JournalEntry entry = sealed.get((int) i);
            if (!entry.isSealed(asOf)) {
                break;
            }
            found.add(entry.asOf(asOf));
        }
        return found;
    }

    Optional<Seal> lastSeal(long asOf) {
        for (int i = sealed.size() - 1; i >= 0; i--) {
            JournalEntry entry = sealed.get(i);
            if (entry.isSealed(asOf)) {
                return Optional.of(entry.seal());
            }
        }
        return Optional.empty();
    }

    /** Refuses, before anything is written, what another unit's commit has made impossible. */
    void check(Collection<LoggedChange> changes, List<Seal> seals) {
        Map<ChangeSubject, Long> last = new HashMap<>();
        for (LoggedChange change : changes) {
            ChangeEntry entry = change.entry();
            long before = last.computeIfAbsent(entry.subject(), this::lastNumber);
            requireNext(entry, before);
            last.put(entry.subject(), entry.number());
        }
        long position = sealed.size();
        Set<UUID> named = new HashSet<>();
        for (Seal seal : seals) {
            position++;
            JournalEntry entry = waiting.get(seal.entry());
            if (seal.position() != position
                    || entry == null
                    || entry.isSealed()
                    || !named.add(seal.entry())) {
                throw new ConflictException("another unit sealed entry " + seal.entry());
            }
        }
    }

    static void requireNext(ChangeEntry entry, long before) {
        if (entry.number() != before + 1) {
            throw new ConflictException(
                    "change "
                            + entry.number()
                            + " of "
                            + entry.subject()
                            + " does not follow change "
                            + before);
        }
    }

    private long lastNumber(ChangeSubject subject) {
        JournalList list = subjects.get(subject);
        return list == null ? 0 : list.size();
    }

    /** Adds what a unit did; it is seen once the number of the last commit is raised. */
    void write(Collection<LoggedChange> changes, List<Seal> seals, long commit) {
        for (LoggedChange change : changes) {
            JournalEntry entry = new JournalEntry(change, commit);
            waiting.put(change.entry().id(), entry);
            subjects.computeIfAbsent(
                            change.entry().subject(), subject -> new JournalList(FIRST_CAPACITY))
                    .add(entry);
        }
        for (Seal seal : seals) {
            JournalEntry entry = waiting(seal);
            entry.seal(seal, commit);
            sealed.add(entry);
            settling.add(entry);
        }
    }

    private JournalEntry waiting(Seal seal) {
        JournalEntry entry = waiting.get(seal.entry());
        if (entry == null) {
            throw new IllegalStateException("a seal is written after it was checked");
        }
        return entry;
    }

    /** After an error of the virtual machine. */
    void takeBack(Collection<LoggedChange> changes, List<Seal> seals, long commit) {
        while (sealed.size() > 0 && !sealed.last().isSealed(commit - 1)) {
            sealed.removeLast();
        }
        for (Seal seal : seals) {
            JournalEntry entry = waiting(seal);
            settling.remove(entry);
            entry.unseal();
        }
        for (LoggedChange change : changes) {
            waiting.remove(change.entry().id());
            JournalList list = subjects.get(change.entry().subject());
            while (list != null && list.size() > 0 && list.last().commit == commit) {
                list.removeLast();
            }
        }
    }

    /** How many sealed entries still stand among those that wait. */
    int unsettled() {
        return settling.size();
    }

    /** Forgets where sealed entries waited, which no reader can want to know any more. */
    void settle(long limit) {
        for (JournalEntry next = settling.peek();
                next != null && next.isSealed(limit);
                next = settling.peek()) {
            waiting.remove(next.entry().id());
            settling.remove();
        }
    }

    private static int compareUnsigned(UUID a, UUID b) {
        int order = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return order != 0
                ? order
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
