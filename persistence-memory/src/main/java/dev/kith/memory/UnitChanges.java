package dev.kith.memory;

import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeSubject;
import dev.kith.common.ConflictException;
import dev.kith.store.ChangeStore;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The change log as one unit sees it: what is committed, and what it has appended itself. */
final class UnitChanges implements ChangeStore {

    private final MemoryUnit unit;
    private final MemoryBook book;
    private final List<LoggedChange> appended = new ArrayList<>(2);
    private final Map<ChangeSubject, List<LoggedChange>> bySubject = new HashMap<>(2);
    private final List<Seal> seals = new ArrayList<>(0);

    UnitChanges(MemoryUnit unit, MemoryBook book) {
        this.unit = unit;
        this.book = book;
    }

    List<LoggedChange> appended() {
        return appended;
    }

    List<Seal> seals() {
        return seals;
    }

    @Override
    public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
        unit.requireUsable();
        List<LoggedChange> own = bySubject.get(subject);
        if (own == null) {
            return book.changes().of(subject, before, size);
        }
        List<LoggedChange> found = new ArrayList<>();
        for (int i = own.size() - 1; i >= 0 && found.size() < size; i--) {
            if (own.get(i).entry().number() < before) {
                found.add(own.get(i));
            }
        }
        if (found.size() < size) {
            long rest = Math.min(before, own.get(0).entry().number());
            found.addAll(book.changes().of(subject, rest, size - found.size()));
        }
        return found;
    }

    @Override
    public List<LoggedChange> unsealed(int size) {
        unit.requireUsable();
        return book.changes().unsealed(size);
    }

    @Override
    public List<LoggedChange> sealed(long after, int size) {
        unit.requireUsable();
        return book.changes().sealed(after, size);
    }

    @Override
    public Optional<Seal> lastSeal() {
        unit.requireUsable();
        return book.changes().lastSeal();
    }

    @Override
    public void append(LoggedChange change) {
        unit.requireUsable();
        ChangeEntry entry = change.entry();
        refusing(() -> Journal.requireNext(entry, lastNumber(entry.subject())));
        appended.add(change);
        bySubject.computeIfAbsent(entry.subject(), subject -> new ArrayList<>(1)).add(change);
        unit.written();
    }

    private long lastNumber(ChangeSubject subject) {
        List<LoggedChange> last = of(subject, Long.MAX_VALUE, 1);
        return last.isEmpty() ? 0 : last.get(0).entry().number();
    }

    @Override
    public void seal(List<Seal> given) {
        unit.requireUsable();
        List<Seal> all = new ArrayList<>(seals);
        all.addAll(given);
        refusing(() -> book.checkSeals(all));
        seals.addAll(given);
        unit.written();
    }

    /** Who was refused and goes on all the same must not be stored. */
    private void refusing(Runnable check) {
        try {
            check.run();
        } catch (ConflictException e) {
            unit.doom(e);
            throw e;
        }
    }
}
