package dev.kith.contact;

import dev.kith.common.Aggregate;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one contact is to another one for some time, such as an organisation's subsidiary or a
 * person's manager. Stored once and read from both ends. Immutable.
 */
public final class Relationship implements Aggregate {

    private final RelationshipId id;
    private final Revision revision;
    private final RelationshipTypeKey type;
    private final ContactId from;
    private final ContactId to;
    private final DateRange period;
    private final @Nullable String note;
    private final Stamp created;
    private final Stamp changed;

    Relationship(
            RelationshipId id,
            Revision revision,
            RelationshipDraft draft,
            Stamp created,
            Stamp changed) {
        this.id = Objects.requireNonNull(id, "id");
        this.revision = Objects.requireNonNull(revision, "revision");
        type = draft.type();
        from = draft.from();
        to = draft.to();
        period = draft.period();
        note = draft.note().orElse(null);
        this.created = Objects.requireNonNull(created, "created");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /**
     * {@return a draft of a relationship}
     *
     * @param from the contact where it goes out, as the parent in "is parent of"
     * @param type its type
     * @param to the contact where it leads to, as the subsidiary in "is parent of"
     */
    public static RelationshipDraft draft(ContactId from, RelationshipTypeKey type, ContactId to) {
        return new RelationshipDraft(type, from, to);
    }

    /** {@return a draft with all that this relationship says} */
    public RelationshipDraft edit() {
        return new RelationshipDraft(this);
    }

    @Override
    public RelationshipId id() {
        return id;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return the type; it never changes} */
    public RelationshipTypeKey type() {
        return type;
    }

    /** {@return the contact where it goes out; it never changes} */
    public ContactId from() {
        return from;
    }

    /** {@return the contact where it leads to; it never changes} */
    public ContactId to() {
        return to;
    }

    /**
     * {@return the contact at an end}
     *
     * @param end the end
     */
    public ContactId at(RelationshipEnd end) {
        return end == RelationshipEnd.FROM ? from : to;
    }

    /** {@return the days on which it holds; all of them if nothing is known} */
    public DateRange period() {
        return period;
    }

    /** {@return what is written beside it} */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** {@return when it was added and by whom} */
    public Stamp created() {
        return created;
    }

    /** {@return when it was last changed and by whom} */
    public Stamp changed() {
        return changed;
    }

    /**
     * {@return whether another version says the same, whoever changed it and when}
     *
     * @param other the other version
     */
    public boolean hasSameContent(Relationship other) {
        return type.equals(other.type)
                && from.equals(other.from)
                && to.equals(other.to)
                && period.equals(other.period)
                && Objects.equals(note, other.note);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Relationship that
                && id.equals(that.id)
                && revision.equals(that.revision)
                && hasSameContent(that)
                && created.equals(that.created)
                && changed.equals(that.changed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, revision);
    }

    @Override
    public String toString() {
        return "Relationship[" + id + ", " + type + ", revision " + revision + "]";
    }
}
