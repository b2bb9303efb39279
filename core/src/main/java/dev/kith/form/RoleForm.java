package dev.kith.form;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.Role;
import dev.kith.contact.RoleDraft;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Stage;

/** The form of a role of a book's catalogue. */
public final class RoleForm implements AggregateForm<Role> {

    private static final Words<Contact.Kind> KIND =
            new Words<>("a contact's kind", Contact.Kind.class);

    /** The form of roles. */
    public RoleForm() {}

    @Override
    public String type() {
        return "role";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Role role, FormWriter writer) {
        writer.beginObject();
        writer.field("key", role.key().text());
        if (writer.isWhole()) {
            writer.field("revision", role.revision().number())
                    .optional("created", role.created().orElse(null), StateForm::stamp)
                    .optional("changed", role.changed().orElse(null), StateForm::stamp);
        }
        writer.field("name", role.name())
                .optional("parent", role.parent().map(RoleKey::text).orElse(null))
                .mark("exclusive", role.isExclusive());
        if (role.kinds().size() == 1) {
            writer.field("only", KIND.apply(role.kinds().iterator().next()));
        }
        writer.list("stages", role.stages(), RoleForm::stage);
        writer.endObject();
    }

    @Override
    public Role read(Form form) {
        RoleKey key = form.value("key", RoleKey::of);
        RoleDraft draft = Role.draft(key, form.text("name")).exclusive(form.flag("exclusive"));
        form.<RoleKey>optionalValue("parent", RoleKey::of).ifPresent(draft::under);
        form.<Contact.Kind>optionalValue("only", KIND::parse).ifPresent(draft::only);
        draft.stages(form.objects("stages", RoleDraft.MAX_STAGES, RoleForm::stage));
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        try {
            return draft.toRole(revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }

    private static void stage(Stage stage, FormWriter writer) {
        writer.beginObject();
        writer.field("key", stage.key().text()).field("name", stage.name());
        writer.endObject();
    }

    private static Stage stage(Form form) {
        String name = form.text("name");
        return form.value("key", key -> Stage.of(key, name));
    }
}
