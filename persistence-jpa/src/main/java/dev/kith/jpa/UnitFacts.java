package dev.kith.jpa;

import dev.kith.common.NotFoundException;
import dev.kith.contact.ContactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactStore;
import java.util.Collection;

/** The facts as one unit sees and writes them. */
final class UnitFacts extends FactReads implements FactStore {

    private final JpaUnit unit;

    UnitFacts(JpaUnit unit) {
        super(unit.book(), unit::usable);
        this.unit = unit;
    }

    @Override
    public void put(ContactId contact, FactKey key, Collection<? extends FactValue> values) {
        // the contact's row keeps others off its facts, even where it has none yet
        boolean there =
                unit.usable()
                        .row(
                                "lock contact " + contact,
                                "select c.revision from {contact} c where c.book = ?1 and c.id = ?2"
                                        + " for update",
                                unit.book(),
                                contact.uuid())
                        .isPresent();
        if (!there) {
            throw new NotFoundException(contact);
        }
        unit.usable()
                .update(
                        "replace fact " + key + " of contact " + contact,
                        "delete from {fact} where book = ?1 and contact = ?2 and fact = ?3",
                        unit.book(),
                        contact.uuid(),
                        key.text());
        FactValue.sorted(values).forEach(value -> insert(contact, key, value));
        unit.written();
    }

    private void insert(ContactId contact, FactKey key, FactValue value) {
        FactRow row = new FactRow();
        row.book = unit.book();
        row.contact = Cells.bytes(contact.uuid());
        row.fact = key.text();
        row.valueKey = KeyBytes.utf8(value.key());
        row.type = value.type().name();
        if (value instanceof FactValue.Text text) {
            row.textValue = text.text();
        } else if (value instanceof FactValue.Decimal decimal) {
            row.numberValue = decimal.number();
        } else if (value instanceof FactValue.Moment moment) {
            row.instantValue = Cells.micros(moment.instant());
        }
        unit.usable().insert(row, contact);
    }
}
