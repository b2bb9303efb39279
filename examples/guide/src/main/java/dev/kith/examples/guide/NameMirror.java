package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.contact.ContactId;
import java.util.Map;
import java.util.TreeMap;

// tag::mirror[]
/** Stands in for another system that has the names of a book's contacts, by the feed. */
final class NameMirror {
    private final Map<ContactId, String> names = new TreeMap<>();
    private String cursor = ChangeCursor.start().text();

    /** Takes over what has changed since the last time. */
    void catchUp(ContactBook book) {
        while (true) {
            ChangeBatch batch = book.history().after(ChangeCursor.of(cursor), 100);
            if (batch.changes().isEmpty()) {
                return;
            }
            for (Change change : batch.changes()) {
                if (change.entry().subject().kind().equals("contact")) {
                    ContactId id = ContactId.of(change.entry().subject().id());
                    book.contacts()
                            .find(id)
                            .ifPresentOrElse(
                                    contact -> names.put(id, contact.displayName()),
                                    () -> names.remove(id));
                }
            }
            // a real one stores names and cursor in one transaction
            cursor = batch.next().text();
        }
    }

    Map<ContactId, String> names() {
        return Map.copyOf(names);
    }
}
// end::mirror[]
