package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.StaleException;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One unit puts a contact aside while another one attaches something to it. */
public interface ContactUseBehaviour extends StorageFixture {

    /** Whoever comes second waits, and then finds it archived. */
    @Test
    default void nothing_new_is_attached_to_a_contact_that_is_being_archived() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        Person bob = host.contacts().add(Person.known("Bob"));
        Person carl = host.contacts().add(Person.known("Carl"));
        Organization first = host.contacts().add(Organization.named("First"));
        Organization second = host.contacts().add(Organization.named("Second"));
        Person eve = host.contacts().add(Person.known("Eve").affiliation(Affiliation.at(second)));
        ContactCollection shelf = host.book.collections().create("Shelf");

        assertRefused(host, bob, () -> relate(host, ada, bob.id()));
        assertRefused(
                host,
                first,
                () -> host.contacts().add(Person.known("Zoe").affiliation(Affiliation.at(first))));
        assertRefused(
                host,
                second,
                () ->
                        host.contacts()
                                .change(
                                        eve,
                                        e ->
                                                e.edit()
                                                        .affiliation(
                                                                Affiliation.at(second)
                                                                        .withTitle("again"))));
        // it is no longer as it was seen
        TwoUnits.assertSecondRefused(
                host,
                StaleException.class,
                () -> host.contacts().archive(carl),
                () -> host.book.collections().copy(carl, shelf.id()));

        assertEquals(List.of("Ada", "Eve"), host.listed());
    }

    private static void assertRefused(Host host, Contact contact, Runnable attaching) {
        TwoUnits.assertSecondRefused(
                host,
                ContactStatusException.class,
                () -> host.contacts().archive(contact),
                attaching::run);
    }

    private static void relate(Host host, ContactId one, ContactId other) {
        host.book
                .relationships()
                .relate(Relationship.draft(one, RelationshipTypeKey.FRIEND_OF, other));
    }
}
