package dev.kith.testkit;

import dev.kith.ContactBook;
import dev.kith.common.Cursor;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.CustomField;
import dev.kith.contact.ExternalId;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactValue;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.setting.BookSettings;
import dev.kith.setting.Region;
import dev.kith.store.StorageView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of everything that a book keeps, as somebody has seen it, and what is found by its texts. */
record TenancySubjects(
        String name,
        Category category,
        Label label,
        Label otherLabel,
        CustomField field,
        Role role,
        Tier tier,
        RelationshipType type,
        ContactCollection collection,
        Organization organization,
        Organization parent,
        Person person,
        Person archived,
        Note note,
        Relationship relationship,
        BookSettings settings,
        Cursor page) {

    static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    static final StageKey NEW = StageKey.of("new");
    static final StageKey KEEN = StageKey.of("keen");

    /** Puts one of everything into a book; the name is in all of their texts. */
    static TenancySubjects in(ContactBook book, String name) {
        Category category =
                book.labels().define(Category.draft(CategoryKey.of(name + "-topic"), name));
        Label label = book.labels().add(category.key(), name + " wine");
        CustomField field =
                book.fields()
                        .define(
                                CustomField.draft(
                                        FieldKey.of(name + "-field"), name, FieldType.TEXT));
        Role role =
                book.roles()
                        .define(
                                Role.draft(RoleKey.of(name + "-role"), name)
                                        .stage(NEW.text(), "New")
                                        .stage(KEEN.text(), "Keen"));
        ContactCollection collection = book.collections().create(name);
        Organization organization =
                book.contacts()
                        .add(
                                Organization.named(name + " Engines")
                                        .label(label.id())
                                        .collection(collection.id()));
        Organization parent = book.contacts().add(Organization.named(name + " Group"));
        Person person =
                book.contacts()
                        .add(
                                Person.named(name, "Lovelace")
                                        .email(name + "@engines.example")
                                        .phone(name.equals("own") ? "+44 1" : "+44 2")
                                        .externalId("crm", name)
                                        .label(label.id())
                                        .field(field.key(), name)
                                        .role(role.key(), DAY)
                                        .advance(role.key(), NEW, DAY)
                                        .collection(collection.id())
                                        .affiliation(Affiliation.at(organization)));
        Note note = book.notes().add(Note.draft(person.id(), name));
        RelationshipType type =
                book.relationshipTypes()
                        .define(
                                RelationshipType.draft(
                                        RelationshipTypeKey.of(name + "-type"), name, name + "s"));
        book.facts().set(person.id(), ModelWorld.WINE.key(), FactValue.of(name));
        return new TenancySubjects(
                name,
                category,
                label,
                book.labels().add(category.key(), name + " tea"),
                field,
                role,
                book.tiers().define(TierKey.of(name + "-tier"), name, 500),
                type,
                collection,
                organization,
                parent,
                person,
                book.contacts().archive(book.contacts().add(Person.known(name + " Gone"))),
                note,
                book.relationships()
                        .relate(
                                Relationship.draft(
                                        parent.id(),
                                        RelationshipTypeKey.PARENT_OF,
                                        organization.id())),
                book.settings().change(book.settings().own(), p -> p.region(Region.of("DE"))),
                book.contacts().list(PageRequest.first(1)).next().orElseThrow());
    }

    /** As it would be seen if it had been stored: the unit that makes it fails. */
    static TenancySubjects neverStored(ContactBook book, String name) {
        Made made = new Made();
        Runnable work =
                () -> {
                    made.subjects = in(book, name);
                    throw made;
                };
        try {
            book.unit(work);
        } catch (Made e) {
            return e.subjects();
        }
        throw new AssertionError("the unit did not fail");
    }

    /**
     * What is stored in their book, which nobody but the book's own callers may change: its values,
     * what is found by its keys and words, and its log.
     */
    List<Object> stored(ContactBook book, StorageView view) {
        return List.of(
                book.labels().category(category.key()),
                book.labels().list(category.key(), PageRequest.first(100)).items(),
                book.fields().all(),
                book.roles().all(),
                book.tiers().all(),
                book.relationshipTypes().all(),
                book.collections().list(PageRequest.first(100)).items(),
                contacts(book),
                book.contacts().search(name, PageRequest.first(100)).items(),
                book.contacts().findByEmail(name + "@engines.example"),
                book.contacts().findByPhone("+44 2"),
                book.contacts().findByExternalId(ExternalId.of("crm", name)),
                book.settings().own(),
                view.changes().sealed(0, 1_000),
                view.changes().unsealed(1_000));
    }

    private static List<Object> contacts(ContactBook book) {
        return Arrays.stream(ContactStatus.values())
                .flatMap(s -> book.contacts().list(s, PageRequest.first(100)).items().stream())
                .<Object>map(contact -> whole(book, contact))
                .toList();
    }

    /** A contact, and what else is kept about it. */
    private static List<Object> whole(ContactBook book, Contact contact) {
        return List.of(
                contact,
                ContactFields.of(contact),
                book.facts().of(contact.id()),
                book.notes().of(contact.id(), PageRequest.first(100)).items(),
                book.relationships().of(contact.id(), PageRequest.first(100)).items());
    }

    /** Carries what was made out of the unit that is not to be stored. */
    private static final class Made extends RuntimeException {

        private static final long serialVersionUID = 1;

        private transient @Nullable TenancySubjects subjects;

        TenancySubjects subjects() {
            if (subjects == null) {
                throw new AssertionError("nothing was made");
            }
            return subjects;
        }
    }
}
