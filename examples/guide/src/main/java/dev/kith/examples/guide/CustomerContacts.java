package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.ConflictException;
import dev.kith.common.StaleException;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationDraft;
import dev.kith.contact.OrganizationName;
import dev.kith.examples.guide.CustomerTable.Customer;
import java.util.Optional;

/** Keeps the contacts of a book in step with the host's customers. */
final class CustomerContacts {
    private static final int TRIES = 5;

    private final ContactBook book;

    CustomerContacts(ContactBook book) {
        this.book = book;
    }

    // tag::find[]
    Optional<Organization> find(Customer customer) {
        return book.contacts()
                .findByExternalId(customer.externalId())
                .map(Organization.class::cast);
    }

    // end::find[]

    // tag::put[]
    /** Adds the customer's contact, or brings it up to date, in one unit. */
    Organization put(Customer customer) {
        return book.unit(
                () -> {
                    Optional<Organization> known = find(customer);
                    if (known.isEmpty()) {
                        return book.contacts().add(draft(customer));
                    }
                    return book.contacts()
                            .change(known.get(), seen -> filled(seen.edit(), customer));
                });
    }

    private static OrganizationDraft draft(Customer customer) {
        return filled(Organization.draft().externalId(customer.externalId()), customer);
    }

    /** Gives a draft what the table knows, and leaves the rest as it is. */
    private static OrganizationDraft filled(OrganizationDraft draft, Customer customer) {
        draft.name(OrganizationName.of(customer.name()));
        EmailAddress email = EmailAddress.of(customer.email());
        boolean known =
                draft.emails().stream().anyMatch(point -> point.value().key().equals(email.key()));
        return known ? draft : draft.email(customer.email());
    }

    // end::put[]

    // tag::backfill[]
    /** Adds what is not there yet. Can be stopped and run again at any time. */
    void backfill(CustomerTable table) {
        for (Customer customer : table.all()) {
            CommandKey key = CommandKey.of("backfill-1/" + customer.key());
            try {
                book.quietly().once(key).contacts().add(draft(customer));
            } catch (CommandKeyReusedException | ExternalIdTakenException there) {
                putAmongOthers(customer);
            }
        }
    }

    // end::backfill[]

    // tag::others[]
    /** Puts a customer where others may put or change the same one at the same time. */
    Organization putAmongOthers(Customer customer) {
        for (int tries = 1; ; tries++) {
            try {
                return put(customer);
            } catch (StaleException | ExternalIdTakenException | ConflictException lost) {
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }
    // end::others[]
}
