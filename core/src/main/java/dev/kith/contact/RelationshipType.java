package dev.kith.contact;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of relationship between two contacts, as the book's catalogue has it: what it is called
 * from either end and what it demands. A reserved type is in every book and cannot be changed.
 * Immutable.
 */
public final class RelationshipType implements Aggregate {

    private final RelationshipTypeKey key;
    private final Revision revision;
    private final String label;
    private final String inverseLabel;
    private final boolean symmetric;
    private final Set<Contact.Kind> fromKinds;
    private final Set<Contact.Kind> toKinds;
    private final boolean fromSingle;
    private final boolean toSingle;
    private final @Nullable RelationshipEnd upper;
    private final @Nullable Stamp created;
    private final @Nullable Stamp changed;

    RelationshipType(
            RelationshipTypeDraft draft,
            Revision revision,
            @Nullable Stamp created,
            @Nullable Stamp changed) {
        key = draft.key();
        this.revision = revision;
        label = draft.label().strip();
        inverseLabel = draft.inverseLabel().strip();
        symmetric = draft.isSymmetric();
        fromKinds = Set.copyOf(draft.kinds(RelationshipEnd.FROM));
        toKinds = Set.copyOf(draft.kinds(RelationshipEnd.TO));
        fromSingle = draft.isSingle(RelationshipEnd.FROM);
        toSingle = draft.isSingle(RelationshipEnd.TO);
        upper = draft.upper().orElse(null);
        this.created = created;
        this.changed = changed;
    }

    /**
     * {@return a draft of a type whose two ends differ}
     *
     * @param key its stable key
     * @param label what it is called from the one end, as in {@code is parent of}; one line of at
     *     most 200 characters, else it becomes a violation
     * @param inverseLabel what it is called from the other end, as in {@code is subsidiary of};
     *     likewise
     */
    public static RelationshipTypeDraft draft(
            RelationshipTypeKey key, String label, String inverseLabel) {
        return new RelationshipTypeDraft(key, label, inverseLabel, false);
    }

    /**
     * {@return a draft of a type whose two ends are alike}
     *
     * @param key its stable key
     * @param label what it is called from either end, as in {@code is sibling of}; one line of at
     *     most 200 characters, else it becomes a violation
     */
    public static RelationshipTypeDraft symmetric(RelationshipTypeKey key, String label) {
        return new RelationshipTypeDraft(key, label, label, true);
    }

    /** {@return a draft with all that this type says} */
    public RelationshipTypeDraft edit() {
        return new RelationshipTypeDraft(this);
    }

    /** {@return the stable key} */
    public RelationshipTypeKey key() {
        return key;
    }

    @Override
    public RelationshipTypeKey id() {
        return key;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return what it is called from the end where it goes out, as in {@code is parent of}} */
    public String label() {
        return label;
    }

    /**
     * {@return what it is called from the end where it leads to, as in {@code is subsidiary of}}
     */
    public String inverseLabel() {
        return inverseLabel;
    }

    /**
     * {@return what it is called from one end}
     *
     * @param end the end from which it is looked at
     */
    public String label(RelationshipEnd end) {
        return end == RelationshipEnd.FROM ? label : inverseLabel;
    }

    /** {@return whether its two ends are alike} */
    public boolean isSymmetric() {
        return symmetric;
    }

    /**
     * {@return who can stand at an end: people, organisations, or both}
     *
     * @param end the end
     */
    public Set<Contact.Kind> kinds(RelationshipEnd end) {
        return end == RelationshipEnd.FROM ? fromKinds : toKinds;
    }

    /**
     * {@return whether a contact has at most one other contact at an end at a time, as a subsidiary
     * has one parent}
     *
     * @param end the end at which the others stand
     */
    public boolean isSingle(RelationshipEnd end) {
        return end == RelationshipEnd.FROM ? fromSingle : toSingle;
    }

    /**
     * {@return whether its relationships form a hierarchy, so that on no day a contact stands above
     * itself}
     */
    public boolean isAcyclic() {
        return upper != null;
    }

    /** {@return the end that stands above the other one; empty if there is no above and below} */
    public Optional<RelationshipEnd> upper() {
        return Optional.ofNullable(upper);
    }

    /** {@return whether it is in every book and cannot be changed} */
    public boolean isReserved() {
        return changed == null;
    }

    /** {@return when it was defined and by whom; empty if it is reserved} */
    public Optional<Stamp> created() {
        return Optional.ofNullable(created);
    }

    /** {@return when it was last changed and by whom; empty if it is reserved} */
    public Optional<Stamp> changed() {
        return Optional.ofNullable(changed);
    }

    /**
     * {@return whether another version says the same, whoever changed it and when}
     *
     * @param other the other version
     */
    public boolean hasSameContent(RelationshipType other) {
        return key.equals(other.key)
                && label.equals(other.label)
                && inverseLabel.equals(other.inverseLabel)
                && hasSameDemands(other);
    }

    /** Whether another version demands the same, whatever it is called. */
    private boolean hasSameDemands(RelationshipType other) {
        return symmetric == other.symmetric
                && fromKinds.equals(other.fromKinds)
                && toKinds.equals(other.toKinds)
                && fromSingle == other.fromSingle
                && toSingle == other.toSingle
                && upper == other.upper;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelationshipType that
                && revision.equals(that.revision)
                && created().equals(that.created())
                && changed().equals(that.changed())
                && hasSameContent(that);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "RelationshipType[" + key + ", revision " + revision + "]";
    }
}
