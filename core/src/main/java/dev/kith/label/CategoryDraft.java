package dev.kith.label;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a category will say. What is wrong is listed when the draft is given to the book. Used by
 * one thread.
 */
public final class CategoryDraft {

    private static final TextRule NAME = TextRule.line("a category's name", 200);

    private final CategoryKey key;
    private String name;
    private boolean singleValued;
    private boolean open = true;
    private boolean deprecated;

    CategoryDraft(CategoryKey key, String name) {
        this.key = Objects.requireNonNull(key, "key");
        this.name = Objects.requireNonNull(name, "name");
    }

    CategoryDraft(Category category) {
        this(category.key(), category.name());
        singleValued = category.isSingleValued();
        open = category.isOpen();
        deprecated = category.isDeprecated();
    }

    /** {@return the stable key} */
    public CategoryKey key() {
        return key;
    }

    /**
     * Calls the category something else.
     *
     * @param name one line of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public CategoryDraft name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /**
     * {@return this draft, of a category of which a contact has at most one label} Contacts that
     * have several already keep them until their labels of the category are changed.
     */
    public CategoryDraft singleValued() {
        singleValued = true;
        return this;
    }

    /** {@return this draft, of a category of which a contact can have any number of labels} */
    public CategoryDraft multiValued() {
        singleValued = false;
        return this;
    }

    /** {@return whether a contact has at most one label of it} */
    public boolean isSingleValued() {
        return singleValued;
    }

    /** {@return this draft, of a category that gets a label for every new name} */
    public CategoryDraft open() {
        open = true;
        return this;
    }

    /** {@return this draft, of a category whose labels are only those that were added to it} */
    public CategoryDraft closed() {
        open = false;
        return this;
    }

    /** {@return whether it gets a label for every new name} */
    public boolean isOpen() {
        return open;
    }

    /** {@return this draft, of a category that is no longer to be used} */
    public CategoryDraft deprecated() {
        deprecated = true;
        return this;
    }

    /** {@return this draft, of a category that is to be used} */
    public CategoryDraft reinstated() {
        deprecated = false;
        return this;
    }

    /** {@return whether it is no longer to be used} */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** {@return everything that is wrong with the draft by itself} */
    public List<Violation> violations() {
        return NAME.violation(name).map(violation -> violation.at("name")).stream().toList();
    }

    /**
     * {@return the category that says so} Called by the library and by what reads stored
     * categories; a host gives its drafts to the book.
     *
     * @param revision which version it is
     * @param created when it was defined and by whom
     * @param changed when it was changed and by whom
     * @throws InvalidValueException if the draft has violations
     */
    public Category toCategory(Revision revision, Stamp created, Stamp changed) {
        return category(
                revision,
                Objects.requireNonNull(created, "created"),
                Objects.requireNonNull(changed, "changed"));
    }

    Category reserved() {
        return category(Revision.FIRST, null, null);
    }

    private Category category(Revision revision, @Nullable Stamp created, @Nullable Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("category", violations);
        }
        return new Category(this, revision, created, changed);
    }
}
