package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kith.contact.ContactId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IdSetTest {

    private static final int RANGE = 3_000;

    /** Stays for as long as a reader reads; all others come and go. */
    private static final int STAYS = 7;

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    /** Grows and shrinks again and again, over one block and many. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void it_holds_what_a_sorted_set_holds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ContactId first = id(RANGE / 2);
        IdSet set = new IdSet(first);
        TreeSet<ContactId> model = new TreeSet<>(List.of(first));
        for (int phase = 0; phase < 16; phase++) {
            int adds = random.nextInt(101);
            boolean inOrder = random.nextBoolean();
            int start = random.nextInt(RANGE);
            for (int step = 0; step < 1_000; step++) {
                ContactId id = id(inOrder ? (start + step) % RANGE : random.nextInt(RANGE));
                if (random.nextInt(100) < adds) {
                    set.add(id);
                    model.add(id);
                } else {
                    set.remove(id);
                    model.remove(id);
                }
            }

            assertThat(set).as("phase %d", phase).containsExactlyElementsOf(model);
            assertThat(set.isEmpty()).isEqualTo(model.isEmpty());
            for (int i = 0; i < 50; i++) {
                ContactId any = id(random.nextInt(RANGE));
                assertThat(set.after(any))
                        .as("phase %d after %s", phase, any)
                        .containsExactlyElementsOf(model.tailSet(any, false));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_empty_when_all_are_gone_in_whatever_order(long seed) {
        List<ContactId> ids = new ArrayList<>();
        for (int i = 0; i < RANGE; i++) {
            ids.add(id(i));
        }
        IdSet set = new IdSet(ids.get(0));
        ids.forEach(set::add);
        SplittableRandom random = new SplittableRandom(seed);
        while (!ids.isEmpty()) {
            assertThat(set.isEmpty()).isFalse();
            int place = seed == 1 ? 0 : seed == 2 ? ids.size() - 1 : random.nextInt(ids.size());
            set.remove(ids.remove(place));
        }

        assertThat(set.isEmpty()).isTrue();
        assertThat(set).isEmpty();
        set.add(id(1));
        assertThat(set).containsExactly(id(1));
    }

    @Test
    void a_walk_meets_in_order_and_once_what_is_split_and_joined_around_it() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 300; round++) {
            IdSet set = filled(random.nextInt(2) == 0);
            List<ContactId> met = new ArrayList<>();
            int pause = 1 + random.nextInt(40);
            for (ContactId id : set) {
                met.add(id);
                if (met.size() % pause == 0) {
                    changeSome(set, random);
                }
            }

            requireWhole(met, 0);
        }
    }

    @Test
    void readers_meet_in_order_and_once_what_stays_while_others_come_and_go() throws Exception {
        IdSet set = filled(false);
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            SplittableRandom random = new SplittableRandom(i);
            readers.add(
                    others.submit(
                            () -> {
                                int reads = 0;
                                while (!stop.get() || reads == 0) {
                                    int after = random.nextInt(RANGE);
                                    List<ContactId> met = new ArrayList<>();
                                    set.after(id(after)).forEach(met::add);
                                    requireWhole(met, after + 1);
                                    met.clear();
                                    set.forEach(met::add);
                                    requireWhole(met, 0);
                                    reads++;
                                }
                                return reads;
                            }));
        }

        try {
            SplittableRandom random = new SplittableRandom(9);
            for (int i = 0; i < 5_000 && readers.stream().noneMatch(Future::isDone); i++) {
                changeSome(set, random);
            }
        } finally {
            stop.set(true);
        }

        for (Future<Integer> reader : readers) {
            assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
        }
    }

    /** The ids that stay, and maybe the others. */
    private static IdSet filled(boolean withAll) {
        IdSet set = new IdSet(id(0));
        for (int i = 0; i < RANGE; i += withAll ? 1 : STAYS) {
            set.add(id(i));
        }
        return set;
    }

    /** Fills or empties a part of the set, but for what stays. */
    private static void changeSome(IdSet set, SplittableRandom random) {
        int start = random.nextInt(RANGE);
        boolean adds = random.nextBoolean();
        int step = random.nextBoolean() ? 1 : RANGE - 1;
        for (int i = 0; i < 400; i++) {
            int number = (start + i * step) % RANGE;
            if (number % STAYS != 0) {
                if (adds) {
                    set.add(id(number));
                } else {
                    set.remove(id(number));
                }
            }
        }
    }

    private static void requireWhole(List<ContactId> met, int from) {
        int stay = 0;
        ContactId last = null;
        for (ContactId id : met) {
            if (last != null && last.compareTo(id) >= 0) {
                fail("%s before %s", last, id);
            }
            last = id;
            if (number(id) % STAYS == 0) {
                stay++;
            }
        }
        int expected = (RANGE - 1) / STAYS - (from + STAYS - 1) / STAYS + 1;
        assertThat(stay).as("from %d", from).isEqualTo(expected);
    }

    /** In the order of the numbers; both halves of the unsigned range count. */
    private static ContactId id(int number) {
        long high = number < RANGE / 2 ? number / 10 : -RANGE + number / 10;
        return ContactId.of(new UUID(high, number % 10 < 5 ? number : Long.MIN_VALUE + number));
    }

    private static int number(ContactId id) {
        return (int) id.uuid().getLeastSignificantBits();
    }
}
