package dev.kith.jpa;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactQuery;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import dev.kith.store.MatchView;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that queries match: as much of a query as {@link MatchShape} has is asked of the
 * database, the rest of what it gives.
 */
final class MatchReads implements MatchView {

    /** So many contacts are looked at together where the database has not asked everything. */
    private static final int AT_ONCE = 500;

    private static final byte[] FIRST = {};
    private static final UUID NOBODY = new UUID(0, 0);

    private final String book;
    private final Supplier<? extends Statements> statements;
    private final FactReads facts;

    MatchReads(String book, Supplier<? extends Statements> statements) {
        this.book = book;
        this.statements = statements;
        facts = new FactReads(book, statements);
    }

    @Override
    public List<Contact> find(
            ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
        MatchPlan plan = MatchPlan.of(query);
        if (plan.isNever()) {
            return List.of();
        }
        if (plan.rest().clauses().isEmpty()) {
            return page(plan, status, after, size);
        }
        List<Contact> found = new ArrayList<>();
        int atOnce = Math.max(size, AT_ONCE);
        List<Contact> page = page(plan, status, after, atOnce);
        found.addAll(met(plan, page));
        while (page.size() == atOnce && found.size() < size) {
            page = page(plan, status, last(page), atOnce);
            found.addAll(met(plan, page));
        }
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    @Override
    public long count(ContactQuery query, ContactStatus status) {
        MatchPlan plan = MatchPlan.of(query);
        if (plan.isNever()) {
            return 0;
        }
        if (plan.rest().clauses().isEmpty()) {
            return statements
                    .get()
                    .row("count contacts", plan.shape().count(), parameters(plan, status).toArray())
                    .map(row -> Cells.number(row[0]))
                    .orElse(0L);
        }
        long count = 0;
        List<Contact> page = page(plan, status, null, AT_ONCE);
        while (!page.isEmpty()) {
            count += met(plan, page).size();
            page = page.size() < AT_ONCE ? List.of() : page(plan, status, last(page), AT_ONCE);
        }
        return count;
    }

    private static SortPosition last(List<Contact> page) {
        return ContactProjection.position(page.get(page.size() - 1));
    }

    /** Those who meet what the database was not asked. */
    private List<Contact> met(MatchPlan plan, List<Contact> contacts) {
        ContactQuery rest = plan.rest();
        FactView known =
                rest.isAboutFacts()
                        ? new KnownFacts(facts.ofAll(contacts.stream().map(Contact::id).toList()))
                        : facts;
        return contacts.stream().filter(contact -> rest.isMetBy(contact, known)).toList();
    }

    private List<Contact> page(
            MatchPlan plan, ContactStatus status, @Nullable SortPosition after, int size) {
        List<Object> parameters = parameters(plan, status);
        // no key comes before the empty one, and no contact has the lowest id
        byte[] key = after == null ? FIRST : KeyBytes.utf8(after.key().text());
        parameters.add(key);
        parameters.add(key);
        parameters.add(after == null ? NOBODY : after.id().uuid());
        parameters.add(size);
        return statements
                .get()
                .rows("match contacts", plan.shape().page(), parameters.toArray())
                .stream()
                .map(row -> Documents.contact(row[0]))
                .toList();
    }

    private List<Object> parameters(MatchPlan plan, ContactStatus status) {
        List<Object> parameters = new ArrayList<>(List.of(book, status.name()));
        parameters.addAll(plan.parameters());
        return parameters;
    }

    /** The facts about some contacts, read together. */
    private static final class KnownFacts implements FactView {

        private final Map<ContactId, List<Fact>> facts;

        KnownFacts(List<Fact> facts) {
            this.facts = facts.stream().collect(Collectors.groupingBy(Fact::contact));
        }

        @Override
        public List<FactValue> find(ContactId contact, FactKey key) {
            return of(contact).stream()
                    .filter(fact -> fact.key().equals(key))
                    .map(Fact::value)
                    .toList();
        }

        @Override
        public List<Fact> of(ContactId contact) {
            return facts.getOrDefault(contact, List.of());
        }

        @Override
        public List<Fact> scan(FactRange range, int size) {
            throw new UnsupportedOperationException("these are the facts about some contacts");
        }
    }
}
