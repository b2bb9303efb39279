package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import dev.kith.common.DateRange;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.NotPermittedException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.common.Team;
import dev.kith.common.Violation;
import dev.kith.contact.Affiliation;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.label.Label;
import dev.kith.label.LabelDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a host sees of the collections inside a book, and of what is shared. */
public interface CollectionsBehaviour extends StorageFixture {

    /** Who owns what the tests share. */
    Actor MARIA = Actor.user("maria");

    /** With whom it is shared. */
    Actor NILS = Actor.user("nils");

    /** A team in which NILS is. */
    Team SALES = Team.of("sales");

    private static Host host(CollectionsBehaviour test) {
        return new Host(
                test.storage(),
                builder -> builder.teams(who -> who.equals(NILS) ? Set.of(SALES) : Set.of()));
    }

    /** Who creates a collection owns it, and finds it as it was stored. */
    @Test
    default void who_creates_a_collection_owns_it() {
        Host host = host(this);
        ContactBook maria = host.book.as(MARIA);

        ContactCollection fair = maria.collections().create("  Fair  ");

        assertEquals("Fair", fair.name());
        assertEquals(MARIA, fair.owner());
        assertEquals(Revision.FIRST, fair.revision());
        assertEquals(MARIA, fair.created().by());
        assertEquals(Optional.of(fair), maria.collections().find(fair.id()));
        assertEquals(Optional.of(fair), host.book.collections().find(fair.id()), "the system");
        assertEquals(Optional.empty(), host.book.as(NILS).collections().find(fair.id()));
        assertEquals(Optional.empty(), host.otherBook.collections().find(fair.id()));
    }

    /** The host is the system under whatever id it acts. */
    @Test
    default void the_system_sees_everything_whatever_its_id() {
        Host host = host(this);
        Actor night = new Actor(Actor.Kind.SYSTEM, "night-run");
        ContactCollection fair = host.book.as(MARIA).collections().create("Fair");
        ContactBook system = host.book.as(night);

        assertTrue(night.isSystem() && Actor.system().isSystem() && !MARIA.isSystem());
        assertEquals(Optional.of(fair), system.collections().find(fair.id()));
        assertEquals(List.of(fair), system.collections().list(PageRequest.first(9)).items());
        Person ada = host.book.as(MARIA).contacts().add(Person.known("Ada"));
        assertEquals(
                Optional.of(fair.id()), system.collections().move(ada, fair.id()).collection());
    }

    /** An owner has no two collections of the same name; two owners may. */
    @Test
    default void an_owner_has_no_two_collections_of_one_name() {
        Host host = host(this);
        ContactBook maria = host.book.as(MARIA);
        ContactCollection fair = maria.collections().create("Fair 2026");

        assertEquals("name-taken", refused(() -> maria.collections().create("FÁIR  2026")));
        assertEquals("blank", refused(() -> maria.collections().create(" ")));
        ContactCollection of = host.book.as(NILS).collections().create("fair 2026");
        assertEquals("name-taken", refused(() -> host.book.collections().handOver(of, MARIA)));
        ContactCollection other = maria.collections().create("Other");
        assertEquals("name-taken", refused(() -> maria.collections().rename(other, "fair 2026")));
        ContactCollection again = maria.collections().rename(fair, "FAIR 2026");
        assertEquals("FAIR 2026", again.name());
        assertEquals(again, maria.collections().rename(again, "FAIR 2026"), "no change");
        assertThrows(StaleException.class, () -> maria.collections().rename(fair, "Old"));
    }

    /** Of several units that create a collection of one name, one does. */
    @Test
    default void of_several_units_one_creates_a_collection_of_a_name() {
        Host host = host(this);
        AtomicInteger refused = new AtomicInteger();
        Threads.atOnce(
                4,
                number -> {
                    try {
                        host.book.as(MARIA).collections().create("Fair");
                    } catch (InvalidValueException e) {
                        refused.incrementAndGet();
                    }
                });

        assertEquals(3, refused.get());
        assertEquals(List.of("Fair"), names(host.book.as(MARIA), 10));
    }

    /** What is granted to an actor or a team says how far each may go, and no further. */
    @Test
    default void grants_say_how_far_an_actor_may_go() {
        Host host = host(this);
        ContactBook maria = host.book.as(MARIA);
        ContactBook nils = host.book.as(NILS);
        ContactCollection fair = maria.collections().create("Fair");
        CollectionId id = fair.id();
        Person ada = host.contacts().add(Person.known("Ada"));

        assertNotFound(id, () -> nils.collections().move(ada, id));
        assertNotFound(id, () -> nils.collections().contacts(id, PageRequest.first(1)));
        assertNotFound(id, () -> nils.collections().rename(fair, "Mine"));
        assertNotFound(id, () -> nils.collections().remove(fair));

        ContactCollection seen = maria.collections().share(fair, NILS, AccessLevel.VIEW);
        assertEquals(Optional.of(seen), nils.collections().find(id));
        assertEquals(0, nils.collections().contacts(id, PageRequest.first(1)).items().size());
        assertRefused(id, AccessLevel.EDIT, () -> nils.collections().move(ada, id));
        assertRefused(id, AccessLevel.EDIT, () -> nils.collections().copy(ada, id));
        assertRefused(id, AccessLevel.OWN, () -> nils.collections().rename(seen, "Mine"));
        assertRefused(id, AccessLevel.OWN, () -> nils.collections().remove(seen));

        ContactCollection shared = maria.collections().share(seen, SALES, AccessLevel.EDIT);
        Person moved = nils.collections().move(ada, id);
        assertEquals(Optional.of(id), moved.collection());
        assertEquals(NILS, moved.state().changed().by());
        assertRefused(id, AccessLevel.OWN, () -> nils.collections().handOver(shared, NILS));

        ContactCollection back = maria.collections().unshare(shared, SALES);
        assertRefused(id, AccessLevel.EDIT, () -> nils.collections().takeOut(moved));
        maria.collections().unshare(back, NILS);
        assertNotFound(id, () -> nils.collections().takeOut(moved));
        assertEquals(Optional.empty(), nils.collections().find(id));
        assertThrows(
                IllegalArgumentException.class,
                () -> maria.collections().share(back, NILS, AccessLevel.OWN));
    }

    /** A draft of a contact leads around no grant. */
    @Test
    default void a_draft_asks_for_the_same_grants_as_a_move() {
        Host host = host(this);
        ContactBook maria = host.book.as(MARIA);
        ContactBook nils = host.book.as(NILS);
        ContactCollection fair = maria.collections().create("Fair");
        CollectionId id = fair.id();
        CollectionId own = nils.collections().create("Own").id();
        Person ada = maria.contacts().add(Person.known("Ada").collection(id));
        Person bob = nils.contacts().add(Person.known("Bob").collection(own));

        assertEquals("unknown-collection", refused(() -> added(nils, id)));
        assertEquals("unknown-collection", refused(() -> put(nils, bob, id)));
        assertNotFound(id, () -> put(nils, ada, own));
        assertNotFound(id, () -> out(nils, ada));

        ContactCollection seen = maria.collections().share(fair, NILS, AccessLevel.VIEW);
        assertRefused(id, AccessLevel.EDIT, () -> added(nils, id));
        assertRefused(id, AccessLevel.EDIT, () -> put(nils, bob, id));
        assertRefused(id, AccessLevel.EDIT, () -> put(nils, ada, own));
        assertRefused(id, AccessLevel.EDIT, () -> out(nils, ada));
        assertEquals(Optional.of(ada), host.contacts().find(ada.id()));
        assertEquals(2, host.listed().size(), "nothing was added");
        Person named = nils.contacts().change(ada, a -> a.edit().displayAs("Countess"));
        assertEquals(Optional.of(id), named.collection());
        assertEquals(Optional.of(own), nils.collections().copy(named, own).collection());

        maria.collections().share(seen, SALES, AccessLevel.EDIT);
        assertEquals(Optional.of(id), added(nils, id).collection());
        Person moved = put(nils, named, own);
        assertEquals(Optional.of(own), moved.collection());
        Person back = put(nils, moved, id);
        assertEquals(Optional.empty(), out(nils, back).collection());
        assertEquals(Optional.empty(), out(host.book, bob).collection(), "the system may");
    }

    private static Person added(ContactBook book, CollectionId id) {
        return book.contacts().add(Person.known("Carl").collection(id));
    }

    private static Person put(ContactBook book, Person person, CollectionId id) {
        return book.contacts().change(person, seen -> seen.edit().collection(id));
    }

    private static Person out(ContactBook book, Person person) {
        return book.contacts().change(person, seen -> seen.edit().withoutCollection());
    }

    /** Who hands a collection over no longer owns it. */
    @Test
    default void a_collection_is_handed_over() {
        Host host = host(this);
        ContactBook maria = host.book.as(MARIA);
        ContactCollection fair = maria.collections().create("Fair");

        ContactCollection given = maria.collections().handOver(fair, NILS);

        assertEquals(NILS, given.owner());
        assertNotFound(fair.id(), () -> maria.collections().rename(given, "Mine"));
        assertEquals(List.of(), names(maria, 10));
        assertEquals("Show", host.book.as(NILS).collections().rename(given, "Show").name());
        assertEquals("Fair", maria.collections().create("Fair").name(), "the name is free");
    }

    /** A contact is in one collection at a time, and that collection lists it. */
    @Test
    default void a_contact_is_in_one_collection_at_a_time() {
        Host host = host(this);
        CollectionId fair = host.book.collections().create("Fair").id();
        CollectionId show = host.book.collections().create("Show").id();
        List<ContactId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(host.contacts().add(Person.known("n" + (9 - i)).collection(fair)).id());
            host.contacts().add(Person.known("in none " + i));
        }
        host.contacts().archive(host.contacts().find(all.get(5)).orElseThrow());
        for (int size : new int[] {1, 3, 7, 8}) {
            assertEquals(all, held(host.book, fair, size), "pages of " + size);
        }

        Contact second = host.contacts().find(all.get(1)).orElseThrow();
        Contact moved = host.book.collections().move(second, show);
        assertEquals(List.of(moved.id()), held(host.book, show, 2));
        all.remove(1);
        assertEquals(all, held(host.book, fair, 4));
        assertEquals(moved, host.book.collections().move(moved, show), "it is there");
        Contact renamed = host.contacts().change(moved, c -> c.edit().displayAs("New"));
        assertEquals(Optional.of(show), renamed.collection());
        Contact out = host.book.collections().takeOut(renamed);
        assertEquals(Optional.empty(), out.collection());
        assertEquals(List.of(), held(host.book, show, 2));
        assertThrows(StaleException.class, () -> host.book.collections().move(moved, fair));
        Contact archived = host.contacts().find(all.get(4)).orElseThrow();
        assertThrows(ContactStatusException.class, () -> host.book.collections().takeOut(archived));
    }

    /** What another book has, or none, is not found and cannot be named. */
    @Test
    default void collections_of_other_books_are_not_found() {
        Host host = host(this);
        ContactCollection theirs = host.otherBook.collections().create("Theirs");
        Person ada = host.contacts().add(Person.known("Ada"));

        for (CollectionId id : List.of(theirs.id(), CollectionId.of(new UUID(-1, 1)))) {
            assertNotFound(id, () -> host.book.collections().move(ada, id));
            assertNotFound(id, () -> host.book.collections().copy(ada, id));
            assertNotFound(id, () -> host.book.collections().contacts(id, PageRequest.first(1)));
            assertEquals(
                    "unknown-collection",
                    refused(() -> host.contacts().add(Person.known("Bob").collection(id))));
            assertEquals(
                    "unknown-collection",
                    refused(() -> host.contacts().change(ada, a -> a.edit().collection(id))));
        }
        assertNotFound(theirs.id(), () -> host.book.collections().remove(theirs));
        assertEquals(Optional.of(theirs), host.otherBook.collections().find(theirs.id()));
    }

    /** A copy has the values, but neither the external ids nor the history. */
    @Test
    default void a_copy_has_the_values_but_not_the_identity() {
        Host host = host(this);
        ContactBook maria = host.book.as(MARIA);
        CollectionId fair = maria.collections().create("Fair").id();
        Person first =
                host.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .email("ada@engines.example")
                                        .label("VIP")
                                        .externalId(ExternalId.of("crm", "1")));
        Person ada = host.contacts().activate(host.contacts().deactivate(first, "left"));

        Person copy = maria.collections().copy(ada, fair);

        assertEquals(Revision.FIRST, copy.revision());
        assertEquals(List.of(), copy.statusHistory());
        assertEquals(Optional.of(ada.id()), copy.copiedFrom());
        assertEquals(Optional.of(fair), copy.collection());
        assertEquals(List.of(), copy.externalIds());
        assertEquals(ada.name(), copy.name());
        assertEquals(ada.emails(), copy.emails());
        assertEquals(ada.labels(), copy.labels());
        assertEquals(MARIA, copy.state().created().by());
        ContactFields.assertWhole(
                ada, host.contacts().find(ada.id()).orElseThrow(), "the source stays");
        ContactFields.assertWhole(copy, host.contacts().find(copy.id()).orElseThrow(), "stored");
        assertNotFound(fair, () -> host.book.as(NILS).collections().copy(copy, fair));
    }

    /** What is over, or no longer newly given, is copied with all the rest. */
    @Test
    default void a_contact_with_a_history_is_copied() {
        Host host = host(this);
        CollectionId fair = host.book.collections().create("Fair").id();
        Organization mill = host.contacts().add(Organization.named("Mill"));
        RoleKey guest = RoleKey.of("guest");
        Role role = host.book.roles().define(Role.draft(guest, "Guest"));
        Person ada =
                host.contacts()
                        .add(
                                Person.known("Ada")
                                        .affiliation(
                                                Affiliation.at(mill)
                                                        .during(
                                                                DateRange.until(
                                                                        LocalDate.parse(
                                                                                "2020-01-01"))))
                                        .role(guest, LocalDate.parse("2020-01-01"))
                                        .label("VIP"));
        host.contacts().archive(mill);
        Label label = host.book.labels().find(ada.labels().iterator().next()).orElseThrow();
        host.book.labels().change(label, LabelDraft::deprecated);
        host.book.roles().change(role, draft -> draft.only(Contact.Kind.ORGANIZATION));

        Person copy = host.book.collections().copy(ada, fair);

        assertEquals(ada.affiliations(), copy.affiliations());
        assertEquals(ada.labels(), copy.labels());
        assertEquals(ada.roles(), copy.roles());
        ContactFields.assertWhole(copy, host.contacts().find(copy.id()).orElseThrow(), "stored");
    }

    /** Only an empty collection is removed, and nothing gets into one that is. */
    @Test
    default void only_an_empty_collection_is_removed() {
        Host host = host(this);
        ContactCollection fair = host.book.collections().create("Fair");
        Person ada = host.contacts().add(Person.known("Ada").collection(fair.id()));

        DefinitionInUseException used =
                assertThrows(
                        DefinitionInUseException.class, () -> host.book.collections().remove(fair));
        assertEquals(ada.id(), used.user());
        Person out = host.book.collections().takeOut(ada);
        host.book.collections().remove(fair);
        assertEquals(Optional.empty(), host.book.collections().find(fair.id()));
        assertNotFound(fair.id(), () -> host.book.collections().move(out, fair.id()));
        assertEquals("Fair", host.book.collections().create("Fair").name());
    }

    /**
     * Where one unit moves a contact into a collection that another one removes, one of them wins.
     */
    @Test
    default void nothing_is_moved_into_a_collection_that_is_removed() {
        Host host = host(this);
        for (int round = 0; round < 10; round++) {
            ContactCollection fair = host.book.collections().create("Fair " + round);
            Person ada = host.contacts().add(Person.known("Ada"));
            Threads.atOnce(
                    2,
                    number -> {
                        try {
                            if (number == 0) {
                                host.book.collections().move(ada, fair.id());
                            } else {
                                host.book.collections().remove(fair);
                            }
                        } catch (NotFoundException | DefinitionInUseException e) {
                            assertTrue(number == 0 == e instanceof NotFoundException);
                        } catch (InvalidValueException e) {
                            assertEquals(0, number);
                        }
                    });
            boolean in = host.contacts().find(ada.id()).orElseThrow().collection().isPresent();
            assertEquals(in, host.book.collections().find(fair.id()).isPresent());
        }
    }

    /** A repeated command changes nothing and gives the first outcome. */
    @Test
    default void commands_on_collections_can_be_repeated() {
        Host host = host(this);
        ContactBook once = host.book.once(CommandKey.of("create"));
        ContactCollection fair = once.collections().create("Fair");
        assertEquals(fair, once.collections().create("Fair"));
        Person ada = host.contacts().add(Person.known("Ada"));
        ContactBook copying = host.book.once(CommandKey.of("copy"));
        Person copy = copying.collections().copy(ada, fair.id());
        assertEquals(copy, copying.collections().copy(ada, fair.id()));
        assertEquals(List.of(copy.id()), held(host.book, fair.id(), 5));
    }

    /** Whatever is shared and taken back, each actor lists what a model says. */
    @Test
    default void each_actor_lists_what_is_shared_with_them() {
        Host host = host(this);
        for (int seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Actor> actors = List.of(Actor.user("a" + seed), Actor.user("b" + seed), NILS);
            Map<CollectionId, ContactCollection> model = new HashMap<>();
            for (int step = 0; step < 60; step++) {
                Actor actor = actors.get(random.nextInt(3));
                List<ContactCollection> all = new ArrayList<>(model.values());
                all.sort((one, other) -> one.id().compareTo(other.id()));
                ContactCollection some = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
                AccessLevel level = random.nextBoolean() ? AccessLevel.VIEW : AccessLevel.EDIT;
                String name = "n" + random.nextInt(1_000) + " " + seed + " " + step;
                int choice = some == null ? 0 : random.nextInt(7);
                if (choice == 6 && some != null) {
                    host.book.collections().remove(some);
                    model.remove(some.id());
                } else {
                    ContactCollection next =
                            choice < 2 || some == null
                                    ? host.book.as(actor).collections().create(name)
                                    : host.book
                                            .collections()
                                            .change(
                                                    some,
                                                    draft ->
                                                            switch (choice) {
                                                                case 2 -> draft.share(actor, level);
                                                                case 3 -> draft.share(SALES, level);
                                                                case 4 -> draft.unshare(actor);
                                                                default -> draft.unshare(SALES);
                                                            });
                    model.put(next.id(), next);
                }
            }
            String mark = " " + seed + " ";
            for (Actor actor : actors) {
                Set<Team> teams = actor.equals(NILS) ? Set.of(SALES) : Set.of();
                List<String> expected =
                        model.values().stream()
                                .filter(it -> it.levelOf(actor, teams).isPresent())
                                .map(ContactCollection::name)
                                .sorted()
                                .toList();
                List<String> own =
                        names(host.book.as(actor), 1 + random.nextInt(9)).stream()
                                .filter(name -> name.contains(mark))
                                .toList();
                assertEquals(expected, own, "seed " + seed + ", " + actor);
            }
        }
    }

    private static List<String> names(ContactBook book, int size) {
        List<String> names = new ArrayList<>();
        Page<ContactCollection> page = book.collections().list(PageRequest.first(size));
        page.items().forEach(each -> names.add(each.name()));
        while (page.next().isPresent()) {
            page = book.collections().list(PageRequest.after(page.next().get(), size));
            page.items().forEach(each -> names.add(each.name()));
        }
        return names;
    }

    private static List<ContactId> held(ContactBook book, CollectionId id, int size) {
        List<ContactId> held = new ArrayList<>();
        Page<Contact> page = book.collections().contacts(id, PageRequest.first(size));
        held.addAll(Sample.ids(page.items()));
        while (page.next().isPresent()) {
            page = book.collections().contacts(id, PageRequest.after(page.next().get(), size));
            held.addAll(Sample.ids(page.items()));
        }
        return held;
    }

    private static String refused(Runnable command) {
        List<Violation> violations =
                assertThrows(InvalidValueException.class, command::run).violations();
        assertEquals(1, violations.size());
        return violations.get(0).code();
    }

    private static void assertNotFound(CollectionId id, Runnable command) {
        assertEquals(id, assertThrows(NotFoundException.class, command::run).id());
    }

    private static void assertRefused(CollectionId id, AccessLevel needed, Runnable command) {
        NotPermittedException refusal = assertThrows(NotPermittedException.class, command::run);
        assertEquals(id, refusal.id());
        assertEquals(needed, refusal.needed());
    }
}
