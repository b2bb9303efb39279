package dev.kith.internal.command;

import dev.kith.common.FoldKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may have meant who wrote a name that is none: of those offered the one that differs
 * in the fewest letters, if these are no more than a third of them.
 */
public final class Nearest {

    private final String wanted;
    private int best;
    private @Nullable String nearest;

    public Nearest(String wanted) {
        this.wanted = FoldKey.fold(wanted);
        best = Math.max(1, this.wanted.length() / 3) + 1;
    }

    /** The nearest of some names. */
    public static Optional<String> to(String wanted, Iterable<String> names) {
        Nearest nearest = new Nearest(wanted);
        names.forEach(name -> nearest.offer(name, name));
        return nearest.found();
    }

    /**
     * Offers a name.
     *
     * @param name what is compared
     * @param answer what is found, if it is the nearest
     */
    public void offer(String name, String answer) {
        int distance = distance(wanted, FoldKey.fold(name), best);
        if (distance < best) {
            best = distance;
            nearest = answer;
        }
    }

    public Optional<String> found() {
        return Optional.ofNullable(nearest);
    }

    /**
     * How many letters must be put in, left out, replaced or changed with their neighbour (optimal
     * string alignment: Levenshtein, with Damerau's transpositions), up to a limit.
     */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[other.length()], limit);
    }
}
