package dev.kith.testkit;

import dev.kith.change.ChangeSubject;
import dev.kith.common.BookId;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import dev.kith.store.Storage;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A storage whose sealed entries somebody has had in hand. */
final class TamperedLog extends WrappedStorage {

    private final UnaryOperator<List<LoggedChange>> deed;

    TamperedLog(Storage correct, UnaryOperator<List<LoggedChange>> deed) {
        super(correct);
        this.deed = deed;
    }

    @Override
    ChangeView readsOfLog(BookId book, ChangeView correctReads) {
        return new ChangeView() {
            @Override
            public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
                return correctReads.of(subject, before, size);
            }

            @Override
            public List<LoggedChange> unsealed(int size) {
                return List.of();
            }

            @Override
            public List<LoggedChange> sealed(long after, int size) {
                List<LoggedChange> all = deed.apply(correctReads.sealed(0, Integer.MAX_VALUE));
                return all.stream().skip(after).limit(size).toList();
            }

            @Override
            public Optional<Seal> lastSeal() {
                List<LoggedChange> all = sealed(0, Integer.MAX_VALUE);
                return all.isEmpty() ? Optional.empty() : all.get(all.size() - 1).seal();
            }
        };
    }
}
