package dev.kith.jpa;

import dev.kith.contact.ContactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fact rows of a contact, made again from the values in them. */
final class RebuiltFacts {

    /** A row of another type is one of a newer library. */
    private static final Set<String> TYPES =
            Stream.of(FactType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final JpaUnit unit;

    RebuiltFacts(JpaUnit unit) {
        this.unit = unit;
    }

    /** Gives the rows the keys of their values, and says whether any was wrong. */
    boolean mend(ContactId contact) {
        List<Object[]> rows =
                unit.usable()
                        .rows(
                                "read the facts of contact " + contact,
                                "select f.contact, f.fact, f.value_type, f.text_value,"
                                        + " f.number_value, f.instant_value, f.value_key"
                                        + " from {fact} f where f.book = ?1 and f.contact = ?2",
                                unit.book(),
                                contact.uuid());
        Map<String, Map<String, FactValue>> right = new LinkedHashMap<>();
        Set<String> wrong = new TreeSet<>();
        Set<String> newer = new HashSet<>();
        for (Object[] row : rows) {
            String fact = Cells.text(row[1]);
            if (!TYPES.contains(Cells.text(row[2]))) {
                newer.add(fact);
                continue;
            }
            FactValue value = value(row);
            if (value == null || !value.key().equals(Cells.utf8(row[6]))) {
                wrong.add(fact);
            }
            Map<String, FactValue> values =
                    right.computeIfAbsent(fact, name -> new LinkedHashMap<>());
            if (value != null) {
                values.put(value.key(), value);
            }
        }
        wrong.removeAll(newer);
        wrong.forEach(fact -> replace(contact, fact, right.get(fact)));
        return !wrong.isEmpty();
    }

    private void replace(ContactId contact, String fact, @Nullable Map<String, FactValue> values) {
        unit.usable()
                .update(
                        "replace fact rows of contact " + contact,
                        "delete from {fact} where book = ?1 and contact = ?2 and fact = ?3",
                        unit.book(),
                        contact.uuid(),
                        fact);
        if (values != null && !values.isEmpty()) {
            new UnitFacts(unit).put(contact, FactKey.of(fact), values.values());
        }
    }

    /** What a row says, or nothing if it says nothing that can be understood. */
    private static @Nullable FactValue value(Object[] row) {
        try {
            return FactReads.value(row);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
