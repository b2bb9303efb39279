package dev.kith.testkit;

import dev.kith.change.ChangeSubject;
import dev.kith.store.ChangeStore;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.List;
import java.util.Optional;

/** A log that is read here and written there, until a subclass does one thing differently. */
class WrappedChanges implements ChangeStore {

    final ChangeView reads;
    final ChangeStore writes;

    WrappedChanges(ChangeView reads, ChangeStore writes) {
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
        return reads.of(subject, before, size);
    }

    @Override
    public List<LoggedChange> unsealed(int size) {
        return reads.unsealed(size);
    }

    @Override
    public List<LoggedChange> sealed(long after, int size) {
        return reads.sealed(after, size);
    }

    @Override
    public Optional<Seal> lastSeal() {
        return reads.lastSeal();
    }

    @Override
    public void append(LoggedChange change) {
        writes.append(change);
    }

    @Override
    public void seal(List<Seal> seals) {
        writes.seal(seals);
    }
}
