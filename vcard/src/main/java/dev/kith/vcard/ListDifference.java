package dev.kith.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** What became of the values of a list: kept ones, changed ones, new ones and those that went. */
final class ListDifference {
    private ListDifference() {}

    /**
     * One step from the old list to the new one, in the order of the new.
     *
     * @param before the place in the old list, -1 for a new value
     * @param now the place in the new list, -1 for a value that went
     * @param same whether the values are the same
     */
    record Step(int before, int now, boolean same) {}

    /**
     * The steps: the longest common subsequence stays, between its values old ones turn into new
     * ones pair by pair.
     */
    static <V> List<Step> between(List<V> before, List<V> now, BiPredicate<V, V> same) {
        int head = 0;
        int common = Math.min(before.size(), now.size());
        while (head < common && same.test(before.get(head), now.get(head))) {
            head++;
        }
        List<Step> steps = new ArrayList<>(Math.max(before.size(), now.size()));
        for (int i = 0; i < head; i++) {
            steps.add(new Step(i, i, true));
        }
        if (head < before.size() || head < now.size()) {
            addRest(before, now, head, same, steps);
        }
        return steps;
    }

    private static <V> void addRest(
            List<V> before, List<V> now, int head, BiPredicate<V, V> same, List<Step> steps) {
        int[][] lengths = lengths(before, now, head, same);
        int i = head;
        int j = head;
        int gapBefore = head;
        int gapNow = head;
        while (i < before.size() && j < now.size()) {
            int down = lengths[i + 1 - head][j - head];
            int right = lengths[i - head][j + 1 - head];
            if (same.test(before.get(i), now.get(j))
                    && lengths[i - head][j - head] == lengths[i + 1 - head][j + 1 - head] + 1) {
                addGap(gapBefore, i, gapNow, j, steps);
                steps.add(new Step(i, j, true));
                i++;
                j++;
                gapBefore = i;
                gapNow = j;
            } else if (down >= right) {
                i++;
            } else {
                j++;
            }
        }
        addGap(gapBefore, before.size(), gapNow, now.size(), steps);
    }

    private static void addGap(int i, int beforeEnd, int j, int nowEnd, List<Step> steps) {
        int before = i;
        int now = j;
        while (before < beforeEnd || now < nowEnd) {
            steps.add(
                    new Step(before < beforeEnd ? before++ : -1, now < nowEnd ? now++ : -1, false));
        }
    }

    private static <V> int[][] lengths(
            List<V> before, List<V> now, int head, BiPredicate<V, V> same) {
        int rows = before.size() - head;
        int columns = now.size() - head;
        int[][] lengths = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                lengths[i][j] =
                        same.test(before.get(head + i), now.get(head + j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
