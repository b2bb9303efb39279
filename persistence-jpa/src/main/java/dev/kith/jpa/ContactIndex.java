package dev.kith.jpa;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactTerm;
import dev.kith.store.ContactTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The keys, terms and tokens under which contacts are found, as one unit writes them. */
final class ContactIndex {

    /** Both kinds of rows in one statement; a token has no kind. */
    private static final String STORED =
            "select k.kind, k.text from {contact_key} k where k.book = ?1 and k.contact = ?2"
                    + " union all select '', t.token from {contact_token} t"
                    + " where t.book = ?1 and t.contact = ?2";

    private static final String TOKEN = "";

    private final JpaUnit unit;

    ContactIndex(JpaUnit unit) {
        this.unit = unit;
    }

    /** Makes the rows of a new contact. */
    void insert(Contact contact) {
        entries(contact).forEach(entry -> insert(contact.id(), entry));
    }

    /** Brings the rows of a contact to what it says, and tells whether any was another. */
    boolean save(Contact next) {
        Set<Entry> wanted = new HashSet<>(entries(next));
        Map<String, List<byte[]>> gone = new TreeMap<>();
        List<Object[]> rows =
                unit.usable()
                        .rowsOf(
                                next.id(),
                                "read the keys of contact " + next.id(),
                                STORED,
                                unit.book(),
                                next.id().uuid());
        for (Object[] row : rows) {
            Entry stored = new Entry(Cells.text(row[0]), ByteText.of(Cells.bytes(row[1])));
            if (!wanted.remove(stored)) {
                gone.computeIfAbsent(stored.kind(), kind -> new ArrayList<>())
                        .add(stored.text().bytes());
            }
        }
        gone.forEach((kind, texts) -> delete(next.id(), kind, texts));
        wanted.forEach(entry -> insert(next.id(), entry));
        return !gone.isEmpty() || !wanted.isEmpty();
    }

    private void delete(ContactId contact, String kind, List<byte[]> texts) {
        for (ValueList some : ValueList.of(texts)) {
            if (kind.equals(TOKEN)) {
                unit.usable()
                        .updateOf(
                                contact,
                                "take tokens of contact " + contact,
                                "delete from {contact_token} where book = ?1 and contact = ?2"
                                        + " and token in "
                                        + some.placeholders(3),
                                some.behind(unit.book(), contact.uuid()));
            } else {
                unit.usable()
                        .updateOf(
                                contact,
                                "take keys of contact " + contact,
                                "delete from {contact_key} where book = ?1 and contact = ?2"
                                        + " and kind = ?3 and text in "
                                        + some.placeholders(4),
                                some.behind(unit.book(), contact.uuid(), kind));
            }
        }
    }

    private void insert(ContactId contact, Entry entry) {
        if (entry.kind().equals(TOKEN)) {
            ContactTokenRow row = new ContactTokenRow();
            row.book = unit.book();
            row.token = entry.text().bytes();
            row.contact = Cells.bytes(contact.uuid());
            unit.usable().insert(row, contact);
        } else {
            ContactKeyRow row = new ContactKeyRow();
            row.book = unit.book();
            row.kind = entry.kind();
            row.text = entry.text().bytes();
            row.contact = Cells.bytes(contact.uuid());
            unit.usable().insert(row, contact);
        }
    }

    private static List<Entry> entries(Contact contact) {
        List<Entry> entries = new ArrayList<>();
        for (ContactKey key : ContactProjection.keys(contact)) {
            entries.add(new Entry(key.kind().name(), ByteText.of(KeyBytes.exact(key.text()))));
        }
        for (ContactTerm term : ContactTerms.besideKeys(contact)) {
            // a column of the contact's own row
            if (term.field() != ContactTerm.Field.KIND) {
                byte[] text = KeyBytes.exact(term.text());
                entries.add(new Entry(term.field().name(), ByteText.of(text)));
            }
        }
        for (String token : ContactProjection.tokens(contact)) {
            entries.add(new Entry(TOKEN, ByteText.of(KeyBytes.utf8(token))));
        }
        return entries;
    }

    /** A key or a term as it is stored, or a token, which is of no kind. */
    private record Entry(String kind, ByteText text) {}
}
