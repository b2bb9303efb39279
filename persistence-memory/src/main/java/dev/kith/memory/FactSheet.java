package dev.kith.memory;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.IndexKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact about one contact.
 *
 * @param values in order, at least one
 */
record FactSheet(ContactId contact, FactKey key, List<FactValue> values) {

    /** The index that holds each contact under the keys of its values. */
    static final String BY_VALUE = "value";

    // so that no lock on a fact is one on an aggregate
    private static final String KIND = "fact ";

    static String kind(FactKey key) {
        return KIND + key.text();
    }

    static RecordName name(ContactId contact, FactKey key) {
        return new RecordName(kind(key), contact.uuid());
    }

    static WrittenRecord<FactSheet> written(
            ContactId contact, FactKey key, Collection<? extends FactValue> values) {
        RecordName name = name(contact, key);
        if (values.isEmpty()) {
            return new WrittenRecord<>(name, null, Set.of());
        }
        FactSheet sheet = new FactSheet(contact, key, FactValue.sorted(values));
        return new WrittenRecord<>(name, sheet, sheet.keys());
    }

    private Set<IndexKey> keys() {
        return values.stream()
                .map(value -> new IndexKey(BY_VALUE, value.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Stream<Fact> rows() {
        return values.stream().map(value -> new Fact(contact, key, value));
    }

    @Nullable Fact under(IndexKey index) {
        for (FactValue value : values) {
            if (value.key().equals(index.text())) {
                return new Fact(contact, key, value);
            }
        }
        return null;
    }
}
