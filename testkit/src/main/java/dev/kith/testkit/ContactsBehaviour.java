package dev.kith.testkit;

import static dev.kith.testkit.ContactFields.assertWhole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.ExternalId;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of one command or one question at a time. */
public interface ContactsBehaviour extends StorageFixture {

    /** What was added is found in every way. */
    @Test
    default void an_added_contact_is_found_by_id_external_id_email_and_phone() {
        Host host = new Host(storage());
        Person ada =
                host.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .email("Ada@Bücher.example")
                                        .phone("+44 20 7946 0958")
                                        .externalId("crm", "4711"));

        assertWhole(ada, host.contacts().find(ada.id()).orElseThrow(), "by id");
        assertEquals(
                Optional.of(ada), host.contacts().findByExternalId(ExternalId.of("crm", "4711")));
        assertEquals(List.of(ada), host.contacts().findByEmail("Ada@xn--BCHER-kva.example"));
        assertEquals(List.of(ada), host.contacts().findByPhone("020 7946-0958"));
        assertEquals(List.of(ada), host.contacts().list(PageRequest.first(10)).items());
    }

    /** Texts that are no address and no number belong to nobody. */
    @Test
    default void what_is_no_address_and_no_number_belongs_to_nobody() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada").email("ada@engines.example").phone("1"));

        for (String text : List.of("", " ", "@", "ada", "ada@", "\uD800", "x".repeat(10_000))) {
            assertEquals(List.of(), host.contacts().findByEmail(text));
            assertEquals(List.of(), host.contacts().findByPhone(text));
        }
        assertEquals(List.of(), host.contacts().findByEmail("ADA@engines.example"));
        assertEquals(Optional.empty(), host.contacts().findByExternalId(ExternalId.of("crm", "1")));
    }

    /** Who shares an address is found with all the others. */
    @Test
    default void all_who_share_a_number_are_found_archived_or_not() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada").phone("020 1"));
        Organization mill = host.contacts().add(Organization.named("Mill").phone("+44 20 1"));
        Person archived = host.contacts().archive(ada);

        assertEquals(
                List.of(archived, mill), host.contacts().findByPhone("0044 20 1".substring(2)));
    }

    /** A first revision with the time and the actor of its command. */
    @Test
    default void an_added_contact_has_its_first_revision_and_stamp() {
        Host host = new Host(storage());
        Person ada = host.book.as(Actor.user("maria")).contacts().add(Person.known("Ada"));

        assertEquals(Revision.FIRST, ada.revision());
        assertEquals(ContactStatus.ACTIVE, ada.status());
        assertEquals(Actor.user("maria"), ada.state().created().by());
        assertEquals(
                host.clock.instant().truncatedTo(ChronoUnit.MICROS), ada.state().created().at());
        assertEquals(ada.state().created(), ada.state().changed());
    }

    /** A change leaves the creation's stamp and sets its own. */
    @Test
    default void a_change_is_the_next_revision_with_its_own_stamp() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada").email("ada@engines.example"));
        host.clock.advance(Duration.ofDays(1));

        Person zoe =
                host.book
                        .as(Actor.service("crm"))
                        .contacts()
                        .change(ada, a -> a.edit().displayAs("Zoe").emails(List.of()));

        assertEquals(Revision.of(2), zoe.revision());
        assertEquals(ada.state().created(), zoe.state().created());
        assertEquals(Actor.service("crm"), zoe.state().changed().by());
        assertEquals(
                host.clock.instant().truncatedTo(ChronoUnit.MICROS), zoe.state().changed().at());
        assertWhole(zoe, host.contacts().find(ada.id()).orElseThrow(), "stored");
        assertEquals(List.of(), host.contacts().findByEmail("ada@engines.example"));
    }

    /** A change that changes nothing is none. */
    @Test
    default void a_change_to_the_same_values_keeps_the_revision_and_stores_nothing() {
        Host host = new Host(storage());
        for (ContactDraft<? extends Contact, ?> draft : ContactGenerator.seeded(7).contacts(40)) {
            assertSameAfterNoChange(host, host.contacts().add(draft));
        }
    }

    @SuppressWarnings("unchecked") // a contact's draft is of its own kind
    private static <C extends Contact> void assertSameAfterNoChange(Host host, C contact) {
        host.clock.advance(Duration.ofSeconds(1));
        C same = host.contacts().change(contact, c -> (ContactDraft<C, ?>) c.edit());

        assertWhole(contact, same, "the answer");
        assertWhole(contact, host.contacts().find(contact.id()).orElseThrow(), "the stored one");
    }

    /** Whoever saw an old version is told, with the facts. */
    @Test
    default void a_change_from_an_old_revision_is_refused_with_the_facts() {
        Host host = new Host(storage());
        Person first = host.contacts().add(Person.known("Ada"));
        Person second = host.contacts().change(first, a -> a.edit().displayAs("Zoe"));

        for (Executable stale :
                List.<Executable>of(
                        () -> host.contacts().change(first, a -> a.edit().displayAs("Lost")),
                        () -> host.contacts().change(first, a -> a.edit()),
                        () -> host.contacts().archive(first),
                        () -> host.contacts().restore(first))) {
            StaleException refused = assertThrows(StaleException.class, stale);
            assertEquals(first.id(), refused.id());
            assertEquals(Revision.FIRST, refused.expected());
            assertEquals(Revision.of(2), refused.actual());
        }
        assertEquals(List.of("Zoe"), host.listed());
        assertEquals(Optional.of(second), host.contacts().find(first.id()));
    }

    /** An id of another book is as good as one that was never given. */
    @Test
    default void unknown_and_foreign_contacts_are_not_found() {
        Host host = new Host(storage());
        Person foreign = host.otherBook.contacts().add(Person.known("Ada").email("a@b.example"));
        ContactId unknown = Sample.id(4711);

        assertEquals(Optional.empty(), host.contacts().find(unknown));
        assertEquals(Optional.empty(), host.contacts().find(foreign.id()));
        assertEquals(List.of(), host.contacts().findByEmail("a@b.example"));
        for (Executable command :
                List.<Executable>of(
                        () -> host.contacts().change(foreign, a -> a.edit().displayAs("Zoe")),
                        () -> host.contacts().archive(foreign),
                        () -> host.contacts().restore(foreign))) {
            NotFoundException refused = assertThrows(NotFoundException.class, command);
            assertEquals(foreign.id(), refused.id());
        }
        assertEquals(List.of(), host.listed());
        assertEquals(
                List.of(foreign), host.otherBook.contacts().list(PageRequest.first(9)).items());
    }

    /** Archived contacts leave the list, are found, and are not changed. */
    @Test
    default void an_archived_contact_is_found_but_neither_listed_nor_changed() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada").email("ada@engines.example"));
        Person aside = host.contacts().archive(ada);

        assertEquals(ContactStatus.ARCHIVED, aside.status());
        assertEquals(Revision.of(2), aside.revision());
        assertEquals(List.of(), host.listed());
        assertEquals(List.of("Ada"), host.archived());
        assertEquals(List.of(aside), host.contacts().findByEmail("ada@engines.example"));
        for (Executable command :
                List.<Executable>of(
                        () -> host.contacts().change(aside, a -> a.edit().displayAs("Zoe")),
                        () -> host.contacts().archive(aside))) {
            ContactStatusException refused = assertThrows(ContactStatusException.class, command);
            assertEquals(aside.id(), refused.id());
            assertEquals(ContactStatus.ARCHIVED, refused.status());
        }

        Person back = host.contacts().restore(aside);
        assertEquals(Revision.of(3), back.revision());
        assertEquals(List.of("Ada"), host.listed());
        assertEquals(List.of(), host.archived());
        assertThrows(ContactStatusException.class, () -> host.contacts().restore(back));
        assertTrue(back.hasSameContent(ada));
    }

    /** Every command asks who acts, once. */
    @Test
    default void each_command_asks_once_who_acts() {
        Host host = new Host(storage());
        AtomicInteger asked = new AtomicInteger();
        var acting = host.book.actingAs(() -> Actor.user("user-" + asked.incrementAndGet()));

        Person ada = acting.contacts().add(Person.known("Ada"));
        Person zoe = acting.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
        acting.contacts().find(ada.id());

        assertEquals(Actor.user("user-1"), ada.state().created().by());
        assertEquals(Actor.user("user-2"), zoe.state().changed().by());
        assertEquals(2, asked.get());
        assertEquals(
                Actor.system(), host.contacts().add(Person.known("Bob")).state().created().by());
        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book
                                .actingAs(
                                        () -> {
                                            throw new IllegalStateException("nobody signed in");
                                        })
                                .contacts()
                                .add(Person.known("Carl")));
        assertEquals(List.of("Bob", "Zoe"), host.listed());
    }

    /** All that is wrong is said at once, and nothing is stored. */
    @Test
    default void everything_that_is_wrong_with_a_draft_is_listed() {
        Host host = new Host(storage());
        PersonDraft draft =
                Person.draft().email("no address").email("fine@engines.example").phone("none");
        draft.externalId("crm", "1").externalId("crm", "1");

        InvalidValueException refused =
                assertThrows(InvalidValueException.class, () -> host.contacts().add(draft));

        assertEquals(
                List.of("emails[0]", "phones[0]", "externalIds"),
                refused.violations().stream().map(Violation::path).toList());
        assertEquals(List.of(), host.listed());
    }

    /** An external id belongs to one contact of the book, until it is freed. */
    @Test
    default void an_external_id_is_one_contacts_until_it_gives_it_up() {
        Host host = new Host(storage());
        ExternalId id = ExternalId.of("crm", "4711");
        Person ada = host.contacts().add(Person.known("Ada").externalId(id));
        Person bob = host.contacts().add(Person.known("Bob"));
        host.otherBook.contacts().add(Person.known("Of the other book").externalId(id));

        for (Executable taking :
                List.<Executable>of(
                        () -> host.contacts().add(Person.known("Carl").externalId(id)),
                        () -> host.contacts().change(bob, b -> b.edit().externalId(id)))) {
            ExternalIdTakenException refused = assertThrows(ExternalIdTakenException.class, taking);
            assertEquals(id, refused.externalId());
            assertEquals(ada.id(), refused.holder());
        }
        Person aside = host.contacts().archive(ada);
        assertThrows(
                ExternalIdTakenException.class,
                () -> host.contacts().add(Person.known("Carl").externalId(id)));

        Person back = host.contacts().restore(aside);
        host.contacts().change(back, a -> a.edit().displayAs("Zoe"));
        Person free =
                host.contacts()
                        .change(
                                (Person) host.contacts().find(ada.id()).orElseThrow(),
                                a -> a.edit().externalIds(List.of()));
        Person holder = host.contacts().change(bob, b -> b.edit().externalId(id));

        assertEquals(Optional.of(holder), host.contacts().findByExternalId(id));
        assertEquals(List.of(), free.externalIds());
        assertEquals(List.of("Bob", "Zoe"), host.listed());
    }

    /** Of many who claim an external id at once, one gets it. */
    @Test
    default void of_many_who_claim_an_external_id_at_once_one_gets_it() {
        Host host = new Host(storage());
        int threads = 4;
        for (int round = 0; round < 10; round++) {
            ExternalId id = ExternalId.of("crm", "race " + round);
            AtomicInteger winners = new AtomicInteger();
            Threads.atOnce(
                    threads,
                    number -> {
                        try {
                            host.contacts().add(Person.known("n").externalId(id));
                            winners.incrementAndGet();
                        } catch (ExternalIdTakenException e) {
                            assertEquals(id, e.externalId());
                        }
                    });
            assertEquals(1, winners.get(), "round " + round);
        }
        assertEquals(10, host.listed().size());
    }

    /** Pages of any size are the list, in the order of folded names. */
    @Test
    default void pages_follow_each_other_to_the_end() {
        Host host = new Host(storage());
        List<String> ordered = List.of("1", "ada", "Ädam", "Bob", "bob", "Zoë", "Ωmega", "😀");
        for (int i : new int[] {3, 7, 0, 5, 1, 4, 6, 2}) {
            host.contacts().add(Person.known(ordered.get(i)));
        }

        for (int size = 1; size <= 9; size++) {
            assertEquals(ordered, paged(host, size), "pages of " + size);
        }
        assertEquals(
                Optional.empty(), host.contacts().list(PageRequest.first(8)).next(), "the end");
        assertEquals(
                List.of(),
                host.contacts().list(ContactStatus.ARCHIVED, PageRequest.first(1)).items(),
                "archived");
    }

    private static List<String> paged(Host host, int size) {
        List<String> names = new ArrayList<>();
        Page<Contact> page = host.contacts().list(PageRequest.first(size));
        names.addAll(Host.names(page.items()));
        while (page.next().isPresent()) {
            assertEquals(size, page.items().size(), "only the last page is short");
            assertTrue(names.size() < 1_000, "paging does not come to an end");
            // as a web client gives it back
            Cursor cursor = Cursor.of(page.next().get().text());
            page = host.contacts().list(PageRequest.after(cursor, size));
            names.addAll(Host.names(page.items()));
        }
        return names;
    }

    /** However long a name is, and whatever it folds to, paging goes on behind it. */
    @Test
    default void paging_goes_on_behind_the_longest_names() {
        Host host = new Host(storage());
        List<String> names = new ArrayList<>();
        for (String unit : List.of("x", "\uFDFA", "😀", "ß", "\u0301", "a\u0301", "山")) {
            names.add(unit.repeat(1_000 / unit.length()));
            names.add(unit.repeat(1_000 / unit.length()));
        }
        names.forEach(name -> host.contacts().add(Person.known(name)));

        List<String> found = paged(host, 1);

        assertEquals(names.size(), found.size());
        assertTrue(found.containsAll(names));
    }

    /** A cursor of another list, or a damaged one, is refused and shows nothing. */
    @Test
    default void a_cursor_that_is_not_of_the_list_is_refused() {
        Host host = new Host(storage());
        for (String name : List.of("Ada", "Bob", "Carl")) {
            host.contacts().add(Person.known(name));
            host.otherBook.contacts().add(Person.known(name));
        }
        String text =
                host.contacts().list(PageRequest.first(1)).next().map(Cursor::text).orElseThrow();

        assertRefused(() -> host.otherBook.contacts().list(after(text)));
        assertRefused(() -> host.contacts().list(ContactStatus.ARCHIVED, after(text)));
        for (String damaged :
                List.of("x", "?", "AAAA", text + "AAAA", text.substring(4), "é", text + " ")) {
            assertRefused(() -> host.contacts().list(after(damaged)));
        }
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String damaged = text.substring(0, i) + other + text.substring(i + 1);
            assertRefused(() -> host.contacts().list(after(damaged)));
        }
        assertEquals(List.of("Bob"), Host.names(host.contacts().list(after(text)).items()));
    }

    private static PageRequest after(String cursor) {
        return PageRequest.after(Cursor.of(cursor), 1);
    }

    private static void assertRefused(Executable listing) {
        assertThrows(InvalidCursorException.class, listing);
    }

    /** A repeat under the same key gives the first outcome. */
    @Test
    default void a_repeated_command_changes_nothing_and_gives_the_first_outcome() {
        Host host = new Host(storage());
        var add = host.book.once(CommandKey.of("add"));
        var change = host.book.once(CommandKey.of("change"));
        var archive = host.book.once(CommandKey.of("archive"));
        Person ada = add.contacts().add(Person.known("Ada").externalId("crm", "1"));
        Person zoe = change.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
        Person aside = archive.contacts().archive(zoe);
        for (int time = 0; time < 3; time++) {
            host.clock.advance(Duration.ofHours(1));
            Person added = add.contacts().add(Person.known("Ada").externalId("crm", "1"));
            Person changed = change.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
            assertWhole(aside, added, "the contact as it stands now, after adding");
            assertWhole(aside, changed, "the contact as it stands now, after changing");
            assertWhole(aside, archive.contacts().archive(zoe), "the outcome of archiving");
        }

        assertEquals(List.of("Zoe"), host.archived());
        assertEquals(List.of(), host.listed());
    }

    /** The order of labels makes no other content: a host may keep them in a set. */
    @Test
    default void a_repeat_whose_labels_come_in_another_order_is_a_repeat() {
        Host host = new Host(storage());
        var keyed = host.book.once(CommandKey.of("k"));

        Person first = keyed.contacts().add(Person.known("Ada").label("a").label("b"));
        Person again = keyed.contacts().add(Person.known("Ada").label("b").label("a"));

        assertEquals(first, again);
        assertEquals(List.of("Ada"), host.listed());
    }

    /** A key stands for one command with one content. */
    @Test
    default void a_key_with_other_content_or_for_another_command_is_refused() {
        Host host = new Host(storage());
        CommandKey key = CommandKey.of("k");
        var keyed = host.book.once(key);
        Person ada = keyed.contacts().add(Person.known("Ada").label("a"));
        Person bob = host.contacts().add(Person.known("Bob"));

        for (Executable reuse :
                List.<Executable>of(
                        () -> keyed.contacts().add(Person.known("Ada").label("b")),
                        () -> keyed.contacts().add(Organization.named("Ada").label("a")),
                        () -> keyed.contacts().change(ada, a -> a.edit().displayAs("Zoe")),
                        () -> keyed.contacts().archive(ada),
                        () -> keyed.contacts().archive(bob))) {
            CommandKeyReusedException refused =
                    assertThrows(CommandKeyReusedException.class, reuse);
            assertEquals(key, refused.key());
        }
        assertEquals(List.of("Ada", "Bob"), host.listed());
        host.otherBook.once(key).contacts().add(Person.known("Of the other book"));
    }

    /** A command that failed left no outcome, so its key is free. */
    @Test
    default void the_key_of_a_command_that_failed_is_free() {
        Host host = new Host(storage());
        var keyed = host.book.once(CommandKey.of("k"));
        Person ada = host.contacts().add(Person.known("Ada").externalId("crm", "1"));
        assertThrows(InvalidValueException.class, () -> keyed.contacts().add(Person.draft()));
        assertThrows(
                ExternalIdTakenException.class,
                () -> keyed.contacts().add(Person.known("Bob").externalId("crm", "1")));
        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book.unit(
                                () -> {
                                    keyed.contacts().add(Person.known("Lost"));
                                    throw new IllegalStateException("of the work");
                                }));

        Person zoe = keyed.contacts().change(ada, a -> a.edit().displayAs("Zoe"));

        assertEquals(Revision.of(2), zoe.revision());
        assertEquals(List.of("Zoe"), host.listed());
    }

    /** However many send a command at once, it is carried out once. */
    @Test
    default void a_command_that_is_sent_on_many_threads_at_once_is_carried_out_once() {
        Host host = new Host(storage());
        int threads = 4;
        for (int round = 0; round < 10; round++) {
            var keyed = host.book.once(CommandKey.of("round " + round));
            String name = "n" + round;
            List<ContactId> answers = new CopyOnWriteArrayList<>();
            Threads.atOnce(
                    threads,
                    number -> {
                        answers.add(keyed.contacts().add(Person.known(name)).id());
                    });
            assertEquals(threads, answers.size());
            assertEquals(1, answers.stream().distinct().count(), "round " + round);
        }
        assertEquals(10, host.listed().size());
    }

    /** Whatever is generated comes back from the book as it was added. */
    @Test
    default void generated_contacts_come_back_whole() {
        Host host = new Host(storage());
        for (long seed = 51; seed <= 53; seed++) {
            ContactGenerator generator = ContactGenerator.seeded(seed);
            for (ContactDraft<? extends Contact, ?> draft : generator.contacts(60)) {
                // generators give the same external ids
                Contact added = host.contacts().add(draft.externalIds(List.of()));
                Contact found = host.contacts().find(added.id()).orElseThrow();
                assertWhole(added, found, generator.toString());
            }
        }
    }

    /** Neither a refusal nor the text of a value tells anything personal. */
    @Test
    default void no_message_and_no_text_of_a_value_tells_anything_personal() {
        Host host = new Host(storage());
        String marker = "Xanthippe";
        PersonDraft draft =
                Person.named(marker, marker)
                        .email(marker + "@" + marker + ".example")
                        .externalId("crm", marker)
                        .label(marker)
                        .remark(marker);
        Person person = host.contacts().add(draft);
        Person aside = host.contacts().archive(person);
        List<String> texts = new ArrayList<>();
        for (Executable refused :
                List.<Executable>of(
                        () -> host.contacts().add(draft),
                        () -> host.contacts().add(Person.draft().email(marker).phone(marker)),
                        () -> host.contacts().change(person, p -> p.edit()),
                        () -> host.contacts().change(aside, p -> p.edit()),
                        () -> host.otherBook.contacts().archive(aside),
                        () -> host.contacts().add(Person.known(marker + "\n")),
                        () -> host.contacts().list(after(marker)))) {
            Throwable thrown = assertThrows(RuntimeException.class, refused);
            for (Throwable each = thrown; each != null; each = each.getCause()) {
                texts.add(each.toString());
            }
            texts.add(Arrays.toString(thrown.getSuppressed()));
        }
        texts.add(person.toString());
        texts.add(person.state().toString());
        texts.add(host.contacts().list(PageRequest.first(1)).toString());
        texts.add(host.book.toString());
        texts.add(host.contacts().toString());

        texts.forEach(text -> assertFalse(text.contains(marker), "a text tells a name"));
    }
}
