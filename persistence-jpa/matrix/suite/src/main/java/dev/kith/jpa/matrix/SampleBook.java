package dev.kith.jpa.matrix;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.Circumstances;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.DateRange;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.CustomField;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Importance;
import dev.kith.contact.Note;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.Provenance;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.store.Storage;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A small book that has something of everything, the same each time that it is filled. */
final class SampleBook {

    static final BookId BOOK = BookId.of("sample");
    static final FactKey CREDIT = FactKey.of("credit");
    static final FactKey SITES = FactKey.of("sites");
    static final FactKey SEEN = FactKey.of("seen");

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final FieldKey SEATS = FieldKey.of("seats");

    private final SettableClock clock = SettableClock.at("2026-03-02T09:00:00.123456Z");
    private final Kith kith;
    private final ContactBook book;

    SampleBook(Storage storage) {
        kith =
                Kith.builder()
                        .storage(storage)
                        .clock(clock)
                        .ids(new SequentialIds())
                        .preferences(Preferences.none().region(Region.of("GB")))
                        .hashChain(any -> true)
                        .fact(FactDefinition.of(CREDIT, FactType.NUMBER, "no credit is known"))
                        .fact(
                                FactDefinition.of(SITES, FactType.TEXT, "no site is known")
                                        .withSeveralValues())
                        .fact(FactDefinition.of(SEEN, FactType.INSTANT, "was never seen"))
                        .build();
        book = kith.book(BOOK).as(Actor.user("maria"));
    }

    Kith kith() {
        return kith;
    }

    ContactBook book() {
        return book;
    }

    /** Fills the book, which is empty. */
    void fill() {
        define();
        Organization group =
                add(Organization.named("Rivière Group").role(RoleKey.PARTNER, JANUARY));
        Organization works = works(group);
        Person ada = ada(works);
        Person tran = add(Person.named("Hồng Hạnh", "Trần").nickname("山田").label("Straße"));
        Contact gone = add(Organization.named("Gone & Co").email("info@gone.example"));
        book.contacts().archive(gone, "closed in 2025");
        book.contacts().deactivate(tran, "moved away");
        surround(ada, works, group);
        ended(ada);
    }

    private <C extends Contact> C add(ContactDraft<C, ?> draft) {
        clock.advance(Duration.ofMinutes(7));
        return book.contacts().add(draft);
    }

    private void define() {
        book.labels().define(Category.draft(CategoryKey.of("region"), "Région"));
        book.labels().add(Label.draft(CategoryKey.of("region"), "Nord").alias("North"));
        book.fields()
                .define(
                        CustomField.draft(SEATS, "Seats", FieldType.DECIMAL)
                                .min(BigDecimal.ONE)
                                .max(BigDecimal.valueOf(1_000)));
        book.roles()
                .define(
                        Role.draft(RoleKey.of("landlord"), "Landlord")
                                .stage("asked", "Asked")
                                .stage("signed", "Signed"));
        book.tiers().define(TierKey.of("diamond"), "Diamond", 900);
        book.relationshipTypes()
                .define(
                        RelationshipType.draft(
                                RelationshipTypeKey.of("rents-from"), "rents from", "lets to"));
        book.settings().change(book.settings().own(), own -> own.zone(ZoneId.of("Europe/London")));
    }

    private Organization works(Organization group) {
        Organization works =
                add(
                        Organization.named("Water Works")
                                .phone("020 7946 0958")
                                .webAddress("https://works.example/")
                                .externalId("crm", "4711")
                                .label(CategoryKey.of("region"), "north")
                                .field(SEATS, FieldValue.of(40))
                                .role(RoleKey.of("landlord"), JANUARY)
                                .importance(Importance.of(TierKey.of("diamond"))));
        clock.advance(Duration.ofDays(1));
        book.relationships()
                .relate(
                        Relationship.draft(group.id(), RelationshipTypeKey.PARENT_OF, works.id())
                                .during(DateRange.from(JANUARY))
                                .note("bought from the town"));
        return works;
    }

    private Person ada(Organization works) {
        Person ada =
                add(
                        Person.named("Ada", "Lovelace")
                                .from(
                                        Provenance.of(
                                                "trade fair",
                                                Actor.user("maria"),
                                                Instant.parse("2026-02-01T10:00:00Z")))
                                .email("ada@engines.example")
                                .phone("+44 20 7946 0999")
                                .birthday(PartialDate.ofMonthDay(12, 10))
                                .remark("Knows \"engines\"; likes 'tea'\nand 🚂 \\ trains")
                                .affiliation(
                                        Affiliation.at(works)
                                                .withTitle("Analyst")
                                                .during(DateRange.from(JANUARY))));
        clock.advance(Duration.ofHours(5));
        return book.given(Circumstances.none().because("married"))
                .contacts()
                .change(ada, seen -> seen.edit().displayAs("Ada King").label("Freundin"));
    }

    private void surround(Person ada, Organization works, Organization group) {
        book.notes().add(Note.draft(ada.id(), "called about the engine"));
        Note secret =
                book.notes()
                        .add(Note.draft(ada.id(), "pays late").visibleTo(NoteVisibility.AUTHOR));
        book.notes().change(secret, note -> note.text("pays in time"));
        book.relationships()
                .relate(
                        Relationship.draft(
                                works.id(), RelationshipTypeKey.of("rents-from"), group.id()));
        ContactCollection fair = book.collections().create("Trade fair");
        fair = book.collections().share(fair, Actor.user("carl"), AccessLevel.VIEW);
        book.collections().move(works, fair.id());
        book.facts().set(ada.id(), CREDIT, FactValue.of(new BigDecimal("1234.5")));
        book.facts().set(works.id(), SITES, List.of(FactValue.of("Zürich"), FactValue.of("Århus")));
        book.facts().set(works.id(), SEEN, FactValue.of(Instant.parse("2026-03-01T08:00:00Z")));
    }

    private void ended(Person ada) {
        book.once(CommandKey.of("import-1"))
                .contacts()
                .add(Person.named("Charles", "Babbage").email("charles@engines.example"));
        Note passing = book.notes().add(Note.draft(ada.id(), "soon gone"));
        book.notes().remove(passing);
        book.facts().clear(ada.id(), CREDIT);
        book.facts().set(ada.id(), CREDIT, FactValue.of(new BigDecimal("99")));
        // so that every change has its position
        book.history().end();
    }
}
