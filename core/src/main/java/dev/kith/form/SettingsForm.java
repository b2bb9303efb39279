package dev.kith.form;

import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.setting.BookSettings;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Retention;
import dev.kith.setting.TimeWindow;
import dev.kith.setting.WorkCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form of a book's settings. */
public final class SettingsForm implements AggregateForm<BookSettings> {

    private static final Words<DayOfWeek> DAY = new Words<>("a day of the week", DayOfWeek.class);

    private static final int MAX_WINDOWS = 1_440;

    /** The form of settings. */
    public SettingsForm() {}

    @Override
    public String type() {
        return "settings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(BookSettings settings, FormWriter writer) {
        writer.beginObject();
        if (writer.isWhole()) {
            writer.field("revision", settings.revision().number())
                    .optional("changed", settings.changed().orElse(null), StateForm::stamp);
        }
        Preferences preferences = settings.preferences();
        writer.optional("region", preferences.region().map(Region::code).orElse(null))
                .optional("zone", preferences.zone().map(ZoneId::getId).orElse(null))
                .optional("locale", preferences.locale().map(Locale::toLanguageTag).orElse(null))
                .optional(
                        "retention", preferences.retention().orElse(null), SettingsForm::retention)
                .list("calendars", preferences.calendars(), SettingsForm::calendar);
        writer.endObject();
    }

    @Override
    public BookSettings read(Form form) {
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp changed = form.object("changed", StateForm::stamp);
        Preferences preferences = Preferences.none();
        preferences =
                form.<Region>optionalValue("region", Region::of)
                        .map(preferences::region)
                        .orElse(preferences);
        preferences =
                form.<ZoneId>optionalValue("zone", SettingsForm::zone)
                        .map(preferences::zone)
                        .orElse(preferences);
        preferences =
                form.<Locale>optionalValue("locale", SettingsForm::locale)
                        .map(preferences::locale)
                        .orElse(preferences);
        preferences =
                form.<Retention>optionalObject("retention", SettingsForm::retention)
                        .map(preferences::retention)
                        .orElse(preferences);
        List<WorkCalendar> calendars =
                form.objects("calendars", Preferences.MAX_CALENDARS, SettingsForm::calendar);
        for (WorkCalendar calendar : calendars) {
            preferences = preferences.calendar(calendar);
        }
        return new BookSettings(revision, preferences, changed);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a zone is one of the IANA time zone database");
        }
    }

    private static Locale locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("a locale is a language tag of BCP 47");
        }
    }

    private static void retention(Retention retention, FormWriter writer) {
        writer.beginObject();
        writer.optional("history", retention.history().map(Period::toString).orElse(null))
                .optional("commands", retention.commands().map(Period::toString).orElse(null));
        writer.endObject();
    }

    private static Retention retention(Form form) {
        Retention all = Retention.forEver();
        Retention history =
                form.<Retention>optionalValue("history", text -> all.history(period(text)))
                        .orElse(all);
        return form.<Retention>optionalValue("commands", text -> history.commands(period(text)))
                .orElse(history);
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a period is written as ISO 8601 says: P2Y");
        }
    }

    private static void calendar(WorkCalendar calendar, FormWriter writer) {
        writer.beginObject();
        writer.field("key", calendar.key().text())
                .field("name", calendar.name())
                .field("zone", calendar.zone().getId());
        for (DayOfWeek day : DayOfWeek.values()) {
            writer.texts(DAY.apply(day), texts(calendar.week(day)));
        }
        writer.list("exceptions", calendar.exceptions().entrySet(), SettingsForm::exception);
        writer.endObject();
    }

    private static WorkCalendar calendar(Form form) {
        CalendarKey key = form.value("key", CalendarKey::of);
        String name = form.text("name");
        WorkCalendar calendar = form.value("zone", zone -> WorkCalendar.of(key, name, zone(zone)));
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeWindow> windows = windows(form, DAY.apply(day));
            calendar = calendar.on(List.of(day), windows);
        }
        for (Map.Entry<LocalDate, List<TimeWindow>> exception :
                form.objects("exceptions", WorkCalendar.MAX_EXCEPTIONS, SettingsForm::exception)) {
            calendar =
                    calendar.except(
                            exception.getKey(), exception.getValue().toArray(new TimeWindow[0]));
        }
        return calendar;
    }

    private static void exception(
            Map.Entry<LocalDate, List<TimeWindow>> exception, FormWriter writer) {
        writer.beginObject();
        writer.field("day", exception.getKey().toString())
                .texts("windows", texts(exception.getValue()));
        writer.endObject();
    }

    private static Map.Entry<LocalDate, List<TimeWindow>> exception(Form form) {
        return Map.entry(form.value("day", DateForm::day), windows(form, "windows"));
    }

    private static List<String> texts(List<TimeWindow> windows) {
        return windows.stream().map(TimeWindow::toString).toList();
    }

    private static List<TimeWindow> windows(Form form, String field) {
        return new ArrayList<>(
                form.<TimeWindow>list(field, MAX_WINDOWS, node -> window(node.text())));
    }

    /** As {@link TimeWindow#toString} writes it: {@code 09:00-17:30}, {@code 22:00-24:00}. */
    private static TimeWindow window(String text) {
        int hyphen = text.indexOf('-');
        try {
            LocalTime from = LocalTime.parse(text.substring(0, Math.max(0, hyphen)));
            String until = text.substring(hyphen + 1);
            return until.equals("24:00")
                    ? TimeWindow.from(from)
                    : TimeWindow.between(from, LocalTime.parse(until));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a window of time is written as 09:00-17:30");
        }
    }
}
