package dev.kith.form;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.label.Category;
import dev.kith.label.CategoryDraft;
import dev.kith.label.CategoryKey;

/** The form of a category of labels. */
public final class CategoryForm implements AggregateForm<Category> {

    /** The form of categories. */
    public CategoryForm() {}

    @Override
    public String type() {
        return "category";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Category category, FormWriter writer) {
        writer.beginObject();
        writer.field("key", category.key().text());
        if (writer.isWhole()) {
            writer.field("revision", category.revision().number())
                    .optional("created", category.created().orElse(null), StateForm::stamp)
                    .optional("changed", category.changed().orElse(null), StateForm::stamp);
        }
        writer.field("name", category.name())
                .mark("singleValued", category.isSingleValued())
                .mark("open", category.isOpen())
                .mark("deprecated", category.isDeprecated());
        writer.endObject();
    }

    @Override
    public Category read(Form form) {
        CategoryKey key = form.value("key", CategoryKey::of);
        CategoryDraft draft = Category.draft(key, form.text("name"));
        if (form.flag("singleValued")) {
            draft.singleValued();
        } else {
            draft.multiValued();
        }
        if (form.flag("open")) {
            draft.open();
        } else {
            draft.closed();
        }
        if (form.flag("deprecated")) {
            draft.deprecated();
        }
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        try {
            return draft.toCategory(revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }
}
