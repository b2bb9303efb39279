package dev.kith.testkit;

import dev.kith.common.AccessLevel;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatusException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves and copies of contacts between collections. */
final class ModelMoves extends ModelSubject {

    private final ModelContacts contacts;

    ModelMoves(ModelWorld world, ModelContacts contacts) {
        super(world);
        this.contacts = contacts;
    }

    @Override
    @Nullable ModelStep step() {
        return world.oneIn(3) ? copy() : move();
    }

    private @Nullable ModelStep move() {
        Contact seen = world.seen(Contact.class, data().contacts());
        ContactCollection to =
                world.seen(ContactCollection.class, data().all(ContactCollection.class));
        if (seen == null || to == null) {
            return null;
        }
        CollectionId target = world.oneIn(4) ? null : to.id();
        ModelCollections.actAsOwner(world, to);
        ModelStep moving =
                contacts.changing(
                        "contact.collect",
                        seen,
                        contact -> into(contact, target),
                        book ->
                                target == null
                                        ? book.collections().takeOut(seen)
                                        : book.collections().move(seen, target));
        // of a contact that is another one by now nothing is said
        if (data().contact(seen.id()).filter(now -> now.state().equals(seen.state())).isPresent()) {
            Contact current = data().contact(seen.id()).orElseThrow();
            refuse(current, target, AccessLevel.EDIT, moving.refusals());
        }
        return moving;
    }

    private static ContactDraft<? extends Contact, ?> into(
            Contact contact, @Nullable CollectionId target) {
        ContactDraft<? extends Contact, ?> draft = contact.edit();
        if (target == null) {
            draft.withoutCollection();
        } else {
            draft.collection(target);
        }
        return draft;
    }

    private @Nullable ModelStep copy() {
        Contact seen = world.seen(Contact.class, data().contacts());
        ContactCollection to =
                world.seen(ContactCollection.class, data().all(ContactCollection.class));
        if (seen == null || to == null) {
            return null;
        }
        CollectionId target = to.id();
        ModelCollections.actAsOwner(world, to);
        ModelRefusals refusals = new ModelRefusals();
        Contact current = world.current(seen, refusals);
        ModelPlan plan = null;
        if (current != null) {
            refuse(current, target, AccessLevel.VIEW, refusals);
            refusals.becauseIf(!current.status().isChangeable(), ContactStatusException.class);
            ContactDraft<? extends Contact, ?> draft = into(current, target);
            draft.externalIds(List.of());
            draft.copiedFrom(current.id());
            ContactState state = ContactState.first(Sample.id(0), world.stamp());
            plan = new ModelPlan(world, draft, state, current);
            refusals.add(plan.refusals());
        }
        ModelPlan planned = plan;
        return ModelStep.of(
                "contact.copy",
                refusals,
                Contact.class,
                book -> book.collections().copy(seen, target),
                answer -> Objects.requireNonNull(planned).accept(answer, "contact.copy"));
    }

    /** What the actor may not do with the collections of a move. */
    private void refuse(
            Contact contact,
            @Nullable CollectionId target,
            AccessLevel atSource,
            ModelRefusals refusals) {
        contact.collection()
                .ifPresent(source -> ModelCollections.refuse(world, source, atSource, refusals));
        if (target != null) {
            ModelCollections.refuse(world, target, AccessLevel.EDIT, refusals);
        }
    }

    /** Who is in which collection is checked with the collections. */
    @Override
    void check() {}
}
