package dev.kith.examples.quickstart;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.StaleException;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.memory.InMemoryStorage;
import java.io.PrintStream;

/** Adds contacts to a book, finds them again and changes them. */
public final class QuickStart {

    private QuickStart() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::start[]
        Kith kith = Kith.builder().storage(new InMemoryStorage()).region("GB").build();
        ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));

        PersonDraft draft = Person.named("Ada", "Lovelace");
        draft.email("ada@engines.example").phone("020 7946 0958");
        Person ada = book.contacts().add(draft);

        for (Contact caller : book.contacts().findByPhone("+44 20 7946 0958")) {
            out.println("Calling: " + caller.displayName());
        }
        // end::start[]

        // tag::change[]
        Person customer = book.contacts().change(ada, seen -> seen.edit().label("customer"));
        out.println("Revision " + customer.revision() + " has " + customer.labels());
        try {
            book.contacts().change(ada, seen -> seen.edit().label("supplier"));
        } catch (StaleException stale) {
            out.println("Refused: the book has revision " + stale.actual());
        }
        // end::change[]

        // tag::unit[]
        book.unit(
                () -> {
                    book.contacts().add(Organization.named("Engines & Sons"));
                    PersonDraft charles = Person.named("Charles", "Babbage");
                    charles.affiliation(Affiliation.at("Engines & Sons").withTitle("Founder"));
                    book.contacts().add(charles.email("cb@engines.example"));
                });
        book.contacts()
                .findByEmail("cb@Engines.Example")
                .forEach(contact -> out.println("Found: " + contact.displayName()));
        // end::unit[]

        // tag::once[]
        ContactBook once = book.once(CommandKey.of("web-form-4711"));
        Person first = once.contacts().add(Person.known("Mary S."));
        Person again = once.contacts().add(Person.known("Mary S."));
        out.println("Added once: " + first.id().equals(again.id()));
        // end::once[]

        // tag::list[]
        Page<Contact> page = book.contacts().list(PageRequest.first(3));
        page.items().forEach(contact -> out.println("  " + contact.sortName()));
        out.println("There is more: " + page.next().isPresent());
        // end::list[]
    }
}
