package dev.kith.store;

import dev.kith.common.FoldKey;
import dev.kith.contact.ContactId;

/**
 * A place in the sort order of contacts: by fold key, then by id, both in unsigned byte order.
 *
 * @param key the fold key of a sort name, of which the first 500 UTF-16 code units count
 * @param id the id of a contact
 */
public record SortPosition(FoldKey key, ContactId id) implements Comparable<SortPosition> {

    @Override
    public int compareTo(SortPosition other) {
        int order = key.compareTo(other.key);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
