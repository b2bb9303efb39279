package dev.kith.contact;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role will say. Everything that is wrong is collected and listed at once when the draft is
 * given to the book. Used by one thread.
 */
public final class RoleDraft {

    /** The most stages of a role. */
    public static final int MAX_STAGES = 100;

    private static final TextRule NAME = TextRule.line("a role's name", 200);

    private final RoleKey key;
    private String name;
    private @Nullable RoleKey parent;
    private boolean exclusive;
    private Set<Contact.Kind> kinds = EnumSet.allOf(Contact.Kind.class);
    private List<Stage> stages = List.of();

    RoleDraft(RoleKey key, String name) {
        this.key = Objects.requireNonNull(key, "key");
        this.name = Objects.requireNonNull(name, "name");
    }

    RoleDraft(Role role) {
        this(role.key(), role.name());
        parent = role.parent().orElse(null);
        exclusive = role.isExclusive();
        kinds = role.kinds();
        stages = role.stages();
    }

    /** {@return the stable key} */
    public RoleKey key() {
        return key;
    }

    /**
     * Calls the role something else.
     *
     * @param name one line of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public RoleDraft name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /**
     * Makes the role a kind of another one.
     *
     * @param parent the other role
     * @return this draft
     */
    public RoleDraft under(RoleKey parent) {
        this.parent = Objects.requireNonNull(parent, "parent");
        return this;
    }

    /** {@return this draft, of a role that is no kind of another one} */
    public RoleDraft atTheTop() {
        parent = null;
        return this;
    }

    /** {@return the role of which it is a kind} */
    public Optional<RoleKey> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * Says whether a contact has at most one of this role and those below it at a time.
     *
     * @param exclusive whether that is so; it is not unless it is said
     * @return this draft
     */
    public RoleDraft exclusive(boolean exclusive) {
        this.exclusive = exclusive;
        return this;
    }

    /** {@return whether a contact has at most one of this role and those below it at a time} */
    public boolean isExclusive() {
        return exclusive;
    }

    /**
     * Says that only people, or only organisations, play the role.
     *
     * @param kind who plays it
     * @return this draft
     */
    public RoleDraft only(Contact.Kind kind) {
        kinds = EnumSet.of(kind);
        return this;
    }

    /** {@return this draft, of a role that people and organisations play} */
    public RoleDraft forAll() {
        kinds = EnumSet.allOf(Contact.Kind.class);
        return this;
    }

    /** {@return who can play it; both unless {@link #only} was said} */
    public Set<Contact.Kind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /**
     * Adds a stage behind those that are there.
     *
     * @param stage the stage
     * @return this draft
     */
    public RoleDraft stage(Stage stage) {
        List<Stage> more = new ArrayList<>(stages);
        more.add(stage);
        stages = more;
        return this;
    }

    /**
     * Adds a stage behind those that are there.
     *
     * @param key its stable key
     * @param name what it is called
     * @return this draft
     * @throws IllegalArgumentException if one of them is none
     */
    public RoleDraft stage(String key, String name) {
        return stage(Stage.of(key, name));
    }

    /**
     * Replaces all stages.
     *
     * @param stages the stages in their order
     * @return this draft
     */
    public RoleDraft stages(List<Stage> stages) {
        this.stages = List.copyOf(stages);
        return this;
    }

    /** {@return the stages in their order} */
    public List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** {@return everything that is wrong with the draft by itself} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        NAME.violation(name).ifPresent(violation -> found.add(violation.at("name")));
        Set<StageKey> seen = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            if (!seen.add(stages.get(i).key())) {
                found.add(
                        new Violation(
                                "stages[" + i + "]", "repeated", "a role has each stage once"));
            }
        }
        if (stages.size() > MAX_STAGES) {
            found.add(
                    new Violation(
                            "stages",
                            "too-many",
                            "a role has at most " + MAX_STAGES + " stages",
                            Map.of("max", MAX_STAGES)));
        }
        if (key.equals(parent)) {
            found.add(new Violation("parent", "cycle", "a role is not a kind of itself"));
        }
        return List.copyOf(found);
    }

    /**
     * {@return the role that says so} Called by the library and by what reads stored roles; a host
     * gives its drafts to the book.
     *
     * @param revision which version it is
     * @param created when it was defined and by whom
     * @param changed when it was changed and by whom
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public Role toRole(Revision revision, Stamp created, Stamp changed) {
        return role(
                revision,
                Objects.requireNonNull(created, "created"),
                Objects.requireNonNull(changed, "changed"));
    }

    Role reserved() {
        return role(Revision.FIRST, null, null);
    }

    private Role role(Revision revision, @Nullable Stamp created, @Nullable Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("role", violations);
        }
        name = name.strip();
        return new Role(this, revision, created, changed);
    }
}
