package dev.kith.internal.contact;

import dev.kith.common.NotFoundException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatusException;
import dev.kith.store.StorageView;
import java.util.Optional;

/**
 * The contacts to which others begin to refer: they are in the book and in use. Who refers to one
 * already goes on when it is put aside.
 */
final class Referents {

    private Referents() {}

    /**
     * The contact to which another one begins to refer.
     *
     * @param remedy what would be right if it is put aside or gone
     */
    static Contact require(StorageView view, ContactId id, String remedy) {
        Contact contact = view.contacts().find(id).orElseThrow(() -> new NotFoundException(id));
        if (!contact.status().isChangeable()) {
            throw new ContactStatusException(id, contact.status(), remedy);
        }
        return contact;
    }

    /** What is wrong with a reference, as one of the things that are wrong with a contact. */
    static Optional<Violation> violation(StorageView view, ContactId id, String path) {
        Optional<Contact> contact = view.contacts().find(id);
        if (contact.isEmpty()) {
            return Optional.of(
                    new Violation(
                            path,
                            "unknown-contact",
                            "a contact that is referred to is one of the book"));
        }
        return contact.get().status().isChangeable()
                ? Optional.empty()
                : Optional.of(
                        new Violation(
                                path,
                                "contact-not-in-use",
                                "a contact that is put aside or gone is not newly referred to"));
    }
}
