package dev.kith.internal.contact;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.ContactUse;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.internal.label.LabelPlan;
import dev.kith.label.LabelId;
import dev.kith.store.ContactProjection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a draft becomes, checked against the book before anything is written. Everything that is
 * wrong, be it with the draft by itself or with what it refers to, is found at once.
 */
final class ContactPlan<C extends Contact> {

    private final CommandContext context;
    private final @Nullable Contact before;
    private final LabelPlan labels;
    private final C contact;

    private ContactPlan(
            CommandContext context, @Nullable Contact before, LabelPlan labels, C contact) {
        this.context = context;
        this.before = before;
        this.labels = labels;
        this.contact = contact;
    }

    /**
     * Works out a contact.
     *
     * @param before the version before, or what a new contact is a copy of; what was right when
     *     that was stored stays right
     * @throws InvalidValueException if it breaks rules; it lists all of them
     * @throws dev.kith.common.NotPermittedException if the actor may not edit a collection that the
     *     contact leaves or enters
     * @throws dev.kith.common.NotFoundException if the actor may not see the collection that the
     *     contact leaves
     */
    static <C extends Contact> ContactPlan<C> of(
            CommandContext context,
            ContactDraft<? extends C, ?> draft,
            ContactState state,
            @Nullable Contact before) {
        if (refersAnew(draft, before)) {
            DefinitionUse.refer(context);
        }
        List<Violation> found = new ArrayList<>(draft.violations());
        boolean sound = found.isEmpty();
        Set<LabelId> had = before == null ? Set.of() : before.labels();
        LabelPlan labels = LabelPlan.of(context, draft.labels(), draft.labelNames(), had);
        found.addAll(labels.violations());
        C contact = sound ? draft.toContact(state, context.derivations(), labels::id) : null;
        if (contact != null) {
            ContactUse.hold(context.unit(), attached(contact, before));
            found.addAll(ContactRules.violations(context, contact, before));
        }
        if (contact == null || !found.isEmpty()) {
            throw new InvalidValueException("contact", found);
        }
        // what a copy may be made of and where it goes is checked by who makes it
        if (before == null || before.id().equals(contact.id())) {
            CollectionRules.checkMove(
                    context,
                    before == null ? Optional.empty() : before.collection(),
                    contact.collection());
        }
        return new ContactPlan<>(context, before, labels, contact);
    }

    /** The contacts to which something is attached, or from which something is taken away. */
    private static Set<ContactId> attached(Contact next, @Nullable Contact before) {
        Set<ContactId> now = ContactProjection.references(next);
        Set<ContactId> old = before == null ? Set.of() : ContactProjection.references(before);
        Set<ContactId> attached = new HashSet<>(Employers.named(next, before));
        now.stream().filter(id -> !old.contains(id)).forEach(attached::add);
        // these are counted anew
        old.stream().filter(id -> !now.contains(id)).forEach(attached::add);
        return attached;
    }

    private static boolean refersAnew(ContactDraft<?, ?> draft, @Nullable Contact before) {
        if (before == null) {
            return !(draft.labels().isEmpty()
                    && draft.labelNames().isEmpty()
                    && draft.roles().isEmpty()
                    && draft.importance().isEmpty()
                    && draft.collection().isEmpty()
                    && draft.fields().isEmpty());
        }
        return !(draft.labelNames().isEmpty()
                && before.labels().containsAll(draft.labels())
                && before.roles().containsAll(draft.roles())
                && before.importance().equals(draft.importance())
                && before.collection().equals(draft.collection())
                && before.fields().equals(draft.fields()));
    }

    C contact() {
        return contact;
    }

    /** Whether nothing would change. */
    boolean isSame() {
        return before != null && contact.hasSameContent(before);
    }

    /** Checks what the unit's guards keep so, and stores the labels that are new. */
    void prepare(ExternalIdClaims claims) {
        Employers.check(context.unit(), contact, before);
        claims.check(contact, before);
        labels.write();
    }

    /**
     * Stores the contact, and the labels that are new with it.
     *
     * @throws dev.kith.common.NotFoundException if the book does not have the organisation of a new
     *     affiliation
     * @throws dev.kith.contact.ContactKindException if that is no organisation
     * @throws dev.kith.contact.ContactStatusException if that is put aside
     * @throws dev.kith.contact.ExternalIdTakenException if another contact has one of its external
     *     ids
     */
    C write() {
        prepare(new ExternalIdClaims(context.unit()));
        if (before != null && before.id().equals(contact.id())) {
            context.save(contact, before);
        } else {
            context.add(contact);
        }
        return contact;
    }
}
