package dev.kith.jpa;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import dev.kith.store.StorageException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Facts as the database has them, one statement a call. */
class FactReads implements FactView {

    private static final String SELECT =
            "select f.contact, f.fact, f.value_type, f.text_value, f.number_value, f.instant_value"
                    + " from {fact} f where f.book = ?1";

    private final String book;
    private final Supplier<? extends Statements> statements;

    FactReads(String book, Supplier<? extends Statements> statements) {
        this.book = book;
        this.statements = statements;
    }

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        return facts(
                        "find a fact of contact " + contact,
                        SELECT + " and f.contact = ?2 and f.fact = ?3 order by f.value_key",
                        book,
                        contact.uuid(),
                        key.text())
                .stream()
                .map(Fact::value)
                .toList();
    }

    @Override
    public List<Fact> of(ContactId contact) {
        return facts(
                "find the facts of contact " + contact,
                SELECT + " and f.contact = ?2 order by f.fact, f.value_key",
                book,
                contact.uuid());
    }

    @Override
    public List<Fact> scan(FactRange range, int size) {
        StringBuilder statement = new StringBuilder(SELECT).append(" and f.fact = ?2");
        List<Object> parameters = new ArrayList<>(List.of(book, range.key().text()));
        range.lower()
                .ifPresent(
                        limit -> {
                            statement
                                    .append(" and f.value_key >")
                                    .append(limit.isInclusive() ? "= ?" : " ?")
                                    .append(parameters.size() + 1);
                            parameters.add(KeyBytes.utf8(limit.key()));
                        });
        range.upper()
                .ifPresent(
                        limit -> {
                            statement
                                    .append(" and f.value_key <")
                                    .append(limit.isInclusive() ? "= ?" : " ?")
                                    .append(parameters.size() + 1);
                            parameters.add(KeyBytes.utf8(limit.key()));
                        });
        range.after()
                .ifPresent(
                        row -> {
                            statement.append(
                                    Sql.behind("f.value_key", "f.contact", parameters.size() + 1));
                            byte[] key = KeyBytes.utf8(row.value().key());
                            parameters.addAll(List.of(key, key, row.contact().uuid()));
                        });
        statement.append(" order by f.value_key, f.contact limit ?").append(parameters.size() + 1);
        parameters.add(size);
        return facts("scan fact " + range.key(), statement.toString(), parameters.toArray());
    }

    @Override
    public Map<ContactId, List<FactValue>> findAll(Collection<ContactId> contacts, FactKey key) {
        Map<ContactId, List<FactValue>> found = new HashMap<>();
        for (ValueList some : ValueList.of(contacts.stream().map(ContactId::uuid).toList())) {
            facts(
                            "find a fact of contacts",
                            SELECT
                                    + " and f.fact = ?2 and f.contact in "
                                    + some.placeholders(3)
                                    + " order by f.value_key",
                            some.behind(book, key.text()))
                    .forEach(
                            fact ->
                                    found.computeIfAbsent(
                                                    fact.contact(), contact -> new ArrayList<>())
                                            .add(fact.value()));
        }
        return found;
    }

    /** All facts about some contacts, in few statements. */
    List<Fact> ofAll(Collection<ContactId> contacts) {
        List<Fact> all = new ArrayList<>();
        for (ValueList some : ValueList.of(contacts.stream().map(ContactId::uuid).toList())) {
            all.addAll(
                    facts(
                            "find the facts of contacts",
                            SELECT + " and f.contact in " + some.placeholders(2),
                            some.behind(book)));
        }
        return all;
    }

    private List<Fact> facts(String what, String statement, Object... parameters) {
        return statements.get().rows(what, statement, parameters).stream()
                .map(FactReads::fact)
                .toList();
    }

    private static Fact fact(Object[] row) {
        return new Fact(Cells.contact(row[0]), FactKey.of(Cells.text(row[1])), value(row));
    }

    /** The value in a row: its type, text, number and instant stand from the third cell on. */
    static FactValue value(Object[] row) {
        return switch (type(Cells.text(row[2]))) {
            case TEXT -> FactValue.of(Cells.text(row[3]));
            case NUMBER -> FactValue.of(new BigDecimal(row[4].toString()));
            case INSTANT -> FactValue.of(Cells.instant(row[5]));
        };
    }

    private static FactType type(String name) {
        try {
            return FactType.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new StorageException(
                    "a fact is of type "
                            + name
                            + ", which this version of the library does not know; read it with the"
                            + " one that wrote it",
                    unknown);
        }
    }
}
