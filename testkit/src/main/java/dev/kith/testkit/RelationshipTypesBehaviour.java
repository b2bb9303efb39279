package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.ReservedDefinitionException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipCycleException;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipLimitException;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeDraft;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.RelationshipTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of the catalogue of types of relationship. */
public interface RelationshipTypesBehaviour extends StorageFixture {

    /** The reserved ones come first, in every book. */
    @Test
    default void every_book_has_the_reserved_types_and_its_own() {
        Host host = new Host(storage());
        RelationshipType mentor = host.book.relationshipTypes().define(mentor());
        RelationshipType agent =
                host.book
                        .relationshipTypes()
                        .define(
                                RelationshipType.draft(
                                        RelationshipTypeKey.of("agent-of"), "is agent of", "has"));

        List<RelationshipType> expected = new ArrayList<>(RelationshipTypes.reserved());
        assertEquals(expected, host.otherBook.relationshipTypes().all());
        expected.add(agent);
        expected.add(mentor);
        assertEquals(expected, host.book.relationshipTypes().all());
        assertEquals(Optional.of(mentor), host.book.relationshipTypes().find(mentor.key()));
        assertEquals(Optional.empty(), host.otherBook.relationshipTypes().find(mentor.key()));
        assertEquals(Revision.FIRST, mentor.revision());
        assertTrue(
                mentor.hasSameContent(mentor().toType(Revision.FIRST, Sample.ADDED, Sample.ADDED)));
    }

    private static RelationshipTypeDraft mentor() {
        return RelationshipType.draft(
                        RelationshipTypeKey.of("mentor-of"), "is mentor of", "is pupil of")
                .only(Contact.Kind.PERSON)
                .single(RelationshipEnd.FROM)
                .hierarchy(RelationshipEnd.FROM);
    }

    /** A book's own type demands as a reserved one does. */
    @Test
    default void what_a_type_of_the_book_demands_is_kept() {
        Host host = new Host(storage());
        RelationshipTypeKey key = host.book.relationshipTypes().define(mentor()).key();
        ContactId a = host.contacts().add(Person.known("a")).id();
        ContactId b = host.contacts().add(Person.known("b")).id();
        ContactId mill = host.contacts().add(Organization.named("Mill")).id();
        relate(host, a, key, b);

        assertThrows(ContactKindException.class, () -> relate(host, mill, key, a));
        assertThrows(RelationshipCycleException.class, () -> relate(host, b, key, a));
        ContactId c = host.contacts().add(Person.known("c")).id();
        assertThrows(RelationshipLimitException.class, () -> relate(host, c, key, b));
        relate(host, c, key, a);
        assertThrows(NotFoundException.class, () -> relate(host.otherBook, a, key, b));
    }

    /** A name can change, from the version seen; what is reserved cannot. */
    @Test
    default void a_type_is_renamed_from_the_version_seen() {
        Host host = new Host(storage());
        RelationshipTypes types = host.book.relationshipTypes();
        RelationshipType first = types.define(mentor());

        RelationshipType second = types.rename(first, "guides", "is guided by");

        assertEquals(Revision.of(2), second.revision());
        assertEquals("is guided by", second.inverseLabel());
        assertTrue(second.isAcyclic() && second.isSingle(RelationshipEnd.FROM));
        assertEquals(second, types.rename(second, " guides ", "is guided by"), "no change");
        assertEquals(Optional.of(second), types.find(first.key()));
        for (Executable stale :
                List.<Executable>of(
                        () -> types.rename(first, "x", "y"), () -> types.remove(first))) {
            assertEquals(second.revision(), assertThrows(StaleException.class, stale).actual());
        }
        assertThrows(InvalidValueException.class, () -> types.rename(second, " ", "x"));
        RelationshipType reserved = types.find(RelationshipTypeKey.PARENT_OF).orElseThrow();
        for (Executable locked :
                List.<Executable>of(
                        () -> types.rename(reserved, "x", "y"), () -> types.remove(reserved))) {
            assertThrows(ReservedDefinitionException.class, locked);
        }
        for (RelationshipType taken : List.of(second, reserved)) {
            assertEquals(
                    taken.key(),
                    assertThrows(
                                    DefinitionTakenException.class,
                                    () ->
                                            types.define(
                                                    RelationshipType.symmetric(taken.key(), "x")))
                            .id());
        }
    }

    /** What is or was in use stays. */
    @Test
    default void a_type_is_removed_only_when_no_relationship_is_of_it() {
        Host host = new Host(storage());
        RelationshipTypes types = host.book.relationshipTypes();
        RelationshipType mentor = types.define(mentor());
        ContactId a = host.contacts().add(Person.known("a")).id();
        ContactId b = host.contacts().add(Person.known("b")).id();
        Relationship user = relate(host, a, mentor.key(), b);

        DefinitionInUseException inUse =
                assertThrows(DefinitionInUseException.class, () -> types.remove(mentor));
        assertEquals(user.id(), inUse.user());
        host.book.relationships().remove(user);
        types.remove(mentor);

        assertEquals(Optional.empty(), types.find(mentor.key()));
        assertThrows(NotFoundException.class, () -> types.remove(mentor));
        assertThrows(NotFoundException.class, () -> relate(host, a, mentor.key(), b));
        types.define(mentor());
        relate(host, a, mentor.key(), b);
    }

    /** A key makes each of the commands repeatable. */
    @Test
    default void a_repeated_command_on_a_type_changes_nothing() {
        Host host = new Host(storage());
        RelationshipTypes define = host.book.once(CommandKey.of("define")).relationshipTypes();
        RelationshipTypes remove = host.book.once(CommandKey.of("remove")).relationshipTypes();

        RelationshipType first = define.define(mentor());
        assertEquals(first, define.define(mentor()));
        for (RelationshipTypeDraft other :
                List.of(
                        mentor().labels("x", "is pupil of"),
                        mentor().labels("is mentor of", "x"),
                        mentor().only(RelationshipEnd.TO, Contact.Kind.ORGANIZATION),
                        mentor().single(RelationshipEnd.TO),
                        mentor().hierarchy(RelationshipEnd.TO))) {
            assertThrows(CommandKeyReusedException.class, () -> define.define(other));
        }
        remove.remove(first);
        remove.remove(first);
        assertEquals(Optional.empty(), host.book.relationshipTypes().find(first.key()));
    }

    /** Of several who define a type of one key at once, one does. */
    @Test
    default void a_type_is_defined_once() {
        Host host = new Host(storage());

        TwoUnits.assertSecondRefused(
                host,
                DefinitionTakenException.class,
                () -> host.book.relationshipTypes().define(mentor()),
                () -> host.book.relationshipTypes().define(mentor()));
    }

    /** A type that is coming into use is not removed at the same time. */
    @Test
    default void a_type_is_not_removed_while_contacts_are_related_by_it() {
        Host host = new Host(storage());
        RelationshipType type = host.book.relationshipTypes().define(mentor());
        RelationshipType alike =
                host.book
                        .relationshipTypes()
                        .define(RelationshipType.symmetric(RelationshipTypeKey.of("met"), "met"));
        ContactId a = host.contacts().add(Person.known("a")).id();
        ContactId b = host.contacts().add(Person.known("b")).id();

        for (RelationshipType each : List.of(type, alike)) {
            TwoUnits.assertSecondRefused(
                    host,
                    DefinitionInUseException.class,
                    () -> relate(host, a, each.key(), b),
                    () -> host.book.relationshipTypes().remove(each));
        }
        RelationshipType unused =
                host.book
                        .relationshipTypes()
                        .define(RelationshipType.symmetric(RelationshipTypeKey.of("x"), "x"));
        TwoUnits.assertSecondRefused(
                host,
                NotFoundException.class,
                () -> host.book.relationshipTypes().remove(unused),
                () -> relate(host, a, unused.key(), b));
    }

    private static Relationship relate(
            Host host, ContactId from, RelationshipTypeKey type, ContactId to) {
        return relate(host.book, from, type, to);
    }

    private static Relationship relate(
            ContactBook book, ContactId from, RelationshipTypeKey type, ContactId to) {
        return book.relationships().relate(Relationship.draft(from, type, to));
    }
}
