package dev.kith.memory;

import dev.kith.common.FoldKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactTerm;
import dev.kith.store.ContactTerm.Field;
import dev.kith.store.ContactTerms;
import dev.kith.store.KeyRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The numbers of the contacts that have each term, and that are of each status: of all versions
 * that are still to be read. One thread writes, many read.
 *
 * <p>Addresses of e-mail, phone numbers and organisations are not in it: nearly every contact has
 * its own, and {@link Indexes} finds who has one.
 */
final class TermIndex {

    private final Map<Field, NavigableMap<String, Object>> terms = new EnumMap<>(Field.class);
    private final Map<ContactStatus, NumberSet> statuses = new EnumMap<>(ContactStatus.class);

    TermIndex() {
        for (Field field : Field.values()) {
            if (isIndexed(field)) {
                terms.put(field, new ConcurrentSkipListMap<>(FoldKey::compare));
            }
        }
        for (ContactStatus status : ContactStatus.values()) {
            statuses.put(status, new NumberSet());
        }
    }

    static boolean isIndexed(Field field) {
        return field != Field.EMAIL && field != Field.PHONE && field != Field.ORGANIZATION;
    }

    /** The terms of a contact that are indexed. */
    static Set<ContactTerm> of(Contact contact) {
        Set<ContactTerm> terms = ContactTerms.of(contact);
        terms.removeIf(term -> !isIndexed(term.field()));
        return terms;
    }

    void add(int number, ContactTerm term) {
        of(term.field())
                .compute(
                        term.text(),
                        (text, known) ->
                                Postings.with(known == null ? Postings.NONE : known, number));
    }

    void remove(int number, ContactTerm term) {
        of(term.field())
                .computeIfPresent(
                        term.text(),
                        (text, known) -> {
                            Object left = Postings.without(known, number);
                            return Postings.count(left) == 0 ? null : left;
                        });
    }

    /** The contacts of a status. */
    NumberSet with(ContactStatus status) {
        return Objects.requireNonNull(statuses.get(status));
    }

    /** Who has a term in a range: the postings of each text in it. */
    List<Object> postings(Field field, KeyRange range) {
        List<Object> found = new ArrayList<>();
        NavigableMap<String, Object> from = of(field).tailMap(range.lower().text(), true);
        for (Map.Entry<String, Object> entry : from.entrySet()) {
            if (range.upper().isBefore(entry.getKey())) {
                break;
            }
            if (range.lower().isBefore(entry.getKey())) {
                found.add(entry.getValue());
            }
        }
        return found;
    }

    /** How many terms some contact has. */
    int size() {
        return terms.values().stream().mapToInt(Map::size).sum();
    }

    private NavigableMap<String, Object> of(Field field) {
        return Objects.requireNonNull(terms.get(field));
    }
}
