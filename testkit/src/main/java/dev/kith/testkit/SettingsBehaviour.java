package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.contact.Person;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Settings;
import dev.kith.setting.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a host sees of what a book lays down for itself. */
public interface SettingsBehaviour extends StorageFixture {

    /** The host's region is Great Britain, see {@link Host}. */
    @Test
    default void a_book_lays_down_its_own_and_takes_the_rest_from_the_host() {
        Host host = new Host(storage());
        assertEquals(Preferences.none(), host.book.settings().own());
        assertEquals(Optional.of(Region.of("GB")), host.book.settings().effective().region());

        Preferences holds = host.book.settings().change(own -> own.locale(Locale.GERMAN));

        assertEquals(Optional.of(Locale.GERMAN), holds.locale());
        assertEquals(Optional.of(Region.of("GB")), holds.region());
        assertEquals(Optional.of(ZoneOffset.UTC), holds.zone());
        assertEquals(holds, host.book.settings().effective());
        assertEquals(Preferences.none(), host.otherBook.settings().own(), "another book");
        host.book.settings().change(own -> Preferences.none());
        assertEquals(Preferences.none(), host.book.settings().own(), "taken back");
    }

    /** A region makes numbers of phones, from then on. */
    @Test
    default void a_book_has_phone_numbers_of_its_own_region() {
        Host host = new Host(storage());
        Person before = host.contacts().add(Person.known("Ada").phone("020 7946 0958"));
        host.book.settings().change(own -> own.region(Region.of("DE")));

        Person after = host.contacts().add(Person.known("Bob").phone("030 123456"));

        assertEquals(
                Optional.of("+442079460958"), before.phones().get(0).value().e164(), "the host's");
        assertEquals(Optional.of("+4930123456"), after.phones().get(0).value().e164());
        assertEquals(List.of(after), host.contacts().findByPhone("030/12 34 56"));
    }

    /** The day of a command is that of the book's zone. */
    @Test
    default void today_is_where_the_book_is() {
        Host host = new Host(storage());
        host.clock.set(Instant.parse("2026-05-01T23:30:00Z"));
        host.book.settings().change(own -> own.zone(ZoneId.of("Pacific/Auckland")));
        LocalDate there = LocalDate.parse("2026-05-02");

        Person ada =
                host.contacts().add(Person.known("Ada").role(RoleKey.LEAD, there.minusDays(1)));
        ada = host.contacts().advance(ada, RoleKey.LEAD, StageKey.of("contacted"));

        assertEquals(there, ada.roles().get(0).stages().get(0).since());
    }

    /** A key tells every change of settings from every other. */
    @Test
    default void another_change_of_settings_under_a_used_key_is_refused() {
        Host host = new Host(storage());
        CommandKey key = CommandKey.of("k");
        Settings keyed = host.book.once(key).settings();
        keyed.change(own -> own.calendar(calendar(1)));
        host.book.settings().change(own -> own.without(calendar(1).key()));

        keyed.change(own -> own.calendar(calendar(1)));

        assertEquals(List.of(), host.book.settings().own().calendars(), "a repeat");
        assertThrows(
                CommandKeyReusedException.class,
                () -> keyed.change(own -> own.calendar(calendar(2))));
        assertThrows(
                CommandKeyReusedException.class,
                () -> keyed.change(own -> own.calendar(calendar(1)).locale(Locale.GERMANY)));
    }

    /** Nobody's change is lost. */
    @Test
    default void changes_at_the_same_time_are_made_one_after_the_other() {
        Host host = new Host(storage());
        int writers = 4;
        try (Threads threads = new Threads()) {
            List<Future<Boolean>> done =
                    new ArrayList<>(
                            threads.startAll(
                                    writers,
                                    i ->
                                            host.book
                                                    .settings()
                                                    .change(own -> own.calendar(calendar(i)))));
            Threads.results(done);
        }

        assertEquals(writers, host.book.settings().own().calendars().size());
        for (int i = 0; i < writers; i++) {
            assertTrue(host.book.settings().effective().calendars().contains(calendar(i)));
        }
    }

    private static WorkCalendar calendar(int number) {
        return WorkCalendar.of(
                CalendarKey.of("calendar-" + number), "Calendar " + number, ZoneOffset.UTC);
    }
}
