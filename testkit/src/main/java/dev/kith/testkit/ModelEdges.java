package dev.kith.testkit;

import dev.kith.contact.ContactId;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is related to whom on a day, as a list of pairs.
 *
 * @param pairs each leads from one contact to another
 */
record ModelEdges(List<Pair> pairs) {

    /** One relationship, or one of the two ways in which one is read whose ends are alike. */
    record Pair(ContactId from, ContactId to) {}

    /** The pairs of one type. */
    static ModelEdges on(
            ModelData data, RelationshipType type, LocalDate day, @Nullable RelationshipId but) {
        List<Pair> pairs = new ArrayList<>();
        for (Relationship each : data.all(Relationship.class)) {
            if (each.type().equals(type.key())
                    && each.period().contains(day)
                    && !each.id().equals(but)) {
                pairs.add(new Pair(each.from(), each.to()));
                if (type.isSymmetric()) {
                    pairs.add(new Pair(each.to(), each.from()));
                }
            }
        }
        return new ModelEdges(pairs);
    }

    boolean has(ContactId from, ContactId to) {
        return pairs.contains(new Pair(from, to));
    }

    boolean leadsTo(ContactId to) {
        return pairs.stream().anyMatch(pair -> pair.to().equals(to));
    }

    boolean leadsFrom(ContactId from) {
        return pairs.stream().anyMatch(pair -> pair.from().equals(from));
    }

    /** The same pairs the other way round. */
    ModelEdges reversed() {
        return new ModelEdges(
                pairs.stream().map(pair -> new Pair(pair.to(), pair.from())).toList());
    }

    /** All to whom pairs lead, one after another. */
    Set<ContactId> reached(ContactId start) {
        Set<ContactId> reached = new LinkedHashSet<>();
        List<ContactId> ahead = new ArrayList<>(List.of(start));
        while (!ahead.isEmpty()) {
            ContactId here = ahead.remove(0);
            for (Pair pair : pairs) {
                if (pair.from().equals(here) && reached.add(pair.to())) {
                    ahead.add(pair.to());
                }
            }
        }
        return reached;
    }
}
