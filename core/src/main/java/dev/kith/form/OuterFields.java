package dev.kith.form;

import java.util.Arrays;
import java.util.List;

/** Where the outermost fields of a form stand in its bytes. Immutable. */
final class OuterFields {

    private final String[] names;
    // two for each field, where it begins and where its value begins, and where the last ends
    private final int[] places;

    private OuterFields(String[] names, int[] places) {
        this.names = names;
        this.places = places;
    }

    List<String> names() {
        return List.of(names);
    }

    String name(int field) {
        return names[field];
    }

    int size() {
        return names.length;
    }

    int start(int field) {
        return places[2 * field];
    }

    int valueStart(int field) {
        return places[2 * field + 1];
    }

    int end(int field) {
        return places[2 * field + 2];
    }

    /** The field of a name, searched from a place where it is likely, or -1. */
    int find(String name, int likely) {
        if (likely < names.length && names[likely].equals(name)) {
            return likely;
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Notes the fields while a form is written or read. */
    static final class Builder {

        private String[] names = new String[24];
        private int[] places = new int[48];
        private int size;
        private int end;

        void add(String name, int start, int valueStart) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                places = Arrays.copyOf(places, size * 4);
            }
            names[size] = name;
            places[2 * size] = start;
            places[2 * size + 1] = valueStart;
            size++;
        }

        void end(int at) {
            end = at;
        }

        OuterFields build() {
            int[] all = Arrays.copyOf(places, 2 * size + 1);
            all[2 * size] = end;
            return new OuterFields(Arrays.copyOf(names, size), all);
        }

        void clear() {
            Arrays.fill(names, 0, size, "");
            size = 0;
        }
    }
}
