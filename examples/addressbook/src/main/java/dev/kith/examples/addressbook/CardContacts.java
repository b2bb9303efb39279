package dev.kith.examples.addressbook;

import dev.kith.contact.ContactDraft;
import dev.kith.vcard.ReadCard;

/** Cards as contacts of a book, which takes none that names nobody and nothing. */
final class CardContacts {
    private static final String NAMELESS = "nameless";
    private static final String NO_NAME = "(no name)";

    private CardContacts() {}

    /** The draft of the contact that a card describes, a new one each time. */
    static ContactDraft<?, ?> draft(ReadCard card) {
        ContactDraft<?, ?> draft = card.draft();
        if (draft.violations().stream().anyMatch(broken -> broken.code().equals(NAMELESS))) {
            draft.displayAs(NO_NAME);
        }
        return draft;
    }
}
