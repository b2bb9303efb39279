package dev.kith.jpa;

import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.IdTakenException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The contacts as one unit sees and writes them. */
final class UnitContacts extends ContactReads implements ContactStore {

    /** The version of what is derived from a contact; an older row's keys wait for a rebuild. */
    static final int KEY_VERSION = 2;

    private static final int MOST_DISPLAYED = 1_000;

    private final JpaUnit unit;
    private final ContactIndex index;

    UnitContacts(JpaUnit unit) {
        super(unit.book(), unit::usable);
        this.unit = unit;
        index = new ContactIndex(unit);
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
        for (ValueList some : ValueList.of(ids)) {
            unit.usable()
                    .row(
                            "look for " + ids.size() + " ids of new contacts",
                            "select c.id, c.revision from {contact} c where c.book = ?1 and c.id in"
                                    + " "
                                    + some.placeholders(2),
                            some.behind(unit.book()))
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
        unit.usable().insert(row(contact), contact.id());
        index.insert(contact);
        unit.written();
    }

    @Override
    public void save(Contact next, Revision seen) {
        UUID id = next.id().uuid();
        int changed =
                unit.usable()
                        .updateOf(
                                next.id(),
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
        index.save(next);
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
}
