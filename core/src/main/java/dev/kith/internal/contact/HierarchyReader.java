package dev.kith.internal.contact;

import dev.kith.contact.ContactId;
import dev.kith.contact.Hierarchy;
import dev.kith.contact.Hierarchy.Place;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Relationships;
import dev.kith.store.AggregateView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads a hierarchy on a day, level by level. */
final class HierarchyReader {

    private final AggregateView view;
    private final RelationshipTypeKey type;
    private final LocalDate day;
    private final int limit;
    private final List<Place> places = new ArrayList<>();
    private final Set<ContactId> seen = new HashSet<>();

    HierarchyReader(AggregateView view, RelationshipTypeKey type, LocalDate day, int limit) {
        if (limit < 1 || limit > Relationships.MAX_HIERARCHY) {
            throw new IllegalArgumentException(
                    "a hierarchy is read in 1 to " + Relationships.MAX_HIERARCHY + " contacts");
        }
        this.view = view;
        this.type = Objects.requireNonNull(type, "type");
        this.day = Objects.requireNonNull(day, "day");
        this.limit = limit;
    }

    /** The contacts at that end of the relationships of a contact, then of theirs. */
    Hierarchy read(ContactId contact, RelationshipEnd end) {
        seen.add(Objects.requireNonNull(contact, "contact"));
        boolean complete = step(contact, 1, end);
        for (int i = 0; complete && i < places.size(); i++) {
            Place place = places.get(i);
            complete = step(place.contact(), place.depth() + 1, end);
        }
        return new Hierarchy(places, complete);
    }

    private boolean step(ContactId contact, int depth, RelationshipEnd end) {
        return IndexPages.visit(
                view,
                RelationshipCatalogue.KIND,
                RelationshipCatalogue.of(contact, type, end.opposite()),
                found -> {
                    Relationship relationship = found.aggregate();
                    ContactId next = relationship.at(end);
                    if (!relationship.period().contains(day) || seen.contains(next)) {
                        return true;
                    }
                    if (places.size() == limit) {
                        return false;
                    }
                    seen.add(next);
                    places.add(new Place(next, depth, relationship));
                    return true;
                });
    }
}
