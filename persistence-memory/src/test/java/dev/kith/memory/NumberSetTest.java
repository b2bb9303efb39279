package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
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
}
