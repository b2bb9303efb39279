package dev.kith.label;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word that a book's users agreed on to describe contacts. Contacts hold its id, so its name can
 * change. It stays in its category. Immutable.
 */
public final class Label implements Aggregate {

    private final LabelId id;
    private final Revision revision;
    private final CategoryKey category;
    private final String name;
    private final List<String> aliases;
    private final boolean deprecated;
    private final @Nullable LabelId replacement;
    private final Stamp created;
    private final Stamp changed;

    Label(LabelDraft draft, LabelId id, Revision revision, Stamp created, Stamp changed) {
        this.id = Objects.requireNonNull(id, "id");
        this.revision = Objects.requireNonNull(revision, "revision");
        category = draft.category();
        name = draft.name().strip();
        aliases = draft.aliases();
        deprecated = draft.isDeprecated();
        replacement = draft.replacement().orElse(null);
        this.created = Objects.requireNonNull(created, "created");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /**
     * {@return a draft of a label}
     *
     * @param category the category to which it belongs for good
     * @param name what it is called, one line of at most 200 characters; else it becomes a
     *     violation
     */
    public static LabelDraft draft(CategoryKey category, String name) {
        return new LabelDraft(category, name);
    }

    /** {@return a draft with all that this label says, to be changed and given to the book} */
    public LabelDraft edit() {
        return new LabelDraft(this);
    }

    @Override
    public LabelId id() {
        return id;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return the category to which it belongs} */
    public CategoryKey category() {
        return category;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return the other names by which it is found, in the order they were given} */
    public List<String> aliases() {
        return aliases;
    }

    /** {@return whether it is no longer newly put on contacts; those that have it keep it} */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** {@return the label to take instead, if this one is deprecated and one was named} */
    public Optional<LabelId> replacement() {
        return Optional.ofNullable(replacement);
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
    public boolean hasSameContent(Label other) {
        return id.equals(other.id)
                && category.equals(other.category)
                && name.equals(other.name)
                && aliases.equals(other.aliases)
                && deprecated == other.deprecated
                && Objects.equals(replacement, other.replacement);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Label that
                && revision.equals(that.revision)
                && created.equals(that.created)
                && changed.equals(that.changed)
                && hasSameContent(that);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** {@return id, category and revision; nothing of the name} */
    @Override
    public String toString() {
        return "Label[" + id + ", " + category + ", revision " + revision + "]";
    }
}
