package dev.kith.vcard;

import java.util.ArrayList;
import java.util.List;

/** The values of one field of a contact, each beside the property it was read from. */
final class Values<V> {
    private final List<V> values = new ArrayList<>(2);
    private final List<RawProperty> sources = new ArrayList<>(2);

    void add(V value, RawProperty source) {
        values.add(value);
        sources.add(source);
    }

    void set(int index, V value) {
        values.set(index, value);
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
