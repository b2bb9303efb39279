package dev.kith.jpa;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contacts as the database has them, one statement a call. */
class ContactReads implements ContactView {

    private static final String FIND =
            "select c.document from {contact} c where c.book = ?1 and c.id = ?2";
    private static final String BY_KIND =
            "select c.document from {contact_key} k"
                    + " join {contact} c on c.book = k.book and c.id = k.contact"
                    + " where k.book = ?1 and k.kind = ?2";
    private static final String BY_KEY = BY_KIND + " and k.text = ?3";
    private static final String LISTED =
            "select c.document from {contact} c where c.book = ?1 and c.status = ?2";
    private static final String IN_ORDER = " order by c.sort_key, c.id limit ";

    private final String book;
    private final Supplier<? extends Statements> statements;

    ContactReads(String book, Supplier<? extends Statements> statements) {
        this.book = book;
        this.statements = statements;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return statements
                .get()
                .row("find contact " + id, FIND, book, id.uuid())
                .map(row -> Documents.contact(row[0]));
    }

    @Override
    public List<Contact> findAll(Collection<ContactId> ids) {
        SortedMap<ContactId, Contact> found = new TreeMap<>();
        for (ValueList some : ValueList.of(ids.stream().map(ContactId::uuid).toList())) {
            contacts(
                            "find contacts",
                            "select c.document from {contact} c where c.book = ?1 and c.id in "
                                    + some.placeholders(2),
                            some.behind(book))
                    .forEach(each -> found.put(each.id(), each));
        }
        return List.copyOf(found.values());
    }

    @Override
    public List<Contact> findByKeys(Collection<ContactKey> keys) {
        Map<ContactKey.Kind, List<byte[]>> texts = new EnumMap<>(ContactKey.Kind.class);
        for (ContactKey key : keys) {
            texts.computeIfAbsent(key.kind(), kind -> new ArrayList<>())
                    .add(KeyBytes.exact(key.text()));
        }
        SortedMap<ContactId, Contact> found = new TreeMap<>();
        texts.forEach(
                (kind, wanted) -> {
                    for (ValueList some : ValueList.of(wanted)) {
                        contacts(
                                        "find contacts by keys",
                                        BY_KIND + " and k.text in " + some.placeholders(3),
                                        some.behind(book, kind.name()))
                                .forEach(each -> found.put(each.id(), each));
                    }
                });
        return List.copyOf(found.values());
    }

    @Override
    public List<Contact> findByKey(ContactKey key, int size) {
        return contacts(
                "find contacts by a key",
                BY_KEY + " order by k.contact limit ?4",
                book,
                key.kind().name(),
                KeyBytes.exact(key.text()),
                size);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
        return contacts(
                "find contacts by a key",
                BY_KEY + " and k.contact > ?4 order by k.contact limit ?5",
                book,
                key.kind().name(),
                KeyBytes.exact(key.text()),
                after.uuid(),
                size);
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        return contacts("list contacts", LISTED + IN_ORDER + "?3", book, status.name(), size);
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        return contacts(
                "list contacts",
                LISTED + Sql.behind("c.sort_key", "c.id", 3) + IN_ORDER + "?6",
                book,
                status.name(),
                KeyBytes.utf8(position.key().text()),
                KeyBytes.utf8(position.key().text()),
                position.id().uuid(),
                size);
    }

    @Override
    public List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        StringBuilder statement = new StringBuilder(LISTED);
        List<Object> parameters = new ArrayList<>(List.of(book, status.name()));
        for (SearchTerm term : terms.terms()) {
            statement.append(
                    " and c.id in (select t.contact from {contact_token} t where t.book = ?1"
                            + " and (");
            String or = "";
            for (String beginning : term.beginnings()) {
                statement
                        .append(or)
                        .append("t.token >= ?")
                        .append(parameters.size() + 1)
                        .append(" and t.token < ?")
                        .append(parameters.size() + 2);
                parameters.add(KeyBytes.utf8(beginning));
                parameters.add(KeyBytes.above(beginning));
                or = " or ";
            }
            statement.append("))");
        }
        if (after != null) {
            statement.append(Sql.behind("c.sort_key", "c.id", parameters.size() + 1));
            byte[] key = KeyBytes.utf8(after.key().text());
            parameters.addAll(List.of(key, key, after.id().uuid()));
        }
        statement.append(IN_ORDER).append('?').append(parameters.size() + 1);
        parameters.add(size);
        return contacts("search contacts", statement.toString(), parameters.toArray());
    }

    private List<Contact> contacts(String what, String statement, Object... parameters) {
        return statements.get().rows(what, statement, parameters).stream()
                .map(row -> Documents.contact(row[0]))
                .toList();
    }
}
