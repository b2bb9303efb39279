package dev.kith.contact;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role that contacts play for us, as the book's catalogue has it. Roles form a tree: who is a
 * reseller is a partner too. A reserved role is in every book and cannot be changed. Immutable.
 */
public final class Role implements Aggregate {

    private final RoleKey key;
    private final Revision revision;
    private final String name;
    private final @Nullable RoleKey parent;
    private final boolean exclusive;
    private final Set<Contact.Kind> kinds;
    private final List<Stage> stages;
    private final @Nullable Stamp created;
    private final @Nullable Stamp changed;

    Role(RoleDraft draft, Revision revision, @Nullable Stamp created, @Nullable Stamp changed) {
        key = draft.key();
        this.revision = revision;
        name = draft.name();
        parent = draft.parent().orElse(null);
        exclusive = draft.isExclusive();
        kinds = Set.copyOf(draft.kinds());
        stages = draft.stages();
        this.created = created;
        this.changed = changed;
    }

    /**
     * {@return a draft of a role}
     *
     * @param key its stable key
     * @param name what it is called, one line of at most 200 characters; else it becomes a
     *     violation
     */
    public static RoleDraft draft(RoleKey key, String name) {
        return new RoleDraft(key, name);
    }

    /** {@return a draft with all that this role says, to be changed and given to the book} */
    public RoleDraft edit() {
        return new RoleDraft(this);
    }

    /** {@return the stable key} */
    public RoleKey key() {
        return key;
    }

    @Override
    public RoleKey id() {
        return key;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return the role of which this one is a kind} */
    public Optional<RoleKey> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@return whether a contact has at most one of this role and those below it at a time} */
    public boolean isExclusive() {
        return exclusive;
    }

    /** {@return who can play it: people, organisations, or both} */
    public Set<Contact.Kind> kinds() {
        return kinds;
    }

    /** {@return the stages that a contact goes through, in their order; empty if there are none} */
    public List<Stage> stages() {
        return stages;
    }

    /**
     * {@return whether it has a stage}
     *
     * @param stage the stage
     */
    public boolean has(StageKey stage) {
        return stages.stream().anyMatch(each -> each.key().equals(stage));
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
    public boolean hasSameContent(Role other) {
        return key.equals(other.key)
                && name.equals(other.name)
                && parent().equals(other.parent())
                && exclusive == other.exclusive
                && kinds.equals(other.kinds)
                && stages.equals(other.stages);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role that
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
        return "Role[" + key + ", revision " + revision + "]";
    }
}
