package dev.kith.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeWindow MORNING =
            TimeWindow.between(LocalTime.of(9, 0), LocalTime.of(12, 30));
    private static final TimeWindow AFTERNOON =
            TimeWindow.between(LocalTime.of(13, 30), LocalTime.of(17, 0));
    private static final WorkCalendar OFFICE =
            WorkCalendar.of(CalendarKey.of("office"), "Office", BERLIN)
                    .on(
                            List.of(
                                    DayOfWeek.MONDAY,
                                    DayOfWeek.TUESDAY,
                                    DayOfWeek.WEDNESDAY,
                                    DayOfWeek.THURSDAY),
                            List.of(AFTERNOON, MORNING))
                    .on(DayOfWeek.FRIDAY, MORNING)
                    .except(LocalDate.of(2026, 5, 1))
                    .except(LocalDate.of(2026, 5, 2), TimeWindow.from(LocalTime.of(22, 0)));

    @Test
    void work_is_done_in_the_windows_of_the_week_but_for_the_days_that_are_otherwise() {
        assertThat(OFFICE.isOpenAt(at("2026-05-04T09:00"))).isTrue();
        assertThat(OFFICE.isOpenAt(at("2026-05-04T12:30"))).isFalse();
        assertThat(OFFICE.isOpenAt(at("2026-05-04T16:59"))).isTrue();
        assertThat(OFFICE.isOpenAt(at("2026-05-01T10:00"))).as("a holiday").isFalse();
        assertThat(OFFICE.isOpenAt(at("2026-05-02T23:59"))).as("a Saturday night").isTrue();
        assertThat(OFFICE.windows(LocalDate.of(2026, 5, 4))).containsExactly(MORNING, AFTERNOON);
        assertThat(OFFICE.toString()).isEqualTo("WorkCalendar[office]");
    }

    @Test
    void a_day_that_was_otherwise_can_be_as_every_week_has_it() {
        LocalDate holiday = LocalDate.of(2026, 5, 1);

        WorkCalendar open = OFFICE.withoutException(holiday);

        assertThat(open.windows(holiday)).containsExactly(MORNING);
        assertThat(open.exceptions()).containsOnlyKeys(LocalDate.of(2026, 5, 2));
        assertThat(open.except(holiday)).isEqualTo(OFFICE);
        assertThat(OFFICE.withoutException(LocalDate.of(2026, 5, 3))).isEqualTo(OFFICE);
    }

    @Test
    void an_amount_of_work_ends_on_a_later_day_where_it_must() {
        Instant thursday = at("2026-04-30T16:00");

        assertThat(OFFICE.after(thursday, Duration.ofMinutes(60))).contains(at("2026-04-30T17:00"));
        assertThat(OFFICE.after(thursday, Duration.ofMinutes(90)))
                .as("over the holiday into Saturday night")
                .contains(at("2026-05-02T22:30"));
        assertThat(OFFICE.after(at("2026-05-01T10:00"), Duration.ZERO))
                .as("the next working time")
                .contains(at("2026-05-02T22:00"));
        assertThat(
                        WorkCalendar.of(CalendarKey.of("never"), "Never", BERLIN)
                                .after(thursday, Duration.ofMinutes(1)))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.after(thursday, Duration.ofMinutes(-1)));
    }

    @Test
    void an_hour_that_the_clock_leaps_over_is_lost_and_one_that_comes_twice_counts_twice() {
        WorkCalendar nights =
                WorkCalendar.of(CalendarKey.of("nights"), "Nights", BERLIN)
                        .on(
                                DayOfWeek.SUNDAY,
                                TimeWindow.between(LocalTime.of(1, 0), LocalTime.of(4, 0)));

        assertThat(nights.workBetween(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(nights.workBetween(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_window_that_begins_or_ends_in_the_hour_that_comes_twice_counts_its_part_of_both() {
        Instant from = Instant.parse("2026-10-24T22:00:00Z");
        Instant until = Instant.parse("2026-10-25T23:00:00Z");
        WorkCalendar late = sundays(TimeWindow.between(LocalTime.of(2, 30), LocalTime.of(8, 0)));
        WorkCalendar early = sundays(TimeWindow.between(LocalTime.of(1, 0), LocalTime.of(2, 30)));

        assertThat(late.isOpenAt(Instant.parse("2026-10-25T00:45:00Z"))).as("02:45").isTrue();
        assertThat(late.isOpenAt(Instant.parse("2026-10-25T01:15:00Z"))).as("02:15").isFalse();
        assertThat(late.isOpenAt(Instant.parse("2026-10-25T01:45:00Z"))).as("02:45").isTrue();
        assertThat(late.workBetween(from, until)).isEqualTo(Duration.ofHours(6));
        assertThat(late.after(from, Duration.ofMinutes(45)))
                .contains(Instant.parse("2026-10-25T01:45:00Z"));
        assertThat(early.workBetween(from, until)).isEqualTo(Duration.ofHours(2));
        assertThat(early.after(from, Duration.ofHours(2)))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void a_clock_that_is_put_back_over_midnight_shows_a_day_twice() {
        // in Newfoundland at 00:01 on 7 November 2010, back to 23:01
        WorkCalendar saturdays =
                WorkCalendar.of(CalendarKey.of("night"), "Night", ZoneId.of("America/St_Johns"))
                        .on(DayOfWeek.SATURDAY, TimeWindow.from(LocalTime.of(23, 0)));
        Instant sunday = Instant.parse("2010-11-07T02:30:30Z");

        assertThat(saturdays.isOpenAt(sunday)).as("00:00:30").isFalse();
        assertThat(saturdays.isOpenAt(sunday.plusSeconds(60))).as("23:01:30").isTrue();
        assertThat(saturdays.workBetween(sunday, sunday.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofMinutes(59));
        assertThat(saturdays.after(sunday, Duration.ofMinutes(59)))
                .contains(Instant.parse("2010-11-07T03:30:00Z"));
    }

    private static WorkCalendar sundays(TimeWindow window) {
        return WorkCalendar.of(CalendarKey.of("sundays"), "Sundays", BERLIN)
                .on(DayOfWeek.SUNDAY, window);
    }

    @Test
    void windows_do_not_overlap_nor_go_over_midnight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeWindow.between(LocalTime.of(22, 0), LocalTime.of(2, 0)))
                .withMessageContaining("over midnight is two");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                OFFICE.on(
                                        DayOfWeek.SUNDAY,
                                        MORNING,
                                        TimeWindow.from(LocalTime.of(12, 0))))
                .withMessageContaining("do not overlap");
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarKey.of("Office hours"));
    }

    @Property(tries = 100)
    void work_is_what_a_walk_from_minute_to_minute_counts(
            @ForAll @IntRange(min = 0, max = 500_000) int start,
            @ForAll @IntRange(min = 0, max = 20_000) int minutes) {
        Instant from = at("2026-01-01T00:00").plus(Duration.ofMinutes(start));
        Instant until = from.plus(Duration.ofMinutes(minutes));
        long open = 0;
        for (Instant each = from; each.isBefore(until); each = each.plusSeconds(60)) {
            open += OFFICE.isOpenAt(each) ? 1 : 0;
        }

        Duration work = OFFICE.workBetween(from, until);

        assertThat(work).isEqualTo(Duration.ofMinutes(open));
        if (!work.isZero()) {
            Instant end = OFFICE.after(from, work).orElseThrow();
            assertThat(end).isBeforeOrEqualTo(until);
            assertThat(OFFICE.workBetween(from, end)).isEqualTo(work);
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
