package dev.kith.contact;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a type of relationship will say. Everything that is wrong is collected and listed at once
 * when the draft is given to the book. Used by one thread.
 */
public final class RelationshipTypeDraft {

    private static final TextRule LABEL = TextRule.line("a relationship's label", 200);

    private final RelationshipTypeKey key;
    private final boolean symmetric;
    private final Map<RelationshipEnd, Set<Contact.Kind>> kinds =
            new EnumMap<>(RelationshipEnd.class);
    private final Set<RelationshipEnd> single = EnumSet.noneOf(RelationshipEnd.class);
    private String label;
    private String inverseLabel;
    private @Nullable RelationshipEnd upper;

    RelationshipTypeDraft(
            RelationshipTypeKey key, String label, String inverseLabel, boolean symmetric) {
        this.key = Objects.requireNonNull(key, "key");
        this.label = Objects.requireNonNull(label, "label");
        this.inverseLabel = Objects.requireNonNull(inverseLabel, "inverseLabel");
        this.symmetric = symmetric;
    }

    RelationshipTypeDraft(RelationshipType type) {
        this(type.key(), type.label(), type.inverseLabel(), type.isSymmetric());
        for (RelationshipEnd end : RelationshipEnd.values()) {
            kinds.put(end, type.kinds(end));
            if (type.isSingle(end)) {
                single.add(end);
            }
        }
        upper = type.upper().orElse(null);
    }

    /** {@return the stable key} */
    public RelationshipTypeKey key() {
        return key;
    }

    /**
     * Calls the type something else.
     *
     * @param label what it is called from the end where it goes out; one line of at most 200
     *     characters, else it becomes a violation
     * @param inverseLabel what it is called from the other end; the same if the ends are alike
     * @return this draft
     */
    public RelationshipTypeDraft labels(String label, String inverseLabel) {
        this.label = Objects.requireNonNull(label, "label");
        this.inverseLabel = Objects.requireNonNull(inverseLabel, "inverseLabel");
        return this;
    }

    /** {@return what it is called from the end where it goes out} */
    public String label() {
        return label;
    }

    /** {@return what it is called from the end where it leads to} */
    public String inverseLabel() {
        return inverseLabel;
    }

    /** {@return whether its two ends are alike} */
    public boolean isSymmetric() {
        return symmetric;
    }

    /**
     * Says that only people, or only organisations, stand at an end; where the ends are alike, at
     * both.
     *
     * @param end the end
     * @param kind who stands there
     * @return this draft
     */
    public RelationshipTypeDraft only(RelationshipEnd end, Contact.Kind kind) {
        for (RelationshipEnd each : alike(end)) {
            kinds.put(each, EnumSet.of(kind));
        }
        return this;
    }

    /**
     * Says that only people, or only organisations, stand at both ends.
     *
     * @param kind who stands there
     * @return this draft
     */
    public RelationshipTypeDraft only(Contact.Kind kind) {
        return only(RelationshipEnd.FROM, kind).only(RelationshipEnd.TO, kind);
    }

    /**
     * {@return who can stand at an end; both people and organisations unless {@code only} was said}
     *
     * @param end the end
     */
    public Set<Contact.Kind> kinds(RelationshipEnd end) {
        return Collections.unmodifiableSet(
                kinds.getOrDefault(end, EnumSet.allOf(Contact.Kind.class)));
    }

    /**
     * Says that a contact has at most one other contact at an end at a time, as a subsidiary has
     * one parent; where the ends are alike, at either.
     *
     * @param end the end at which the others stand
     * @return this draft
     */
    public RelationshipTypeDraft single(RelationshipEnd end) {
        single.addAll(alike(end));
        return this;
    }

    /**
     * {@return whether a contact has at most one other contact at an end at a time}
     *
     * @param end the end at which the others stand
     */
    public boolean isSingle(RelationshipEnd end) {
        return single.contains(end);
    }

    /**
     * Says that the relationships form a hierarchy, in which on no day a contact stands above
     * itself.
     *
     * @param upper the end that stands above the other one
     * @return this draft
     */
    public RelationshipTypeDraft hierarchy(RelationshipEnd upper) {
        this.upper = Objects.requireNonNull(upper, "upper");
        return this;
    }

    /** {@return the end that stands above the other one; empty if there is no above and below} */
    public Optional<RelationshipEnd> upper() {
        return Optional.ofNullable(upper);
    }

    /** {@return everything that is wrong with the draft by itself} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        LABEL.violation(label).ifPresent(violation -> found.add(violation.at("label")));
        LABEL.violation(inverseLabel)
                .ifPresent(violation -> found.add(violation.at("inverseLabel")));
        if (symmetric && !label.strip().equals(inverseLabel.strip())) {
            found.add(
                    new Violation(
                            "inverseLabel",
                            "not-symmetric",
                            "a relationship whose ends are alike is called the same from both"));
        }
        if (symmetric && upper != null) {
            found.add(
                    new Violation(
                            "upper",
                            "not-symmetric",
                            "of two ends that are alike none stands above the other"));
        }
        return List.copyOf(found);
    }

    /**
     * {@return the type that says so} Called by the library and by what reads stored types; a host
     * gives its drafts to the book.
     *
     * @param revision which version it is
     * @param created when it was defined and by whom
     * @param changed when it was changed and by whom
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public RelationshipType toType(Revision revision, Stamp created, Stamp changed) {
        return type(
                revision,
                Objects.requireNonNull(created, "created"),
                Objects.requireNonNull(changed, "changed"));
    }

    RelationshipType reserved() {
        return type(Revision.FIRST, null, null);
    }

    private RelationshipType type(
            Revision revision, @Nullable Stamp created, @Nullable Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("relationship type", violations);
        }
        return new RelationshipType(this, revision, created, changed);
    }

    private Set<RelationshipEnd> alike(RelationshipEnd end) {
        return symmetric ? EnumSet.allOf(RelationshipEnd.class) : EnumSet.of(end);
    }

    @Override
    public String toString() {
        return "RelationshipTypeDraft[" + key + "]";
    }
}
