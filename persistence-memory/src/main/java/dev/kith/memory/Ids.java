package dev.kith.memory;

import dev.kith.contact.ContactId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids under one key of an index, in order. Nearly all keys have one id, so the index holds that
 * id itself; a few are an array; the thousands of a label or a switchboard are a set. One thread
 * writes, many read.
 */
final class Ids {

    private static final int ARRAY_LIMIT = 32;

    private Ids() {}

    static Object with(@Nullable Object ids, ContactId id) {
        if (ids == null || ids.equals(id)) {
            return id;
        }
        if (ids instanceof ContactId single) {
            return sorted(single, id);
        }
        if (ids instanceof ContactId[] several) {
            if (Arrays.binarySearch(several, id) >= 0) {
                return several;
            }
            ContactId[] more = Arrays.copyOf(several, several.length + 1);
            more[several.length] = id;
            Arrays.sort(more);
            return more.length <= ARRAY_LIMIT ? more : new IdSet(more);
        }
        ((IdSet) ids).add(id);
        return ids;
    }

    static @Nullable Object without(@Nullable Object ids, ContactId id) {
        if (ids == null || ids.equals(id)) {
            return null;
        }
        if (ids instanceof ContactId) {
            return ids;
        }
        if (ids instanceof ContactId[] several) {
            ContactId[] fewer =
                    Arrays.stream(several)
                            .filter(each -> !each.equals(id))
                            .toArray(ContactId[]::new);
            return fewer.length == 1 ? fewer[0] : fewer;
        }
        IdSet set = (IdSet) ids;
        set.remove(id);
        return set.isEmpty() ? null : ids;
    }

    static Iterable<ContactId> list(@Nullable Object ids) {
        if (ids == null) {
            return List.of();
        }
        if (ids instanceof ContactId single) {
            return List.of(single);
        }
        return ids instanceof ContactId[] several ? Arrays.asList(several) : (IdSet) ids;
    }

    /** The ids that follow one, which need not be one of them. */
    static Iterable<ContactId> after(@Nullable Object ids, ContactId id) {
        if (ids instanceof ContactId[] several) {
            int place = Arrays.binarySearch(several, id);
            int next = place < 0 ? -place - 1 : place + 1;
            return Arrays.asList(several).subList(next, several.length);
        }
        if (ids instanceof ContactId single) {
            return single.compareTo(id) > 0 ? List.of(single) : List.of();
        }
        return ids == null ? List.of() : ((IdSet) ids).after(id);
    }

    private static ContactId[] sorted(ContactId one, ContactId other) {
        return one.compareTo(other) < 0
                ? new ContactId[] {one, other}
                : new ContactId[] {other, one};
    }
}
