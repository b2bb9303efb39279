package dev.kith.testkit;

import dev.kith.ContactBook;
import dev.kith.common.DateRange;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The commands on relationships. */
final class ModelRelations extends ModelSubject {

    ModelRelations(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(8)) {
            case 0 -> remove();
            case 1 -> end();
            case 2, 3 -> change();
            default -> relate();
        };
    }

    private @Nullable ModelStep relate() {
        ContactId one = world.anyOfFew();
        ContactId first = world.anyOfFew();
        // rarely with itself, which is refused
        ContactId other = Objects.equals(one, first) ? world.anyOfFew() : first;
        List<Relationship> stored = data().all(Relationship.class);
        if (one == null || other == null) {
            return null;
        }
        return stored.isEmpty() || world.oneIn(2)
                ? relate(one, fitting(one, other), other)
                : relateBeside(anyOf(stored));
    }

    /** Half of the time one at an end of which only one may stand, where there is one. */
    private Relationship anyOf(List<Relationship> stored) {
        List<Relationship> limited = stored.stream().filter(this::isLimited).toList();
        return world.any(limited.isEmpty() || world.oneIn(2) ? stored : limited);
    }

    private boolean isLimited(Relationship relationship) {
        RelationshipType type = ModelTypes.typeOf(data(), relationship.type()).orElseThrow();
        return type.isSingle(RelationshipEnd.FROM) || type.isSingle(RelationshipEnd.TO);
    }

    /** What may stand against another one: the same, the other way round, or at one end of it. */
    private ModelStep relateBeside(Relationship beside) {
        RelationshipTypeKey type = beside.type();
        Contact.Kind from = kind(beside.from());
        Contact.Kind to = kind(beside.to());
        return switch (world.random.nextInt(4)) {
            case 0 -> relate(beside.from(), type, beside.to());
            case 1 -> relate(beside.to(), type, beside.from());
            case 2 -> relate(beside.from(), type, any(to));
            default -> relate(any(from), type, beside.to());
        };
    }

    private Contact.Kind kind(ContactId id) {
        return data().contact(id).orElseThrow().kind();
    }

    private ContactId any(Contact.Kind kind) {
        return world.any(data().contacts().stream().filter(it -> it.kind() == kind).toList()).id();
    }

    private ModelStep relate(ContactId from, RelationshipTypeKey type, ContactId to) {
        DateRange period = ModelEdits.anyPeriod(world);
        Supplier<RelationshipDraft> draft = () -> Relationship.draft(from, type, to).during(period);
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(draft.get().violations());
        Optional<RelationshipType> known = ModelTypes.typeOf(data(), type);
        refusals.becauseIf(known.isEmpty(), NotFoundException.class);
        for (RelationshipEnd end : RelationshipEnd.values()) {
            Optional<Contact> contact = data().contact(end == RelationshipEnd.FROM ? from : to);
            refusals.becauseIf(contact.isEmpty(), NotFoundException.class);
            contact.ifPresent(
                    there -> {
                        refusals.becauseIf(
                                !there.status().isChangeable(), ContactStatusException.class);
                        refusals.becauseIf(
                                known.filter(it -> !it.kinds(end).contains(there.kind()))
                                        .isPresent(),
                                ContactKindException.class);
                    });
        }
        known.ifPresent(
                it -> ModelRelationRules.refuseDays(data(), draft.get(), it, null, refusals));
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "relationship.add",
                refusals,
                Relationship.class,
                book -> book.relationships().relate(draft.get()),
                answer ->
                        added(
                                draft.get()
                                        .toRelationship(answer.id(), Revision.FIRST, stamp, stamp),
                                answer,
                                "relationship.add"));
    }

    /** Mostly a type that is for contacts of these kinds. */
    private RelationshipTypeKey fitting(ContactId from, ContactId to) {
        List<RelationshipTypeKey> fitting =
                ModelTypes.TYPES.stream()
                        .filter(key -> fits(key, RelationshipEnd.FROM, from))
                        .filter(key -> fits(key, RelationshipEnd.TO, to))
                        .toList();
        List<RelationshipTypeKey> hierarchies =
                fitting.stream()
                        .filter(key -> ModelTypes.typeOf(data(), key).orElseThrow().isAcyclic())
                        .toList();
        if (!hierarchies.isEmpty() && world.oneIn(2)) {
            return world.any(hierarchies);
        }
        return world.any(fitting.isEmpty() || world.oneIn(6) ? ModelTypes.TYPES : fitting);
    }

    private boolean fits(RelationshipTypeKey key, RelationshipEnd end, ContactId contact) {
        return ModelTypes.typeOf(data(), key)
                .filter(
                        type ->
                                data().contact(contact)
                                        .filter(there -> type.kinds(end).contains(there.kind()))
                                        .isPresent())
                .isPresent();
    }

    private @Nullable ModelStep change() {
        DateRange period = ModelEdits.anyPeriod(world);
        UnaryOperator<RelationshipDraft> change =
                world.anyOf(
                        draft -> draft.during(period),
                        draft -> draft.during(period),
                        draft -> draft.note("met at the fair"),
                        RelationshipDraft::withoutNote,
                        draft -> draft.note(" "));
        Relationship seen = anySeen();
        return seen == null
                ? null
                : changing(
                        "relationship.change",
                        seen,
                        change,
                        book -> book.relationships().change(seen, change));
    }

    private @Nullable ModelStep end() {
        Relationship seen = anySeen();
        if (seen == null) {
            return null;
        }
        LocalDate day = world.anyDay();
        ModelStep ending =
                changing(
                        "relationship.end",
                        seen,
                        draft ->
                                ModelRelationRules.beginsBefore(draft.period(), day)
                                        ? draft.during(ended(draft, day))
                                        : draft,
                        book -> book.relationships().end(seen, day));
        DateRange period =
                data().find(Relationship.class, seen.id()).map(Relationship::period).orElse(null);
        for (DateRange each :
                period == null ? List.of(seen.period()) : List.of(seen.period(), period)) {
            ModelRelationRules.refuseEnd(each, day, ending.refusals());
        }
        return ending;
    }

    private static DateRange ended(RelationshipDraft draft, LocalDate day) {
        return draft.period()
                .from()
                .map(from -> DateRange.between(from, day))
                .orElseGet(() -> DateRange.until(day));
    }

    private @Nullable Relationship anySeen() {
        return world.seen(Relationship.class, data().all(Relationship.class));
    }

    private ModelStep changing(
            String command,
            Relationship seen,
            UnaryOperator<RelationshipDraft> change,
            Function<ContactBook, Relationship> call) {
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(change.apply(seen.edit()).violations());
        Relationship current = world.current(Relationship.class, seen, refusals);
        if (current != null) {
            RelationshipType type = ModelTypes.typeOf(data(), current.type()).orElseThrow();
            ModelRelationRules.refuseDays(
                    data(), change.apply(current.edit()), type, seen.id(), refusals);
        }
        Stamp stamp = world.stamp();
        return ModelStep.of(
                command,
                refusals,
                Relationship.class,
                call,
                answer -> {
                    Relationship before = Objects.requireNonNull(current);
                    Relationship next =
                            change.apply(before.edit())
                                    .toRelationship(
                                            before.id(),
                                            before.revision().next(),
                                            before.created(),
                                            stamp);
                    changed(next, before, next.hasSameContent(before), answer, command);
                });
    }

    private @Nullable ModelStep remove() {
        Relationship seen = anySeen();
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        Relationship current = world.current(Relationship.class, seen, refusals);
        return removal(
                "relationship.remove",
                refusals,
                current,
                book -> book.relationships().remove(seen));
    }

    @Override
    void check() {
        new ModelRelationReads(world).check();
    }
}
