package dev.kith.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.ContactId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final long NOON = Instant.parse("2026-05-01T12:00:00Z").toEpochMilli();

    @Test
    void ids_are_uuids_of_version_7_that_begin_with_the_time() {
        UUID id = new TimeOrderedIds(new Ticking(NOON)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON);
    }

    @Test
    void ids_grow_though_the_clock_stands_still_or_goes_back() {
        Ticking clock = new Ticking(NOON);
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        ContactId last = ContactId.of(ids.next());
        for (int i = 0; i < 20_000; i++) {
            clock.millis = NOON + (i % 7 == 0 ? -1_000 : i % 5 == 0 ? i / 100 : 0);
            ContactId next = ContactId.of(ids.next());

            assertThat(next).isGreaterThan(last);
            assertThat(next.uuid().version()).isEqualTo(7);
            assertThat(next.uuid().variant()).isEqualTo(2);
            last = next;
        }
    }

    @Test
    void ids_follow_the_clock_again_once_it_has_caught_up() {
        Ticking clock = new Ticking(NOON);
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        ids.next();
        clock.millis = NOON - 60_000;
        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(NOON);
        clock.millis = NOON + 60_000;

        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(NOON + 60_000);
    }

    @Test
    void an_id_is_higher_than_one_that_another_machines_clock_made() {
        Ticking clock = new Ticking(NOON);
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        UUID ahead = new TimeOrderedIds(new Ticking(NOON + 60_000)).next();
        UUID behind = new TimeOrderedIds(new Ticking(NOON - 60_000)).next();

        ContactId first = ContactId.of(ids.after(behind));
        ContactId second = ContactId.of(ids.after(ahead));
        ContactId third = ContactId.of(ids.next());

        assertThat(first.uuid().getMostSignificantBits() >>> 16).isEqualTo(NOON);
        assertThat(second).isGreaterThan(ContactId.of(ahead));
        assertThat(third).isGreaterThan(second);
        assertThat(second.uuid().version()).isEqualTo(7);
        clock.millis = NOON + 120_000;
        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(NOON + 120_000);
    }

    @Test
    void many_threads_never_get_the_same_id() throws Exception {
        TimeOrderedIds ids = new TimeOrderedIds(new Ticking(NOON));
        int threads = 4;
        int each = 20_000;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<UUID>>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(
                        () -> {
                            List<UUID> own = new ArrayList<>();
                            for (int j = 0; j < each; j++) {
                                own.add(ids.next());
                            }
                            return own;
                        });
            }
            Set<UUID> all = new HashSet<>();
            for (Future<List<UUID>> own : executor.invokeAll(work)) {
                all.addAll(own.get());
            }

            assertThat(all).hasSize(threads * each);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void two_sources_at_the_same_time_give_different_ids() {
        Set<UUID> all = new HashSet<>();
        for (int source = 0; source < 1_000; source++) {
            all.add(new TimeOrderedIds(new Ticking(NOON)).next());
        }

        assertThat(all).hasSize(1_000);
    }

    /** A clock that a test turns by hand. */
    private static final class Ticking extends Clock {

        private volatile long millis;

        Ticking(long millis) {
            this.millis = millis;
        }

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
