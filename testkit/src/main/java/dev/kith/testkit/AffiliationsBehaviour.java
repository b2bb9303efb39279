package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.Cursor;
import dev.kith.common.DateRange;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of the places where people work and worked. */
public interface AffiliationsBehaviour extends StorageFixture {

    /** A day on which jobs change. */
    LocalDate MAY = LocalDate.of(2026, 5, 1);

    /** A later one. */
    LocalDate JUNE = LocalDate.of(2026, 6, 1);

    /** The old job stays with its end, the new one takes its place. */
    @Test
    default void a_job_change_ends_one_affiliation_and_begins_the_other_in_one_revision() {
        Host host = new Host(storage());
        Organization mill = host.contacts().add(Organization.named("Mill"));
        Organization foundry = host.contacts().add(Organization.named("Foundry"));
        Affiliation first = Affiliation.at(mill).withTitle("Clerk").asPrimary();
        Affiliation beside = Affiliation.at("Club").withRole("treasurer");
        Person ada =
                host.contacts().add(Person.known("Ada").affiliation(beside).affiliation(first));

        Affiliation second = Affiliation.at(foundry).withTitle("Head");
        Person moved = host.contacts().changeJob(ada, second, MAY);

        assertEquals(Revision.of(2), moved.revision());
        assertEquals(
                List.of(
                        beside,
                        second.asPrimary().during(DateRange.from(MAY)),
                        first.during(DateRange.until(MAY))),
                ((Person) host.contacts().find(ada.id()).orElseThrow()).affiliations());
        assertEquals(List.of(moved), people(host, mill.id()));
        assertEquals(List.of(), peopleAt(host, mill.id(), MAY));
        assertEquals(List.of(moved), peopleAt(host, mill.id(), MAY.minusDays(1)));
        assertEquals(List.of(moved), peopleAt(host, foundry.id(), MAY));
        assertEquals(List.of(), peopleAt(host, foundry.id(), MAY.minusDays(1)));
    }

    /** Which one ends is clear, or it is asked for. */
    @Test
    default void a_job_change_ends_the_affiliation_that_can_be_meant_or_the_one_named() {
        Host host = new Host(storage());
        Affiliation mill = Affiliation.at("Mill").during(DateRange.from(MAY.minusYears(1)));
        Affiliation club = Affiliation.at("Club");
        Affiliation next = Affiliation.at("Foundry").during(DateRange.until(JUNE));
        Affiliation begun = next.during(DateRange.between(MAY, JUNE));
        Affiliation left = mill.during(mill.period().endedAt(MAY));

        assertEquals(List.of(begun), changed(host, List.of(), next));
        assertEquals(List.of(begun, left), changed(host, List.of(mill), next));
        assertEquals(
                List.of(begun.asPrimary()), changed(host, List.of(), next.asPrimary()), "as said");
        assertEquals(
                List.of("no-primary"),
                refused(() -> changed(host, List.of(mill, club), next)),
                "none is the main one");

        Person both = host.contacts().add(Person.known("Both").affiliations(List.of(club, mill)));
        assertEquals(
                List.of(club, begun, left),
                host.contacts().changeJob(both, mill, next, MAY).affiliations());
        Person third = host.contacts().add(Person.known("Third").affiliations(List.of(mill)));
        assertEquals(
                List.of("not-current"),
                refused(() -> host.contacts().changeJob(third, club, next, MAY)));
        assertEquals(
                List.of("not-current"),
                refused(() -> host.contacts().changeJob(third, mill, next, MAY.minusYears(2))));
        assertEquals(
                List.of("ends-before-it-begins"),
                refused(() -> host.contacts().changeJob(third, next, MAY.minusYears(1))));
        assertEquals(
                List.of("ends-before-it-begins"),
                refused(() -> host.contacts().changeJob(third, next, JUNE)));
        assertEquals(third, host.contacts().find(third.id()).orElseThrow());
    }

    private static List<Affiliation> changed(
            Host host, List<Affiliation> before, Affiliation next) {
        Person person = host.contacts().add(Person.known("n").affiliations(before));
        return host.contacts().changeJob(person, next, MAY).affiliations();
    }

    private static List<String> refused(Executable command) {
        return assertThrows(InvalidValueException.class, command).violations().stream()
                .map(violation -> violation.code())
                .toList();
    }

    /** A planned main affiliation is not overrun. */
    @Test
    default void a_job_change_makes_no_second_primary_affiliation() {
        Host host = new Host(storage());
        Affiliation now = Affiliation.at("Mill").asPrimary().during(DateRange.until(JUNE));
        Affiliation planned = Affiliation.at("Foundry").asPrimary().during(DateRange.from(JUNE));
        Person ada = host.contacts().add(Person.known("Ada").affiliation(now).affiliation(planned));

        assertEquals(
                List.of("second-primary"),
                refused(() -> host.contacts().changeJob(ada, Affiliation.at("Guild"), MAY)));
        Affiliation fitting = Affiliation.at("Guild").during(DateRange.until(JUNE));
        assertEquals(3, host.contacts().changeJob(ada, fitting, MAY).affiliations().size());
    }

    /** It is a command like the others. */
    @Test
    default void a_job_change_is_refused_when_stale_and_can_be_repeated_under_its_key() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada").affiliation(Affiliation.at("Mill")));
        var keyed = host.book.once(CommandKey.of("k"));
        Affiliation next = Affiliation.at("Foundry");

        Person moved = keyed.contacts().changeJob(ada, next, MAY);

        assertEquals(moved, keyed.contacts().changeJob(ada, next, MAY));
        assertEquals(Revision.of(2), host.contacts().find(ada.id()).orElseThrow().revision());
        assertThrows(
                CommandKeyReusedException.class, () -> keyed.contacts().changeJob(ada, next, JUNE));
        assertThrows(StaleException.class, () -> host.contacts().changeJob(ada, next, MAY));
        Person aside = host.contacts().archive(moved);
        assertThrows(
                ContactStatusException.class, () -> host.contacts().changeJob(aside, next, JUNE));
    }

    /** An affiliation is with an organisation that the book has and uses. */
    @Test
    default void an_affiliation_with_what_is_no_organisation_in_use_is_refused() {
        Host host = new Host(storage());
        Organization aside =
                host.contacts().archive(host.contacts().add(Organization.named("Old mill")));
        Person bob = host.contacts().add(Person.known("Bob"));
        Organization elsewhere = host.otherBook.contacts().add(Organization.named("Elsewhere"));
        Person ada = host.contacts().add(Person.known("Ada").affiliation(Affiliation.at("Mill")));

        for (ContactId unknown : List.of(Sample.id(4711), elsewhere.id())) {
            for (Executable command : naming(host, ada, unknown)) {
                assertEquals(unknown, assertThrows(NotFoundException.class, command).id());
            }
        }
        for (Executable command : naming(host, ada, bob.id())) {
            assertEquals(bob.id(), assertThrows(ContactKindException.class, command).id());
        }
        for (Executable command : naming(host, ada, aside.id())) {
            assertEquals(aside.id(), assertThrows(ContactStatusException.class, command).id());
        }
        assertEquals(ada, host.contacts().find(ada.id()).orElseThrow());
    }

    private static List<Executable> naming(Host host, Person ada, ContactId organization) {
        Affiliation wrong = Affiliation.at("x").withOrganization(organization);
        return List.of(
                () -> host.contacts().add(Person.known("n").affiliation(wrong)),
                () -> host.contacts().change(ada, a -> a.edit().affiliation(wrong)),
                () -> host.contacts().changeJob(ada, wrong, MAY));
    }

    /** Archiving an organisation changes nothing for its people; only new ones do not come. */
    @Test
    default void the_affiliations_of_an_archived_organisation_stay_and_can_be_changed() {
        Host host = new Host(storage());
        Organization mill = host.contacts().add(Organization.named("Mill"));
        Affiliation there = Affiliation.at(mill);
        Person ada = host.contacts().add(Person.known("Ada").affiliation(there));
        host.contacts().archive(mill);

        assertEquals(List.of(ada), people(host, mill.id()));
        assertEquals(List.of(ada), peopleAt(host, mill.id(), MAY));
        Person titled =
                host.contacts()
                        .change(ada, a -> a.edit().affiliations(List.of(there.withTitle("Head"))));
        assertEquals(mill.id(), titled.affiliations().get(0).organizationId().orElseThrow());
        assertThrows(
                ContactStatusException.class,
                () -> host.contacts().change(titled, a -> a.edit().affiliation(there)),
                "a second affiliation with it is a new one");
        Person gone = host.contacts().changeJob(titled, Affiliation.at("Guild"), MAY);
        assertEquals(List.of(gone), people(host, mill.id()));
        assertEquals(List.of(), peopleAt(host, mill.id(), MAY));
        Person aside = host.contacts().archive(gone);
        assertEquals(List.of(aside), people(host, mill.id()), "archived people are found, too");
    }

    /** In every size of pages the same people come, those of the day only. */
    @Test
    default void pages_of_the_people_of_an_organisation_follow_each_other_to_the_end() {
        Host host = new Host(storage());
        for (long seed = 31; seed <= 33; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ContactId mill = host.contacts().add(Organization.named("Mill " + seed)).id();
            List<Person> ever = new ArrayList<>();
            List<Person> current = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                int kind = random.nextInt(4);
                Affiliation there = Affiliation.at("Mill").withOrganization(mill);
                Person person =
                        host.contacts()
                                .add(
                                        Person.known("n" + i)
                                                .affiliation(
                                                        switch (kind) {
                                                            case 0 -> Affiliation.at("Mill");
                                                            case 1 ->
                                                                    there.during(
                                                                            DateRange.until(MAY));
                                                            default -> there;
                                                        }));
                if (kind > 0) {
                    ever.add(person);
                }
                if (kind > 1) {
                    current.add(person);
                }
            }
            Comparator<Person> byId = Comparator.comparing(Person::id);
            ever.sort(byId);
            current.sort(byId);
            for (int size : new int[] {1, 2, 7, 100}) {
                String where = "seed " + seed + ", pages of " + size;
                assertEquals(ever, Pages.all(size, r -> host.contacts().peopleOf(mill, r)), where);
                assertEquals(
                        current,
                        Pages.all(size, r -> host.contacts().peopleOf(mill, MAY, r)),
                        where);
            }
        }
    }

    /** A cursor is of one organisation's list, for one day. */
    @Test
    default void a_cursor_of_another_list_of_people_is_refused() {
        Host host = new Host(storage());
        Organization mill = host.contacts().add(Organization.named("Mill"));
        Organization guild = host.contacts().add(Organization.named("Guild"));
        for (int i = 0; i < 3; i++) {
            Affiliation both = Affiliation.at(guild);
            host.contacts()
                    .add(Person.known("n" + i).affiliation(Affiliation.at(mill)).affiliation(both));
        }
        Cursor cursor =
                host.contacts().peopleOf(mill.id(), PageRequest.first(1)).next().orElseThrow();
        PageRequest rest = PageRequest.after(Cursor.of(cursor.text()), 9);

        assertEquals(2, host.contacts().peopleOf(mill.id(), rest).items().size());
        for (Executable listing :
                List.<Executable>of(
                        () -> host.contacts().peopleOf(guild.id(), rest),
                        () -> host.contacts().peopleOf(mill.id(), MAY, rest),
                        () -> host.otherBook.contacts().peopleOf(mill.id(), rest),
                        () -> host.contacts().list(rest),
                        () ->
                                host.contacts()
                                        .peopleOf(
                                                mill.id(),
                                                PageRequest.after(Cursor.of("AAAA"), 1)))) {
            assertThrows(InvalidCursorException.class, listing);
        }
        assertEquals(
                List.of(),
                host.contacts().peopleOf(Sample.id(4711), PageRequest.first(1)).items(),
                "of an unknown organisation");
    }

    private static List<Person> people(Host host, ContactId organization) {
        return host.contacts().peopleOf(organization, PageRequest.first(1_000)).items();
    }

    private static List<Person> peopleAt(Host host, ContactId organization, LocalDate day) {
        return host.contacts().peopleOf(organization, day, PageRequest.first(1_000)).items();
    }
}
