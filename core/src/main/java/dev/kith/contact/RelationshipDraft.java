package dev.kith.contact;

import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship will say. Everything that is wrong is collected and listed at once when the
 * draft is given to the book. Used by one thread.
 */
public final class RelationshipDraft {

    private static final TextRule NOTE = TextRule.multiLine("a relationship's note", 10_000);

    private final RelationshipTypeKey type;
    private final ContactId from;
    private final ContactId to;
    private DateRange period = DateRange.always();
    private @Nullable String note;

    RelationshipDraft(RelationshipTypeKey type, ContactId from, ContactId to) {
        this.type = Objects.requireNonNull(type, "type");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
    }

    RelationshipDraft(Relationship relationship) {
        this(relationship.type(), relationship.from(), relationship.to());
        period = relationship.period();
        note = relationship.note().orElse(null);
    }

    /** {@return the type} */
    public RelationshipTypeKey type() {
        return type;
    }

    /** {@return the contact where it goes out, as the parent in "is parent of"} */
    public ContactId from() {
        return from;
    }

    /** {@return the contact where it leads to, as the subsidiary in "is parent of"} */
    public ContactId to() {
        return to;
    }

    /**
     * Says on which days it holds; on all of them unless it is said.
     *
     * @param period the days
     * @return this draft
     */
    public RelationshipDraft during(DateRange period) {
        this.period = Objects.requireNonNull(period, "period");
        return this;
    }

    /** {@return the days on which it holds} */
    public DateRange period() {
        return period;
    }

    /**
     * Writes something beside it.
     *
     * @param note at most 10,000 characters, in any number of lines; else it becomes a violation
     * @return this draft
     */
    public RelationshipDraft note(String note) {
        this.note = Objects.requireNonNull(note, "note");
        return this;
    }

    /** {@return this draft with nothing beside it} */
    public RelationshipDraft withoutNote() {
        note = null;
        return this;
    }

    /** {@return what is written beside it} */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** {@return everything that is wrong with the draft by itself} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        if (from.equals(to)) {
            found.add(
                    new Violation(
                            "to",
                            "self-relation",
                            "a relationship is between two different contacts"));
        }
        note().flatMap(NOTE::violation).ifPresent(violation -> found.add(violation.at("note")));
        return List.copyOf(found);
    }

    /**
     * {@return the relationship that says so} Called by the library and by what reads stored
     * relationships; a host gives its drafts to the book.
     *
     * @param id its identity
     * @param revision which version it is
     * @param created when it was added and by whom
     * @param changed when it was last changed and by whom
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public Relationship toRelationship(
            RelationshipId id, Revision revision, Stamp created, Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("relationship", violations);
        }
        return new Relationship(id, revision, this, created, changed);
    }

    @Override
    public String toString() {
        return "RelationshipDraft[" + type + " " + from + " " + to + "]";
    }
}
