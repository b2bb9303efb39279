package dev.kith.memory;

import dev.kith.contact.ContactId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids under one key of an index, in order. Nearly all keys have one id, so the index holds that
 * id itself; a few are an array; a switchboard's thousands are a set. One thread writes, many read.
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
            return more.length <= ARRAY_LIMIT ? more : new ConcurrentSkipListSet<>(List.of(more));
        }
        set(ids).add(id);
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
        Collection<ContactId> set = set(ids);
        set.remove(id);
        return set.isEmpty() ? null : ids;
    }

    static Collection<ContactId> list(@Nullable Object ids) {
        if (ids == null) {
            return List.of();
        }
        if (ids instanceof ContactId single) {
            return List.of(single);
        }
        return ids instanceof ContactId[] several ? Arrays.asList(several) : set(ids);
    }

    /** The ids that follow one, which need not be one of them. */
    static Collection<ContactId> after(@Nullable Object ids, ContactId id) {
        if (ids instanceof ContactId[] several) {
            int place = Arrays.binarySearch(several, id);
            int next = place < 0 ? -place - 1 : place + 1;
            return Arrays.asList(several).subList(next, several.length);
        }
        if (ids == null || ids instanceof ContactId) {
            return list(ids).stream().filter(each -> each.compareTo(id) > 0).toList();
        }
        return set(ids).tailSet(id, false);
    }

    private static ContactId[] sorted(ContactId one, ContactId other) {
        return one.compareTo(other) < 0
                ? new ContactId[] {one, other}
                : new ContactId[] {other, one};
    }

    @SuppressWarnings("unchecked") // the only third kind that with() makes
    private static ConcurrentSkipListSet<ContactId> set(Object ids) {
        return (ConcurrentSkipListSet<ContactId>) ids;
    }
}
