package dev.kith.internal.fact;

import dev.kith.fact.FactValue;
import java.util.List;
import java.util.Optional;

/** Counts as the values of a fact: none is stored for 0. */
final class Counts {

    private Counts() {}

    static List<FactValue> values(long count) {
        return count == 0 ? List.of() : List.of(FactValue.of(count));
    }

    /** The count after some more, or nothing if what is stored cannot be right. */
    static Optional<List<FactValue>> step(List<FactValue> stored, long more) {
        long count = more;
        if (!stored.isEmpty()) {
            count += ((FactValue.Decimal) stored.get(0)).number().longValueExact();
        }
        return count < 0 ? Optional.empty() : Optional.of(values(count));
    }
}
