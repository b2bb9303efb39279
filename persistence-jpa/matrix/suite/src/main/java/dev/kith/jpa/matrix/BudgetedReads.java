package dev.kith.jpa.matrix;

import dev.kith.ContactBook;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.common.Cursor;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Bulk;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.fact.FactKey;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every call that reads, in a book whose definitions have been read before. */
final class BudgetedReads {

    private static final int MANY = 120;
    private static final CategoryKey TOPIC = CategoryKey.of("topic");

    private final ContactBook book;
    private final StatementCounts counts;
    private final List<ContactId> people = new ArrayList<>();

    BudgetedReads(ContactBook book, StatementCounts counts) {
        this.book = book;
        this.counts = counts;
    }

    void run() {
        book.labels().define(Category.draft(TOPIC, "Topic"));
        Label engines = book.labels().add(TOPIC, "Engines");
        Organization employer = book.contacts().add(Organization.named("Analytical Engines"));
        fill(engines, employer);
        ContactId ada = people.get(0);
        for (int i = 1; i < MANY; i++) {
            write(ada, i);
        }
        found(ada);
        pages(engines, employer);
        attached(ada);
        rules();
        feed();
    }

    private void fill(Label engines, Organization employer) {
        book.contacts()
                .addAll(
                        IntStream.range(0, MANY)
                                .mapToObj(
                                        i ->
                                                Person.named("Ada", "Number " + i)
                                                        .email("ada@engines.example")
                                                        .phone("+44 20 7946 0958")
                                                        .externalId("crm", "n" + i)
                                                        .label(engines.id())
                                                        .affiliation(Affiliation.at(employer)))
                                .toList(),
                        Bulk.standard()
                                .telling(
                                        outcome ->
                                                outcome.contact()
                                                        .map(Contact::id)
                                                        .ifPresent(people::add)));
    }

    /** One more change, note and relationship. */
    private void write(ContactId id, int number) {
        Contact ada = book.contacts().find(id).orElseThrow();
        book.contacts().change(ada, each -> each.edit().displayAs("Ada " + number));
        book.notes().add(Note.draft(id, "Note " + number));
        book.relationships()
                .relate(
                        Relationship.draft(
                                id, RelationshipTypeKey.COLLEAGUE_OF, people.get(number)));
    }

    private void rules() {
        Rule keys = rule("label.topic = Engines and email-domain = engines.example");
        Rule wide = rule("nickname is missing and created within 1 day");
        Rule facts = rule("last-note within 1 day");
        counts.countPages(
                "rules: a page of a rule",
                size -> book.rules().matching(keys, PageRequest.first(size)));
        counts.countPages(
                "rules: a page of a rule that is asked of each",
                size -> book.rules().matching(wide, PageRequest.first(size)));
        counts.countPages(
                "rules: a page of a rule on a fact",
                size -> book.rules().matching(facts, PageRequest.first(size)));
        counts.count("rules: count", () -> book.rules().count(keys));
        counts.count("rules: whether one holds", () -> book.rules().holds(keys, people.get(0)));
    }

    private Rule rule(String text) {
        return book.rules().parse(text).orThrow();
    }

    private void found(ContactId ada) {
        counts.count("contacts: find by id", () -> book.contacts().find(ada));
        counts.count(
                "contacts: find by external id",
                () -> book.contacts().findByExternalId(ExternalId.of("crm", "n7")));
        counts.count(
                "contacts: find by e-mail, " + MANY + " of them",
                () -> book.contacts().findByEmail("ada@engines.example"));
        counts.count(
                "contacts: find by phone, " + MANY + " of them",
                () -> book.contacts().findByPhone("+44 20 7946 0958"));
    }

    private void pages(Label engines, Organization employer) {
        counts.countPages(
                "contacts: a page", size -> book.contacts().list(PageRequest.first(size)));
        Cursor second = book.contacts().list(PageRequest.first(1)).next().orElseThrow();
        counts.countPages(
                "contacts: a later page",
                size -> book.contacts().list(PageRequest.after(second, size)));
        counts.countPages(
                "contacts: a page of a search by words",
                size -> book.contacts().search("ada numb", PageRequest.first(size)));
        counts.countPages(
                "contacts: a page of a search by a label's name",
                size -> book.contacts().search("engines", PageRequest.first(size)));
        counts.countPages(
                "contacts: a page of those with a label",
                size -> book.contacts().listByLabel(engines.id(), PageRequest.first(size)));
        counts.countPages(
                "contacts: a page of the people of an organisation",
                size -> book.contacts().peopleOf(employer.id(), PageRequest.first(size)));
        counts.countPages(
                "labels: a page", size -> book.labels().list(TOPIC, PageRequest.first(size)));
        counts.count("labels: find by name", () -> book.labels().find(TOPIC, "engines"));
        counts.count("labels: categories", () -> book.labels().categories());
        counts.count("roles: all", () -> book.roles().all());
        counts.count("fields: all", () -> book.fields().all());
        counts.count("tiers: all", () -> book.tiers().all());
        counts.count("relationship types: all", () -> book.relationshipTypes().all());
        counts.count("settings: effective", () -> book.settings().effective());
        counts.countPages(
                "collections: a page", size -> book.collections().list(PageRequest.first(size)));
    }

    private void attached(ContactId ada) {
        counts.countPages("notes: a page", size -> book.notes().of(ada, PageRequest.first(size)));
        counts.countPages(
                "relationships: a page",
                size -> book.relationships().of(ada, PageRequest.first(size)));
        counts.count("facts: all of a contact", () -> book.facts().of(ada));
        counts.count(
                "facts: one of a contact", () -> book.facts().find(ada, FactKey.of("note-count")));
        counts.countPages(
                "history: a page of a contact's",
                size -> book.history().of(ada, PageRequest.first(size)));
        counts.count(
                "history: a contact as it was",
                () -> book.history().contactAt(ada, Instant.parse("2026-06-01T00:00:00Z")));
    }

    private void feed() {
        counts.count(
                "feed: sealing 480 entries, and a page of 100",
                () -> feed(ChangeCursor.start(), 100));
        ChangeCursor after = feed(ChangeCursor.start(), 100);
        counts.count("feed: the page of 300 behind it", () -> feed(after, 300));
        counts.countPages("feed: a sealed page", size -> feed(ChangeCursor.start(), size));
        counts.count("feed: its end", () -> book.history().end());
    }

    private ChangeCursor feed(ChangeCursor after, int size) {
        ChangeBatch batch = book.history().after(after, size);
        if (batch.changes().size() != size) {
            throw new IllegalStateException("the feed has too few changes to count with");
        }
        return batch.next();
    }
}
