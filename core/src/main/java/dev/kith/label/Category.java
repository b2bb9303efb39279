package dev.kith.label;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a set of labels says of contacts, such as their industry, and the rules of that set. A
 * reserved category is in every book and cannot be changed. Immutable.
 */
public final class Category implements Aggregate {

    private final CategoryKey key;
    private final Revision revision;
    private final String name;
    private final boolean singleValued;
    private final boolean open;
    private final boolean deprecated;
    private final @Nullable Stamp created;
    private final @Nullable Stamp changed;

    Category(
            CategoryDraft draft,
            Revision revision,
            @Nullable Stamp created,
            @Nullable Stamp changed) {
        key = draft.key();
        this.revision = revision;
        name = draft.name().strip();
        singleValued = draft.isSingleValued();
        open = draft.isOpen();
        deprecated = draft.isDeprecated();
        this.created = created;
        this.changed = changed;
    }

    /**
     * {@return a draft of a category that is open, of which a contact can have any number of
     * labels}
     *
     * @param key its stable key
     * @param name what it is called, one line of at most 200 characters; else it becomes a
     *     violation
     */
    public static CategoryDraft draft(CategoryKey key, String name) {
        return new CategoryDraft(key, name);
    }

    /** {@return a draft with all that this category says, to be changed and given to the book} */
    public CategoryDraft edit() {
        return new CategoryDraft(this);
    }

    /** {@return the stable key} */
    public CategoryKey key() {
        return key;
    }

    @Override
    public CategoryKey id() {
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

    /** {@return whether a contact has at most one label of it} */
    public boolean isSingleValued() {
        return singleValued;
    }

    /**
     * {@return whether a name that no label goes by makes a new label when it is put on a contact}
     */
    public boolean isOpen() {
        return open;
    }

    /** {@return whether it gets no new labels, and none of its labels are newly put on contacts} */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** {@return whether it is in every book and cannot be changed} */
    public boolean isReserved() {
        return created == null;
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
    public boolean hasSameContent(Category other) {
        return key.equals(other.key)
                && name.equals(other.name)
                && singleValued == other.singleValued
                && open == other.open
                && deprecated == other.deprecated;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Category that
                && revision.equals(that.revision)
                && Objects.equals(created, that.created)
                && Objects.equals(changed, that.changed)
                && hasSameContent(that);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "Category[" + key + ", revision " + revision + "]";
    }
}
