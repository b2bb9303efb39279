package dev.kith.jpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Some values as the parameters of a statement. There are few lengths, so that there are few
 * statements: what is left over is filled up with the last value.
 */
final class ValueList {

    private static final int[] LENGTHS = {1, 8, 64, 512};

    private final List<Object> values;

    private ValueList(List<Object> values) {
        this.values = values;
    }

    /** The values, in as many lists as it takes. */
    static List<ValueList> of(Collection<?> values) {
        List<Object> all = List.copyOf(values);
        List<ValueList> lists = new ArrayList<>();
        int most = LENGTHS[LENGTHS.length - 1];
        for (int from = 0; from < all.size(); from += most) {
            lists.add(filledUp(all.subList(from, Math.min(all.size(), from + most))));
        }
        return lists;
    }

    private static ValueList filledUp(List<Object> some) {
        int place = 0;
        while (LENGTHS[place] < some.size()) {
            place++;
        }
        List<Object> filled = new ArrayList<>(some);
        while (filled.size() < LENGTHS[place]) {
            filled.add(some.get(some.size() - 1));
        }
        return new ValueList(filled);
    }

    /** What stands behind {@code in}: the parameters from a number on. */
    String placeholders(int first) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "?" : ", ?").append(first + i);
        }
        return text.append(')').toString();
    }

    /** The parameters of a statement, of which these are the last ones. */
    Object[] behind(Object... first) {
        Object[] parameters = Arrays.copyOf(first, first.length + values.size());
        for (int i = 0; i < values.size(); i++) {
            parameters[first.length + i] = values.get(i);
        }
        return parameters;
    }

    /** How many there are, those with which it is filled up among them. */
    int size() {
        return values.size();
    }
}
