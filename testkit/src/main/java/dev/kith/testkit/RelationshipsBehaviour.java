package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.Actor;
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
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Hierarchy;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relation;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipCycleException;
import dev.kith.contact.RelationshipFilter;
import dev.kith.contact.RelationshipLimitException;
import dev.kith.contact.RelationshipOverlapException;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Relationships;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of what contacts are to each other. */
public interface RelationshipsBehaviour extends StorageFixture {

    /** A day on which relationships change. */
    LocalDate MAY = LocalDate.of(2026, 5, 1);

    /** A later one. */
    LocalDate JUNE = LocalDate.of(2026, 6, 1);

    /** One relationship, seen from both ends. */
    @Test
    default void a_relationship_is_stored_once_and_read_from_both_ends() {
        Host host = new Host(storage());
        ContactId group = organization(host, "Group");
        ContactId mill = organization(host, "Mill");
        Relationships relationships = host.book.as(Actor.user("maria")).relationships();

        Relationship parent =
                relationships.relate(
                        Relationship.draft(group, RelationshipTypeKey.PARENT_OF, mill)
                                .during(DateRange.from(MAY))
                                .note("bought\nfrom the founders"));

        assertEquals(Revision.FIRST, parent.revision());
        assertEquals(Actor.user("maria"), parent.created().by());
        assertEquals(parent.created(), parent.changed());
        assertEquals(Optional.of(parent), host.book.relationships().find(parent.id()));
        Relation above = only(host, group, RelationshipFilter.all());
        Relation below = only(host, mill, RelationshipFilter.all().at(MAY));
        assertEquals(List.of(parent, parent), List.of(above.relationship(), below.relationship()));
        assertEquals("is parent of", above.label());
        assertEquals("is subsidiary of", below.label());
        assertEquals(List.of(mill, group), List.of(above.other(), below.other()));
        assertEquals(List.of(), relations(host, mill, RelationshipFilter.all().at(dayBefore(MAY))));
        assertEquals(
                Optional.empty(), host.otherBook.relationships().find(parent.id()), "another book");
    }

    private static Relation only(Host host, ContactId contact, RelationshipFilter filter) {
        List<Relation> found = relations(host, contact, filter);
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static List<Relation> relations(
            Host host, ContactId contact, RelationshipFilter filter) {
        return host.book.relationships().of(contact, filter, PageRequest.first(1_000)).items();
    }

    private static LocalDate dayBefore(LocalDate day) {
        return day.minusDays(1);
    }

    /** It stays what it is between the same contacts, and each change is seen. */
    @Test
    default void a_relationship_is_changed_ended_and_removed_from_the_version_seen() {
        Host host = new Host(storage());
        Relationships relationships = host.book.relationships();
        Relationship first =
                relate(host, person(host, "a"), RelationshipTypeKey.FRIEND_OF, person(host, "b"));

        Relationship dated =
                relationships.change(first, r -> r.during(DateRange.from(MAY)).note("at sea"));
        assertEquals(Revision.of(2), dated.revision());
        assertEquals(first.created(), dated.created());
        assertEquals(dated, relationships.change(dated, r -> r.note("at sea")), "no change");
        Relationship ended = relationships.end(dated, JUNE);
        assertEquals(DateRange.between(MAY, JUNE), ended.period());
        assertEquals(Optional.of("at sea"), ended.note());
        assertEquals(ended, relationships.end(ended, JUNE), "ended already");

        assertEquals(
                List.of("ends-before-it-begins", "ended-before"),
                List.of(
                        code(() -> relationships.end(ended, MAY)),
                        code(() -> relationships.end(ended, JUNE.plusDays(1)))));
        for (Executable stale :
                List.<Executable>of(
                        () -> relationships.change(first, r -> r.note("x")),
                        () -> relationships.end(dated, JUNE),
                        () -> relationships.remove(dated))) {
            StaleException refused = assertThrows(StaleException.class, stale);
            assertEquals(ended.revision(), refused.actual());
        }
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        relationships.change(
                                ended, r -> Relationship.draft(r.to(), r.type(), r.from())));
        assertEquals(Optional.of(ended), relationships.find(ended.id()));

        relationships.remove(ended);
        assertEquals(Optional.empty(), relationships.find(ended.id()));
        assertEquals(List.of(), relations(host, first.from(), RelationshipFilter.all()));
        for (Executable gone :
                List.<Executable>of(
                        () -> relationships.remove(ended), () -> relationships.end(ended, JUNE))) {
            assertThrows(NotFoundException.class, gone);
        }
    }

    private static String code(Executable command) {
        return assertThrows(InvalidValueException.class, command).violations().get(0).code();
    }

    /** Only contacts that are there, in use and of the right kind are related. */
    @Test
    default void a_relationship_with_the_wrong_contacts_is_refused() {
        Host host = new Host(storage());
        ContactId mill = organization(host, "Mill");
        ContactId ada = person(host, "Ada");
        ContactId aside =
                host.contacts().archive(host.contacts().add(Organization.named("Old"))).id();
        ContactId foreign = host.otherBook.contacts().add(Organization.named("Foreign")).id();

        for (ContactId unknown : List.of(Sample.id(4711), foreign)) {
            for (Executable command : withParent(host, mill, unknown)) {
                assertEquals(unknown, assertThrows(NotFoundException.class, command).id());
            }
        }
        for (Executable command : withParent(host, mill, aside)) {
            assertEquals(aside, assertThrows(ContactStatusException.class, command).id());
        }
        for (Executable command : withParent(host, mill, ada)) {
            assertEquals(ada, assertThrows(ContactKindException.class, command).id());
        }
        assertEquals(
                "self-relation",
                code(() -> relate(host, mill, RelationshipTypeKey.PARTNER_OF, mill)));
        RelationshipTypeKey unknown = RelationshipTypeKey.of("unknown");
        assertEquals(
                unknown,
                assertThrows(NotFoundException.class, () -> relate(host, mill, unknown, ada)).id());
        assertEquals(List.of(), relations(host, mill, RelationshipFilter.all()));
    }

    private static List<Executable> withParent(Host host, ContactId mill, ContactId other) {
        return List.of(
                () -> relate(host, mill, RelationshipTypeKey.PARENT_OF, other),
                () -> relate(host, other, RelationshipTypeKey.PARENT_OF, mill));
    }

    /** Archiving a contact leaves its relationships, which can still be ended. */
    @Test
    default void the_relationships_of_an_archived_contact_stay_and_can_be_ended() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));
        Relationship friends =
                relate(host, ada.id(), RelationshipTypeKey.FRIEND_OF, person(host, "Bob"));
        host.contacts().archive(ada);

        assertEquals(friends, only(host, ada.id(), RelationshipFilter.all()).relationship());
        assertTrue(!host.book.relationships().end(friends, MAY).period().isOpen());
    }

    /** What is said once for some days is not said again for them. */
    @Test
    default void two_contacts_have_one_relationship_of_a_type_on_a_day() {
        Host host = new Host(storage());
        ContactId a = organization(host, "a");
        ContactId b = organization(host, "b");
        Relationship past =
                relate(host, a, RelationshipTypeKey.SUPPLIER_OF, b, DateRange.until(MAY));
        Relationship now = relate(host, a, RelationshipTypeKey.SUPPLIER_OF, b, DateRange.from(MAY));

        RelationshipOverlapException again =
                assertThrows(
                        RelationshipOverlapException.class,
                        () ->
                                relate(
                                        host,
                                        a,
                                        RelationshipTypeKey.SUPPLIER_OF,
                                        b,
                                        DateRange.from(JUNE)));
        assertEquals(now.id(), again.existing());
        assertThrows(
                RelationshipOverlapException.class,
                () -> host.book.relationships().change(past, r -> r.during(DateRange.until(JUNE))));
        relate(host, b, RelationshipTypeKey.SUPPLIER_OF, a, DateRange.from(MAY));
        relate(host, a, RelationshipTypeKey.PARTNER_OF, b, DateRange.from(MAY));
        relate(host, a, RelationshipTypeKey.RESELLER_OF, b, DateRange.from(MAY));
        assertThrows(
                RelationshipOverlapException.class,
                () -> relate(host, b, RelationshipTypeKey.PARTNER_OF, a),
                "the ends are alike");
        assertEquals(5, relations(host, a, RelationshipFilter.all()).size());
    }

    /** Where there is one at a time, the next one begins after the last one ended. */
    @Test
    default void a_second_one_where_there_is_one_at_a_time_is_refused() {
        Host host = new Host(storage());
        ContactId group = organization(host, "Group");
        ContactId other = organization(host, "Other group");
        ContactId mill = organization(host, "Mill");
        Relationship first = relate(host, group, RelationshipTypeKey.PARENT_OF, mill);

        RelationshipLimitException second =
                assertThrows(
                        RelationshipLimitException.class,
                        () -> relate(host, other, RelationshipTypeKey.PARENT_OF, mill));
        assertEquals(mill, second.contact());
        assertEquals(first.id(), second.existing());
        relate(host, group, RelationshipTypeKey.PARENT_OF, organization(host, "Foundry"));
        host.book.relationships().end(first, MAY);
        relate(host, other, RelationshipTypeKey.PARENT_OF, mill, DateRange.from(MAY));

        ContactId ada = person(host, "Ada");
        ContactId bob = person(host, "Bob");
        relate(host, ada, RelationshipTypeKey.SPOUSE_OF, bob, DateRange.until(MAY));
        relate(host, person(host, "Zoe"), RelationshipTypeKey.SPOUSE_OF, ada, DateRange.from(MAY));
        ContactId carl = person(host, "Carl");
        for (ContactId taken : List.of(ada, bob)) {
            assertThrows(
                    RelationshipLimitException.class,
                    () -> relate(host, carl, RelationshipTypeKey.SPOUSE_OF, taken));
            assertThrows(
                    RelationshipLimitException.class,
                    () -> relate(host, taken, RelationshipTypeKey.SPOUSE_OF, carl));
        }
    }

    /** On no day a contact stands above itself; on different days the order may turn round. */
    @Test
    default void a_relationship_that_would_close_a_cycle_is_refused_with_its_path() {
        Host host = new Host(storage());
        ContactId a = person(host, "a");
        ContactId b = person(host, "b");
        ContactId c = person(host, "c");
        relate(host, a, RelationshipTypeKey.REPORTS_TO, b, DateRange.until(JUNE));
        Relationship upper =
                relate(host, b, RelationshipTypeKey.REPORTS_TO, c, DateRange.from(MAY));

        RelationshipCycleException closed =
                assertThrows(
                        RelationshipCycleException.class,
                        () -> relate(host, c, RelationshipTypeKey.REPORTS_TO, a));
        assertEquals(List.of(c, a, b, c), closed.path());
        assertEquals(RelationshipTypeKey.REPORTS_TO, closed.type());
        assertThrows(
                RelationshipCycleException.class,
                () -> relate(host, b, RelationshipTypeKey.REPORTS_TO, a, DateRange.until(MAY)));
        Relationship turned =
                relate(host, c, RelationshipTypeKey.REPORTS_TO, a, DateRange.from(JUNE));
        assertThrows(
                RelationshipCycleException.class,
                () ->
                        host.book
                                .relationships()
                                .change(turned, r -> r.during(DateRange.from(dayBefore(JUNE)))));
        host.book.relationships().end(upper, JUNE);
        relate(host, b, RelationshipTypeKey.REPORTS_TO, c, DateRange.from(JUNE));
    }

    /** From far above to far below, in the order of the distance. */
    @Test
    default void a_hierarchy_is_read_up_and_down_on_a_day() {
        Host host = new Host(storage());
        ContactId top = organization(host, "top");
        List<ContactId> middle = new ArrayList<>();
        List<ContactId> leaves = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            middle.add(organization(host, "m" + i));
            relate(host, top, RelationshipTypeKey.PARENT_OF, middle.get(i), DateRange.from(MAY));
            for (int j = 0; j < 2; j++) {
                leaves.add(organization(host, "l" + i + j));
                relate(host, middle.get(i), RelationshipTypeKey.PARENT_OF, leaves.get(2 * i + j));
            }
        }
        Relationships relationships = host.book.relationships();
        RelationshipTypeKey type = RelationshipTypeKey.PARENT_OF;

        Hierarchy all = relationships.below(top, type, MAY, 9);
        assertEquals(9, all.places().size());
        assertTrue(all.isComplete());
        assertEquals(middle, all.contacts().subList(0, 3));
        assertEquals(leaves, all.contacts().subList(3, 9));
        assertEquals(2, all.places().get(8).depth());
        assertEquals(middle.get(2), all.places().get(8).through().from());
        Hierarchy some = relationships.below(top, type, MAY, 8);
        assertFalse(some.isComplete());
        assertEquals(all.places().subList(0, 8), some.places());
        assertEquals(
                List.of(middle.get(1), top),
                relationships.above(leaves.get(2), type, MAY, 100).contacts());
        assertEquals(
                List.of(middle.get(1)),
                relationships.above(leaves.get(2), type, dayBefore(MAY), 100).contacts());
        assertEquals(
                new Hierarchy(List.of(), true),
                relationships.below(Sample.id(4711), type, MAY, 100));
        for (int limit : new int[] {0, Relationships.MAX_HIERARCHY + 1}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> relationships.below(top, type, MAY, limit));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> relationships.above(top, RelationshipTypeKey.PARTNER_OF, MAY, 1));
        assertThrows(
                NotFoundException.class,
                () -> relationships.above(top, RelationshipTypeKey.of("unknown"), MAY, 1));
    }

    /** A key makes each of the commands repeatable. */
    @Test
    default void a_repeated_command_on_a_relationship_changes_nothing() {
        Host host = new Host(storage());
        ContactId a = person(host, "a");
        ContactId b = person(host, "b");
        Relationships add = host.book.once(CommandKey.of("add")).relationships();
        Relationships change = host.book.once(CommandKey.of("change")).relationships();
        Relationships end = host.book.once(CommandKey.of("end")).relationships();
        Relationships remove = host.book.once(CommandKey.of("remove")).relationships();
        var draft = Relationship.draft(a, RelationshipTypeKey.FRIEND_OF, b);

        Relationship first = add.relate(draft);
        Relationship noted = change.change(first, r -> r.note("x"));
        Relationship ended = end.end(noted, MAY);

        assertEquals(ended, add.relate(draft));
        assertEquals(ended, change.change(first, r -> r.note("x")));
        assertEquals(ended, end.end(noted, MAY));
        for (Executable reuse :
                List.<Executable>of(
                        () -> add.relate(Relationship.draft(b, draft.type(), a)),
                        () -> add.relate(Relationship.draft(a, draft.type(), b).note("x")),
                        () ->
                                add.relate(
                                        Relationship.draft(a, draft.type(), b)
                                                .during(DateRange.from(MAY))),
                        () -> change.change(first, r -> r.note("y")),
                        () -> end.end(noted, JUNE),
                        () -> add.remove(ended))) {
            assertThrows(CommandKeyReusedException.class, reuse);
        }
        remove.remove(ended);
        remove.remove(ended);
        assertEquals(Optional.empty(), host.book.relationships().find(first.id()));
    }

    /** A unit that fails leaves no relationship, and what it made is stale afterwards. */
    @Test
    default void a_relationship_of_a_unit_that_failed_is_not_there() {
        Host host = new Host(storage());
        ContactId a = person(host, "a");
        ContactId b = person(host, "b");
        List<Relationship> lost = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book.unit(
                                () -> {
                                    lost.add(relate(host, a, RelationshipTypeKey.FRIEND_OF, b));
                                    assertEquals(
                                            1, relations(host, b, RelationshipFilter.all()).size());
                                    throw new IllegalStateException("of the work");
                                }));

        assertEquals(List.of(), relations(host, b, RelationshipFilter.all()));
        assertThrows(
                NotFoundException.class, () -> host.book.relationships().end(lost.get(0), MAY));
        relate(host, a, RelationshipTypeKey.FRIEND_OF, b);
    }

    /** A cursor is of one contact's list under one filter. */
    @Test
    default void a_cursor_of_another_list_of_relationships_is_refused() {
        Host host = new Host(storage());
        ContactId a = person(host, "a");
        ContactId b = person(host, "b");
        relate(host, a, RelationshipTypeKey.FRIEND_OF, b);
        relate(host, a, RelationshipTypeKey.COLLEAGUE_OF, b);
        Relationships relationships = host.book.relationships();
        Cursor cursor = relationships.of(a, PageRequest.first(1)).next().orElseThrow();
        PageRequest rest = PageRequest.after(Cursor.of(cursor.text()), 1);

        assertEquals(1, relationships.of(a, rest).items().size());
        for (Executable listing :
                List.<Executable>of(
                        () -> relationships.of(b, rest),
                        () -> relationships.of(a, RelationshipFilter.all().at(MAY), rest),
                        () -> host.otherBook.relationships().of(a, rest),
                        () -> relationships.of(a, PageRequest.after(Cursor.of("AAAA"), 1)))) {
            assertThrows(InvalidCursorException.class, listing);
        }
    }

    /**
     * Ways that hold on different days are told apart, though they lead through the same contacts.
     */
    @Test
    default void a_cycle_is_found_on_whatever_days_its_way_holds() {
        Host host = new Host(storage());
        ContactId a = person(host, "a");
        ContactId b = person(host, "b");
        ContactId c = person(host, "c");
        relate(host, a, RelationshipTypeKey.REPORTS_TO, b, DateRange.until(MAY));
        relate(host, a, RelationshipTypeKey.REPORTS_TO, b, DateRange.between(MAY, JUNE));
        relate(host, a, RelationshipTypeKey.REPORTS_TO, b, DateRange.from(JUNE));
        relate(host, b, RelationshipTypeKey.REPORTS_TO, c, DateRange.between(MAY, JUNE));

        assertThrows(
                RelationshipCycleException.class,
                () -> relate(host, c, RelationshipTypeKey.REPORTS_TO, a));
        relate(host, c, RelationshipTypeKey.REPORTS_TO, a, DateRange.until(MAY));
        relate(host, c, RelationshipTypeKey.REPORTS_TO, a, DateRange.from(JUNE));
    }

    /** What a type demands holds whoever comes first: the second one waits and is refused. */
    @Test
    default void of_two_units_that_would_break_a_demand_together_the_second_is_refused() {
        Host host = new Host(storage());
        ContactId a = organization(host, "a");
        ContactId b = organization(host, "b");
        ContactId c = organization(host, "c");
        RelationshipTypeKey parent = RelationshipTypeKey.PARENT_OF;
        relate(host, a, parent, b);
        TwoUnits.assertSecondRefused(
                host,
                RelationshipCycleException.class,
                () -> relate(host, b, parent, c),
                () -> relate(host, c, parent, a));
        ContactId child = organization(host, "child");
        TwoUnits.assertSecondRefused(
                host,
                RelationshipLimitException.class,
                () -> relate(host, a, parent, child),
                () -> relate(host, b, parent, child));

        ContactId ada = person(host, "Ada");
        ContactId bob = person(host, "Bob");
        ContactId zoe = person(host, "Zoe");
        RelationshipTypeKey spouse = RelationshipTypeKey.SPOUSE_OF;
        TwoUnits.assertSecondRefused(
                host,
                RelationshipLimitException.class,
                () -> relate(host, ada, spouse, bob),
                () -> relate(host, bob, spouse, zoe));
        TwoUnits.assertSecondRefused(
                host,
                RelationshipOverlapException.class,
                () -> relate(host, ada, RelationshipTypeKey.FRIEND_OF, bob),
                () -> relate(host, bob, RelationshipTypeKey.FRIEND_OF, ada));
        Relationship past =
                relate(host, ada, RelationshipTypeKey.COLLEAGUE_OF, bob, DateRange.until(MAY));
        TwoUnits.assertSecondRefused(
                host,
                RelationshipOverlapException.class,
                () -> host.book.relationships().change(past, r -> r.during(DateRange.until(JUNE))),
                () ->
                        relate(
                                host,
                                bob,
                                RelationshipTypeKey.COLLEAGUE_OF,
                                ada,
                                DateRange.from(MAY)));
    }

    /** However units interleave, they close no cycle together. */
    @Test
    default void of_units_that_would_close_a_cycle_at_once_one_is_refused() {
        Host host = new Host(storage());
        for (int round = 0; round < 10; round++) {
            List<ContactId> ring = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ring.add(organization(host, "o" + i));
            }
            AtomicInteger refused = new AtomicInteger();
            CountDownLatch ready = new CountDownLatch(3);
            try (Threads threads = new Threads()) {
                Threads.results(
                        threads.startAll(
                                3,
                                number -> {
                                    ready.countDown();
                                    Threads.await(ready);
                                    try {
                                        relate(
                                                host,
                                                ring.get(number),
                                                RelationshipTypeKey.PARENT_OF,
                                                ring.get((number + 1) % 3));
                                    } catch (RelationshipCycleException e) {
                                        assertEquals(4, e.path().size());
                                        refused.incrementAndGet();
                                    }
                                }));
            }
            assertEquals(1, refused.get(), "round " + round);
        }
    }

    private static ContactId organization(Host host, String name) {
        return host.contacts().add(Organization.named(name)).id();
    }

    private static ContactId person(Host host, String name) {
        return host.contacts().add(Person.known(name)).id();
    }

    private static Relationship relate(
            Host host, ContactId from, RelationshipTypeKey type, ContactId to) {
        return relate(host, from, type, to, DateRange.always());
    }

    private static Relationship relate(
            Host host, ContactId from, RelationshipTypeKey type, ContactId to, DateRange period) {
        return host.book.relationships().relate(Relationship.draft(from, type, to).during(period));
    }
}
