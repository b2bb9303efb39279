package dev.kith.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Some ids as the parameters of a statement. There are few lengths, so that there are few
 * statements: what is left over is filled up with the last id.
 */
final class IdList {

    private static final int[] LENGTHS = {1, 8, 64, 512};

    private final List<UUID> ids;

    private IdList(List<UUID> ids) {
        this.ids = ids;
    }

    /** The ids, in as many lists as it takes. */
    static List<IdList> of(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<IdList> lists = new ArrayList<>();
        int most = LENGTHS[LENGTHS.length - 1];
        for (int from = 0; from < all.size(); from += most) {
            lists.add(filledUp(all.subList(from, Math.min(all.size(), from + most))));
        }
        return lists;
    }

    private static IdList filledUp(List<UUID> some) {
        int place = 0;
        while (LENGTHS[place] < some.size()) {
            place++;
        }
        List<UUID> filled = new ArrayList<>(some);
        while (filled.size() < LENGTHS[place]) {
            filled.add(some.get(some.size() - 1));
        }
        return new IdList(filled);
    }

    /** What stands behind {@code in}: the parameters from a number on. */
    String placeholders(int first) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < ids.size(); i++) {
            text.append(i == 0 ? "?" : ", ?").append(first + i);
        }
        return text.append(')').toString();
    }

    /** The parameters of a statement, of which the first is the book. */
    Object[] parameters(String book) {
        Object[] parameters = new Object[ids.size() + 1];
        parameters[0] = book;
        for (int i = 0; i < ids.size(); i++) {
            parameters[i + 1] = ids.get(i);
        }
        return parameters;
    }
}
