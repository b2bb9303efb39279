package dev.kith.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Many numbers. One thread writes, many read; a reader sees what was written before it began, and
 * may or may not see what is written while it reads.
 *
 * <p>Pages of 65,536 numbers: two bytes a number while there are few, one bit each when there are
 * many (the containers of Chambi et al., Better bitmap performance with Roaring bitmaps, 2016).
 */
final class NumberSet {

    static final int PAGE = 1 << 16;
    private static final int FEW = PAGE / Short.SIZE;

    /**
     * Bits are written with release and read with acquire: a reader who no longer sees a number
     * must also see what the writer did before it took it out, so that it knows of having come too
     * late. Plain writes may be seen earlier than the volatile ones before them, as on ARM.
     */
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(int[].class);

    // each a Few, or the bits of a page
    private volatile @Nullable Object[] pages = new Object[1];
    private int count;

    /** Few numbers in order, with room for more at the end. */
    private static final class Few {

        private final char[] numbers;
        private volatile int size;

        Few(char[] numbers, int size) {
            this.numbers = numbers;
            this.size = size;
        }
    }

    static NumberSet of(int[] numbers) {
        NumberSet set = new NumberSet();
        for (int number : numbers) {
            set.add(number);
        }
        return set;
    }

    /** About how many numbers there are; exact for the writer. */
    int count() {
        return count;
    }

    boolean has(int number) {
        @Nullable Object[] now = pages;
        int p = number / PAGE;
        Object page = p < now.length ? now[p] : null;
        char low = (char) number;
        if (page instanceof int[] bits) {
            return ((int) WORD.getAcquire(bits, low / Integer.SIZE) & 1 << low) != 0;
        }
        return page instanceof Few few && Arrays.binarySearch(few.numbers, 0, few.size, low) >= 0;
    }

    /** The first number from one on, or -1 if there is none. */
    int next(int from) {
        @Nullable Object[] now = pages;
        int low = from % PAGE;
        for (int p = from / PAGE; p < now.length; p++, low = 0) {
            int next = now[p] == null ? -1 : next(now[p], low);
            if (next >= 0) {
                return p * PAGE + next;
            }
        }
        return -1;
    }

    private static int next(Object page, int low) {
        if (page instanceof Few few) {
            int size = few.size;
            int place = Arrays.binarySearch(few.numbers, 0, size, (char) low);
            place = place < 0 ? -place - 1 : place;
            return place < size ? few.numbers[place] : -1;
        }
        int[] bits = (int[]) page;
        int w = low / Integer.SIZE;
        int word = (int) WORD.getAcquire(bits, w) & -1 << low;
        while (word == 0 && ++w < bits.length) {
            word = (int) WORD.getAcquire(bits, w);
        }
        return word == 0 ? -1 : w * Integer.SIZE + Integer.numberOfTrailingZeros(word);
    }

    void forEach(IntConsumer action) {
        @Nullable Object[] now = pages;
        for (int p = 0; p < now.length; p++) {
            int base = p * PAGE;
            if (now[p] instanceof Few few) {
                int size = few.size;
                for (int i = 0; i < size; i++) {
                    action.accept(base + few.numbers[i]);
                }
            } else if (now[p] instanceof int[] bits) {
                forEach(bits, base, action);
            }
        }
    }

    private static void forEach(int[] bits, int base, IntConsumer action) {
        for (int w = 0; w < bits.length; w++) {
            for (int rest = (int) WORD.getAcquire(bits, w); rest != 0; rest &= rest - 1) {
                action.accept(base + w * Integer.SIZE + Integer.numberOfTrailingZeros(rest));
            }
        }
    }

    /**
     * Adds the numbers of one page to a set of bits.
     *
     * @param p which page
     * @param words a bit for each number of the page
     */
    void addTo(int p, long[] words) {
        @Nullable Object[] now = pages;
        Object page = p < now.length ? now[p] : null;
        if (page instanceof int[] bits) {
            for (int w = 0; w < words.length; w++) {
                long low = (int) WORD.getAcquire(bits, 2 * w) & 0xFFFF_FFFFL;
                words[w] |= low | (long) (int) WORD.getAcquire(bits, 2 * w + 1) << Integer.SIZE;
            }
        } else if (page instanceof Few few) {
            int size = few.size;
            for (int i = 0; i < size; i++) {
                words[few.numbers[i] / Long.SIZE] |= 1L << few.numbers[i];
            }
        }
    }

    void add(int number) {
        int p = number / PAGE;
        char low = (char) number;
        @Nullable Object[] now = pages;
        Object page = p < now.length ? now[p] : null;
        if (page instanceof int[] bits) {
            int word = bits[low / Integer.SIZE];
            int with = word | 1 << low;
            if (with != word) {
                WORD.setRelease(bits, low / Integer.SIZE, with);
                count++;
            }
        } else if (page instanceof Few few) {
            add(few, p, low);
        } else {
            replace(p, new Few(new char[] {low, 0}, 1));
            count++;
        }
    }

    private void add(Few few, int p, char low) {
        int size = few.size;
        int place = Arrays.binarySearch(few.numbers, 0, size, low);
        if (place >= 0) {
            return;
        }
        place = -place - 1;
        count++;
        if (place == size && size < few.numbers.length) {
            few.numbers[size] = low;
            few.size = size + 1;
        } else if (size == FEW) {
            int[] bits = new int[PAGE / Integer.SIZE];
            for (char each : few.numbers) {
                bits[each / Integer.SIZE] |= 1 << each;
            }
            bits[low / Integer.SIZE] |= 1 << low;
            replace(p, bits);
        } else {
            // a reader may be going through the old numbers
            char[] more = new char[Math.min(FEW, size + size / 2 + 1)];
            System.arraycopy(few.numbers, 0, more, 0, place);
            more[place] = low;
            System.arraycopy(few.numbers, place, more, place + 1, size - place);
            replace(p, new Few(more, size + 1));
        }
    }

    void remove(int number) {
        int p = number / PAGE;
        char low = (char) number;
        Object page = p < pages.length ? pages[p] : null;
        if (page instanceof int[] bits) {
            int word = bits[low / Integer.SIZE];
            int without = word & ~(1 << low);
            if (without != word) {
                WORD.setRelease(bits, low / Integer.SIZE, without);
                count--;
            }
        } else if (page instanceof Few few) {
            int place = Arrays.binarySearch(few.numbers, 0, few.size, low);
            if (place >= 0) {
                char[] fewer = new char[few.size - 1];
                System.arraycopy(few.numbers, 0, fewer, 0, place);
                System.arraycopy(few.numbers, place + 1, fewer, place, fewer.length - place);
                replace(p, fewer.length == 0 ? null : new Few(fewer, fewer.length));
                count--;
            }
        }
    }

    private void replace(int p, @Nullable Object page) {
        @Nullable Object[] next = Arrays.copyOf(pages, Math.max(pages.length, p + 1));
        next[p] = page;
        pages = next;
    }
}
