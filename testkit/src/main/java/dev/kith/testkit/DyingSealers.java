package dev.kith.testkit;

import dev.kith.store.ChangeStore;
import dev.kith.store.Seal;
import dev.kith.store.Storage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A storage whose first sealers die between their seals and the commit. */
final class DyingSealers extends WrappedStorage {

    private final AtomicInteger left;

    DyingSealers(Storage correct, int deaths) {
        super(correct);
        left = new AtomicInteger(deaths);
    }

    @Override
    ChangeStore writesToLog(WrappedUnit unit, ChangeStore correctWrites) {
        return new WrappedChanges(correctWrites, correctWrites) {
            @Override
            public void seal(List<Seal> seals) {
                super.seal(seals);
                if (left.getAndDecrement() > 0) {
                    throw new IllegalStateException("the sealer died");
                }
            }
        };
    }
}
