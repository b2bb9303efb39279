package dev.kith.examples.quickstart;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.memory.InMemoryStorage;

/** Adds contacts to a book, finds them again and changes them. */
public final class QuickStart {
    private QuickStart() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        // tag::start[]
        Kith kith = Kith.builder().storage(new InMemoryStorage()).region("GB").build();
        ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));

        Person ada =
                book.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .email("ada@engines.example")
                                        .phone("020 7946 0958"));
        for (Contact caller : book.contacts().findByPhone("+44 20 7946 0958")) {
            System.out.println("Calling: " + caller.displayName());
        }
        // end::start[]

        // tag::change[]
        Person customer = book.contacts().change(ada, seen -> seen.edit().label("customer"));
        System.out.println("Labels: " + book.labels().names(customer.labels()));
        try {
            book.contacts().change(ada, seen -> seen.edit().label("supplier"));
        } catch (StaleException stale) {
            System.out.println("Refused: the book has revision " + stale.actual());
        }
        // end::change[]

        // tag::unit[]
        book.unit(
                () -> {
                    book.contacts().add(Organization.named("Engines & Sons"));
                    book.contacts().add(Person.named("Charles", "Babbage"));
                });
        for (Contact contact : book.contacts().list(PageRequest.first(10)).items()) {
            System.out.println("  " + contact.sortName());
        }
        // end::unit[]
    }
}
