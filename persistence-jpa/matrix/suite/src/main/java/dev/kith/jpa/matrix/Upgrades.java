package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.change.Change;
import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.contact.Relation;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import dev.kith.json.JsonForms;
import dev.kith.label.Category;
import dev.kith.memory.InMemoryStorage;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book that an earlier version has written is read as it was, on one database. */
public abstract class Upgrades {

    /** Versions that have a file. */
    private static final List<Integer> VERSIONS = List.of(1, 2);

    private static final JsonForms JSON = JsonForms.standard();
    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_SIZE);

    private final TestDatabase database;
    private final Tables tables;
    private final ContactBook expected;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected Upgrades(TestDatabase database) {
        this.database = database;
        tables = new Tables(database.source());
        SampleBook sample = new SampleBook(new InMemoryStorage());
        sample.fill();
        expected = sample.book();
    }

    /** Takes out what an earlier test has loaded. */
    @BeforeEach
    @AfterEach
    final void drop() {
        Schemas.drop(tables, Fixture.NAMES.prefix());
    }

    /** Contacts, log, facts, what stands beside them, and searches. */
    @Test
    final void what_an_earlier_version_has_written_is_read_as_it_was() {
        for (int version : VERSIONS) {
            drop();
            new Fixture(database.kind()).statements(version).forEach(tables::run);
            JpaSchema schema = JpaSchema.in(database.source(), Fixture.NAMES);
            schema.apply(SchemaMode.CREATE_OR_UPGRADE);
            schema.apply(SchemaMode.VALIDATE);
            try (EntityManagerFactory factory =
                    KithPersistenceUnit.over(
                            database.source(), Map.of("eclipselink.logging.level", "OFF"))) {
                JpaStorage storage = JpaStorage.of(factory, Fixture.NAMES);
                assertSame(new SampleBook(storage).book());
            }
        }
    }

    private void assertSame(ContactBook book) {
        List<Contact> contacts = contacts(expected);
        assertThat(contacts).hasSizeGreaterThan(5);
        assertThat(texts(contacts(book))).isEqualTo(texts(contacts));
        for (Contact contact : contacts) {
            assertThat(book.facts().of(contact.id())).isEqualTo(expected.facts().of(contact.id()));
            assertThat(about(book, contact)).isEqualTo(about(expected, contact));
        }
        assertThat(definitions(book)).isEqualTo(definitions(expected));
        assertSameLog(book);
        for (String text : List.of("ada", "lovel", "works", "TRAN", "山田", "north", "strasse")) {
            assertThat(found(book, text)).as(text).isEqualTo(found(expected, text));
        }
        assertThat(found(book, "lovel")).hasSize(1);
        assertThat(book.contacts().findByPhone("020 7946 0958")).hasSize(1);
        assertThat(
                        book.once(CommandKey.of("import-1"))
                                .contacts()
                                .add(
                                        Person.named("Charles", "Babbage")
                                                .email("charles@engines.example"))
                                .id())
                .isEqualTo(expected.contacts().findByEmail("charles@engines.example").get(0).id());
    }

    /**
     * The hashes are made anew over every byte of the log; entries have ids of their own each time.
     */
    private void assertSameLog(ContactBook book) {
        assertThat(book.history().verify().isWhole()).isTrue();
        assertThat(changes(book)).hasSizeGreaterThan(20).isEqualTo(changes(expected));
    }

    private static List<Contact> contacts(ContactBook book) {
        List<Contact> contacts = new ArrayList<>();
        for (ContactStatus status : ContactStatus.values()) {
            contacts.addAll(book.contacts().list(status, ALL).items());
        }
        return contacts;
    }

    private static List<String> about(ContactBook book, Contact contact) {
        List<Object> about = new ArrayList<>(book.notes().of(contact.id(), ALL).items());
        book.relationships().of(contact.id(), ALL).items().stream()
                .map(Relation::relationship)
                .forEach(about::add);
        return texts(about);
    }

    private static List<String> definitions(ContactBook book) {
        List<Object> all = new ArrayList<>();
        for (Category category : book.labels().categories()) {
            all.add(category);
            all.addAll(book.labels().list(category.key(), ALL).items());
        }
        all.addAll(book.fields().all());
        all.addAll(book.roles().all());
        all.addAll(book.tiers().all());
        all.addAll(book.relationshipTypes().all());
        all.addAll(book.collections().list(ALL).items());
        all.addAll(book.as(Actor.user("carl")).collections().list(ALL).items());
        all.add(book.settings().own());
        return texts(all);
    }

    private static List<List<Object>> changes(ContactBook book) {
        return book.history().after(ChangeCursor.start(), PageRequest.MAX_SIZE).changes().stream()
                .map(Upgrades::parts)
                .toList();
    }

    /** All but the ids of entries and commands, which are new each time that the book is filled. */
    private static List<Object> parts(Change change) {
        ChangeEntry entry = change.entry();
        ChangeCommand command = entry.command();
        return List.of(
                change.position(),
                entry.subject(),
                entry.contacts(),
                entry.number(),
                entry.operation(),
                entry.revision(),
                entry.fields(),
                entry.at(),
                command.name(),
                command.actor(),
                command.circumstances(),
                entry.fields().stream().map(change::before).toList(),
                change.after());
    }

    private static List<String> found(ContactBook book, String text) {
        return texts(book.contacts().search(text, ALL).items());
    }

    private static List<String> texts(List<?> aggregates) {
        return aggregates.stream().map(JSON::text).toList();
    }
}
