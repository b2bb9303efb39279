package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.KithException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.Hierarchy;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relation;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipCycleException;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipFilter;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipLimitException;
import dev.kith.contact.RelationshipOverlapException;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.RelationshipTypes;
import dev.kith.contact.Relationships;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Relationships as a list that is looked through day by day, which writes at random into a book and
 * into itself, and tells whether both refuse the same and then read the same. Few contacts, types
 * and days, so that the types' demands are met and missed often.
 */
final class ModelGraph {

    private static final int DAYS = 6;
    private static final List<RelationshipTypeKey> TYPES =
            List.of(
                    RelationshipTypeKey.PARENT_OF,
                    RelationshipTypeKey.REPORTS_TO,
                    RelationshipTypeKey.SPOUSE_OF,
                    RelationshipTypeKey.PARTNER_OF,
                    RelationshipTypeKey.SUPPLIER_OF);

    private final String where;
    private final SplittableRandom random;
    private final Host host;
    private final Map<ContactId, Contact.Kind> contacts = new LinkedHashMap<>();
    private final Map<RelationshipId, Relationship> stored = new LinkedHashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();

    ModelGraph(Host host, long seed) {
        this.host = host;
        where = "seed " + seed;
        random = new SplittableRandom(seed);
        for (int i = 0; i < 4; i++) {
            add(host.contacts().add(Organization.named("o" + i)));
            add(host.contacts().add(Person.known("p" + i)));
        }
    }

    private void add(Contact contact) {
        contacts.put(contact.id(), contact.kind());
    }

    /** How often each refusal came, by the name of its exception. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** Makes that many writes to the book, and the same to the model. */
    void write(int count) {
        for (int i = 0; i < count; i++) {
            if (stored.isEmpty() || random.nextInt(3) > 0) {
                relate();
            } else if (random.nextInt(4) == 0) {
                Relationship gone = any(new ArrayList<>(stored.values()));
                host.book.relationships().remove(gone);
                stored.remove(gone.id());
            } else {
                change(any(new ArrayList<>(stored.values())));
            }
        }
    }

    private void relate() {
        RelationshipDraft draft =
                Relationship.draft(anyContact(), any(TYPES), anyContact()).during(anyPeriod());
        Set<Class<? extends KithException>> expected = new HashSet<>();
        if (draft.from().equals(draft.to())) {
            expected.add(InvalidValueException.class);
        }
        for (RelationshipEnd end : RelationshipEnd.values()) {
            ContactId contact = end == RelationshipEnd.FROM ? draft.from() : draft.to();
            if (!type(draft.type()).kinds(end).contains(contacts.get(contact))) {
                expected.add(ContactKindException.class);
            }
        }
        if (expected.isEmpty()) {
            expected.addAll(refusals(draft, null));
        }
        run(expected, () -> host.book.relationships().relate(draft));
    }

    private void change(Relationship seen) {
        DateRange period = anyPeriod();
        RelationshipDraft draft = seen.edit().during(period);
        run(
                refusals(draft, seen.id()),
                () -> host.book.relationships().change(seen, d -> d.during(period)));
    }

    private void run(Set<Class<? extends KithException>> expected, Attempt attempt) {
        try {
            Relationship next = attempt.run();
            assertEquals(Set.of(), expected, where + ": " + next);
            stored.put(next.id(), next);
        } catch (KithException e) {
            assertTrue(expected.contains(e.getClass()), where + ": " + e + " not " + expected);
            refusals.merge(e.getClass().getSimpleName(), 1, Integer::sum);
        }
    }

    /** A write that may be refused. */
    @FunctionalInterface
    private interface Attempt {
        Relationship run();
    }

    private Set<Class<? extends KithException>> refusals(
            RelationshipDraft draft, @Nullable RelationshipId self) {
        Set<Class<? extends KithException>> found = new HashSet<>();
        RelationshipType type = type(draft.type());
        for (int i = -1; i <= DAYS; i++) {
            LocalDate day = day(i);
            if (!draft.period().contains(day)) {
                continue;
            }
            List<ContactId[]> edges = edges(type, day, self);
            ContactId[] mine = {draft.from(), draft.to()};
            for (ContactId[] edge : edges) {
                if (edge[0].equals(mine[0]) && edge[1].equals(mine[1])) {
                    found.add(RelationshipOverlapException.class);
                }
                if ((type.isSingle(RelationshipEnd.FROM) && edge[1].equals(mine[1]))
                        || (type.isSingle(RelationshipEnd.TO) && edge[0].equals(mine[0]))) {
                    found.add(RelationshipLimitException.class);
                }
            }
            if (type.isAcyclic() && leads(edges, mine[1], mine[0])) {
                found.add(RelationshipCycleException.class);
            }
        }
        return found;
    }

    /** From and to of what holds on a day; both ways round where the ends are alike. */
    private List<ContactId[]> edges(
            RelationshipType type, LocalDate day, @Nullable RelationshipId self) {
        List<ContactId[]> edges = new ArrayList<>();
        for (Relationship each : stored.values()) {
            if (each.type().equals(type.key())
                    && each.period().contains(day)
                    && !each.id().equals(self)) {
                edges.add(new ContactId[] {each.from(), each.to()});
                if (type.isSymmetric()) {
                    edges.add(new ContactId[] {each.to(), each.from()});
                }
            }
        }
        return edges;
    }

    private static boolean leads(List<ContactId[]> edges, ContactId start, ContactId goal) {
        return reached(edges, start, 0).contains(goal);
    }

    /** All contacts to which edges lead, from their side given to the other. */
    private static Set<ContactId> reached(List<ContactId[]> edges, ContactId start, int side) {
        Set<ContactId> reached = new HashSet<>();
        List<ContactId> ahead = new ArrayList<>(List.of(start));
        while (!ahead.isEmpty()) {
            ContactId here = ahead.remove(0);
            for (ContactId[] edge : edges) {
                if (edge[side].equals(here) && reached.add(edge[1 - side])) {
                    ahead.add(edge[1 - side]);
                }
            }
        }
        return reached;
    }

    /** Tells whether the book reads as the model does, from every contact and on every day. */
    void check() {
        for (ContactId contact : contacts.keySet()) {
            assertRelations(contact, RelationshipFilter.all());
            for (RelationshipTypeKey key : TYPES) {
                RelationshipFilter filter = RelationshipFilter.all().ofType(key);
                assertRelations(contact, filter);
                assertRelations(contact, filter.standingAt(RelationshipEnd.FROM));
                assertRelations(contact, filter.standingAt(RelationshipEnd.TO).at(day(1)));
            }
            for (int i = -1; i <= DAYS; i++) {
                assertRelations(contact, RelationshipFilter.all().at(day(i)));
                assertHierarchy(contact, RelationshipTypeKey.PARENT_OF, day(i), 0);
                assertHierarchy(contact, RelationshipTypeKey.REPORTS_TO, day(i), 1);
            }
        }
    }

    private void assertRelations(ContactId contact, RelationshipFilter filter) {
        Set<Relationship> expected = new HashSet<>();
        for (Relationship each : stored.values()) {
            if (isWanted(each, contact, filter)) {
                expected.add(each);
            }
        }
        List<Relation> found =
                Pages.all(3, request -> host.book.relationships().of(contact, filter, request));
        assertEquals(expected.size(), found.size(), where + ", " + filter);
        for (Relation relation : found) {
            assertTrue(expected.remove(relation.relationship()), where + ", " + filter);
            assertEquals(contact, relation.contact(), where);
            boolean from = relation.relationship().from().equals(contact);
            RelationshipType type = type(relation.relationship().type());
            assertEquals(from ? type.label() : type.inverseLabel(), relation.label(), where);
            assertEquals(
                    from ? relation.relationship().to() : relation.relationship().from(),
                    relation.other(),
                    where);
        }
    }

    private boolean isWanted(Relationship each, ContactId contact, RelationshipFilter filter) {
        boolean alike = type(each.type()).isSymmetric();
        boolean from = each.from().equals(contact);
        boolean end =
                filter.end().isEmpty()
                        || alike
                        || (filter.end().get() == RelationshipEnd.FROM) == from;
        return (from || each.to().equals(contact))
                && filter.type().filter(key -> !key.equals(each.type())).isEmpty()
                && filter.day().filter(day -> !each.period().contains(day)).isEmpty()
                && end;
    }

    /** Above lies the one side of each relationship, below the other. */
    private void assertHierarchy(
            ContactId contact, RelationshipTypeKey key, LocalDate day, int upperSide) {
        List<ContactId[]> edges = edges(type(key), day, null);
        Relationships book = host.book.relationships();
        assertSame(reached(edges, contact, 1 - upperSide), book.above(contact, key, day, 100));
        assertSame(reached(edges, contact, upperSide), book.below(contact, key, day, 100));
    }

    private void assertSame(Set<ContactId> expected, Hierarchy found) {
        assertTrue(found.isComplete(), where);
        assertEquals(expected.size(), found.contacts().size(), where + ": each once");
        assertEquals(expected, new HashSet<>(found.contacts()), where);
        int depth = 1;
        for (Hierarchy.Place place : found.places()) {
            assertTrue(place.depth() == depth || place.depth() == depth + 1, where + ": by depth");
            depth = place.depth();
        }
    }

    private static RelationshipType type(RelationshipTypeKey key) {
        return RelationshipTypes.reserved().stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private DateRange anyPeriod() {
        int from = random.nextInt(DAYS);
        return switch (random.nextInt(4)) {
            case 0 -> DateRange.from(day(from));
            case 1 -> DateRange.until(day(from));
            default -> DateRange.between(day(from), day(from + 1 + random.nextInt(DAYS - from)));
        };
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 5, 1).plusDays(number);
    }

    private ContactId anyContact() {
        return any(new ArrayList<>(contacts.keySet()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
