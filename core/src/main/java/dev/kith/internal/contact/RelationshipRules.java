package dev.kith.internal.contact;

import dev.kith.common.DateRange;
import dev.kith.common.NotFoundException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipCycleException;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipLimitException;
import dev.kith.contact.RelationshipOverlapException;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.store.IndexRange;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the book demands of a relationship before it is stored. */
final class RelationshipRules {

    private final StorageUnit unit;
    private final Relationship next;
    private final RelationshipType type;

    /** Takes the guards under which the rules hold until the unit ends. */
    RelationshipRules(CommandContext context, Relationship next) {
        unit = context.unit();
        this.next = next;
        RelationshipTypeKey key = next.type();
        if (!RelationshipCatalogue.TYPES.isReserved(key)) {
            DefinitionUse.refer(context);
        }
        type =
                RelationshipCatalogue.TYPES
                        .find(unit.aggregates(), key)
                        .orElseThrow(() -> new NotFoundException(key));
        unit.guard(
                type.isAcyclic()
                        // a cycle can be closed anywhere
                        ? List.of(RelationshipCatalogue.guard(key))
                        : List.of(
                                RelationshipCatalogue.guard(key, next.from()),
                                RelationshipCatalogue.guard(key, next.to())));
    }

    /** Both contacts are there, in use, and of kinds that the type allows. */
    void checkContacts() {
        for (RelationshipEnd end : RelationshipEnd.values()) {
            ContactId id = next.at(end);
            Contact contact =
                    Referents.require(unit, id, "restore it before relating it to another contact");
            if (!type.kinds(end).contains(contact.kind())) {
                throw new ContactKindException(
                        id,
                        contact.kind(),
                        "the relationship " + type.key() + " is not for one at this end");
            }
        }
    }

    /** On no day of the relationship another one stands against it. */
    void checkDays() {
        checkPair();
        for (RelationshipEnd end : RelationshipEnd.values()) {
            if (type.isSingle(end)) {
                checkSingle(end);
            }
        }
        type.upper().ifPresent(this::checkCycle);
    }

    private void checkPair() {
        each(
                RelationshipCatalogue.between(type.key(), next.from(), next.to()),
                next.period(),
                other -> {
                    if (type.isSymmetric() || other.from().equals(next.from())) {
                        throw new RelationshipOverlapException(other.id());
                    }
                });
    }

    /** The contact at the opposite end has no other one at this end. */
    private void checkSingle(RelationshipEnd end) {
        ContactId holder = next.at(end.opposite());
        IndexRange range =
                type.isSymmetric()
                        ? RelationshipCatalogue.of(holder, type.key())
                        : RelationshipCatalogue.of(holder, type.key(), end.opposite());
        each(
                range,
                next.period(),
                other -> {
                    throw new RelationshipLimitException(type.key(), holder, other.id());
                });
    }

    /** From the upper contact no way leads up to the lower one on days that all steps share. */
    private void checkCycle(RelationshipEnd upper) {
        ContactId low = next.at(upper.opposite());
        Climb climb = new Climb(next.at(upper), next.period());
        for (Climb.Step step = climb.next(); step != null; step = climb.next()) {
            if (step.contact().equals(low)) {
                List<ContactId> path = new ArrayList<>();
                path.add(low);
                path.addAll(step.path());
                throw new RelationshipCycleException(type.key(), path);
            }
            Climb.Step here = step;
            each(
                    RelationshipCatalogue.of(here.contact(), type.key(), upper.opposite()),
                    here.days(),
                    other -> climb.add(here, other.at(upper), other.period()));
        }
    }

    /** Shows the other relationships of a range that hold on some of the days. */
    private void each(IndexRange range, DateRange days, Consumer<Relationship> visitor) {
        IndexPages.visit(
                unit.aggregates(),
                RelationshipCatalogue.KIND,
                range,
                found -> {
                    Relationship other = found.aggregate();
                    if (!other.id().equals(next.id()) && other.period().overlaps(days)) {
                        visitor.accept(other);
                    }
                    return true;
                });
    }
}
