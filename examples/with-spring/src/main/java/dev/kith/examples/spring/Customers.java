package dev.kith.examples.spring;

import dev.kith.ContactBook;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

// tag::service[]
/** What the application does with its customers. */
@Service
class Customers {

    private final ContactBook book;

    @PersistenceContext private @Nullable EntityManager em;

    Customers(ContactBook book) {
        this.book = book;
    }

    /** Stores a customer and the contact, or neither. */
    @Transactional
    public Customer signUp(String number, String given, String family, String email) {
        Person person = book.contacts().add(Person.named(given, family).email(email));
        Customer customer = new Customer(number, person.id());
        entities().persist(customer);
        return customer;
    }

    // end::service[]

    /** Stores a customer although what called it may fail. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Customer signUpAnyway(String number, String given, String family, String email) {
        return signUp(number, given, family, email);
    }

    /** Reads in one transaction. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return entities()
                .createQuery("select c from Customer c order by c.number", Customer.class)
                .getResultList()
                .stream()
                .flatMap(customer -> book.contacts().find(customer.contact()).stream())
                .map(Contact::displayName)
                .toList();
    }

    /** Writes where only reading was announced, which is a mistake of the caller's. */
    @Transactional(readOnly = true)
    public Contact addReadOnly(String given, String family) {
        return book.contacts().add(Person.named(given, family));
    }

    /** How many contacts there are. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int contactsOutside() {
        return book.contacts().list(PageRequest.first(10)).items().size();
    }

    private EntityManager entities() {
        if (em == null) {
            throw new IllegalStateException("Spring has not filled in the entity manager");
        }
        return em;
    }
}
