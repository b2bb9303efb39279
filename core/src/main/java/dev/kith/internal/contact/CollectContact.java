package dev.kith.internal.contact;

import dev.kith.common.AccessLevel;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatusException;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.DefinitionUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves a contact between collections, or copies it into one. */
final class CollectContact<C extends Contact> extends ContactCommand<C> {

    private final C seen;
    private final @Nullable CollectionId target;
    private final boolean copies;

    private CollectContact(C seen, @Nullable CollectionId target, boolean copies) {
        this.seen = seen;
        this.target = target;
        this.copies = copies;
    }

    /**
     * Moves a contact.
     *
     * @param target where to, or out of all collections
     */
    static <C extends Contact> CollectContact<C> move(C seen, @Nullable CollectionId target) {
        return new CollectContact<>(seen, target, false);
    }

    static <C extends Contact> CollectContact<C> copy(C seen, CollectionId target) {
        return new CollectContact<>(seen, target, true);
    }

    @Override
    public String name() {
        return copies ? "contact.copy" : "contact.collect";
    }

    @Override
    public void content(FormWriter writer) {
        writer.beginObject();
        writer.field("id", seen.id().uuid())
                .optional("collection", target, (collection, w) -> w.id(collection.uuid()));
        if (copies) {
            writer.field("revision", seen.revision().number());
        }
        writer.endObject();
    }

    @Override
    public C execute(CommandContext context) {
        if (copies) {
            // what the source refers to stays until the copy refers to it as well
            DefinitionUse.refer(context);
        }
        C current = current(context.unit(), seen);
        AccessLevel atSource = copies ? AccessLevel.VIEW : AccessLevel.EDIT;
        current.collection().ifPresent(source -> require(context, source, atSource));
        if (target != null) {
            require(context, target, AccessLevel.EDIT);
        }
        return copies
                ? copied(context, current)
                : change(context, seen, contact -> collected(contact));
    }

    private static void require(CommandContext context, CollectionId id, AccessLevel needed) {
        CollectionRules.permitted(context.unit().aggregates(), id, context.actor(), needed);
    }

    private ContactDraft<? extends C, ?> collected(C contact) {
        @SuppressWarnings("unchecked") // a contact's draft becomes a contact of its kind
        ContactDraft<? extends C, ?> draft = (ContactDraft<? extends C, ?>) contact.edit();
        if (target == null) {
            draft.withoutCollection();
        } else {
            draft.collection(target);
        }
        return draft;
    }

    private C copied(CommandContext context, C current) {
        if (!current.status().isChangeable()) {
            throw new ContactStatusException(
                    current.id(), current.status(), "restore it before copying it");
        }
        ContactDraft<? extends C, ?> draft = collected(current);
        draft.externalIds(List.of());
        draft.copiedFrom(current.id());
        ContactState state = ContactState.first(context.newContactId(), context.stamp());
        return ContactPlan.<C>of(context, draft, state, current).write();
    }
}
