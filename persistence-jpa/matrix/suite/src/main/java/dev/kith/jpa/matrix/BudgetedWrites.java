package dev.kith.jpa.matrix;

import dev.kith.ContactBook;
import dev.kith.common.CommandKey;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Bulk;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactId;
import dev.kith.contact.CustomField;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.setting.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Every command that writes, in a book whose definitions have been read before. */
final class BudgetedWrites {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final CategoryKey TOPIC = CategoryKey.of("topic");
    private static final FactKey SCORE = FactKey.of("score");

    private final ContactBook book;
    private final StatementCounts counts;

    BudgetedWrites(ContactBook book, StatementCounts counts) {
        this.book = book;
        this.counts = counts;
    }

    void run() {
        contacts();
        manyContacts();
        catalogues();
        labelled();
        attached();
        facts();
    }

    private <T> T count(String command, Supplier<T> work) {
        List<T> result = new ArrayList<>(1);
        // what is read of a book once, and anew after a change of its definitions, is known then
        book.contacts().add(Person.named("Somebody", "Else"));
        counts.count(command, () -> result.add(work.get()));
        return result.get(0);
    }

    private static PersonDraft typical(String family) {
        return Person.named("Ada", family)
                .email(family + "@engines.example")
                .phone("+44 20 7946 0958");
    }

    private void contacts() {
        Person ada = count("contacts: add", () -> book.contacts().add(typical("lovelace")));
        count(
                "contacts: add, with an external id",
                () -> book.contacts().add(typical("byron").externalId("crm", "7")));
        count(
                "contacts: add, under a command key",
                () ->
                        book.once(CommandKey.of("a key"))
                                .contacts()
                                .add(Person.named("Mary", "Shelley")));
        Person changed =
                count(
                        "contacts: change of a name",
                        () ->
                                book.contacts()
                                        .change(ada, each -> each.edit().email("a@b.example")));
        Person same =
                count(
                        "contacts: change of nothing",
                        () -> book.contacts().change(changed, Person::edit));
        Person archived = count("contacts: archive", () -> book.contacts().archive(same));
        count("contacts: restore", () -> book.contacts().restore(archived));
    }

    private void manyContacts() {
        addAll("contacts: add 10 at once", 10, BudgetedWrites::person);
        addAll("contacts: add 50 at once", 50, BudgetedWrites::person);
        addAll("contacts: add 10 at once, with external ids", 10, i -> known(i, "crm"));
        List<ContactId> ids =
                addAll("contacts: add 50 at once, with external ids", 50, i -> known(i, "erp"));
        changeAll("contacts: change 10 at once", ids.subList(0, 10));
        changeAll("contacts: change 50 at once", ids);
        addAll("contacts: add 10 at once, with a new label", 10, i -> person(i).label("club"));
        addAll("contacts: add 50 at once, with a new label", 50, i -> person(i).label("team"));
    }

    private List<ContactId> addAll(String command, int many, IntFunction<PersonDraft> person) {
        List<ContactId> ids = new ArrayList<>();
        List<PersonDraft> drafts = IntStream.range(0, many).mapToObj(person).toList();
        Bulk telling =
                Bulk.standard()
                        .telling(outcome -> outcome.contact().map(Contact::id).ifPresent(ids::add));
        counts.count(command, () -> book.contacts().addAll(drafts, telling));
        return ids;
    }

    private static PersonDraft person(int number) {
        return Person.named("Number", "N" + number);
    }

    private static PersonDraft known(int number, String system) {
        return person(number).externalId(system, "n" + number);
    }

    private void changeAll(String command, List<ContactId> ids) {
        counts.count(
                command,
                () ->
                        book.contacts()
                                .changeAll(
                                        ids,
                                        each -> each.edit().email(ids.size() + "@many.example"),
                                        Bulk.standard()));
    }

    private void catalogues() {
        Category topic =
                count(
                        "labels: define a category",
                        () -> book.labels().define(Category.draft(TOPIC, "Topic")));
        count(
                "labels: change a category",
                () -> book.labels().change(topic, draft -> draft.name("Topics")));
        Label label = count("labels: add", () -> book.labels().add(TOPIC, "Engines"));
        Label renamed = count("labels: rename", () -> book.labels().rename(label, "Steam engines"));
        Label aliased = count("labels: alias", () -> book.labels().alias(renamed, "Steam"));
        count("labels: deprecate", () -> book.labels().deprecate(aliased));
        Role role =
                count(
                        "roles: define",
                        () -> book.roles().define(Role.draft(RoleKey.of("donor"), "Donor")));
        count("roles: change", () -> book.roles().change(role, draft -> draft.name("Donors")));
        CustomField field =
                count(
                        "fields: define",
                        () ->
                                book.fields()
                                        .define(
                                                CustomField.draft(
                                                        FieldKey.of("hobby"),
                                                        "Hobby",
                                                        FieldType.TEXT)));
        count("fields: change", () -> book.fields().change(field, draft -> draft.name("Hobbies")));
        Tier tier = count("tiers: define", () -> book.tiers().define(TierKey.of("vip"), "VIP", 50));
        count("tiers: change", () -> book.tiers().change(tier, "Very important", 51));
        RelationshipType type =
                count(
                        "relationship types: define",
                        () ->
                                book.relationshipTypes()
                                        .define(
                                                RelationshipType.symmetric(
                                                        RelationshipTypeKey.of("pen-friend"),
                                                        "pen friend")));
        counts.count("relationship types: remove", () -> book.relationshipTypes().remove(type));
        count(
                "settings: change",
                () ->
                        book.settings()
                                .change(
                                        book.settings().own(),
                                        holding -> holding.region(Region.of("GB"))));
        ContactCollection collection =
                count("collections: create", () -> book.collections().create("Inner circle"));
        Person grace = book.contacts().add(typical("hopper"));
        Person moved =
                count(
                        "collections: move a contact",
                        () -> book.collections().move(grace, collection.id()));
        count("collections: take a contact out", () -> book.collections().takeOut(moved));
    }

    private void labelled() {
        Person ada = book.contacts().add(typical("king"));
        Person named =
                count(
                        "contacts: change of labels, to a new one by its name",
                        () ->
                                book.contacts()
                                        .change(ada, each -> each.edit().label(TOPIC, "Poems")));
        Label other = book.labels().add(TOPIC, "Looms");
        Person warm =
                book.contacts().add(typical("warm").label(other.id()).role(RoleKey.SUPPLIER, DAY));
        book.contacts().change(warm, each -> each.edit().nickname("Warmer"));
        Person labelled =
                count(
                        "contacts: change of labels",
                        () -> book.contacts().change(named, each -> each.edit().label(other.id())));
        count(
                "contacts: change of roles",
                () ->
                        book.contacts()
                                .change(labelled, each -> each.edit().role(RoleKey.SUPPLIER, DAY)));
        Organization engines = book.contacts().add(Organization.named("Analytical Engines"));
        Organization looms = book.contacts().add(Organization.named("Looms"));
        Person hired =
                count(
                        "contacts: add, with an employer",
                        () ->
                                book.contacts()
                                        .add(
                                                typical("joyce")
                                                        .affiliation(Affiliation.at(engines))));
        count(
                "contacts: change of the employer",
                () -> book.contacts().changeJob(hired, Affiliation.at(looms), DAY));
    }

    private void attached() {
        Person ada = book.contacts().add(typical("gordon"));
        Organization engines = book.contacts().add(Organization.named("Difference Engines"));
        Note note =
                count("notes: add", () -> book.notes().add(Note.draft(ada.id(), "Met at a ball")));
        Note changed =
                count(
                        "notes: change",
                        () -> book.notes().change(note, draft -> draft.text("Met at the ball")));
        counts.count("notes: remove", () -> book.notes().remove(changed));
        Organization mill = book.contacts().add(Organization.named("Mill"));
        Relationship relationship =
                count(
                        "relationships: relate",
                        () ->
                                book.relationships()
                                        .relate(
                                                Relationship.draft(
                                                        engines.id(),
                                                        RelationshipTypeKey.SUPPLIER_OF,
                                                        mill.id())));
        Relationship ended =
                count("relationships: end", () -> book.relationships().end(relationship, DAY));
        counts.count("relationships: remove", () -> book.relationships().remove(ended));
    }

    private void facts() {
        Person ada = book.contacts().add(typical("noel"));
        counts.count("facts: set", () -> book.facts().set(ada.id(), SCORE, FactValue.of(3)));
        counts.count("facts: set again", () -> book.facts().set(ada.id(), SCORE, FactValue.of(4)));
        counts.count("facts: clear", () -> book.facts().clear(ada.id(), SCORE));
    }
}
