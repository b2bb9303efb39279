package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Organization;
import dev.kith.examples.guide.CustomerTable.Customer;
import dev.kith.memory.InMemoryStorage;

/** A host that has a table of customers already. */
final class CustomerGuide {
    private CustomerGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        // tag::run[]
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.service("customer-sync"));
        CustomerTable table = new CustomerTable();
        CustomerContacts contacts = new CustomerContacts(book);
        table.save(new Customer("C-1", "Engines & Sons", "post@engines.example"));
        table.save(new Customer("C-2", "Water Works", "post@works.example"));

        contacts.backfill(table);
        contacts.backfill(table);
        System.out.println(
                "Contacts: " + book.contacts().list(PageRequest.first(10)).items().size());

        Customer moved = new Customer("C-2", "Water Works", "office@works.example");
        table.save(moved);
        Organization works = contacts.put(moved);
        System.out.println(
                "Revision " + works.revision() + ", " + works.emails().size() + " emails");
        System.out.println("Again: revision " + contacts.put(moved).revision());
        // end::run[]
    }
}
