package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contacts;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.Provenance;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.setting.BookSettings;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Settings;
import dev.kith.setting.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a host sees of what a book lays down for itself. */
public interface SettingsBehaviour extends StorageFixture {

    /** The host's region is Great Britain, see {@link Host}. */
    @Test
    default void a_book_lays_down_its_own_and_takes_the_rest_from_the_host() {
        Host host = new Host(storage());
        assertEquals(Preferences.none(), own(host));
        assertEquals(Optional.of(Region.of("GB")), host.book.settings().effective().region());

        change(host, own -> own.locale(Locale.GERMAN));
        Preferences holds = host.book.settings().effective();

        assertEquals(Optional.of(Locale.GERMAN), holds.locale());
        assertEquals(Optional.of(Region.of("GB")), holds.region());
        assertEquals(Optional.of(ZoneOffset.UTC), holds.zone());
        assertEquals(BookSettings.first(), host.otherBook.settings().own(), "another book");
        change(host, own -> Preferences.none());
        assertEquals(Preferences.none(), own(host), "taken back");
    }

    /** A region makes numbers of phones, from then on. */
    @Test
    default void a_book_has_phone_numbers_of_its_own_region() {
        Host host = new Host(storage());
        Person before = host.contacts().add(Person.known("Ada").phone("020 7946 0958"));
        change(host, own -> own.region(Region.of("DE")));

        Person after = host.contacts().add(Person.known("Bob").phone("030 123456"));

        assertEquals(
                Optional.of("+442079460958"), before.phones().get(0).value().e164(), "the host's");
        assertEquals(Optional.of("+4930123456"), after.phones().get(0).value().e164());
        assertEquals(List.of(after), host.contacts().findByPhone("030/12 34 56"));
    }

    /** Who repeats a command after a region was laid down has changed nothing. */
    @Test
    default void a_region_makes_no_other_command_of_a_repeat() {
        Host host = new Host(storage());
        Contacts keyed = host.book.once(CommandKey.of("k")).contacts();
        Person ada = keyed.add(found("trade fair"));
        change(host, own -> own.region(Region.of("DE")));

        assertEquals(ada, keyed.add(found("trade fair")));
        assertEquals(ada, keyed.add(ada.edit()), "with its normal form beside it");
        assertThrows(CommandKeyReusedException.class, () -> keyed.add(found("web form")));
    }

    private static PersonDraft found(String source) {
        return Person.known("Ada")
                .from(Provenance.of(source, Actor.user("maria"), Instant.EPOCH))
                .phone("020 7946 0958")
                .phone("+44 30 123456");
    }

    /** The day of a command is that of the book's zone. */
    @Test
    default void today_is_where_the_book_is() {
        Host host = new Host(storage());
        host.clock.set(Instant.parse("2026-05-01T23:30:00Z"));
        change(host, own -> own.zone(ZoneId.of("Pacific/Auckland")));
        LocalDate there = LocalDate.parse("2026-05-02");

        Person ada =
                host.contacts().add(Person.known("Ada").role(RoleKey.LEAD, there.minusDays(1)));
        ada = host.contacts().advance(ada, RoleKey.LEAD, StageKey.of("contacted"));

        assertEquals(there, ada.roles().get(0).stages().get(0).since());
    }

    /** Who saw an old version is told, be it the first one that says anything or a later one. */
    @Test
    default void settings_are_changed_from_the_version_seen() {
        Host host = new Host(storage());
        BookSettings nothing = host.book.settings().own();

        BookSettings second = change(host, own -> own.calendar(calendar(1)));

        assertEquals(Revision.FIRST, nothing.revision());
        assertEquals(Revision.of(2), second.revision());
        assertEquals(second, host.book.settings().own());
        assertEquals(second, change(host, own -> own.calendar(calendar(1))), "no change");
        change(host, own -> own.calendar(calendar(2)));
        for (BookSettings old : List.of(nothing, second)) {
            StaleException refused =
                    assertThrows(
                            StaleException.class,
                            () -> host.book.settings().change(old, own -> Preferences.none()));
            assertEquals(Revision.of(3), refused.actual());
        }
        assertEquals(2, own(host).calendars().size());
    }

    /** Nobody's change is lost. */
    @Test
    default void of_two_who_change_the_same_settings_one_does() {
        Host host = new Host(storage());
        BookSettings nothing = host.book.settings().own();

        TwoUnits.assertSecondRefused(
                host,
                StaleException.class,
                () -> host.book.settings().change(nothing, own -> own.calendar(calendar(1))),
                () -> host.book.settings().change(nothing, own -> own.calendar(calendar(2))));

        assertEquals(List.of(calendar(1)), own(host).calendars());
    }

    /** A key recognises the change, and no other one, whatever has become of the settings since. */
    @Test
    default void a_repeated_change_of_settings_changes_nothing() {
        Host host = new Host(storage());
        change(host, own -> own.calendar(calendar(1)).calendar(calendar(2)));
        BookSettings seen = host.book.settings().own();
        Settings keyed = host.book.once(CommandKey.of("k")).settings();

        BookSettings first = keyed.change(seen, own -> own.without(calendar(1).key()));

        assertEquals(first, keyed.change(seen, own -> own.without(calendar(1).key())));
        for (UnaryOperator<Preferences> other :
                List.<UnaryOperator<Preferences>>of(
                        own -> own.without(calendar(2).key()),
                        own -> own.without(calendar(1).key()).calendar(calendar(3)),
                        own -> own)) {
            assertThrows(CommandKeyReusedException.class, () -> keyed.change(seen, other));
        }
        assertEquals(List.of(calendar(2)), own(host).calendars());
        BookSettings later = change(host, own -> own.calendar(calendar(3)));
        assertEquals(later, keyed.change(seen, own -> own.without(calendar(1).key())));
    }

    private static BookSettings change(Host host, UnaryOperator<Preferences> change) {
        return host.book.settings().change(host.book.settings().own(), change);
    }

    private static Preferences own(Host host) {
        return host.book.settings().own().preferences();
    }

    private static WorkCalendar calendar(int number) {
        return WorkCalendar.of(
                CalendarKey.of("calendar-" + number), "Calendar " + number, ZoneOffset.UTC);
    }
}
