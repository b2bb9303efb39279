package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactTerm;
import dev.kith.store.ContactTerms;
import dev.kith.store.KeyRange;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Where contacts may be found: under every key and position that any version still to be read has.
 * A reader checks what it finds here against the version it sees. One thread writes, many read.
 */
final class Indexes {

    private final Map<ContactKey.Kind, Map<String, Object>> keys =
            new EnumMap<>(ContactKey.Kind.class);
    private final Map<ContactStatus, NavigableSet<SortPosition>> positions =
            new EnumMap<>(ContactStatus.class);

    private final TokenIndex tokens = new TokenIndex();
    private final ContactNumbers numbers = new ContactNumbers();
    private final SortStarts starts = new SortStarts();
    private final Ranking ranking = new Ranking();
    private final TermIndex terms = new TermIndex();
    private final ContactTimes times = new ContactTimes();

    /** Who has versions of which one only is indexed rightly, or several. */
    private final NumberSet unsettled = new NumberSet();

    /** Those of them whom an error of the virtual machine left so for good. */
    private final NumberSet spoilt = new NumberSet();

    Indexes() {
        for (ContactKey.Kind kind : ContactKey.Kind.values()) {
            keys.put(kind, new ConcurrentHashMap<>());
        }
        for (ContactStatus status : ContactStatus.values()) {
            positions.put(status, new ConcurrentSkipListSet<>());
        }
    }

    Iterable<ContactId> candidates(ContactKey key) {
        return Ids.list(keys(key.kind()).get(key.text()));
    }

    Iterable<ContactId> candidates(ContactKey key, ContactId after) {
        return Ids.after(keys(key.kind()).get(key.text()), after);
    }

    /** Who may have a key of a kind in a range. */
    List<ContactId> holders(ContactKey.Kind kind, KeyRange range) {
        Map<String, Object> known = keys(kind);
        List<ContactId> holders = new ArrayList<>();
        if (KeyRange.exactly(range.lower().text()).equals(range)) {
            Ids.list(known.get(range.lower().text())).forEach(holders::add);
        } else {
            known.forEach(
                    (text, ids) -> {
                        if (range.has(text)) {
                            Ids.list(ids).forEach(holders::add);
                        }
                    });
        }
        return holders;
    }

    NavigableSet<SortPosition> positions(ContactStatus status) {
        return Objects.requireNonNull(positions.get(status));
    }

    TokenIndex tokens() {
        return tokens;
    }

    ContactNumbers numbers() {
        return numbers;
    }

    SortStarts starts() {
        return starts;
    }

    Ranking ranking() {
        return ranking;
    }

    TermIndex terms() {
        return terms;
    }

    ContactTimes times() {
        return times;
    }

    /** The numbers of contacts that must be looked at by themselves. */
    NumberSet unsettled() {
        return unsettled;
    }

    /** Makes the order of a status known; the contacts that are not settled count as touched. */
    void rank(ContactStatus status, NumberSet touched) {
        ranking.end(new SortRanks(status, positions(status), numbers, touched));
    }

    /**
     * What a version must be found by that the one before is not.
     *
     * @param position nothing if the one before has the same place
     * @param terms those of the {@link TermIndex}
     * @param isSearchedAlike whether both have the same tokens, and none was lost
     */
    record Addition(
            @Nullable SortPosition position,
            List<ContactKey> keys,
            Set<String> tokens,
            Set<ContactTerm> terms,
            boolean isSearchedAlike) {}

    /** What a new version must be found by beside all that finds the old one. */
    static Addition toAdd(Contact next, @Nullable Contact old) {
        if (old == null) {
            return new Addition(
                    ContactProjection.position(next),
                    ContactProjection.keys(next),
                    ContactProjection.tokens(next),
                    TermIndex.of(next),
                    false);
        }
        List<ContactKey> keys = List.of();
        if (!ContactProjection.haveSameKeys(next, old)) {
            keys = new ArrayList<>(ContactProjection.keys(next));
            keys.removeAll(ContactProjection.keys(old));
        }
        Set<ContactTerm> terms = Set.of();
        if (!haveSameTerms(next, old)) {
            terms = TermIndex.of(next);
            terms.removeAll(TermIndex.of(old));
        }
        return new Addition(
                isPlacedAlike(next, old) ? null : ContactProjection.position(next),
                keys,
                ContactProjection.tokensApartFrom(next, old),
                terms,
                ContactProjection.areAlike(next, old));
    }

    private static boolean haveSameTerms(Contact one, Contact other) {
        return ContactProjection.haveSameKeys(one, other) && ContactTerms.areAlike(one, other);
    }

    void add(Contact contact, Addition addition) {
        int before = numbers.find(contact.id());
        int number = before >= 0 ? before : number(contact, addition);
        // before anything of it can be found
        unsettled.add(number);
        for (ContactKey key : addition.keys()) {
            keys(key.kind()).compute(key.text(), (text, ids) -> Ids.with(ids, contact.id()));
        }
        if (before >= 0 && (!addition.isSearchedAlike() || addition.position() != null)) {
            ranking.touch(before, numbers.count());
        }
        if (before >= 0 && addition.position() != null) {
            starts.move(before, addition.position().key());
        }
        for (String token : addition.tokens()) {
            if (isWord(token)) {
                tokens.add(token, number);
            }
        }
        addition.terms().forEach(term -> terms.add(number, term));
        terms.with(contact.status()).add(number);
        times.put(number, contact);
        if (addition.position() != null) {
            positions(contact.status()).add(addition.position());
        }
    }

    /** A number for a new contact. */
    private int number(Contact contact, Addition addition) {
        SortPosition position = addition.position();
        int number = numbers.give(contact.id());
        ranking.touch(number, numbers.count());
        starts.put(
                number, (position != null ? position : ContactProjection.position(contact)).key());
        return number;
    }

    /** Takes a version out that nobody can see any more, but for what the newer versions need. */
    void remove(Contact old, Collection<Contact> newer) {
        if (newer.stream().noneMatch(contact -> ContactProjection.haveSameKeys(contact, old))) {
            removeKeys(old, newer);
        }
        if (newer.stream().noneMatch(contact -> isPlacedAlike(contact, old))) {
            positions(old.status()).remove(ContactProjection.position(old));
        }
        removeTokens(old, newer);
        int number = numbers.find(old.id());
        removeTerms(number, old, newer);
        if (newer.size() == 1 && number >= 0 && !starts.isKnown(number)) {
            // one version is left, and every reader sees it
            starts.put(number, ContactProjection.position(newer.iterator().next()).key());
        }
    }

    private void removeTerms(int number, Contact old, Collection<Contact> newer) {
        if (newer.stream().noneMatch(contact -> haveSameTerms(contact, old))) {
            Set<ContactTerm> gone = TermIndex.of(old);
            newer.forEach(contact -> gone.removeAll(TermIndex.of(contact)));
            gone.forEach(term -> terms.remove(number, term));
        }
        if (newer.stream().noneMatch(contact -> contact.status() == old.status())) {
            terms.with(old.status()).remove(number);
        }
    }

    /** What is indexed of a contact is what its only version says. */
    void settled(Contact contact) {
        int number = numbers.find(contact.id());
        if (!spoilt.has(number)) {
            unsettled.remove(number);
        }
    }

    /** What is indexed of a contact may be more than its versions say, from now on. */
    void spoil(Contact contact) {
        int number = numbers.find(contact.id());
        if (number >= 0) {
            spoilt.add(number);
        }
    }

    private void removeKeys(Contact old, Collection<Contact> newer) {
        List<ContactKey> gone = new ArrayList<>(ContactProjection.keys(old));
        newer.forEach(contact -> gone.removeAll(ContactProjection.keys(contact)));
        for (ContactKey key : gone) {
            keys(key.kind())
                    .computeIfPresent(key.text(), (text, ids) -> Ids.without(ids, old.id()));
        }
    }

    private void removeTokens(Contact old, Collection<Contact> newer) {
        Set<String> gone = null;
        for (Contact contact : newer) {
            Set<String> other = ContactProjection.tokensApartFrom(old, contact);
            if (gone == null) {
                gone = other;
            } else {
                gone.retainAll(other);
            }
            if (gone.isEmpty()) {
                return;
            }
        }
        if (gone == null) {
            return;
        }
        boolean isOfLabels = gone.stream().allMatch(Indexes::isLabel);
        for (Contact contact : newer) {
            // a value that did not change may have the same words, but for labels
            Set<String> kept =
                    isOfLabels
                            ? ContactProjection.tokensApartFrom(contact, old)
                            : ContactProjection.tokens(contact);
            kept.forEach(gone::remove);
        }
        int number = numbers.find(old.id());
        for (String token : gone) {
            if (isWord(token)) {
                tokens.remove(token, number);
            }
        }
    }

    /** Whole e-mail addresses are found by their words. */
    private static boolean isWord(String token) {
        return token.charAt(0) != '@';
    }

    /** Labels are the only values with such tokens. */
    private static boolean isLabel(String token) {
        return token.charAt(0) == '#';
    }

    /** Whether two versions stand at the same place of the same list. */
    private static boolean isPlacedAlike(Contact one, Contact other) {
        return one.status() == other.status()
                && (one.sortName().equals(other.sortName())
                        || ContactProjection.position(one)
                                .equals(ContactProjection.position(other)));
    }

    static boolean isAt(Contact contact, ContactStatus status, SortPosition position) {
        return contact.status() == status && ContactProjection.position(contact).equals(position);
    }

    private Map<String, Object> keys(ContactKey.Kind kind) {
        return Objects.requireNonNull(keys.get(kind));
    }

    int keys() {
        return keys.values().stream().mapToInt(Map::size).sum();
    }
}
