package dev.kith.jpa.matrix;

import dev.kith.ContactBook;
import dev.kith.change.ChangeCursor;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Bulk;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFieldDraft;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.setting.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A call of the public API, and what a book needs for it.
 *
 * @param name the command's name in the log, or what it is if it is none
 * @param once whether it can be given under a command key
 * @param given makes what the call needs, and gives the call
 */
record Act(String name, boolean once, Function<ContactBook, Function<ContactBook, Object>> given) {

    /** A fact of the host's. */
    static final FactDefinition WINE =
            FactDefinition.of(FactKey.of("wine"), FactType.TEXT, "no wine is known");

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final CategoryKey FAIR = CategoryKey.of("fair");
    private static final RoleKey ROLE = RoleKey.of("taster");
    private static final TierKey TIER = TierKey.of("iridium");
    private static final FieldKey FIELD = FieldKey.of("seats");
    private static final RelationshipTypeKey TYPE = RelationshipTypeKey.of("advises");
    private static final String NOTHING = "nothing";

    /** Every command. */
    static List<Act> commands() {
        return List.of(
                command("contact.add", b -> to -> to.contacts().add(full("Ada"))),
                on("contact.change", (to, ada) -> to.contacts().change(ada, Act::edited)),
                command(
                        "contact.change-job",
                        b -> {
                            Organization mill = b.contacts().add(Organization.named("Mill"));
                            Person ada = ada(b);
                            return to -> to.contacts().changeJob(ada, Affiliation.at(mill), MAY);
                        }),
                on("contact.archive", (to, ada) -> to.contacts().archive(ada, "moved away")),
                on("contact.deactivate", (to, ada) -> to.contacts().deactivate(ada, "away")),
                command(
                        "contact.activate",
                        b -> {
                            Person away = b.contacts().deactivate(ada(b), "away");
                            return to -> to.contacts().activate(away);
                        }),
                command(
                        "contact.restore",
                        b -> {
                            Person archived = b.contacts().archive(ada(b));
                            return to -> to.contacts().restore(archived);
                        }),
                command(
                        "contact.advance",
                        b -> {
                            Person lead = b.contacts().add(full("Ada").role(RoleKey.LEAD, MAY));
                            return to ->
                                    to.contacts()
                                            .advance(lead, RoleKey.LEAD, StageKey.of("contacted"));
                        }),
                command(
                        "contact.convert",
                        b -> {
                            Person lead = b.contacts().add(full("Ada").role(RoleKey.LEAD, MAY));
                            return to ->
                                    to.contacts().convert(lead, RoleKey.LEAD, RoleKey.CUSTOMER);
                        }),
                command(
                        "contact.collect",
                        b -> {
                            Person ada = ada(b);
                            ContactCollection friends = b.collections().create("Friends");
                            return to -> to.collections().move(ada, friends.id());
                        }),
                command(
                        "contact.copy",
                        b -> {
                            Person ada = ada(b);
                            ContactCollection friends = b.collections().create("Friends");
                            return to -> to.collections().copy(ada, friends.id());
                        }),
                command("collection.create", b -> to -> to.collections().create("Friends")),
                command(
                        "collection.change",
                        b -> {
                            ContactCollection friends = b.collections().create("Friends");
                            return to -> to.collections().rename(friends, "Enemies");
                        }),
                command(
                        "collection.remove",
                        b -> {
                            ContactCollection friends = b.collections().create("Friends");
                            return to -> silent(() -> to.collections().remove(friends));
                        }),
                command(
                        "category.define",
                        b -> to -> to.labels().define(Category.draft(FAIR, "Fair"))),
                command(
                        "category.change",
                        b -> {
                            Category fair = b.labels().define(Category.draft(FAIR, "Fair"));
                            return to -> to.labels().change(fair, draft -> draft.name("Fairs"));
                        }),
                command(
                        "category.remove",
                        b -> {
                            Category fair = b.labels().define(Category.draft(FAIR, "Fair"));
                            return to -> silent(() -> to.labels().remove(fair));
                        }),
                command(
                        "label.add",
                        b -> {
                            b.labels().define(Category.draft(FAIR, "Fair"));
                            return to -> to.labels().add(FAIR, "Leipzig");
                        }),
                command(
                        "label.change",
                        b -> {
                            Label leipzig = leipzig(b);
                            return to -> to.labels().rename(leipzig, "Messe");
                        }),
                command(
                        "label.remove",
                        b -> {
                            Label leipzig = leipzig(b);
                            return to -> silent(() -> to.labels().remove(leipzig));
                        }),
                command("field.define", b -> to -> to.fields().define(field())),
                command(
                        "field.change",
                        b -> {
                            CustomField seats = b.fields().define(field());
                            return to -> to.fields().change(seats, draft -> draft.name("Chairs"));
                        }),
                command(
                        "field.remove",
                        b -> {
                            CustomField seats = b.fields().define(field());
                            return to -> silent(() -> to.fields().remove(seats));
                        }),
                command("role.define", b -> to -> to.roles().define(Role.draft(ROLE, "Taster"))),
                command(
                        "role.change",
                        b -> {
                            Role taster = b.roles().define(Role.draft(ROLE, "Taster"));
                            return to -> to.roles().change(taster, draft -> draft.name("Cook"));
                        }),
                command(
                        "role.remove",
                        b -> {
                            Role taster = b.roles().define(Role.draft(ROLE, "Taster"));
                            return to -> silent(() -> to.roles().remove(taster));
                        }),
                command("tier.define", b -> to -> to.tiers().define(TIER, "Iridium", 1_000)),
                command(
                        "tier.change",
                        b -> {
                            Tier iridium = b.tiers().define(TIER, "Iridium", 1_000);
                            return to -> to.tiers().change(iridium, "Osmium", 1_001);
                        }),
                command(
                        "tier.remove",
                        b -> {
                            Tier iridium = b.tiers().define(TIER, "Iridium", 1_000);
                            return to -> silent(() -> to.tiers().remove(iridium));
                        }),
                command(
                        "relationship-type.define",
                        b ->
                                to ->
                                        to.relationshipTypes()
                                                .define(RelationshipType.symmetric(TYPE, "knows"))),
                command(
                        "relationship-type.rename",
                        b -> {
                            RelationshipType type =
                                    b.relationshipTypes()
                                            .define(RelationshipType.symmetric(TYPE, "knows"));
                            return to -> to.relationshipTypes().rename(type, "is near", "is near");
                        }),
                command(
                        "relationship-type.remove",
                        b -> {
                            RelationshipType type =
                                    b.relationshipTypes()
                                            .define(RelationshipType.symmetric(TYPE, "knows"));
                            return to -> silent(() -> to.relationshipTypes().remove(type));
                        }),
                command(
                        "relationship.add",
                        b -> {
                            Person ada = ada(b);
                            Person bob = b.contacts().add(full("Bob"));
                            return to -> to.relationships().relate(tie(ada, bob));
                        }),
                related(
                        "relationship.change",
                        (to, tie) -> to.relationships().change(tie, draft -> draft.note("old"))),
                related("relationship.end", (to, tie) -> to.relationships().end(tie, MAY)),
                related(
                        "relationship.remove",
                        (to, tie) -> silent(() -> to.relationships().remove(tie))),
                on("note.add", (to, ada) -> to.notes().add(Note.draft(ada.id(), "Called."))),
                noted("note.change", (to, note) -> to.notes().change(note, n -> n.text("Wrote."))),
                noted("note.remove", (to, note) -> silent(() -> to.notes().remove(note))),
                on(
                        "fact.set",
                        (to, ada) ->
                                silent(
                                        () ->
                                                to.facts()
                                                        .set(
                                                                ada.id(),
                                                                WINE.key(),
                                                                FactValue.of("red")))),
                command(
                        "settings.change",
                        b -> {
                            var own = b.settings().own();
                            return to ->
                                    to.settings()
                                            .change(own, draft -> draft.region(Region.of("DE")));
                        }));
    }

    /** Calls that take no key: units, many contacts at once, and what is read. */
    static List<Act> others() {
        return List.of(
                other(
                        "unit",
                        b -> {
                            Person ada = ada(b);
                            return to ->
                                    to.unit(
                                            () -> {
                                                Person bob = to.contacts().add(full("Bob"));
                                                to.notes().add(Note.draft(bob.id(), "New."));
                                                return to.contacts().change(ada, Act::edited);
                                            });
                        }),
                other(
                        "contact.bulk",
                        b ->
                                to ->
                                        to.contacts()
                                                .addAll(
                                                        List.of(full("Ada"), full("Bob")),
                                                        Bulk.standard().allOrNothing())),
                other(
                        "read",
                        b -> {
                            Person ada = ada(b);
                            return to ->
                                    List.of(
                                            to.contacts().find(ada.id()),
                                            to.contacts().list(PageRequest.first(9)).items(),
                                            to.contacts()
                                                    .search("ada", PageRequest.first(9))
                                                    .items(),
                                            to.labels().categories(),
                                            to.facts().of(ada.id()),
                                            to.history()
                                                    .of(ada.id(), PageRequest.first(9))
                                                    .items());
                        }),
                other(
                        "seal",
                        b -> {
                            ada(b);
                            return to -> to.history().after(ChangeCursor.start(), 100).changes();
                        }));
    }

    private static Act command(
            String name, Function<ContactBook, Function<ContactBook, Object>> given) {
        return new Act(name, true, given);
    }

    private static Act other(
            String name, Function<ContactBook, Function<ContactBook, Object>> given) {
        return new Act(name, false, given);
    }

    /** What is done to something in a book. */
    private interface Doing<T> {
        Object in(ContactBook book, T what);
    }

    private static Act on(String name, Doing<Person> doing) {
        return command(
                name,
                b -> {
                    Person ada = ada(b);
                    return to -> doing.in(to, ada);
                });
    }

    private static Act noted(String name, Doing<Note> doing) {
        return command(
                name,
                b -> {
                    Note note = b.notes().add(Note.draft(ada(b).id(), "Called."));
                    return to -> doing.in(to, note);
                });
    }

    private static Act related(String name, Doing<Relationship> doing) {
        return command(
                name,
                b -> {
                    Person bob = b.contacts().add(full("Bob"));
                    Relationship tie = b.relationships().relate(tie(ada(b), bob));
                    return to -> doing.in(to, tie);
                });
    }

    private static Person ada(ContactBook book) {
        return book.contacts().add(full("Ada"));
    }

    private static PersonDraft full(String name) {
        return Person.named(name, "Lovelace")
                .email(name + "@engines.example")
                .phone("+44 20 7946 0958")
                .label("mathematics");
    }

    private static PersonDraft edited(Person person) {
        return person.edit().displayAs("Changed").email("ada@office.example");
    }

    private static RelationshipDraft tie(Person one, Person other) {
        return Relationship.draft(one.id(), RelationshipTypeKey.FRIEND_OF, other.id());
    }

    private static CustomFieldDraft field() {
        return CustomField.draft(FIELD, "Seats", FieldType.DECIMAL);
    }

    private static Label leipzig(ContactBook book) {
        book.labels().define(Category.draft(FAIR, "Fair"));
        return book.labels().add(FAIR, "Leipzig");
    }

    private static Object silent(Runnable command) {
        command.run();
        return NOTHING;
    }
}
