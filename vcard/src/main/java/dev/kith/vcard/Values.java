package dev.kith.vcard;

import java.util.ArrayList;
import java.util.List;

/** The values of one field of a contact, each beside the property it was read from. */
final class Values<V> {
    private List<V> values = List.of();
    private List<RawProperty> sources = List.of();

    void add(V value, RawProperty source) {
        if (values.isEmpty()) {
            values = new ArrayList<>(2);
            sources = new ArrayList<>(2);
        }
        values.add(value);
        sources.add(source);
    }

    List<V> values() {
        return values;
    }

    RawProperty source(int index) {
        return sources.get(index);
    }

    List<RawProperty> sources() {
        return sources;
    }

    int size() {
        return values.size();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
