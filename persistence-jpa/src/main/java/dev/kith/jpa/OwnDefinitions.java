package dev.kith.jpa;

import dev.kith.store.AggregateKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a unit reads of definitions after it has changed some, which nobody else knows before it has
 * committed. Used by one thread.
 */
final class OwnDefinitions implements Definitions {

    /** How many reads are kept, so that memory stays bounded. */
    private static final int MOST = 10_000;

    private final Map<Place, Object> known = new HashMap<>();

    /** Which read. */
    private record Place(AggregateKind<?> kind, Object what) {}

    /** The unit has changed more, or may see from here on what others have changed. */
    void forget() {
        known.clear();
    }

    @Override
    @SuppressWarnings("unchecked") // a place has what was read for it
    public <T> T read(AggregateKind<?> kind, Object what, Supplier<T> reading) {
        if (!Definitions.are(kind)) {
            return reading.get();
        }
        Place place = new Place(kind, what);
        Object found = known.get(place);
        if (found == null) {
            T read = reading.get();
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(place, read);
            return read;
        }
        return (T) found;
    }
}
