package dev.kith.internal.command;

import dev.kith.common.FoldKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.ContactProjection;
import dev.kith.store.SortPosition;

/** Places in lists of contacts in sort order. */
public final class ContactPlace {

    private ContactPlace() {}

    public static ListPlace of(Contact contact) {
        SortPosition position = ContactProjection.position(contact);
        return new ListPlace(position.key().text(), position.id().uuid());
    }

    public static SortPosition position(ListPlace place) {
        return new SortPosition(new FoldKey(place.key()), ContactId.of(place.id()));
    }
}
