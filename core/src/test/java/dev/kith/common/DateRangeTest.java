package dev.kith.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void a_range_holds_its_first_day_and_not_the_day_of_its_end() {
        DateRange may = DateRange.between(MAY, JUNE);

        assertThat(may.contains(MAY.minusDays(1))).isFalse();
        assertThat(may.contains(MAY)).isTrue();
        assertThat(may.contains(JUNE.minusDays(1))).isTrue();
        assertThat(may.contains(JUNE)).isFalse();
        assertThat(may.from()).contains(MAY);
        assertThat(may.until()).contains(JUNE);
    }

    @Test
    void either_end_may_be_open() {
        assertThat(DateRange.from(MAY).contains(LocalDate.MAX)).isTrue();
        assertThat(DateRange.from(MAY).contains(LocalDate.MIN)).isFalse();
        assertThat(DateRange.from(MAY).isOpen()).isTrue();
        assertThat(DateRange.until(MAY).contains(LocalDate.MIN)).isTrue();
        assertThat(DateRange.until(MAY).contains(MAY)).isFalse();
        assertThat(DateRange.until(MAY).isOpen()).isFalse();
        assertThat(DateRange.always().contains(LocalDate.MIN)).isTrue();
        assertThat(DateRange.always().isOpen()).isTrue();
        assertThat(DateRange.always().from()).isEmpty();
        assertThat(DateRange.always().until()).isEmpty();
    }

    @Test
    void a_range_that_would_end_before_it_begins_is_refused() {
        LocalDate before = MAY.minusDays(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.between(MAY, before))
                .withMessageStartingWith("a range of days ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.from(MAY).endedAt(before))
                .withMessageStartingWith("a range of days ");
    }

    @Test
    void a_range_is_given_another_end() {
        assertThat(DateRange.from(MAY).endedAt(JUNE)).isEqualTo(DateRange.between(MAY, JUNE));
        assertThat(DateRange.always().endedAt(JUNE)).isEqualTo(DateRange.until(JUNE));
        assertThat(DateRange.between(MAY, JUNE).endedAt(JUNE.plusYears(1)).contains(JUNE)).isTrue();
    }

    @Property
    void ranges_overlap_if_they_have_a_day_in_common(
            @ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        boolean common = days().anyMatch(day -> one.contains(day) && other.contains(day));

        assertThat(one.overlaps(other)).isEqualTo(common);
        assertThat(other.overlaps(one)).isEqualTo(common);
        assertThat(one.overlaps(one)).isEqualTo(!one.isEmpty());
    }

    @Property
    void ranges_that_are_equal_hold_the_same_days(
            @ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        boolean same = days().allMatch(day -> one.contains(day) == other.contains(day));

        assertThat(one.equals(other)).isEqualTo(sameEnds(one, other));
        assertThat(same && !one.isEmpty()).isEqualTo(one.equals(other) && !one.isEmpty());
        assertThat(!one.equals(other) || one.hashCode() == other.hashCode()).isTrue();
        assertThat(one.isEmpty()).isEqualTo(days().noneMatch(one::contains));
    }

    private static boolean sameEnds(DateRange one, DateRange other) {
        return one.from().equals(other.from()) && one.until().equals(other.until());
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 10);
        return Combinators.combine(from, length, Arbitraries.integers().between(0, 3))
                .as(
                        (start, days, kind) ->
                                switch (kind) {
                                    case 0 -> DateRange.always();
                                    case 1 -> DateRange.from(MAY.plusDays(start));
                                    case 2 -> DateRange.until(MAY.plusDays(start));
                                    default ->
                                            DateRange.between(
                                                    MAY.plusDays(start),
                                                    MAY.plusDays(start + days));
                                });
    }

    /** Every day at which a range of the test begins or ends, and one on either side. */
    private static Stream<LocalDate> days() {
        return Stream.iterate(MAY.minusDays(1), day -> day.plusDays(1)).limit(22);
    }
}
