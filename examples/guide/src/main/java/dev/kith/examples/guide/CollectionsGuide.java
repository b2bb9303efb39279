package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.NotFoundException;
import dev.kith.common.NotPermittedException;
import dev.kith.common.PageRequest;
import dev.kith.common.Team;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.Person;
import dev.kith.memory.InMemoryStorage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contacts that belong together, and with whom they are shared. */
final class CollectionsGuide {
    private CollectionsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        // tag::create[]
        Actor maria = Actor.user("maria");
        Actor carl = Actor.user("carl");
        Map<Actor, Set<Team>> staff = Map.of(Actor.user("eve"), Set.of(Team.of("sales")));
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .teams(actor -> staff.getOrDefault(actor, Set.of()))
                        .build();
        ContactBook book = kith.book(BookId.of("acme")).as(maria);

        ContactCollection fair = book.collections().create("Trade fair");
        Person ada = book.contacts().add(Person.named("Ada", "Lovelace"));
        ada = book.collections().move(ada, fair.id());
        Person mary = book.contacts().add(Person.named("Mary", "Somerville").collection(fair.id()));

        for (Contact contact :
                book.collections().contacts(fair.id(), PageRequest.first(10)).items()) {
            System.out.println(contact.displayName());
        }
        // end::create[]
        ContactBook carls = kith.book(BookId.of("acme")).as(carl);
        ContactBook eves = kith.book(BookId.of("acme")).as(Actor.user("eve"));
        fair = share(book, carls, eves, fair, ada);
        copy(book, carls, fair, mary);
        handOver(book, carls, fair, ada);
    }

    private static ContactCollection share(
            ContactBook book,
            ContactBook carls,
            ContactBook eves,
            ContactCollection collection,
            Person ada) {
        ContactCollection fair = collection;
        Actor carl = Actor.user("carl");
        // tag::share[]
        fair = book.collections().share(fair, carl, AccessLevel.VIEW);
        fair = book.collections().share(fair, Team.of("sales"), AccessLevel.EDIT);

        try {
            carls.collections().takeOut(ada);
        } catch (NotPermittedException refused) {
            System.out.println("Carl needs " + refused.needed());
        }
        Person out = eves.collections().takeOut(ada);
        System.out.println("Eve may: " + out.collection().isEmpty());
        try {
            eves.collections().rename(fair, "Fair 2026");
        } catch (NotPermittedException refused) {
            System.out.println("Eve needs " + refused.needed());
        }
        fair = book.collections().unshare(fair, carl);
        try {
            carls.collections().contacts(fair.id(), PageRequest.first(10));
        } catch (NotFoundException hidden) {
            System.out.println("For Carl there is no such " + hidden.id().subject());
        }
        // end::share[]
        return fair;
    }

    private static void copy(
            ContactBook book, ContactBook carls, ContactCollection collection, Person mary) {
        // tag::copy[]
        ContactCollection fair =
                book.collections().share(collection, Actor.user("carl"), AccessLevel.VIEW);
        ContactCollection own = carls.collections().create("My contacts");
        Person copy = carls.collections().copy(mary, own.id());

        System.out.println("Another contact: " + !copy.id().equals(mary.id()));
        System.out.println("Copied from her: " + copy.copiedFrom().equals(Optional.of(mary.id())));
        System.out.println("She stays: " + mary.collection().equals(Optional.of(fair.id())));
        System.out.println(
                "Carl's list: " + carls.collections().list(PageRequest.first(10)).items().size());
        // end::copy[]
    }

    private static void handOver(
            ContactBook book, ContactBook carls, ContactCollection collection, Person ada) {
        ContactCollection seen = book.collections().find(collection.id()).orElseThrow();
        // tag::hand-over[]
        ContactCollection fair = book.collections().handOver(seen, Actor.user("carl"));
        System.out.println("Maria sees it: " + book.collections().find(fair.id()).isPresent());
        try {
            carls.collections().remove(fair);
        } catch (DefinitionInUseException used) {
            System.out.println("Kept: a " + used.user().subject() + " is in it");
        }
        System.out.println("In the book: " + book.contacts().find(ada.id()).isPresent());
        // end::hand-over[]
    }
}
