package dev.kith.memory;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The numbers of the contacts that have a token, when there are several: an array of a few, a set
 * of many. One thread writes, many read.
 */
final class Postings {

    private static final int ARRAY_LIMIT = 32;

    static final Object NONE = new int[0];

    private Postings() {}

    static Object with(Object postings, int number) {
        if (postings instanceof NumberSet set) {
            set.add(number);
            return set;
        }
        int[] several = (int[]) postings;
        int place = Arrays.binarySearch(several, number);
        if (place >= 0) {
            return several;
        }
        int[] more = Arrays.copyOf(several, several.length + 1);
        place = -place - 1;
        System.arraycopy(several, place, more, place + 1, several.length - place);
        more[place] = number;
        return more.length <= ARRAY_LIMIT ? more : NumberSet.of(more);
    }

    static Object without(Object postings, int number) {
        if (postings instanceof NumberSet set) {
            set.remove(number);
            return set;
        }
        int[] several = (int[]) postings;
        return Arrays.stream(several).filter(each -> each != number).toArray();
    }

    static int count(Object postings) {
        return postings instanceof NumberSet set ? set.count() : ((int[]) postings).length;
    }

    static void forEach(Object postings, IntConsumer action) {
        if (postings instanceof NumberSet set) {
            set.forEach(action);
        } else {
            for (int number : (int[]) postings) {
                action.accept(number);
            }
        }
    }
}
