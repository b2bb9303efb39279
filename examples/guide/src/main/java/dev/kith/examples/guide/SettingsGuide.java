package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.contact.Person;
import dev.kith.memory.InMemoryStorage;
import dev.kith.setting.BookSettings;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Retention;
import dev.kith.setting.TimeWindow;
import dev.kith.setting.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** What holds for a book: its own preferences over the host's. */
final class SettingsGuide {
    private SettingsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        // tag::preferences[]
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .preferences(
                                Preferences.none()
                                        .region(Region.of("GB"))
                                        .zone(ZoneId.of("Europe/London"))
                                        .locale(Locale.UK))
                        .build();
        ContactBook london = kith.book(BookId.of("acme-london")).as(Actor.user("maria"));
        ContactBook berlin = kith.book(BookId.of("acme-berlin")).as(Actor.user("emil"));
        BookSettings own = berlin.settings().own();
        berlin.settings()
                .change(own, p -> p.region(Region.of("DE")).zone(ZoneId.of("Europe/Berlin")));

        for (ContactBook book : List.of(london, berlin)) {
            Preferences now = book.settings().effective();
            System.out.println(now.zone().orElseThrow() + " " + now.locale().orElseThrow());
            Person person = book.contacts().add(Person.draft().phone("030 1234567"));
            System.out.println(person.phones().get(0).value().e164().orElse("only digits"));
        }
        // end::preferences[]
        open(berlin);
        calendar(berlin);
        retention(berlin);
    }

    private static void open(ContactBook berlin) {
        // tag::open[]
        BookSettings own = berlin.settings().own();
        BookSettings next = berlin.settings().change(own, Preferences::withoutZone);
        System.out.println(berlin.settings().effective().zone().orElseThrow());
        System.out.println("Own zone: " + next.preferences().zone().isPresent());
        // end::open[]
    }

    private static void calendar(ContactBook berlin) {
        // tag::calendar[]
        CalendarKey key = CalendarKey.of("office-hours");
        WorkCalendar office =
                WorkCalendar.of(key, "Office hours", ZoneId.of("Europe/Berlin"))
                        .on(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                List.of(
                                        TimeWindow.between(
                                                LocalTime.of(9, 0), LocalTime.of(12, 30)),
                                        TimeWindow.between(
                                                LocalTime.of(13, 30), LocalTime.of(17, 0))))
                        .except(LocalDate.of(2026, 4, 3))
                        .except(LocalDate.of(2026, 4, 6));
        berlin.settings().change(berlin.settings().own(), own -> own.calendar(office));

        WorkCalendar hours = berlin.settings().effective().calendar(key).orElseThrow();
        Instant asked = Instant.parse("2026-04-02T14:00:00Z");
        System.out.println("Open: " + hours.isOpenAt(asked));
        System.out.println("Answer by: " + hours.after(asked, Duration.ofHours(4)).orElseThrow());
        // end::calendar[]
    }

    private static void retention(ContactBook berlin) {
        // tag::retention[]
        Retention tenYears = Retention.forEver().history(Period.ofYears(10));
        Retention both = tenYears.commands(Period.ofDays(30));
        berlin.settings().change(berlin.settings().own(), own -> own.retention(both));
        System.out.println(berlin.settings().effective().retention().orElseThrow());
        // end::retention[]
    }
}
