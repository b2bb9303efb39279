package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.Violation;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1985-04-12, 1985-04-12",
        "19850412, 1985-04-12",
        "1985-04, 1985-04",
        "1985, 1985",
        "--04-12, --04-12",
        "--0412, --04-12",
        "--04, --04",
        "---12, ---12",
        "' 1985 ', 1985",
        "0001-01-01, 0001-01-01",
        "9999-12-31, 9999-12-31",
        "--02-29, --02-29",
        "2000-02-29, 2000-02-29",
        "---31, ---31"
    })
    void every_form_is_read_and_written(String text, String written) {
        PartialDate date = PartialDate.parse(text).orThrow();

        assertThat(date.text()).isEqualTo(written);
        assertThat(PartialDate.parse(written).orThrow()).isEqualTo(date).hasSameHashCodeAs(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-02-29",
                "1900-02-29",
                "2100-02-29",
                "1985-04-31",
                "1985-13-01",
                "1985-00-01",
                "1985-01-00",
                "1985-01-32",
                "0000-01-01",
                "0000",
                "--02-30",
                "--13",
                "--00",
                "---32",
                "---00",
                "--04-00"
            })
    void dates_that_no_calendar_has_are_refused(String text) {
        assertThat(PartialDate.parse(text).violations())
                .extracting(Violation::code)
                .containsExactly("no-such-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--",
                "---",
                "----",
                "198",
                "19850",
                "1985-4-12",
                "85-04-12",
                "1985/04/12",
                "1985-0412",
                "198504-12",
                "1985-04-12T00:00",
                "12.04.1985",
                "--4-12",
                "---1",
                "١٩٨٥",
                "-985",
                "+985",
                "1985-04-1x",
                "today",
                "1985--12",
                "--04-1",
                "--041",
                "---123"
            })
    void other_forms_are_refused(String text) {
        assertThat(PartialDate.parse(text).violations())
                .extracting(Violation::code)
                .containsExactly("date-form");
    }

    @Property
    void a_whole_date_is_that_of_the_calendar(
            @ForAll @IntRange(min = 1, max = 9999) int year,
            @ForAll @IntRange(min = 1, max = 366) int dayOfYear) {
        LocalDate date = LocalDate.ofYearDay(year, Math.min(dayOfYear, Year.of(year).length()));
        PartialDate partial = PartialDate.of(date);

        assertThat(partial.date()).contains(date);
        assertThat(partial.text()).isEqualTo(date.toString());
        assertThat(partial.year()).hasValue(date.getYear());
        assertThat(partial.month()).hasValue(date.getMonthValue());
        assertThat(partial.day()).hasValue(date.getDayOfMonth());
        assertThat(PartialDate.parse(date.toString().replace("-", "")).value()).contains(partial);
    }

    @Property
    void parsing_is_strict_and_never_throws(@ForAll String text) {
        PartialDate.parse(text)
                .value()
                .ifPresent(
                        date -> assertThat(PartialDate.parse(date.text()).value()).contains(date));
    }

    @Test
    void factories_refuse_what_is_out_of_range() {
        for (Runnable refused :
                new Runnable[] {
                    () -> PartialDate.of(0, 1, 1),
                    () -> PartialDate.of(10_000, 1, 1),
                    () -> PartialDate.of(2001, 2, 29),
                    () -> PartialDate.of(LocalDate.of(-1, 1, 1)),
                    () -> PartialDate.of(LocalDate.MAX),
                    () -> PartialDate.ofMonthDay(2, 30),
                    () -> PartialDate.ofMonthDay(4, 31),
                    () -> PartialDate.ofMonthDay(0, 1),
                    () -> PartialDate.ofYearMonth(2000, 13),
                    () -> PartialDate.ofYear(0),
                    () -> PartialDate.ofMonth(0),
                    () -> PartialDate.ofDay(32)
                }) {
            assertThatIllegalArgumentException().isThrownBy(refused::run);
        }
    }

    @Test
    void dates_that_are_known_in_part_know_no_more() {
        assertThat(PartialDate.ofMonthDay(2, 29).date()).isEmpty();
        assertThat(PartialDate.ofMonthDay(2, 29).year()).isEmpty();
        assertThat(PartialDate.ofYear(1985).month()).isEmpty();
        assertThat(PartialDate.ofYearMonth(1985, 4).day()).isEmpty();
        assertThat(PartialDate.ofMonth(4)).isNotEqualTo(PartialDate.ofDay(4));
        assertThat(PartialDate.ofMonth(4)).hasToString("PartialDate[m]");
        assertThat(PartialDate.of(1985, 4, 12).toString()).doesNotContain("1985");
        for (PartialDate date :
                new PartialDate[] {
                    PartialDate.ofYear(1985),
                    PartialDate.ofYearMonth(1985, 4),
                    PartialDate.ofMonth(4),
                    PartialDate.ofDay(12)
                }) {
            assertThat(date.anniversary(2000, LeapDayPolicy.MARCH_1)).isEmpty();
            assertThat(date.nextAnniversary(LocalDate.EPOCH, LeapDayPolicy.MARCH_1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(LeapDayPolicy.class)
    void the_next_anniversary_is_the_one_that_a_walk_through_the_days_finds(LeapDayPolicy policy) {
        PartialDate[] dates = {
            PartialDate.ofMonthDay(2, 29),
            PartialDate.of(1996, 2, 29),
            PartialDate.ofMonthDay(2, 28),
            PartialDate.ofMonthDay(3, 1),
            PartialDate.ofMonthDay(12, 31),
            PartialDate.ofMonthDay(1, 1)
        };
        for (int century : new int[] {1900, 2000, 2100}) {
            LocalDate end = LocalDate.of(century + 5, 1, 1);
            for (LocalDate from = LocalDate.of(century - 5, 1, 1);
                    from.isBefore(end);
                    from = from.plusDays(13)) {
                for (PartialDate date : dates) {
                    assertThat(date.nextAnniversary(from, policy))
                            .as("%s from %s", date.text(), from)
                            .isEqualTo(walk(date, from, policy));
                }
            }
        }
    }

    private static Optional<LocalDate> walk(
            PartialDate date, LocalDate from, LeapDayPolicy policy) {
        int month = date.month().orElseThrow();
        int day = date.day().orElseThrow();
        for (LocalDate each = from; ; each = each.plusDays(1)) {
            boolean exact = each.getMonthValue() == month && each.getDayOfMonth() == day;
            boolean moved =
                    month == 2
                            && day == 29
                            && !each.isLeapYear()
                            && switch (policy) {
                                case FEBRUARY_28 ->
                                        each.getMonthValue() == 2 && each.getDayOfMonth() == 28;
                                case MARCH_1 ->
                                        each.getMonthValue() == 3 && each.getDayOfMonth() == 1;
                                case LEAP_YEARS_ONLY -> false;
                            };
            if (exact || moved) {
                return Optional.of(each);
            }
        }
    }
}
