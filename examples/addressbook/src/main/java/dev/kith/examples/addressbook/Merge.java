package dev.kith.examples.addressbook;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ExternalId;
import java.util.ArrayList;
import java.util.List;

/** What a contact keeps when its card has changed. */
final class Merge {
    private Merge() {}

    /**
     * The draft of a card with everything that the contact has and no card can say: custom fields,
     * importance, owner, teams, restriction, collection, and what other systems call it.
     */
    static <D extends ContactDraft<?, ?>> D kept(Contact old, D card) {
        List<ExternalId> ids = new ArrayList<>(card.externalIds());
        old.externalIds().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        card.externalIds(ids);
        card.fields(old.fields());
        old.importance().ifPresent(card::importance);
        old.owner().ifPresent(card::owner);
        card.teams(old.teams());
        old.restriction().ifPresent(card::restriction);
        old.collection().ifPresent(card::collection);
        old.copiedFrom().ifPresent(card::copiedFrom);
        return card;
    }
}
