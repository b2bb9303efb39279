package dev.kith.internal.contact;

import dev.kith.common.AccessLevel;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.contact.CollectionDraft;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Collections;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactId;
import dev.kith.form.CollectionForm;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.internal.command.ListPlace;
import dev.kith.internal.command.Listing;
import dev.kith.internal.command.Membership;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The collections of one book for one actor. */
public final class BookCollections implements Collections {

    private static final CollectionId NONE = CollectionId.of(new UUID(0, 0));

    private final Commands commands;
    private final AggregateView view;

    public BookCollections(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public ContactCollection create(String name) {
        // the owner is who acts, of whom the host is asked once, by the command
        String checked = shape(ContactCollection.draft(name, commands.nowhere().by()), NONE).name();
        return commands.run(
                new CollectionCommand(
                        "collection.create",
                        writer -> writer.field("name", checked),
                        context -> created(context, checked),
                        null));
    }

    private static ContactCollection created(CommandContext context, String name) {
        ContactCollection collection =
                ContactCollection.draft(name, context.actor().actor())
                        .toCollection(
                                CollectionId.of(context.newId()),
                                Revision.FIRST,
                                context.stamp(),
                                context.stamp());
        CollectionRules.guardNames(context, collection.owner());
        CollectionRules.checkName(context.unit().aggregates(), collection);
        context.add(StoredCollections.KIND, collection);
        return collection;
    }

    @Override
    public ContactCollection change(ContactCollection seen, UnaryOperator<CollectionDraft> change) {
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(change, "change");
        ContactCollection shape = shape(changed(seen, change), seen.id());
        return commands.run(
                new CollectionCommand(
                        "collection.change",
                        writer ->
                                writer.field("id", seen.id().uuid())
                                        .field("revision", seen.revision().number())
                                        .field("collection", shape, new CollectionForm()::write),
                        context -> changed(context, seen, change),
                        null));
    }

    private static ContactCollection changed(
            CommandContext context, ContactCollection seen, UnaryOperator<CollectionDraft> change) {
        CollectionDraft draft = changed(seen, change);
        CollectionRules.guardNames(context, seen.owner(), draft.owner());
        ContactCollection current = CollectionRules.owned(context, seen);
        ContactCollection next =
                draft.toCollection(
                        current.id(),
                        current.revision().next(),
                        current.created(),
                        context.stamp());
        if (next.hasSameContent(current)) {
            return current;
        }
        CollectionRules.checkName(context.unit().aggregates(), next);
        context.save(StoredCollections.KIND, next, current);
        return next;
    }

    private static CollectionDraft changed(
            ContactCollection collection, UnaryOperator<CollectionDraft> change) {
        return Objects.requireNonNull(
                change.apply(collection.edit()), "the draft that the change makes");
    }

    @Override
    public void remove(ContactCollection seen) {
        Objects.requireNonNull(seen, "seen");
        commands.run(
                new CollectionCommand(
                        "collection.remove",
                        writer -> writer.field("id", seen.id().uuid()),
                        context -> {
                            DefinitionUse.exclude(context);
                            ContactCollection current = CollectionRules.owned(context, seen);
                            CollectionRules.checkEmpty(context, current);
                            context.remove(StoredCollections.KIND, current);
                            return current;
                        },
                        seen));
    }

    @Override
    public Optional<ContactCollection> find(CollectionId id) {
        Optional<ContactCollection> found =
                view.find(StoredCollections.KIND, Objects.requireNonNull(id, "id"));
        Membership actor = commands.membership();
        return found.filter(collection -> CollectionRules.level(collection, actor).isPresent());
    }

    @Override
    public Page<ContactCollection> list(PageRequest request) {
        Membership actor = commands.membership();
        Listing<ContactCollection> listing =
                new Listing<>(commands.book(), "collections", StoredCollections::place);
        return listing.page(
                request,
                size -> StoredCollections.visible(view, actor, null, size),
                (place, size) -> StoredCollections.visible(view, actor, place, size));
    }

    @Override
    public Page<Contact> contacts(CollectionId collection, PageRequest request) {
        CollectionRules.permitted(view, collection, commands.membership(), AccessLevel.VIEW);
        ContactKey key = ContactKey.of(collection);
        ContactView contacts = commands.view().contacts();
        Listing<Contact> listing =
                new Listing<>(
                        commands.book(),
                        "contacts in " + collection,
                        contact -> new ListPlace("", contact.id().uuid()));
        return listing.page(
                request,
                size -> contacts.findByKey(key, size),
                (place, size) -> contacts.findByKey(key, ContactId.of(place.id()), size));
    }

    @Override
    public <C extends Contact> C move(C seen, CollectionId target) {
        Objects.requireNonNull(target, "target");
        return commands.run(CollectContact.move(requireNonNull(seen), target));
    }

    @Override
    public <C extends Contact> C takeOut(C seen) {
        return commands.run(CollectContact.move(requireNonNull(seen), null));
    }

    @Override
    public <C extends Contact> C copy(C seen, CollectionId target) {
        Objects.requireNonNull(target, "target");
        return commands.run(CollectContact.copy(requireNonNull(seen), target));
    }

    private ContactCollection shape(CollectionDraft draft, CollectionId id) {
        return draft.toCollection(id, Revision.FIRST, commands.nowhere(), commands.nowhere());
    }

    private static <C extends Contact> C requireNonNull(C seen) {
        return Objects.requireNonNull(seen, "the contact as it was seen");
    }
}
