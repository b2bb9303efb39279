package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactView;
import dev.kith.store.SortPosition;
import dev.kith.store.Storage;
import java.util.List;

/** A storage in which something happens once, before the second page of a list is read. */
final class BusyBetweenPages extends WrappedStorage {

    private final Runnable meanwhile;
    private boolean happened;

    BusyBetweenPages(Storage correct, Runnable meanwhile) {
        super(correct);
        this.meanwhile = meanwhile;
    }

    @Override
    ContactView reads(BookId book, ContactView correctReads) {
        return new WrappedView(correctReads) {
            @Override
            public List<Contact> after(ContactStatus status, SortPosition position, int size) {
                if (!happened) {
                    happened = true;
                    meanwhile.run();
                }
                return super.after(status, position, size);
            }
        };
    }
}
