package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSetTest {

    /** Sparse, dense, and on both sides of where a page becomes bits; in order and not. */
    @ParameterizedTest
    @CsvSource({
        "100, 50",
        "1000000, 3000",
        "70000, 20000",
        "65536, 4096",
        "65536, 4097",
        "5000, 9000"
    })
    void it_holds_what_a_sorted_set_holds(int range, int steps) {
        for (long seed = 1; seed <= 4; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            NumberSet set = new NumberSet();
            TreeSet<Integer> model = new TreeSet<>();
            for (int step = 0; step < steps; step++) {
                int number = seed == 1 ? step % range : random.nextInt(range);
                if (random.nextInt(5) > 0) {
                    set.add(number);
                    model.add(number);
                } else {
                    set.remove(number);
                    model.remove(number);
                }
            }

            assertThat(set.count()).isEqualTo(model.size());
            List<Integer> numbers = new ArrayList<>();
            set.forEach(numbers::add);
            assertThat(numbers).as("seed %d", seed).containsExactlyElementsOf(model);
        }
    }

    /** One page of few numbers, and one of bits. */
    @Test
    void readers_meet_what_stays_while_others_come_and_go() throws Exception {
        NumberSet set = new NumberSet();
        BitSet stay = new BitSet();
        for (int number = 0; number < 100_000; number += number < 65_536 ? 3 : 30) {
            set.add(number);
            stay.set(number);
        }
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<Integer> reads =
                reader.submit(
                        () -> {
                            int count = 0;
                            while (!stop.get() || count == 0) {
                                BitSet missed = (BitSet) stay.clone();
                                set.forEach(missed::clear);
                                assertThat(missed.isEmpty()).isTrue();
                                count++;
                            }
                            return count;
                        });
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 500_000 && !reads.isDone(); i++) {
            int number = random.nextInt(100_000);
            if (!stay.get(number) && i % 2 == 0) {
                set.add(number);
            } else if (!stay.get(number)) {
                set.remove(number);
            }
        }
        stop.set(true);
        reader.shutdown();

        assertThat(reads.get(60, TimeUnit.SECONDS)).isPositive();
    }
}
