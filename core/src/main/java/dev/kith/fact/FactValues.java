package dev.kith.fact;

import dev.kith.contact.ContactId;
import java.util.List;

/**
 * All values of one fact about a contact, as the change log keeps them. Immutable.
 *
 * @param contact whom it is about
 * @param key which fact
 * @param values its values in order, each once, as {@link FactValue#sorted} gives them
 */
public record FactValues(ContactId contact, FactKey key, List<FactValue> values) {

    /**
     * Sorts the values.
     *
     * @param contact whom it is about
     * @param key which fact
     * @param values its values, in any order
     */
    public FactValues {
        values = FactValue.sorted(values);
    }
}
