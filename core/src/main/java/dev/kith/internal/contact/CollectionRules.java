package dev.kith.internal.contact;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.FoldKey;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.NotPermittedException;
import dev.kith.common.StaleException;
import dev.kith.common.Violation;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Membership;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import dev.kith.store.Guard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for collections, and who may do what with them. */
final class CollectionRules {

    private CollectionRules() {}

    /**
     * What is wrong with the collection of a contact, unless the earlier version is in it. One that
     * the actor may not see is, for the actor, not there.
     */
    static List<Violation> violations(
            AggregateView view, Membership actor, Contact contact, Optional<CollectionId> before) {
        Optional<CollectionId> collection = contact.collection();
        if (collection.isEmpty()
                || collection.equals(before)
                || view.find(StoredCollections.KIND, collection.get())
                        .flatMap(found -> level(found, actor))
                        .isPresent()) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "collection",
                        "unknown-collection",
                        "a contact is in a collection of the book",
                        Map.of("collection", collection.get().toString())));
    }

    /**
     * The actor may move a contact from one collection to another, whichever command does so.
     *
     * @param before where it is; empty if it is new, or in none
     * @param next where it will be
     */
    static void checkMove(
            CommandContext context, Optional<CollectionId> before, Optional<CollectionId> next) {
        if (!before.equals(next)) {
            AggregateView view = context.unit().aggregates();
            before.ifPresent(id -> permitted(view, id, context.actor(), AccessLevel.EDIT));
            next.ifPresent(id -> permitted(view, id, context.actor(), AccessLevel.EDIT));
        }
    }

    /** The stored collection, with which the actor may go that far. */
    static ContactCollection permitted(
            AggregateView view, CollectionId id, Membership actor, AccessLevel needed) {
        ContactCollection collection =
                view.find(StoredCollections.KIND, id).orElseThrow(() -> new NotFoundException(id));
        AccessLevel level = level(collection, actor).orElseThrow(() -> new NotFoundException(id));
        if (!level.includes(needed)) {
            throw new NotPermittedException(id, needed);
        }
        return collection;
    }

    static Optional<AccessLevel> level(ContactCollection collection, Membership actor) {
        // the host is asked for teams only where they matter
        return collection
                .levelOf(actor.actor(), List.of())
                .filter(level -> level == AccessLevel.OWN || collection.teams().isEmpty())
                .or(() -> collection.levelOf(actor.actor(), actor.teams()));
    }

    /** The stored collection, which the actor owns and which must be as the caller has seen it. */
    static ContactCollection owned(CommandContext context, ContactCollection seen) {
        ContactCollection current =
                permitted(context.unit().aggregates(), seen.id(), context.actor(), AccessLevel.OWN);
        // the whole value: the same revision may come from a unit that left no trace
        if (!current.equals(seen)) {
            throw new StaleException(seen.id(), seen.revision(), current.revision());
        }
        return current;
    }

    /** From here to the unit's end nobody else names a collection of these owners. */
    static void guardNames(CommandContext context, Actor... owners) {
        context.unit()
                .guard(
                        Stream.of(owners)
                                .map(StoredCollections::word)
                                .distinct()
                                .map(owner -> new Guard("collection-name", owner))
                                .toList());
    }

    /** The owner has no other collection of that name. The caller has the owner's guard. */
    static void checkName(AggregateView view, ContactCollection collection) {
        String folded = FoldKey.fold(collection.name());
        boolean taken =
                StoredCollections.named(view, collection.owner(), folded)
                        .anyMatch(other -> !other.id().equals(collection.id()));
        if (taken) {
            throw new InvalidValueException(
                    "collection",
                    List.of(
                            new Violation(
                                    "name",
                                    "name-taken",
                                    "an owner has no two collections of the same name, whatever its"
                                            + " case and accents")));
        }
    }

    static void checkEmpty(CommandContext context, ContactCollection collection) {
        context.unit().contacts().findByKey(ContactKey.of(collection.id()), 1).stream()
                .findFirst()
                .ifPresent(
                        contact -> {
                            throw new DefinitionInUseException(collection.id(), contact.id());
                        });
    }
}
