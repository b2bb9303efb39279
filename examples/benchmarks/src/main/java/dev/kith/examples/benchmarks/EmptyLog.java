package dev.kith.examples.benchmarks;

import dev.kith.change.ChangeSubject;
import dev.kith.store.ChangeStore;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.List;
import java.util.Optional;

/** A change log that stays empty. */
enum EmptyLog implements ChangeStore {
    INSTANCE;

    @Override
    public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
        return List.of();
    }

    @Override
    public List<LoggedChange> unsealed(int size) {
        return List.of();
    }

    @Override
    public List<LoggedChange> sealed(long after, int size) {
        return List.of();
    }

    @Override
    public Optional<Seal> lastSeal() {
        return Optional.empty();
    }

    @Override
    public void append(LoggedChange change) {}

    @Override
    public void seal(List<Seal> seals) {}
}
