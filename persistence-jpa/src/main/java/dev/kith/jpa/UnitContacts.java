package dev.kith.jpa;

import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.IdTakenException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The contacts as one unit sees and writes them. */
final class UnitContacts extends ContactReads implements ContactStore {

    /** The version of what is derived from a contact; an older row's keys wait for a rebuild. */
    static final int KEY_VERSION = 1;

    private static final int MOST_DISPLAYED = 1_000;

    private final JpaUnit unit;

    UnitContacts(JpaUnit unit) {
        super(unit.book(), unit::usable);
        this.unit = unit;
    }

    @Override
    public void add(Contact contact) {
        addAll(List.of(contact));
    }

    @Override
    public void addAll(Collection<? extends Contact> contacts) {
        requireFree(contacts);
        contacts.forEach(this::insert);
    }

    /** Checks that no contact has an id of these, and no two of these have the same. */
    private void requireFree(Collection<? extends Contact> contacts) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Contact contact : contacts) {
            if (!ids.add(contact.id().uuid())) {
                throw new IdTakenException(contact.id());
            }
        }
        for (IdList some : IdList.of(ids)) {
            unit.usable()
                    .row(
                            "look for " + ids.size() + " ids of new contacts",
                            "select c.id, c.revision from {contact} c where c.book = ?1 and c.id in"
                                    + " "
                                    + some.placeholders(2),
                            some.parameters(unit.book()))
                    .ifPresent(
                            taken -> {
                                throw new IdTakenException(Cells.contact(taken[0]));
                            });
        }
    }

    /** The row of a contact, with everything in it that is derived. */
    ContactRow row(Contact contact) {
        ContactRow row = new ContactRow();
        row.book = unit.book();
        row.id = Cells.bytes(contact.id().uuid());
        row.revision = contact.revision().number();
        row.kind = contact.kind().name();
        row.status = contact.status().name();
        row.sortKey = sortKey(contact);
        row.displayName = displayed(contact);
        row.createdAt = Cells.micros(contact.state().created().at());
        row.changedAt = Cells.micros(contact.state().changed().at());
        row.keyVersion = KEY_VERSION;
        row.document = Documents.of(contact);
        return row;
    }

    private void insert(Contact contact) {
        unit.usable().insert(row(contact));
        ContactProjection.keys(contact).forEach(key -> insert(contact.id(), key));
        ContactProjection.tokens(contact).forEach(token -> insert(contact.id(), token));
        unit.written();
    }

    @Override
    public void save(Contact next, Revision seen) {
        UUID id = next.id().uuid();
        int changed =
                unit.usable()
                        .update(
                                "save contact " + next.id(),
                                "update {contact} set revision = ?1, status = ?2, sort_key = ?3,"
                                        + " display_name = ?4, changed_at = ?5, key_version = ?6,"
                                        + " document = ?7"
                                        + " where book = ?8 and id = ?9 and revision = ?10",
                                next.revision().number(),
                                next.status().name(),
                                sortKey(next),
                                displayed(next),
                                Cells.micros(next.state().changed().at()),
                                KEY_VERSION,
                                Documents.of(next),
                                unit.book(),
                                id,
                                seen.number());
        if (changed != 1) {
            Revision stored =
                    storedRevision(next.id()).orElseThrow(() -> new NotFoundException(next.id()));
            throw new StaleException(next.id(), seen, stored);
        }
        saveKeys(next);
        saveTokens(next);
        unit.written();
    }

    private Optional<Revision> storedRevision(ContactId id) {
        return unit.usable()
                .row(
                        "find contact " + id,
                        "select c.revision from {contact} c where c.book = ?1 and c.id = ?2",
                        unit.book(),
                        id.uuid())
                .map(row -> Revision.of(Cells.number(row[0])));
    }

    /** Makes the keys those of a contact, and says whether any was another. */
    boolean saveKeys(Contact next) {
        boolean changed = false;
        Set<StoredKey> wanted = new HashSet<>();
        ContactProjection.keys(next).forEach(key -> wanted.add(StoredKey.of(key)));
        List<Object[]> rows =
                unit.usable()
                        .rows(
                                "read the keys of contact " + next.id(),
                                "select k.kind, k.text from {contact_key} k"
                                        + " where k.book = ?1 and k.contact = ?2",
                                unit.book(),
                                next.id().uuid());
        for (Object[] row : rows) {
            StoredKey stored = new StoredKey(Cells.text(row[0]), ByteText.of(Cells.bytes(row[1])));
            if (!wanted.remove(stored)) {
                changed = true;
                unit.usable()
                        .update(
                                "take a key of contact " + next.id(),
                                "delete from {contact_key} where book = ?1 and kind = ?2"
                                        + " and text = ?3 and contact = ?4",
                                unit.book(),
                                stored.kind(),
                                stored.text().bytes(),
                                next.id().uuid());
            }
        }
        wanted.forEach(key -> insert(next.id(), key));
        return changed || !wanted.isEmpty();
    }

    /** Makes the tokens those of a contact, and says whether any was another. */
    boolean saveTokens(Contact next) {
        boolean changed = false;
        Set<ByteText> wanted = new HashSet<>();
        ContactProjection.tokens(next)
                .forEach(token -> wanted.add(ByteText.of(KeyBytes.utf8(token))));
        List<Object[]> rows =
                unit.usable()
                        .rows(
                                "read the tokens of contact " + next.id(),
                                "select t.token, t.contact from {contact_token} t"
                                        + " where t.book = ?1 and t.contact = ?2",
                                unit.book(),
                                next.id().uuid());
        for (Object[] row : rows) {
            ByteText stored = ByteText.of(Cells.bytes(row[0]));
            if (!wanted.remove(stored)) {
                changed = true;
                unit.usable()
                        .update(
                                "take a token of contact " + next.id(),
                                "delete from {contact_token} where book = ?1 and token = ?2"
                                        + " and contact = ?3",
                                unit.book(),
                                stored.bytes(),
                                next.id().uuid());
            }
        }
        wanted.forEach(token -> insert(next.id(), token));
        return changed || !wanted.isEmpty();
    }

    private void insert(ContactId contact, ContactKey key) {
        insert(contact, StoredKey.of(key));
    }

    private void insert(ContactId contact, StoredKey key) {
        ContactKeyRow row = new ContactKeyRow();
        row.book = unit.book();
        row.kind = key.kind();
        row.text = key.text().bytes();
        row.contact = Cells.bytes(contact.uuid());
        unit.usable().insert(row);
    }

    private void insert(ContactId contact, String token) {
        insert(contact, ByteText.of(KeyBytes.utf8(token)));
    }

    private void insert(ContactId contact, ByteText token) {
        ContactTokenRow row = new ContactTokenRow();
        row.book = unit.book();
        row.token = token.bytes();
        row.contact = Cells.bytes(contact.uuid());
        unit.usable().insert(row);
    }

    private static byte[] sortKey(Contact contact) {
        return KeyBytes.utf8(ContactProjection.position(contact).key().text());
    }

    private static String displayed(Contact contact) {
        String name = contact.displayName();
        if (name.length() <= MOST_DISPLAYED) {
            return name;
        }
        boolean halfway = Character.isHighSurrogate(name.charAt(MOST_DISPLAYED - 1));
        return name.substring(0, halfway ? MOST_DISPLAYED - 1 : MOST_DISPLAYED);
    }

    /** A key as it is stored. */
    private record StoredKey(String kind, ByteText text) {

        static StoredKey of(ContactKey key) {
            return new StoredKey(key.kind().name(), ByteText.of(KeyBytes.exact(key.text())));
        }
    }
}
