package dev.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    @Test
    void the_clock_moves_when_it_is_moved() {
        SettableClock clock = SettableClock.at("2026-05-01T12:00:00Z");
        SettableClock elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.advance(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo("2026-05-01T11:00:00Z");
        elsewhere.set(Instant.EPOCH);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void ids_count_up() {
        SequentialIds ids = new SequentialIds();

        assertThat(ids.next()).isEqualTo(SequentialIds.id(1));
        assertThat(ids.next()).isEqualTo(SequentialIds.id(2));
        assertThat(SequentialIds.id(1).version()).isEqualTo(7);
        assertThat(SequentialIds.id(1).variant()).isEqualTo(2);
        assertThat(ContactId.of(SequentialIds.id(9)))
                .isLessThan(ContactId.of(SequentialIds.id(10)));
    }
}
