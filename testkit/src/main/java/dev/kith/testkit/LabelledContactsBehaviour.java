package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of contacts that have labels. */
public interface LabelledContactsBehaviour extends StorageFixture {

    /** A closed category of the tests' own. */
    CategoryKey TERMS = CategoryKey.of("terms");

    /** A name means the label that goes by it, and makes one where nothing does. */
    @Test
    default void a_name_means_the_label_that_goes_by_it_and_makes_one_where_nothing_does() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Label vip = labels.add(Label.draft(CategoryKey.LABEL, "VIP").alias("Very important"));

        Person ada =
                host.contacts()
                        .add(
                                Person.known("Ada")
                                        .label("very  IMPORTANT")
                                        .label(" Brand new ")
                                        .label("vip")
                                        .label("brand NEW")
                                        .label(CategoryKey.INDUSTRY, "VIP"));

        Label made = labels.find(CategoryKey.LABEL, "brand new").orElseThrow();
        Label other = labels.find(CategoryKey.INDUSTRY, "vip").orElseThrow();
        assertEquals("Brand new", made.name());
        assertEquals(Revision.FIRST, made.revision());
        assertEquals(ada.state().created(), made.created());
        assertEquals(List.of(vip.id(), made.id(), other.id()), new ArrayList<>(ada.labels()));
        assertEquals(List.of("VIP", "Brand new", "VIP"), labels.names(ada.labels()));
        assertEquals(
                new ArrayList<>(ada.labels()),
                new ArrayList<>(host.contacts().find(ada.id()).orElseThrow().labels()));
        Contact again =
                host.contacts().change(ada, a -> a.edit().label("Brand New").label(vip.id()));
        assertEquals(ada, again, "a change to the same labels is none");
        assertEquals(
                Optional.empty(), host.otherBook.labels().find(CategoryKey.LABEL, "brand new"));
    }

    /** A renamed label is the same label to all who have it. */
    @Test
    default void contacts_keep_a_label_that_is_renamed() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Person ada = host.contacts().add(Person.known("Ada").label("Client"));
        Label client = labels.find(CategoryKey.LABEL, "client").orElseThrow();
        labels.rename(client, "Customer");

        Contact found = host.contacts().find(ada.id()).orElseThrow();
        assertEquals(ada.revision(), found.revision());
        assertEquals(List.of("Customer"), labels.names(found.labels()));
        Person bob = host.contacts().add(Person.known("Bob").label("CLIENT"));
        assertEquals(ada.labels(), bob.labels());
    }

    /** Who has a label is listed page by page, archived or not. */
    @Test
    default void contacts_are_listed_by_label_page_by_page() {
        Host host = new Host(storage());
        List<ContactId> holders = new ArrayList<>();
        LabelId label = host.book.labels().add(CategoryKey.LABEL, "fair").id();
        host.otherBook.contacts().add(Person.known("Of the other book").label("fair"));
        for (int i = 0; i < 25; i++) {
            Person holder = host.contacts().add(Person.known("n" + (99 - i)).label(label));
            holders.add(holder.id());
            host.contacts().add(Person.known("nobody " + i).label("other"));
            if (i % 5 == 0) {
                host.contacts().archive(holder);
            }
        }

        for (int size : new int[] {1, 4, 24, 25, 26}) {
            assertEquals(holders, holders(host, label, size), "pages of " + size);
        }
        host.book.unit(
                () -> {
                    Contact second = host.contacts().find(holders.get(1)).orElseThrow();
                    host.contacts().change(second, c -> c.edit().withoutLabel(label));
                    holders.remove(1);
                    holders.add(host.contacts().add(Organization.named("Mill").label("fair")).id());
                    assertEquals(holders, holders(host, label, 4), "in the unit");
                });
        assertEquals(holders, holders(host, label, 4));
        assertEquals(List.of(), holders(host, host.unknownLabel(), 4));
        var cursor = host.contacts().listByLabel(label, PageRequest.first(2)).next().orElseThrow();
        for (Executable listing :
                List.<Executable>of(
                        () ->
                                host.contacts()
                                        .listByLabel(
                                                host.unknownLabel(), PageRequest.after(cursor, 2)),
                        () ->
                                host.otherBook
                                        .contacts()
                                        .listByLabel(label, PageRequest.after(cursor, 2)),
                        () -> host.contacts().list(PageRequest.after(cursor, 2)))) {
            assertThrows(InvalidCursorException.class, listing);
        }
    }

    private static List<ContactId> holders(Host host, LabelId label, int size) {
        List<ContactId> found = new ArrayList<>();
        Page<Contact> page = host.contacts().listByLabel(label, PageRequest.first(size));
        page.items().forEach(contact -> found.add(contact.id()));
        while (page.next().isPresent()) {
            assertTrue(found.size() < 1_000, "paging does not come to an end");
            page = host.contacts().listByLabel(label, PageRequest.after(page.next().get(), size));
            page.items().forEach(contact -> found.add(contact.id()));
        }
        return found;
    }

    /** A closed category takes no new names, and says what may have been meant. */
    @Test
    default void an_unknown_name_in_a_closed_category_is_a_violation_that_names_the_nearest() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        labels.define(Category.draft(TERMS, "Terms").closed());
        labels.add(Label.draft(TERMS, "Net 30").alias("Thirty days"));
        labels.add(TERMS, "Prepayment");

        Map<String, Optional<String>> nearest =
                Map.of(
                        "net 31", Optional.of("Net 30"),
                        "Prepaiment", Optional.of("Prepayment"),
                        "thirty day", Optional.of("Net 30"),
                        "Something else", Optional.empty());
        nearest.forEach(
                (name, meant) -> {
                    InvalidValueException refused =
                            assertThrows(
                                    InvalidValueException.class,
                                    () ->
                                            host.contacts()
                                                    .add(Person.known("Ada").label(TERMS, name)));
                    Violation violation = refused.violations().get(0);
                    assertEquals("unknown-label", violation.code());
                    assertEquals("labels[0]", violation.path());
                    assertEquals(meant, Optional.ofNullable(violation.args().get("nearest")), name);
                });
        Person ada = host.contacts().add(Person.known("Ada").label(TERMS, "THIRTY days"));
        assertEquals(List.of("Net 30"), labels.names(ada.labels()));
        assertEquals(2, labels.list(TERMS, PageRequest.first(9)).items().size());
        assertEquals(List.of("Ada"), host.listed());
    }

    /** What is out of use is not newly put on, and stays where it is. */
    @Test
    default void a_deprecated_label_stays_where_it_is_and_is_not_newly_put_on() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Person ada = host.contacts().add(Person.known("Ada").label("Client"));
        Label customer = labels.add(CategoryKey.LABEL, "Customer");
        Label client = labels.find(CategoryKey.LABEL, "Client").orElseThrow();
        labels.deprecate(client, customer.id());

        for (Executable putting :
                List.<Executable>of(
                        () -> host.contacts().add(Person.known("Bob").label("client")),
                        () -> host.contacts().add(Person.known("Bob").label(client.id())))) {
            InvalidValueException refused = assertThrows(InvalidValueException.class, putting);
            Violation violation = refused.violations().get(0);
            assertEquals("deprecated-label", violation.code());
            assertEquals("labels[0]", violation.path());
            assertEquals(customer.id(), violation.args().get("replacement"));
            assertEquals("Customer", violation.args().get("name"));
        }
        Person kept = host.contacts().change(ada, a -> a.edit().label("new").label("Client"));
        assertEquals(List.of("Client", "new"), labels.names(kept.labels()));
        Label account = labels.add(CategoryKey.LABEL, "Account");
        labels.deprecate(customer, account.id());
        Violation later =
                assertThrows(
                                InvalidValueException.class,
                                () -> host.contacts().add(Person.known("Bob").label("client")))
                        .violations()
                        .get(0);
        assertEquals(account.id(), later.args().get("replacement"), "the one in use");
        assertEquals("Account", later.args().get("name"));
        labels.deprecate(account);
        assertEquals(
                Map.of(),
                assertThrows(
                                InvalidValueException.class,
                                () -> host.contacts().add(Person.known("Bob").label("client")))
                        .violations()
                        .get(0)
                        .args(),
                "none is in use");
        Person without = host.contacts().change(kept, a -> a.edit().withoutLabel(client.id()));
        assertThrows(
                InvalidValueException.class,
                () -> host.contacts().change(without, a -> a.edit().label(client.id())));
        assertEquals(List.of("Ada"), host.listed());
    }

    /** The same holds for all labels of a category that is out of use. */
    @Test
    default void labels_of_a_deprecated_category_are_not_newly_put_on() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Category terms = labels.define(Category.draft(TERMS, "Terms"));
        Person ada = host.contacts().add(Person.known("Ada").label(TERMS, "Net 30"));
        labels.deprecate(terms);

        for (String name : List.of("Net 30", "Net 60")) {
            InvalidValueException refused =
                    assertThrows(
                            InvalidValueException.class,
                            () -> host.contacts().add(Person.known("Bob").label(TERMS, name)));
            assertEquals(List.of("deprecated-category"), codes(refused));
        }
        Person kept = host.contacts().change(ada, a -> a.edit().label("new"));
        assertEquals(List.of("Net 30", "new"), labels.names(kept.labels()));
    }

    /** Of a category with one value a contact has one label. */
    @Test
    default void a_contact_has_one_label_of_a_category_that_is_single_valued() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Category terms = labels.define(Category.draft(TERMS, "Terms"));
        Person both =
                host.contacts()
                        .add(Person.known("Ada").label(TERMS, "Net 30").label(TERMS, "Net 60"));
        labels.change(terms, draft -> draft.singleValued());
        Person one = host.contacts().add(Person.known("Bob").label(TERMS, "Net 30"));
        LabelId thirty = labels.find(TERMS, "Net 30").orElseThrow().id();

        for (Executable adding :
                List.<Executable>of(
                        () -> host.contacts().change(one, b -> b.edit().label(TERMS, "Net 60")),
                        () -> host.contacts().change(one, b -> b.edit().label(TERMS, "Net 90")),
                        () ->
                                host.contacts()
                                        .add(
                                                Person.known("Carl")
                                                        .label(thirty)
                                                        .label(TERMS, "Net 60")),
                        () -> host.contacts().change(both, a -> a.edit().label(TERMS, "Net 90")))) {
            InvalidValueException refused = assertThrows(InvalidValueException.class, adding);
            assertEquals(List.of("single-valued"), codes(refused));
            assertEquals("terms", refused.violations().get(0).args().get("category"));
        }
        assertEquals(Optional.empty(), labels.find(TERMS, "Net 90"), "made in vain");
        Person kept = host.contacts().change(both, a -> a.edit().label("new"));
        assertEquals(3, kept.labels().size(), "what was right when it was stored stays");
        Person swapped =
                host.contacts()
                        .change(one, b -> b.edit().withoutLabel(thirty).label(TERMS, "Net 60"));
        assertEquals(List.of("Net 60"), labels.names(swapped.labels()));
    }

    /** All that is wrong is said at once, be it with the draft or with what it refers to. */
    @Test
    default void everything_that_is_wrong_with_labels_is_listed_with_all_the_rest() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        labels.define(Category.draft(TERMS, "Terms").closed());
        LabelId foreign = host.otherBook.labels().add(CategoryKey.LABEL, "Foreign").id();

        InvalidValueException refused =
                assertThrows(
                        InvalidValueException.class,
                        () ->
                                host.contacts()
                                        .add(
                                                Person.draft()
                                                        .email("no address")
                                                        .label(foreign)
                                                        .label(host.unknownLabel())
                                                        .label("fine")
                                                        .label(CategoryKey.of("nowhere"), "x")
                                                        .label(TERMS, "x")));

        assertEquals(
                List.of("emails[0]", "labels[0]", "labels[1]", "labels[3]", "labels[4]"),
                refused.violations().stream().map(Violation::path).toList());
        assertEquals(
                List.of(
                        "email-shape",
                        "unknown-label",
                        "unknown-label",
                        "unknown-category",
                        "unknown-label"),
                codes(refused));
        assertEquals(Optional.empty(), labels.find(CategoryKey.LABEL, "fine"), "made in vain");
        assertEquals(List.of(), host.listed());
    }

    /** A contact that is refused leaves no labels behind, even in a unit that goes on. */
    @Test
    default void a_refused_contact_makes_no_labels_and_leaves_the_unit_usable() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada").externalId("crm", "1"));

        host.book.unit(
                () -> {
                    assertThrows(
                            ExternalIdTakenException.class,
                            () ->
                                    host.contacts()
                                            .add(
                                                    Person.known("Bob")
                                                            .externalId("crm", "1")
                                                            .label("in vain")));
                    host.contacts().add(Person.known("Carl").label("kept"));
                });

        assertEquals(List.of("Ada", "Carl"), host.listed());
        assertEquals(
                List.of("kept"),
                host.book.labels().list(CategoryKey.LABEL, PageRequest.first(9)).items().stream()
                        .map(Label::name)
                        .toList());
    }

    /** A label goes only when nobody has it. */
    @Test
    default void a_label_that_a_contact_has_is_not_removed() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Person ada = host.contacts().add(Person.known("Ada").label("Customer"));
        Label customer = labels.find(CategoryKey.LABEL, "Customer").orElseThrow();
        Person aside = host.contacts().archive(ada);

        DefinitionInUseException refused =
                assertThrows(DefinitionInUseException.class, () -> labels.remove(customer));
        assertEquals(customer.id(), refused.id());
        assertEquals(ada.id(), refused.user());

        Person back = host.contacts().restore(aside);
        host.contacts().change(back, a -> a.edit().labels(List.of()));
        labels.remove(customer);
        assertEquals(Optional.empty(), labels.find(customer.id()));
        assertThrows(
                InvalidValueException.class,
                () -> host.contacts().add(Person.known("Bob").label(customer.id())));
    }

    /** A name is another content than an id: what it means may change. */
    @Test
    default void a_repeat_is_told_by_what_the_caller_gave() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        var keyed = host.book.once(CommandKey.of("k"));
        Person ada = keyed.contacts().add(Person.known("Ada").label("Client"));
        Label client = labels.find(CategoryKey.LABEL, "Client").orElseThrow();
        labels.change(client, draft -> draft.name("Customer"));

        assertEquals(ada, keyed.contacts().add(Person.known("Ada").label("Client")));
        assertEquals(Optional.empty(), labels.find(CategoryKey.LABEL, "Client"));
        for (Executable other :
                List.<Executable>of(
                        () -> keyed.contacts().add(Person.known("Ada").label("Customer")),
                        () -> keyed.contacts().add(Person.known("Ada").label(client.id())),
                        () -> keyed.contacts().add(Person.known("Ada")),
                        () ->
                                keyed.contacts()
                                        .add(
                                                Person.known("Ada")
                                                        .label(CategoryKey.TYPE, "Client")))) {
            assertThrows(CommandKeyReusedException.class, other);
        }
        assertEquals(List.of("Ada"), host.listed());
    }

    /** However many bring a new name at once, it becomes one label. */
    @Test
    default void a_new_name_that_many_bring_at_once_becomes_one_label() {
        Host host = new Host(storage());
        int threads = 4;
        for (int round = 0; round < 10; round++) {
            String name = "race " + round;
            Set<LabelId> made = ConcurrentHashMap.newKeySet();
            CountDownLatch ready = new CountDownLatch(threads);
            try (Threads others = new Threads()) {
                Threads.results(
                        others.startAll(
                                threads,
                                number -> {
                                    String spelt =
                                            number % 2 == 0 ? name : name.toUpperCase(Locale.ROOT);
                                    ready.countDown();
                                    Threads.await(ready);
                                    made.addAll(
                                            host.contacts()
                                                    .add(Person.known("n").label(spelt))
                                                    .labels());
                                }));
            }
            assertEquals(1, made.size(), "round " + round);
        }
        assertEquals(
                10,
                host.book.labels().list(CategoryKey.LABEL, PageRequest.first(99)).items().size());
        assertEquals(40, host.listed().size());
    }

    /** A name that goes to another label just as it is used becomes one label, too. */
    @Test
    default void a_name_that_is_given_up_while_it_is_used_becomes_one_label() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Label label = labels.add(CategoryKey.LABEL, "Foo");
        try (Threads threads = new Threads()) {
            Host slow =
                    new Host(
                            new SlowLookUp(
                                    storage(),
                                    threads,
                                    () -> labels.change(label, draft -> draft.name("Bar"))));
            CountDownLatch added = new CountDownLatch(1);
            List<Future<Boolean>> other = new ArrayList<>();
            slow.book.unit(
                    () -> {
                        slow.contacts().add(Person.known("Ada").label("Foo"));
                        other.add(
                                threads.start(
                                        () -> {
                                            host.contacts().add(Person.known("Bob").label("foo"));
                                            added.countDown();
                                        }));
                        Threads.happensNow(added);
                    });
            Threads.results(other);
        }

        List<String> names =
                labels.list(CategoryKey.LABEL, PageRequest.first(9)).items().stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList();
        assertEquals(List.of("bar", "foo"), names, "no name twice");
    }

    /** A label is removed, or put on somebody, but not both. */
    @Test
    default void a_label_is_removed_or_put_on_somebody_but_not_both() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        for (int round = 0; round < 20; round++) {
            Label label = labels.add(CategoryKey.LABEL, "round " + round);
            CountDownLatch ready = new CountDownLatch(2);
            try (Threads others = new Threads()) {
                Threads.results(
                        others.startAll(
                                2,
                                number -> {
                                    ready.countDown();
                                    Threads.await(ready);
                                    try {
                                        if (number == 0) {
                                            host.contacts()
                                                    .add(Person.known("n").label(label.id()));
                                        } else {
                                            labels.remove(label);
                                        }
                                    } catch (InvalidValueException | DefinitionInUseException e) {
                                        // the other one was first
                                    }
                                }));
            }
            assertEquals(
                    labels.find(label.id()).isPresent(),
                    !holders(host, label.id(), 9).isEmpty(),
                    "round " + round);
        }
    }

    /**
     * Two units that put labels on many contacts in any order do not hinder each other for ever.
     */
    @Test
    default void units_that_label_many_contacts_at_once_all_come_to_an_end() {
        Host host = new Host(storage());
        int threads = 4;
        CountDownLatch ready = new CountDownLatch(threads);
        try (Threads others = new Threads()) {
            Threads.results(
                    others.startAll(
                            threads,
                            number -> {
                                ready.countDown();
                                Threads.await(ready);
                                host.book.unit(
                                        () -> {
                                            for (int i = 0; i < 50; i++) {
                                                host.contacts()
                                                        .add(
                                                                Person.known("n" + i)
                                                                        .label("label " + i % 7)
                                                                        .label("of " + number));
                                            }
                                        });
                            }));
        }

        assertEquals(200, host.listed().size());
        assertEquals(
                11,
                host.book.labels().list(CategoryKey.LABEL, PageRequest.first(99)).items().size());
        LabelId shared = host.book.labels().find(CategoryKey.LABEL, "label 3").orElseThrow().id();
        assertEquals(28, holders(host, shared, 10).size());
    }

    /** Labels of another book are nobody's here. */
    @Test
    default void labels_of_another_book_are_unknown() {
        Host host = new Host(storage());
        Person foreign = host.otherBook.contacts().add(Person.known("Ada").label("x"));

        assertEquals(List.of(), host.book.labels().of(foreign.labels()));
        assertThrows(
                NotFoundException.class,
                () ->
                        host.book
                                .labels()
                                .remove(host.otherBook.labels().of(foreign.labels()).get(0)));
        assertFalse(host.otherBook.labels().of(foreign.labels()).isEmpty());
    }

    private static List<String> codes(InvalidValueException refused) {
        return refused.violations().stream().map(Violation::code).toList();
    }
}
