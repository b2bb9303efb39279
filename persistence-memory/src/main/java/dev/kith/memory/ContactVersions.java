package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactQuery;
import dev.kith.store.FactView;
import dev.kith.store.SortPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The committed contacts of one book, as versions stamped by the number of their commit, and what
 * finds them. One thread writes, many read.
 */
final class ContactVersions {

    /** Stands where the first version of a contact was taken back. */
    private static final Object NOTHING = new Object();

    /** Under each id the contact that is settled, else its newest version, or nothing. */
    private final ContactTable table = new ContactTable();

    private final Indexes indexes = new Indexes();
    private final Deque<Version> settling = new ArrayDeque<>();
    private int erasures;

    /** A contact to be written, and what it is to be found by in addition. */
    record Change(Contact contact, Indexes.Addition toAdd) {

        static Change of(Contact next, @Nullable Contact old) {
            return new Change(next, Indexes.toAdd(next, old));
        }
    }

    /**
     * What is under an id: the contact if it is settled, else its newest version or what stands for
     * none; nothing if it was never written.
     */
    @Nullable Object entry(ContactId id) {
        return table.get(id);
    }

    Optional<Contact> visible(ContactId id, long asOf) {
        Object entry = table.get(id);
        if (entry instanceof Contact contact) {
            return Optional.of(contact);
        }
        Version version = entry instanceof Version head ? head : null;
        while (version != null && version.commit > asOf) {
            version = version.previous;
        }
        return version == null ? Optional.empty() : Optional.of(version.contact);
    }

    Optional<Contact> visibleAt(ContactStatus status, SortPosition position, long asOf) {
        return visible(position.id(), asOf)
                .filter(contact -> Indexes.isAt(contact, status, position));
    }

    /**
     * The first contacts with a key, without those that the reader does not want.
     *
     * @param after behind which id they begin, if not with the first
     */
    List<Contact> holders(
            ContactKey key,
            @Nullable ContactId after,
            int size,
            Predicate<ContactId> unwanted,
            long asOf) {
        Iterable<ContactId> candidates =
                after == null ? indexes.candidates(key) : indexes.candidates(key, after);
        List<Contact> holders = new ArrayList<>();
        for (ContactId id : candidates) {
            if (holders.size() == size) {
                break;
            }
            if (!unwanted.test(id)) {
                visible(id, asOf)
                        .filter(contact -> ContactProjection.has(contact, key))
                        .ifPresent(holders::add);
            }
        }
        return holders;
    }

    NavigableSet<SortPosition> positions(ContactStatus status) {
        return indexes.positions(status);
    }

    /** The first contacts of a status at some of its positions. */
    List<Contact> page(
            NavigableSet<SortPosition> positions, ContactStatus status, int size, long asOf) {
        List<Contact> page = new ArrayList<>(Math.min(size, 1_024));
        for (SortPosition position : positions) {
            if (page.size() == size) {
                break;
            }
            visibleAt(status, position, asOf).ifPresent(page::add);
        }
        return page;
    }

    List<Contact> search(TokenSearch.Request request, long asOf) {
        return new TokenSearch(indexes, id -> visible(id, asOf), request).page();
    }

    /** The contacts of a status that a query matches, but for some. */
    QueryRun matching(
            ContactQuery query,
            ContactStatus status,
            Collection<ContactId> hidden,
            FactView facts,
            long asOf) {
        return new QueryRun(indexes, id -> visible(id, asOf), facts, query, status, hidden);
    }

    /** Whether so much was searched that the order of contacts is worth making. */
    boolean isRankingDue() {
        return indexes.ranking().isDue(indexes.numbers().count());
    }

    /** Whether searches go by a known order of the contacts of a status. */
    boolean isRanked(ContactStatus status) {
        return indexes.ranking().of(status) != null;
    }

    /** Begins to make the order of contacts while nobody writes; gives what is touched since. */
    NumberSet beginRanking() {
        NumberSet unsettled = new NumberSet();
        for (Version version : settling) {
            int number = indexes.numbers().find(version.contact.id());
            if (number >= 0) {
                unsettled.add(number);
            }
        }
        indexes.ranking().begin(unsettled);
        return unsettled;
    }

    /** Makes the order while others read and write. */
    void rank(ContactStatus status, NumberSet touched) {
        indexes.rank(status, touched);
    }

    /**
     * Puts a unit's contacts in front of what was there; they are seen once the number is raised.
     */
    void write(List<Change> changes, long commit) {
        for (Change change : changes) {
            Contact contact = change.contact();
            Version version = new Version(contact, commit, head(contact.id()));
            // before anything can find it, so that a failure on the way takes it back
            settling.add(version);
            if (isErasure(version)) {
                erasures++;
            }
            indexes.add(contact, change.toAdd());
            table.put(contact.id(), version);
        }
    }

    /**
     * After an error of the virtual machine; what the indexes hold too much is checked by every
     * reader.
     */
    void takeBack(long commit) {
        for (Version version = settling.peekLast();
                version != null && version.commit == commit;
                version = settling.peekLast()) {
            ContactId id = version.contact.id();
            Version old = version.previous;
            if (table.get(id) == version) {
                Object before = old == null ? NOTHING : old.commit == 0 ? old.contact : old;
                table.put(id, before);
            }
            settling.removeLast();
            indexes.spoil(version.contact);
            if (isErasure(version)) {
                erasures--;
            }
        }
    }

    /** How many versions are not settled. */
    int unsettled() {
        return settling.size();
    }

    /** Whether something of an erased contact is held by old versions. */
    boolean hasErasures() {
        return erasures > 0;
    }

    /** How many keys find a contact. */
    int keys() {
        return indexes.keys();
    }

    /** How many words find a contact. */
    int words() {
        return indexes.tokens().size();
    }

    /** Forgets what versions up to a commit replaced, which no reader can see any more. */
    void settle(long limit) {
        for (Version next = settling.peek();
                next != null && next.commit <= limit;
                next = settling.peek()) {
            settle(next);
            settling.remove();
            if (isErasure(next)) {
                erasures--;
            }
        }
    }

    private void settle(Version version) {
        Contact contact = version.contact;
        Version head = head(contact.id());
        Version old = version.previous;
        if (old != null) {
            List<Contact> newer = new ArrayList<>(2);
            for (Version each = head; each != null && each != old; each = each.previous) {
                newer.add(each.contact);
            }
            indexes.remove(old.contact, newer);
            version.previous = null;
        }
        if (head == version) {
            table.put(contact.id(), contact);
            indexes.settled(contact);
        }
    }

    private @Nullable Version head(ContactId id) {
        Object entry = table.get(id);
        if (entry instanceof Contact contact) {
            return new Version(contact, 0, null);
        }
        return entry instanceof Version head ? head : null;
    }

    private static boolean isErasure(Version version) {
        return version.contact.status() == ContactStatus.ERASED;
    }
}
