package dev.kith.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysInCommonTest {

    private static final int DAYS = 4;

    /** Every range whose ends are among a few days, or open. */
    private static List<DateRange> ranges() {
        List<DateRange> ranges = new ArrayList<>(List.of(DateRange.always()));
        for (int from = 0; from < DAYS; from++) {
            ranges.add(DateRange.from(day(from)));
            ranges.add(DateRange.until(day(from)));
            for (int until = from + 1; until < DAYS; until++) {
                ranges.add(DateRange.between(day(from), day(until)));
            }
        }
        return ranges;
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 5, 1).plusDays(number);
    }

    @Test
    void two_ranges_have_in_common_the_days_that_both_contain() {
        for (DateRange one : ranges()) {
            for (DateRange other : ranges()) {
                Optional<DateRange> common = one.intersection(other);
                for (int i = -1; i <= DAYS; i++) {
                    LocalDate day = day(i);
                    assertThat(common.filter(range -> range.contains(day)).isPresent())
                            .as("%s, %s on %s", one, other, day)
                            .isEqualTo(one.contains(day) && other.contains(day));
                }
                assertThat(common.isPresent()).isEqualTo(one.overlaps(other));
                assertThat(one.encloses(other))
                        .as("%s, %s", one, other)
                        .isEqualTo(common.filter(other::equals).isPresent());
            }
        }
    }
}
