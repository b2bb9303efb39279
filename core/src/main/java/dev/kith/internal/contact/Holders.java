package dev.kith.internal.contact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import java.util.List;
import java.util.stream.Stream;

/** All contacts that have a key, however many they are. */
final class Holders {

    private static final int AT_ONCE = 500;

    private Holders() {}

    /** The contacts in the order of their ids, read as far as they are asked for. */
    static Stream<Contact> of(ContactView view, ContactKey key) {
        return from(view, key, view.findByKey(key, AT_ONCE));
    }

    /** Those of them that follow an id. */
    static Stream<Contact> after(ContactView view, ContactKey key, ContactId id) {
        return from(view, key, view.findByKey(key, id, AT_ONCE));
    }

    private static Stream<Contact> from(ContactView view, ContactKey key, List<Contact> first) {
        return Stream.iterate(first, page -> !page.isEmpty(), page -> following(view, key, page))
                .flatMap(List::stream);
    }

    private static List<Contact> following(ContactView view, ContactKey key, List<Contact> page) {
        return page.size() < AT_ONCE
                ? List.of()
                : view.findByKey(key, page.get(page.size() - 1).id(), AT_ONCE);
    }
}
