package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TokenIndexTest {

    private static final String[] LETTERS = {"a", "b", "é", "山", "𠮷", "\uFFFD", "7"};

    @Test
    void it_holds_what_a_sorted_map_of_sets_holds() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int most = 1 + random.nextInt(5);
            TokenIndex index = new TokenIndex();
            TreeMap<String, TreeSet<Integer>> model = new TreeMap<>();
            for (int step = 0; step < 3_000; step++) {
                String token = token(random, most);
                int number = random.nextInt(200_000) / (1 + random.nextInt(5_000));
                if (random.nextInt(10) < 7) {
                    index.add(token, number);
                    model.computeIfAbsent(token, first -> new TreeSet<>()).add(number);
                } else {
                    index.remove(token, number);
                    TreeSet<Integer> numbers = model.getOrDefault(token, new TreeSet<>());
                    numbers.remove(number);
                    if (numbers.isEmpty()) {
                        model.remove(token);
                    }
                }
            }
            assertThat(index.size()).as("seed %d", seed).isEqualTo(model.size());
            for (int i = 0; i < 100; i++) {
                String beginning = i == 0 ? "" : token(random, 1 + i % 4);
                check(index, model, beginning, "seed " + seed + ", " + beginning);
            }
        }
    }

    private static void check(
            TokenIndex index,
            TreeMap<String, TreeSet<Integer>> model,
            String beginning,
            String where) {
        BitSet expected = new BitSet();
        int[] count = new int[1];
        model.forEach(
                (token, numbers) -> {
                    if (token.startsWith(beginning)) {
                        numbers.forEach(expected::set);
                        count[0] += numbers.size();
                    }
                });
        assertThat(found(index, beginning)).as(where).isEqualTo(expected);
        assertThat(index.count(beginning, 1_000_000)).as(where).isEqualTo(count[0]);
        assertThat(index.count(beginning, 5)).as(where).isEqualTo(Math.min(5, count[0]));
    }

    @Test
    void a_word_that_all_have_leaves_with_the_last_of_them() {
        TokenIndex index = new TokenIndex();
        for (int number = 0; number < 150_000; number++) {
            index.add("everybody", number);
            index.add("n" + number % 1_000, number);
        }
        assertThat(found(index, "every").cardinality()).isEqualTo(150_000);
        assertThat(found(index, "n99").cardinality()).isEqualTo(150 * 11);

        for (int number = 0; number < 150_000; number++) {
            index.remove("everybody", number);
        }

        assertThat(index.size()).isEqualTo(1_000);
        assertThat(index.count("every", 10)).isZero();
        index.add("everybody", 7);
        assertThat(found(index, "everybody").stream()).containsExactly(7);
    }

    @Test
    void the_longest_tokens_fit() {
        TokenIndex index = new TokenIndex();
        for (int i = 0; i < 300; i++) {
            index.add("山".repeat(61) + (100 + i), i);
        }

        assertThat(found(index, "山".repeat(61)).cardinality()).isEqualTo(300);
        assertThat(found(index, "山".repeat(61) + "19").cardinality()).isEqualTo(10);
    }

    @Test
    void a_reader_finds_what_stays_while_a_writer_splits_and_removes() throws Exception {
        TokenIndex index = new TokenIndex();
        for (int i = 0; i < 2_000; i++) {
            index.add("stays" + i, i);
        }
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<?> reading =
                    reader.submit(
                            () -> {
                                SplittableRandom random = new SplittableRandom(1);
                                while (!stop.get() || reads.get() < 100) {
                                    int number = random.nextInt(2_000);
                                    assertThat(found(index, "stays" + number).get(number)).isTrue();
                                    if (number % 100 == 0) {
                                        assertThat(found(index, "s").cardinality())
                                                .isGreaterThanOrEqualTo(2_000);
                                    }
                                    reads.incrementAndGet();
                                }
                            });
            SplittableRandom random = new SplittableRandom(2);
            List<String> added = new ArrayList<>();
            for (int i = 0; i < 200_000; i++) {
                if (added.size() < 5_000 && random.nextInt(3) > 0) {
                    added.add("stays" + random.nextInt(2_000) + token(random, 4));
                    index.add(added.get(added.size() - 1), 2_000 + i);
                    index.remove(added.get(added.size() - 1), 2_000 + i);
                } else if (!added.isEmpty()) {
                    index.add(added.remove(random.nextInt(added.size())), 2_000);
                }
            }
            stop.set(true);
            reading.get(60, TimeUnit.SECONDS);
        } finally {
            stop.set(true);
            reader.shutdownNow();
        }
    }

    private static BitSet found(TokenIndex index, String beginning) {
        BitSet found = new BitSet();
        index.forEach(beginning, found::set);
        return found;
    }

    private static String token(SplittableRandom random, int most) {
        StringBuilder token = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            token.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return token.toString();
    }
}
