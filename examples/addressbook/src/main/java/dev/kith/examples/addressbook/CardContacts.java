package dev.kith.examples.addressbook;

import dev.kith.common.Violation;
import dev.kith.contact.ContactDraft;
import dev.kith.vcard.ReadCard;
import java.util.List;

/** Cards as contacts of a book, which takes none that names nobody and nothing. */
final class CardContacts {
    private static final String NAMELESS = "nameless";
    private static final String NO_NAME = "(no name)";

    private CardContacts() {}

    /**
     * The draft of the contact that a card describes, a new one each time, to be shown: one that
     * names nobody is called so, and is not to be written back.
     */
    static ContactDraft<?, ?> shown(ReadCard card) {
        ContactDraft<?, ?> draft = card.draft();
        if (draft.violations().stream().anyMatch(CardContacts::isNameless)) {
            draft.displayAs(NO_NAME);
        }
        return draft;
    }

    /** Whether nothing is wrong with a contact but that it names nobody. */
    static boolean areOnlyNameless(List<Violation> violations) {
        return violations.stream().allMatch(CardContacts::isNameless);
    }

    private static boolean isNameless(Violation violation) {
        return violation.code().equals(NAMELESS);
    }
}
