package dev.kith.jpa.matrix;

import dev.kith.contact.ContactId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of a host, which refers to a contact by its id. */
@Entity(name = "HostCustomer")
@Table(name = "host_customer")
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class HostCustomer {

    @Id
    @Column(name = "id", nullable = false)
    long id;

    @Column(name = "name", nullable = false, length = 100)
    String name;

    @Column(name = "contact", length = 16)
    ContactId contact;

    HostCustomer() {}

    HostCustomer(long id, String name, ContactId contact) {
        this.id = id;
        this.name = name;
        this.contact = contact;
    }
}
