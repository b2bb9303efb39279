package dev.kith.label;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The labels of a book and the categories to which they belong: the facet through which a host
 * governs the words that describe contacts.
 *
 * <p>Within a category no two labels go by the same name or alias; names that differ in case,
 * accents or spaces only are the same. Each command is one unit, or part of the unit it is called
 * in; it stores all or nothing. A change states the version that it was made from. Safe for use by
 * many threads.
 */
public interface Labels extends LabelNames {

    /** {@return the categories that every book has} */
    static List<Category> reserved() {
        return StandardCategories.ALL;
    }

    /** {@return all categories: the reserved ones in their order, then the others by key} */
    List<Category> categories();

    /**
     * {@return the category of that key}
     *
     * @param key the key
     */
    Optional<Category> category(CategoryKey key);

    /**
     * Defines a category.
     *
     * @param draft what it will say
     * @return the category at its first revision
     * @throws dev.kith.common.InvalidValueException if the draft has violations
     * @throws dev.kith.common.DefinitionTakenException if the book has a category of that key
     */
    Category define(CategoryDraft draft);

    /**
     * Changes a category from the version that the caller has seen.
     *
     * @param seen the category as the caller has seen it
     * @param change makes the draft of the new version from the one it is given; keeps the key
     * @return the category at its next revision, or the same if nothing changed
     * @throws dev.kith.common.ReservedDefinitionException if the category is reserved
     * @throws dev.kith.common.StaleException if the stored category is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such category
     * @throws dev.kith.common.InvalidValueException if the draft has violations
     */
    Category change(Category seen, UnaryOperator<CategoryDraft> change);

    /**
     * Takes a category out of use: it gets no new labels, and none of its labels are newly put on
     * contacts.
     *
     * @param seen the category as the caller has seen it
     * @return the category at its next revision
     * @throws dev.kith.common.ReservedDefinitionException if the category is reserved
     * @throws dev.kith.common.StaleException if the stored category is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such category
     */
    default Category deprecate(Category seen) {
        return change(seen, CategoryDraft::deprecated);
    }

    /**
     * Takes a category away that has no labels.
     *
     * @param seen the category as the caller has seen it
     * @throws dev.kith.common.ReservedDefinitionException if the category is reserved
     * @throws dev.kith.common.DefinitionInUseException if it has labels; it names one
     * @throws dev.kith.common.StaleException if the stored category is no longer at the revision
     *     seen
     * @throws dev.kith.common.NotFoundException if the book has no such category
     */
    void remove(Category seen);

    /**
     * Adds a label.
     *
     * @param draft what it will say
     * @return the label at its first revision
     * @throws NameTakenException if another label of the category goes by its name or an alias
     * @throws dev.kith.common.NotFoundException if the book has no such category
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     */
    Label add(LabelDraft draft);

    /**
     * Adds a label.
     *
     * @param category the category
     * @param name what it is called, one line of at most 200 characters
     * @return the label at its first revision
     * @throws NameTakenException if another label of the category goes by that name
     * @throws dev.kith.common.NotFoundException if the book has no such category
     * @throws dev.kith.common.InvalidValueException if the name is none, or the category is
     *     deprecated
     */
    default Label add(CategoryKey category, String name) {
        return add(Label.draft(category, name));
    }

    /**
     * Changes a label from the version that the caller has seen.
     *
     * @param seen the label as the caller has seen it
     * @param change makes the draft of the new version from the one it is given; keeps the category
     * @return the label at its next revision, or the same if nothing changed
     * @throws NameTakenException if another label of the category goes by its name or an alias
     * @throws dev.kith.common.StaleException if the stored label is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such label
     * @throws dev.kith.common.InvalidValueException if the draft has violations, such as a
     *     replacement that is deprecated itself; it lists all of them
     */
    Label change(Label seen, UnaryOperator<LabelDraft> change);

    /**
     * Calls a label something else. It keeps its id, and its old name as an alias, so that who
     * still uses that one finds it.
     *
     * @param seen the label as the caller has seen it
     * @param name the new name, one line of at most 200 characters
     * @return the label at its next revision
     * @throws NameTakenException if another label of the category goes by that name
     * @throws dev.kith.common.StaleException if the stored label is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such label
     * @throws dev.kith.common.InvalidValueException if the name is none
     */
    default Label rename(Label seen, String name) {
        return change(seen, draft -> draft.alias(seen.name()).name(name));
    }

    /**
     * Adds a name by which a label is found as well.
     *
     * @param seen the label as the caller has seen it
     * @param alias the other name, one line of at most 200 characters
     * @return the label at its next revision
     * @throws NameTakenException if another label of the category goes by that name
     * @throws dev.kith.common.StaleException if the stored label is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such label
     * @throws dev.kith.common.InvalidValueException if the alias is none
     */
    default Label alias(Label seen, String alias) {
        return change(seen, draft -> draft.alias(alias));
    }

    /**
     * Takes an alias away; it is free afterwards.
     *
     * @param seen the label as the caller has seen it
     * @param alias the alias, whatever its case and accents
     * @return the label at its next revision
     * @throws dev.kith.common.StaleException if the stored label is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such label
     */
    default Label unalias(Label seen, String alias) {
        return change(seen, draft -> draft.withoutAlias(alias));
    }

    /**
     * Takes a label out of use: contacts that have it keep it, and nobody gets it any more.
     *
     * @param seen the label as the caller has seen it
     * @return the label at its next revision
     * @throws dev.kith.common.StaleException if the stored label is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such label
     */
    default Label deprecate(Label seen) {
        return change(seen, LabelDraft::deprecated);
    }

    /**
     * Takes a label out of use in favour of another one.
     *
     * @param seen the label as the caller has seen it
     * @param replacement the label to take instead, of the same category and not deprecated
     * @return the label at its next revision
     * @throws dev.kith.common.StaleException if the stored label is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such label
     * @throws dev.kith.common.InvalidValueException if the replacement cannot be one
     */
    default Label deprecate(Label seen, LabelId replacement) {
        return change(seen, draft -> draft.replacedBy(replacement));
    }

    /**
     * Takes a label away that nobody has.
     *
     * @param seen the label as the caller has seen it
     * @throws dev.kith.common.DefinitionInUseException if a contact, archived or not, has it, or
     *     another label is replaced by it; it names one
     * @throws dev.kith.common.StaleException if the stored label is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such label
     */
    void remove(Label seen);

    /**
     * {@return the label of that id}
     *
     * @param id the id
     */
    Optional<Label> find(LabelId id);

    /**
     * {@return the label of a category that goes by a name}
     *
     * @param category the category
     * @param name its name or one of its aliases, whatever the case and accents
     */
    Optional<Label> find(CategoryKey category, String name);

    /**
     * {@return the labels of a category, by the fold key of their names, then by id; deprecated
     * ones too}
     *
     * @param category the category; an unknown one has no labels
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Label> list(CategoryKey category, PageRequest request);

    /**
     * {@return labels, in the order of their ids given}
     *
     * @param ids which ones, such as those of a contact; what the book does not know is left out
     */
    default List<Label> of(Collection<LabelId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /**
     * {@return the names of labels, in the order of their ids given}
     *
     * @param ids which ones, such as those of a contact; what the book does not know is left out
     */
    default List<String> names(Collection<LabelId> ids) {
        return of(ids).stream().map(Label::name).toList();
    }

    @Override
    default Optional<String> name(LabelId label) {
        return find(label).map(Label::name);
    }
}
