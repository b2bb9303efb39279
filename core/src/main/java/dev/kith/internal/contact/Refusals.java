package dev.kith.internal.contact;

import dev.kith.common.ConflictException;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.KithException;
import dev.kith.common.StaleException;
import dev.kith.store.StorageException;
import dev.kith.store.StorageUnit;
import org.jspecify.annotations.Nullable;

/** What is wrong with one item of many, told apart from what is wrong with the unit. */
final class Refusals {

    private Refusals() {}

    /**
     * What an item is refused for.
     *
     * @param work what is done for the item; refuses before its first write
     * @return null if it was not refused
     */
    static @Nullable KithException of(StorageUnit unit, Runnable work) {
        long before = unit.writes();
        try {
            work.run();
            return null;
        } catch (StaleException e) {
            // nobody but a unit at the same time could be quicker than what was read here
            throw new ConflictException("another unit changed " + e.id() + " meanwhile", e);
        } catch (ConflictException | DoomedUnitException | StorageException e) {
            throw e;
        } catch (KithException e) {
            if (unit.writes() > before) {
                throw e;
            }
            return e;
        }
    }
}
