package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Hierarchy;
import dev.kith.contact.Relation;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipFilter;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Relationships;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Relationships as each contact sees them, and the hierarchies above and below it. */
final class ModelRelationReads {

    private static final int ALL = 1_000;

    private final ModelWorld world;
    private final Relationships relationships;

    ModelRelationReads(ModelWorld world) {
        this.world = world;
        relationships = world.heard(Relationships.class, world.book().relationships());
    }

    void check() {
        for (Relationship each : world.data().all(Relationship.class)) {
            assertEquals(Optional.of(each), relationships.find(each.id()), where("found"));
        }
        LocalDate day = world.anyDay();
        for (Contact contact : world.data().contacts()) {
            check(contact.id(), RelationshipFilter.all());
            check(contact.id(), RelationshipFilter.all().at(day));
            for (RelationshipTypeKey key : world.some(ModelTypes.TYPES)) {
                Optional<RelationshipType> type = ModelTypes.typeOf(world.data(), key);
                if (type.isPresent()) {
                    RelationshipFilter filter = RelationshipFilter.all().ofType(key);
                    check(contact.id(), filter.standingAt(RelationshipEnd.FROM));
                    check(contact.id(), filter.standingAt(RelationshipEnd.TO).at(day));
                    checkHierarchy(contact.id(), type.get(), day);
                }
            }
        }
    }

    private void check(ContactId contact, RelationshipFilter filter) {
        List<Relation> expected = new ArrayList<>();
        for (Relationship each : world.data().all(Relationship.class)) {
            RelationshipType type = ModelTypes.typeOf(world.data(), each.type()).orElseThrow();
            for (RelationshipEnd end : RelationshipEnd.values()) {
                Relation relation = new Relation(each, type, end);
                if (relation.contact().equals(contact) && isWanted(relation, filter)) {
                    expected.add(relation);
                }
            }
        }
        Comparator<Relation> byType = Comparator.comparing(each -> each.type().key().text());
        Comparator<Relation> inOrder =
                byType.thenComparing(each -> each.end() == RelationshipEnd.FROM ? 1 : 0)
                        .thenComparing(each -> each.relationship().id().toString());
        expected.sort(inOrder);
        List<Relation> found = Pages.all(3, request -> relationships.of(contact, filter, request));
        assertEquals(expected, found, where(filter));
    }

    private static boolean isWanted(Relation relation, RelationshipFilter filter) {
        return filter.type().filter(key -> !key.equals(relation.type().key())).isEmpty()
                && filter.day()
                        .filter(day -> !relation.relationship().period().contains(day))
                        .isEmpty()
                && (relation.type().isSymmetric()
                        || filter.end().filter(end -> end != relation.end()).isEmpty());
    }

    /** Above lies the upper end of each relationship, below the other. */
    private void checkHierarchy(ContactId contact, RelationshipType type, LocalDate day) {
        if (type.upper().isEmpty()) {
            return;
        }
        ModelEdges edges = ModelEdges.on(world.data(), type, day, null);
        ModelEdges down = type.upper().get() == RelationshipEnd.FROM ? edges : edges.reversed();
        assertSame(down.reached(contact), relationships.below(contact, type.key(), day, ALL));
        assertSame(
                down.reversed().reached(contact),
                relationships.above(contact, type.key(), day, ALL));
    }

    private void assertSame(Set<ContactId> expected, Hierarchy found) {
        assertTrue(found.isComplete(), where("a hierarchy"));
        assertEquals(expected.size(), found.contacts().size(), where("each once"));
        assertEquals(expected, new HashSet<>(found.contacts()), where("a hierarchy"));
        int depth = 1;
        for (Hierarchy.Place place : found.places()) {
            assertTrue(place.depth() == depth || place.depth() == depth + 1, where("by depth"));
            depth = place.depth();
        }
    }

    private String where(Object what) {
        return world.where + ", " + what;
    }
}
