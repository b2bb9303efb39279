package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.change.BulkCount;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeNotice;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.ConflictException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Bulk;
import dev.kith.contact.BulkOutcome;
import dev.kith.contact.BulkRefusedException;
import dev.kith.contact.BulkReport;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.ExternalId;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a host sees of calls that write many contacts. */
public interface BulkBehaviour extends StorageFixture {

    /** A unit after the other is stored, and no more is read than the next one takes. */
    @Test
    default void many_contacts_are_stored_unit_by_unit_as_they_are_read() {
        Host host = new Host(storage());
        List<String> told = new ArrayList<>();
        int[] read = new int[1];
        Iterable<ContactDraft<?, ?>> drafts =
                () ->
                        IntStream.range(0, 7)
                                .<ContactDraft<?, ?>>mapToObj(
                                        number -> {
                                            read[0]++;
                                            assertEquals(
                                                    number - number % 3,
                                                    Threads.elsewhere(host::listed).size());
                                            return Person.known("Person " + number);
                                        })
                                .iterator();

        BulkReport report =
                host.contacts()
                        .addAll(
                                drafts,
                                Bulk.standard()
                                        .inUnitsOf(3)
                                        .telling(
                                                outcome -> {
                                                    assertTrue(!storage().isActive());
                                                    told.add(name(outcome));
                                                    assertTrue(
                                                            read[0] <= outcome.place() + 3,
                                                            "read ahead");
                                                }));

        List<String> names = IntStream.range(0, 7).mapToObj(n -> "Person " + n).toList();
        assertEquals(names, told);
        assertEquals(names, host.listed());
        assertEquals(new BulkReport(7, 0, 0, List.of()), report);
        assertEquals(new BulkReport(0, 0, 0, List.of()), host.contacts().addAll(List.of()));
    }

    private static String name(BulkOutcome outcome) {
        return outcome.contact().map(Contact::displayName).orElse("nobody");
    }

    /** What is refused is told with its place, and the others go on. */
    @Test
    default void drafts_that_are_refused_are_left_out() {
        Host host = new Host(storage());
        Organization elsewhere = host.otherBook.contacts().add(Organization.named("Elsewhere"));
        ExternalId stored = ExternalId.of("crm", "1");
        ExternalId twice = ExternalId.of("crm", "2");
        ContactId holder = host.contacts().add(Person.known("Holder").externalId(stored)).id();
        List<BulkOutcome> told = new ArrayList<>();

        BulkReport report =
                host.contacts()
                        .addAll(
                                List.of(
                                        Person.known("Ada").email("nobody"),
                                        Person.known("Bob").externalId(twice),
                                        Person.known("Carl").externalId(stored),
                                        Person.known("Dora").externalId(twice),
                                        Person.known("Eve").affiliation(Affiliation.at(elsewhere)),
                                        Person.known("Fay")),
                                Bulk.standard().telling(told::add));

        assertEquals(List.of("Bob", "Fay", "Holder"), host.listed());
        assertEquals(2, report.written());
        assertEquals(4, report.refused());
        assertEquals(
                List.of(0L, 2L, 3L, 4L),
                report.refusals().stream().map(BulkOutcome::place).toList());
        assertInstanceOf(InvalidValueException.class, refusal(told.get(0)));
        assertEquals(holder, ((ExternalIdTakenException) refusal(told.get(2))).holder());
        assertEquals(
                told.get(1).contact().orElseThrow().id(),
                ((ExternalIdTakenException) refusal(told.get(3))).holder());
        assertInstanceOf(NotFoundException.class, refusal(told.get(4)));
    }

    private static Exception refusal(BulkOutcome outcome) {
        return outcome.refusal().orElseThrow();
    }

    /** A label that one draft brings is there for the next. */
    @Test
    default void contacts_of_one_call_share_the_labels_that_are_new() {
        Host host = new Host(storage());
        CategoryKey interest = CategoryKey.of("interest");
        host.book.labels().define(Category.draft(interest, "Interest"));

        host.contacts()
                .addAll(
                        List.of(
                                Person.known("Ada").label(interest, "Engines"),
                                Person.known("Bob").label(interest, "engines")));

        List<Contact> both = host.contacts().list(PageRequest.first(9)).items();
        assertEquals(both.get(0).labels(), both.get(1).labels());
        assertEquals(1, both.get(0).labels().size());
    }

    /** Whom others are counted for is counted right. */
    @Test
    default void facts_that_follow_from_contacts_of_one_call_count_each_once() {
        Host host = new Host(storage());
        Organization mill = host.contacts().add(Organization.named("Mill"));

        host.contacts()
                .addAll(
                        List.of(
                                Person.known("Ada").affiliation(Affiliation.at(mill)),
                                Person.known("Bob"),
                                Person.known("Carl").affiliation(Affiliation.at(mill)),
                                Person.known("Dora").affiliation(Affiliation.at(mill))));

        assertEquals(
                List.of(FactValue.of(3)),
                host.book.facts().find(mill.id(), FactKey.of("people-count")));
        assertEquals(
                List.of("Ada", "Carl", "Dora"),
                Host.names(
                        List.copyOf(
                                host.contacts()
                                        .peopleOf(mill.id(), PageRequest.first(9))
                                        .items())));
    }

    /** If anything is refused, there is no trace of the rest. */
    @Test
    default void all_or_nothing_stores_nothing_if_anything_is_refused() {
        Host host = new Host(storage());
        CategoryKey interest = CategoryKey.of("interest");
        host.book.labels().define(Category.draft(interest, "Interest"));
        Bulk bulk = Bulk.standard().inUnitsOf(2).allOrNothing();
        ChangeCursor before = host.book.history().end();

        BulkRefusedException refused =
                assertThrows(
                        BulkRefusedException.class,
                        () ->
                                host.contacts()
                                        .addAll(
                                                List.of(
                                                        Person.known("Ada")
                                                                .label(interest, "Engines"),
                                                        Person.known("Bob"),
                                                        Person.known("Carl").email("nobody"),
                                                        Person.known("Dora"),
                                                        Person.known("Eve").email("nobody")),
                                                bulk));

        assertEquals(3, refused.report().written());
        assertEquals(
                List.of(2L, 4L),
                refused.report().refusals().stream().map(BulkOutcome::place).toList());
        assertEquals(List.of(), host.listed());
        assertEquals(before, host.book.history().end());
        assertEquals(3, host.contacts().addAll(three(), bulk).written());
        assertEquals(List.of("Ada", "Bob", "Carl"), host.listed());
    }

    private static List<ContactDraft<?, ?>> three() {
        return List.of(Person.known("Ada"), Person.known("Bob"), Person.known("Carl"));
    }

    /** Units of their own do not fit into an open one. */
    @Test
    default void inside_a_unit_only_all_or_nothing_is_taken() {
        Host host = new Host(storage());

        host.book.unit(
                () -> {
                    assertThrows(
                            IllegalStateException.class, () -> host.contacts().addAll(three()));
                    host.contacts().addAll(three(), Bulk.standard().allOrNothing());
                    assertEquals(List.of("Ada", "Bob", "Carl"), host.listed());
                    assertEquals(List.of(), Threads.elsewhere(host::listed));
                });
        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book.unit(
                                () -> {
                                    host.contacts()
                                            .changeAll(
                                                    ids(host),
                                                    seen -> seen.edit().displayAs("Lost"),
                                                    Bulk.standard().allOrNothing());
                                    throw new IllegalStateException("of the work");
                                }));

        assertEquals(List.of("Ada", "Bob", "Carl"), host.listed());
        assertThrows(
                IllegalStateException.class,
                () -> host.book.once(CommandKey.of("k")).contacts().addAll(three()));
    }

    private static List<ContactId> ids(Host host) {
        return host.contacts().list(PageRequest.first(100)).items().stream()
                .map(Contact::id)
                .toList();
    }

    /** A source that breaks does no harm to what was stored before. */
    @Test
    default void what_reading_throws_ends_the_call_and_leaves_earlier_units_stored() {
        Host host = new Host(storage());
        IllegalStateException broken = new IllegalStateException("of the source");
        Iterable<ContactDraft<?, ?>> drafts =
                () ->
                        Stream.of("Ada", "Bob", "Carl", "broken")
                                .<ContactDraft<?, ?>>map(
                                        name -> {
                                            if (name.equals("broken")) {
                                                throw broken;
                                            }
                                            return Person.known(name);
                                        })
                                .iterator();

        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> host.contacts().addAll(drafts, Bulk.standard().inUnitsOf(2))));

        assertEquals(List.of("Ada", "Bob"), host.listed());
        host.contacts().add(Person.known("Zoe"));
    }

    /** The log has an entry of each, and listeners hear the number of what was done quietly. */
    @Test
    default void the_log_has_an_entry_of_each_contact_and_a_command_for_each_unit() {
        List<ChangeNotice> heard = new ArrayList<>();
        Host host = new Host(storage(), builder -> builder.listener(heard::add));
        ContactBook book = host.book.quietly();

        book.contacts().addAll(three(), Bulk.standard().inUnitsOf(2));

        List<ChangeEntry> entries =
                ids(host).stream()
                        .map(id -> book.history().of(id, PageRequest.first(9)).items())
                        .map(changes -> changes.get(0).entry())
                        .toList();
        assertEquals(
                List.of("contact.add-all", "contact.add-all", "contact.add-all"),
                entries.stream().map(entry -> entry.command().name()).toList());
        assertEquals(entries.get(0).command().id(), entries.get(1).command().id());
        assertTrue(!entries.get(0).command().id().equals(entries.get(2).command().id()));
        assertEquals(
                List.of(
                        List.of(new BulkCount("contact", Operation.ADDED, 2)),
                        List.of(new BulkCount("contact", Operation.ADDED, 1))),
                heard.stream().map(ChangeNotice::quietly).toList());
    }

    /** Each contact is changed from what is stored. */
    @Test
    default void many_contacts_are_changed_from_what_is_stored() {
        Host host = new Host(storage());
        host.contacts().addAll(three());
        List<ContactId> ids = new ArrayList<>(ids(host));
        host.contacts().archive(host.contacts().find(ids.get(1)).orElseThrow());
        ContactId unknown = ContactId.of(SequentialIds.id(99));
        ids.add(unknown);
        ids.add(ids.get(0));
        List<BulkOutcome> told = new ArrayList<>();

        BulkReport report =
                host.contacts()
                        .changeAll(
                                ids,
                                seen ->
                                        seen.displayName().equals("Carl")
                                                ? seen.edit()
                                                : seen.edit().displayAs(seen.displayName() + "!"),
                                Bulk.standard().inUnitsOf(2).telling(told::add));

        assertEquals(2, report.written());
        assertEquals(1, report.unchanged());
        assertEquals(2, report.refused());
        assertInstanceOf(ContactStatusException.class, refusal(told.get(1)));
        assertEquals(unknown, ((NotFoundException) refusal(told.get(3))).id());
        assertEquals(List.of("Ada!!", "Carl"), host.listed());
        assertEquals(Revision.of(3), told.get(4).contact().orElseThrow().revision());
    }

    /** A unit that lost is repeated with the same items, and told once. */
    @Test
    default void a_unit_that_lost_is_repeated_without_losing_or_doubling_anything() {
        Host host = new Host(new LosingOnce(storage()));
        List<String> told = new ArrayList<>();

        BulkReport report =
                host.contacts()
                        .addAll(
                                () -> three().iterator(),
                                Bulk.standard()
                                        .inUnitsOf(2)
                                        .telling(outcome -> told.add(name(outcome))));

        assertEquals(3, report.written());
        assertEquals(List.of("Ada", "Bob", "Carl"), told);
        assertEquals(List.of("Ada", "Bob", "Carl"), host.listed());
    }

    /** Items that can be read once only do not become fewer in silence. */
    @Test
    default void items_that_cannot_be_read_again_are_not_lost_in_silence() {
        Host host = new Host(new LosingOnce(storage()));
        Iterator<ContactDraft<?, ?>> once = three().iterator();

        assertThrows(
                IllegalStateException.class,
                () -> host.contacts().addAll(() -> once, Bulk.standard().allOrNothing()));

        assertEquals(List.of(), host.listed());
    }

    /** A storage whose first unit loses against another one, when its work is done. */
    final class LosingOnce extends WrappedStorage {

        private boolean lost;

        LosingOnce(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            return super.unit(
                    book,
                    unit -> {
                        T result = work.apply(unit);
                        if (!lost) {
                            lost = true;
                            throw new ConflictException("another unit was quicker");
                        }
                        return result;
                    });
        }
    }
}
