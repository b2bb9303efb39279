package dev.kith.memory;

import dev.kith.change.ChangeSubject;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.List;
import java.util.Optional;

/** The change log as it is committed. */
final class CommittedChanges implements ChangeView {

    private final MemoryBook book;
    private final Journal journal;

    CommittedChanges(MemoryBook book, Journal journal) {
        this.book = book;
        this.journal = journal;
    }

    @Override
    public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
        return book.consistently(asOf -> journal.of(subject, before, size, asOf));
    }

    @Override
    public List<LoggedChange> unsealed(int size) {
        return book.consistently(asOf -> journal.unsealed(size, asOf));
    }

    @Override
    public List<LoggedChange> sealed(long after, int size) {
        return book.consistently(asOf -> journal.sealed(after, size, asOf));
    }

    @Override
    public Optional<Seal> lastSeal() {
        return book.consistently(journal::lastSeal);
    }
}
