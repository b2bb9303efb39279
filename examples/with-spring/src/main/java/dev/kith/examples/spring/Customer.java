package dev.kith.examples.spring;

import dev.kith.contact.ContactId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

// tag::entity[]
/** A customer, the application's own entity, with the id of a contact. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    @Column(name = "number", nullable = false, length = 20)
    private String number;

    @Column(name = "contact", nullable = false, length = 16)
    private ContactId contact;

    // end::entity[]

    @SuppressWarnings("NullAway") // the provider fills the fields
    Customer() {}

    Customer(String number, ContactId contact) {
        this.number = number;
        this.contact = contact;
    }

    String number() {
        return number;
    }

    ContactId contact() {
        return contact;
    }
}
