package dev.kith.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.form.FormBytes;
import dev.kith.form.SettingsForm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private static final WorkCalendar OFFICE =
            WorkCalendar.of(CalendarKey.of("office"), "Büro", ZoneId.of("Europe/Berlin"))
                    .on(DayOfWeek.MONDAY, TimeWindow.from(LocalTime.of(22, 15)))
                    .on(DayOfWeek.SUNDAY, TimeWindow.wholeDay())
                    .except(LocalDate.of(2026, 12, 24))
                    .except(
                            LocalDate.of(2026, 12, 31),
                            TimeWindow.between(LocalTime.of(8, 0), LocalTime.of(12, 0)));
    private static final Preferences FULL =
            Preferences.none()
                    .region(Region.of("DE"))
                    .zone(ZoneId.of("Pacific/Chatham"))
                    .locale(Locale.forLanguageTag("zh-Hant-TW"))
                    .retention(Retention.forEver().history(Period.ofYears(10)))
                    .calendar(OFFICE);

    @Test
    void what_was_laid_down_can_be_left_open_again() {
        Preferences none =
                FULL.withoutRegion()
                        .withoutZone()
                        .withoutLocale()
                        .withoutRetention()
                        .without(OFFICE.key());

        assertThat(none).isEqualTo(Preferences.none());
        assertThat(FULL.withoutRegion().region()).isEmpty();
        assertThat(FULL.withoutRegion().region(Region.of("DE"))).isEqualTo(FULL);
        assertThat(FULL.withoutZone().zone()).isEmpty();
        assertThat(FULL.withoutLocale().locale()).isEmpty();
        assertThat(FULL.withoutRetention().retention()).isEmpty();
    }

    @Test
    void a_book_stands_before_its_host_and_the_host_before_the_standard() {
        Preferences host =
                Preferences.none()
                        .zone(ZoneOffset.ofHours(2))
                        .calendar(WorkCalendar.of(OFFICE.key(), "Host's", ZoneOffset.UTC))
                        .calendar(
                                WorkCalendar.of(
                                        CalendarKey.of("nights"), "Nights", ZoneOffset.UTC));

        Preferences holds = Preferences.none().calendar(OFFICE).or(host).or(Preferences.standard());

        assertThat(holds.zone()).contains(ZoneOffset.ofHours(2));
        assertThat(holds.locale()).contains(Locale.ROOT);
        assertThat(holds.region()).isEmpty();
        assertThat(holds.calendar(OFFICE.key())).contains(OFFICE);
        assertThat(holds.calendar(CalendarKey.of("nights"))).isPresent();
        assertThat(holds.without(OFFICE.key()).calendar(OFFICE.key())).isEmpty();
        assertThat(FULL.or(host).or(Preferences.standard())).isNotEqualTo(holds);
    }

    @Test
    void settings_come_back_from_their_form() {
        Stamp stamp = new Stamp(Instant.EPOCH, Actor.user("maria"));
        SettingsForm form = new SettingsForm();

        for (Preferences preferences : new Preferences[] {FULL, Preferences.none()}) {
            BookSettings settings = new BookSettings(Revision.of(3), preferences, stamp);
            FormBytes bytes = FormBytes.of(form, settings);

            assertThat(form.read(FormBytes.read(bytes.toByteArray()))).isEqualTo(settings);
        }
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.of("UK"))
                .withMessageContaining("ISO 3166-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.forEver().history(Period.ZERO))
                .withMessageContaining("at least a day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.forEver().commands(Period.ofDays(-1)));
    }
}
