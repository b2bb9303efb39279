package dev.kith.internal.contact;

import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Violation;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipId;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.CommandOutcome;
import dev.kith.store.StorageUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The commands on one relationship. */
abstract class RelationshipCommand extends AggregateCommand<Relationship> {

    private RelationshipCommand(String name) {
        super(name, RelationshipCatalogue.KIND, RelationshipId::of);
    }

    /** Relates two contacts. */
    static final class Relate extends RelationshipCommand {

        private final RelationshipDraft draft;

        Relate(RelationshipDraft draft) {
            super("relationship.add");
            this.draft = draft;
        }

        @Override
        public void content(FormWriter writer) {
            Relationship shape =
                    draft.toRelationship(RelationshipId.of(NOBODY), Revision.FIRST, NEVER, NEVER);
            RelationshipCatalogue.KIND.form().write(shape, writer);
        }

        @Override
        public Relationship execute(CommandContext context) {
            RelationshipId id = RelationshipId.of(context.newId());
            Relationship next =
                    draft.toRelationship(id, Revision.FIRST, context.stamp(), context.stamp());
            RelationshipRules rules = new RelationshipRules(context, next);
            rules.checkContacts();
            rules.checkDays();
            context.add(RelationshipCatalogue.KIND, next);
            return next;
        }
    }

    /** Changes a relationship, or ends it. */
    static final class Change extends RelationshipCommand {

        private final Relationship seen;
        private final UnaryOperator<RelationshipDraft> change;

        private Change(String name, Relationship seen, UnaryOperator<RelationshipDraft> change) {
            super(name);
            this.seen = seen;
            this.change = change;
        }

        static Change of(Relationship seen, UnaryOperator<RelationshipDraft> change) {
            return new Change("relationship.change", seen, change);
        }

        static Change end(Relationship seen, LocalDate day) {
            return new Change(
                    "relationship.end", seen, draft -> draft.during(ended(draft.period(), day)));
        }

        private static DateRange ended(DateRange period, LocalDate day) {
            boolean begins = period.from().filter(from -> !from.isBefore(day)).isEmpty();
            boolean lasts = period.until().filter(until -> until.isBefore(day)).isEmpty();
            if (begins && lasts) {
                return period.endedAt(day);
            }
            throw new InvalidValueException(
                    "relationship",
                    List.of(
                            begins
                                    ? new Violation(
                                            "period",
                                            "ended-before",
                                            "a relationship ends once; it has ended before the day")
                                    : new Violation(
                                            "period",
                                            "ends-before-it-begins",
                                            "a relationship ends after its first day")));
        }

        @Override
        public void content(FormWriter writer) {
            Relationship shape =
                    changed(seen).toRelationship(seen.id(), seen.revision(), seen.created(), NEVER);
            writeChange(seen, shape, writer);
        }

        @Override
        public Relationship execute(CommandContext context) {
            Relationship current = current(context, seen);
            Relationship next =
                    changed(current)
                            .toRelationship(
                                    current.id(),
                                    current.revision().next(),
                                    current.created(),
                                    context.stamp());
            if (next.hasSameContent(current)) {
                return current;
            }
            if (!current.period().encloses(next.period())) {
                new RelationshipRules(context, next).checkDays();
            }
            context.save(RelationshipCatalogue.KIND, next, current);
            return next;
        }

        private RelationshipDraft changed(Relationship relationship) {
            RelationshipDraft draft =
                    Objects.requireNonNull(
                            change.apply(relationship.edit()), "the draft that the change makes");
            if (!draft.type().equals(relationship.type())
                    || !draft.from().equals(relationship.from())
                    || !draft.to().equals(relationship.to())) {
                throw new IllegalArgumentException(
                        "a relationship stays of its type and between its contacts; relate others"
                                + " by one of their own");
            }
            return draft;
        }
    }

    /** Takes a relationship out of the book. */
    static final class Remove extends RelationshipCommand {

        private final Relationship seen;

        Remove(Relationship seen) {
            super("relationship.remove");
            this.seen = seen;
        }

        @Override
        public void content(FormWriter writer) {
            writeRemoval(seen, writer);
        }

        @Override
        public Relationship execute(CommandContext context) {
            Relationship current = current(context, seen);
            context.remove(RelationshipCatalogue.KIND, current);
            return current;
        }

        @Override
        public Relationship recall(StorageUnit unit, CommandOutcome outcome) {
            return seen;
        }
    }
}
