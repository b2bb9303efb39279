package dev.kith.testkit;

import static dev.kith.testkit.ContactFields.assertWhole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.common.Violation;
import dev.kith.contact.Choice;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.Contact;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFieldDraft;
import dev.kith.contact.CustomFields;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonalData;
import dev.kith.label.CategoryKey;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of custom fields. */
public interface FieldsBehaviour extends StorageFixture {

    /** A field of the tests' own. */
    FieldKey SIZE = FieldKey.of("size");

    /** A field lives from its definition to its removal. */
    @Test
    default void a_book_defines_changes_and_removes_fields() {
        Host host = new Host(storage());
        CustomFields fields = host.book.as(Actor.user("maria")).fields();
        CustomField budget =
                fields.define(
                        CustomField.draft(FieldKey.of("budget"), " Budget ", FieldType.DECIMAL)
                                .min(BigDecimal.ZERO)
                                .max(new BigDecimal("99.50"))
                                .personalData(PersonalData.NONE)
                                .searchable()
                                .only(Contact.Kind.ORGANIZATION));
        CustomField size = fields.define(sizes());
        host.clock.advance(Duration.ofDays(1));
        CustomField wider =
                fields.change(
                        budget,
                        draft -> draft.name("Budgets").multiValued().withoutLimits().forAll());

        assertEquals("Budget", budget.name());
        assertEquals(Revision.FIRST, budget.revision());
        assertEquals(Actor.user("maria"), budget.created().by());
        assertEquals(Optional.of(new BigDecimal("99.50")), budget.max());
        assertFalse(budget.isMultiValued());
        assertTrue(budget.isSearchable());
        assertEquals(PersonalData.NONE, budget.personalData());
        assertEquals(PersonalData.PERSONAL, size.personalData(), "careful unless it is said");
        assertEquals(Revision.of(2), wider.revision());
        assertEquals(budget.created(), wider.created());
        assertTrue(wider.isMultiValued());
        assertEquals(Optional.empty(), wider.max());
        assertEquals(2, wider.kinds().size());
        assertEquals(wider, fields.change(wider, draft -> draft.name("Budgets")));
        assertEquals(List.of(wider, size), fields.all());
        assertEquals(Optional.of(wider), fields.find(budget.key()));
        assertEquals(List.of(), host.otherBook.fields().all());
        DefinitionTakenException taken =
                assertThrows(DefinitionTakenException.class, () -> fields.define(sizes()));
        assertEquals(SIZE, taken.id());

        fields.remove(wider);
        assertEquals(List.of(size), fields.all());
        assertEquals(Optional.empty(), fields.find(budget.key()));
    }

    private static CustomFieldDraft sizes() {
        return CustomField.draft(SIZE, "Size", FieldType.CHOICE)
                .choice("small", "Small")
                .choice("large", "Large");
    }

    /** Neither the key nor the type of a field ever changes. */
    @Test
    default void a_field_keeps_its_key_and_its_type() {
        Host host = new Host(storage());
        CustomFields fields = host.book.fields();
        CustomField note = fields.define(CustomField.draft(SIZE, "Size", FieldType.TEXT));

        for (CustomFieldDraft other :
                List.of(
                        CustomField.draft(SIZE, "Size", FieldType.DECIMAL),
                        CustomField.draft(FieldKey.of("other"), "Size", FieldType.TEXT))) {
            assertThrows(IllegalArgumentException.class, () -> fields.change(note, draft -> other));
        }
        assertEquals(List.of(note), fields.all());
    }

    /** Whoever saw an old version is told; so is who brings a field of another book. */
    @Test
    default void a_stale_or_unknown_field_is_refused() {
        Host host = new Host(storage());
        CustomFields fields = host.book.fields();
        CustomField first = fields.define(sizes());
        fields.change(first, draft -> draft.name("Sizes"));

        for (Executable stale :
                List.<Executable>of(
                        () -> fields.change(first, draft -> draft.name("Lost")),
                        () -> fields.remove(first))) {
            StaleException refused = assertThrows(StaleException.class, stale);
            assertEquals(SIZE, refused.id());
            assertEquals(Revision.of(2), refused.actual());
        }
        assertThrows(
                NotFoundException.class,
                () -> host.otherBook.fields().change(first, draft -> draft.name("Lost")));
        assertThrows(NotFoundException.class, () -> host.otherBook.fields().remove(first));
        assertEquals("Sizes", fields.find(SIZE).orElseThrow().name());
    }

    /** All that is wrong with a definition is said at once. */
    @Test
    default void everything_that_is_wrong_with_a_field_is_listed() {
        Host host = new Host(storage());
        CustomFields fields = host.book.fields();

        InvalidValueException refused =
                assertThrows(
                        InvalidValueException.class,
                        () ->
                                fields.define(
                                        CustomField.draft(SIZE, " ", FieldType.DECIMAL)
                                                .choice("small", "Small")
                                                .maxLength(0)
                                                .min(BigDecimal.TEN)
                                                .max(BigDecimal.ONE)));

        assertEquals(List.of("name", "choices", "maxLength", "maxLength", "min"), paths(refused));
        assertThrows(
                InvalidValueException.class,
                () -> fields.define(CustomField.draft(SIZE, "Size", FieldType.CHOICE)));
        assertThrows(
                InvalidValueException.class,
                () ->
                        fields.define(
                                CustomField.draft(SIZE, "S", FieldType.FLAG).min(BigDecimal.ONE)));
        assertEquals(List.of(), fields.all());
    }

    /** Values of every type come back as they were given. */
    @Test
    default void values_of_every_type_come_back() {
        Host host = new Host(storage());
        Person bob = host.contacts().add(Person.known("Bob"));
        Map<FieldType, List<FieldValue>> values = values(bob);
        Person draft = host.contacts().add(Person.known("Empty"));
        for (FieldType type : FieldType.values()) {
            CustomFieldDraft field = CustomField.draft(key(type), "Of " + type, type).multiValued();
            host.book
                    .fields()
                    .define(type == FieldType.CHOICE ? field.choice("small", "Small") : field);
        }

        Person ada =
                host.contacts()
                        .change(
                                draft,
                                person -> {
                                    var all = person.edit();
                                    values.forEach((type, each) -> all.field(key(type), each));
                                    return all;
                                });

        Contact found = host.contacts().find(ada.id()).orElseThrow();
        assertWhole(ada, found, "with fields");
        values.forEach((type, each) -> assertEquals(each, found.field(key(type)), type.name()));
        assertEquals(
                Optional.of(new BigDecimal("12.50")),
                found.field(key(FieldType.DECIMAL), FieldValue.Decimal.class)
                        .map(FieldValue.Decimal::number));
        assertEquals(Optional.empty(), found.field(key(FieldType.DECIMAL), FieldValue.Text.class));
        assertEquals(List.of(), found.field(FieldKey.of("none")));
        assertEquals(ada, host.contacts().change(ada, a -> a.edit()), "no change");
        Person without =
                host.contacts().change(ada, a -> a.edit().withoutField(key(FieldType.FLAG)));
        assertEquals(values.size() - 1, without.fields().size());
        assertEquals(
                Map.of(), host.contacts().change(without, a -> a.edit().fields(Map.of())).fields());
    }

    private static FieldKey key(FieldType type) {
        return FieldKey.of("of-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Map<FieldType, List<FieldValue>> values(Contact other) {
        return Map.of(
                FieldType.TEXT, List.of(FieldValue.of("a\n😀"), FieldValue.of(" b ")),
                FieldType.DECIMAL,
                        List.of(FieldValue.of(new BigDecimal("12.50")), FieldValue.of(-7)),
                FieldType.FLAG, List.of(FieldValue.of(false)),
                FieldType.DATE, List.of(FieldValue.of(LocalDate.of(2024, 2, 29))),
                FieldType.PARTIAL_DATE, List.of(FieldValue.of(PartialDate.ofMonthDay(2, 29))),
                FieldType.INSTANT,
                        List.of(FieldValue.of(Instant.parse("2026-05-01T12:00:00.123456789Z"))),
                FieldType.CHOICE, List.of(FieldValue.of(ChoiceKey.of("small"))),
                FieldType.CONTACT, List.of(FieldValue.of(other.id())),
                FieldType.URI, List.of(FieldValue.of(URI.create("https://a.example/ä"))));
    }

    /** Values that a definition does not allow are refused, all at once, each with its place. */
    @Test
    default void values_that_a_definition_does_not_allow_are_refused_with_all_the_rest() {
        Host host = new Host(storage());
        CustomFields fields = host.book.fields();
        fields.define(sizes());
        FieldKey budget = FieldKey.of("budget");
        fields.define(
                CustomField.draft(budget, "Budget", FieldType.DECIMAL)
                        .min(BigDecimal.ZERO)
                        .max(BigDecimal.TEN)
                        .multiValued());
        FieldKey motto = FieldKey.of("motto");
        fields.define(CustomField.draft(motto, "Motto", FieldType.TEXT).maxLength(3));
        FieldKey boss = FieldKey.of("boss");
        fields.define(CustomField.draft(boss, "Boss", FieldType.CONTACT));
        FieldKey vat = FieldKey.of("vat");
        fields.define(
                CustomField.draft(vat, "VAT", FieldType.TEXT).only(Contact.Kind.ORGANIZATION));

        InvalidValueException refused =
                assertThrows(
                        InvalidValueException.class,
                        () ->
                                host.contacts()
                                        .add(
                                                Person.known("Ada")
                                                        .label(CategoryKey.of("nowhere"), "x")
                                                        .field(
                                                                SIZE,
                                                                FieldValue.of(ChoiceKey.of("huge")))
                                                        .field(
                                                                budget,
                                                                FieldValue.of(5),
                                                                FieldValue.of(11),
                                                                FieldValue.of("5"))
                                                        .field(motto, "four")
                                                        .field(boss, FieldValue.of(Sample.id(-1)))
                                                        .field(vat, "x")
                                                        .field(FieldKey.of("none"), "x")));

        assertEquals(
                List.of(
                        "labels[0] unknown-category",
                        "fields.size unknown-choice",
                        "fields.budget[1] out-of-range",
                        "fields.budget[2] wrong-type",
                        "fields.motto too-long",
                        "fields.boss unknown-contact",
                        "fields.vat wrong-kind",
                        "fields.none unknown-field"),
                refused.violations().stream().map(v -> v.path() + " " + v.code()).toList());
        assertThrows(
                InvalidValueException.class,
                () ->
                        host.contacts()
                                .add(
                                        Person.known("Ada")
                                                .field(
                                                        motto,
                                                        FieldValue.of("a"),
                                                        FieldValue.of("b"))));
        InvalidValueException blank =
                assertThrows(
                        InvalidValueException.class,
                        () -> host.contacts().add(Person.known("Ada").field(motto, "\u0000")));
        assertEquals(List.of("fields.motto"), paths(blank));
        assertEquals(List.of(), host.listed());
        host.contacts().add(Organization.named("Mill").field(vat, "GB 1").field(motto, "abc"));
        assertEquals(List.of("Mill"), host.listed());
    }

    /**
     * What was right when it was stored stays right, and is not a reason to refuse other changes.
     */
    @Test
    default void what_was_right_when_it_was_stored_stays() {
        Host host = new Host(storage());
        CustomFields fields = host.book.fields();
        CustomField size = fields.define(sizes().multiValued());
        Person ada =
                host.contacts()
                        .add(Person.known("Ada").field(SIZE, chosen("small"), chosen("large")));
        CustomField narrower =
                fields.change(
                        size,
                        draft ->
                                draft.singleValued()
                                        .choice(Choice.of("small", "S").asDeprecated())
                                        .only(Contact.Kind.ORGANIZATION));

        assertEquals("S", narrower.choice(ChoiceKey.of("small")).orElseThrow().name());
        Person kept = host.contacts().change(ada, a -> a.edit().nickname("Countess"));
        assertEquals(2, kept.field(SIZE).size());
        assertThrows(
                InvalidValueException.class,
                () -> host.contacts().change(kept, a -> a.edit().field(SIZE, chosen("large"))));
        InvalidValueException deprecated =
                assertThrows(
                        InvalidValueException.class,
                        () ->
                                host.contacts()
                                        .add(
                                                Organization.named("Mill")
                                                        .field(SIZE, chosen("small"))));
        assertEquals("deprecated-choice", deprecated.violations().get(0).code());
    }

    private static FieldValue chosen(String choice) {
        return FieldValue.of(ChoiceKey.of(choice));
    }

    /** Who is put aside is not newly referred to; who refers to it already goes on. */
    @Test
    default void a_contact_that_is_put_aside_is_not_newly_referred_to() {
        Host host = new Host(storage());
        FieldKey boss = FieldKey.of("boss");
        host.book.fields().define(CustomField.draft(boss, "Boss", FieldType.CONTACT));
        Person eve = host.contacts().add(Person.known("Eve"));
        Person ada = host.contacts().add(Person.known("Ada").field(boss, FieldValue.of(eve.id())));
        Person bob = host.contacts().add(Person.known("Bob"));
        host.contacts().archive(eve);

        assertEquals(
                List.of("fields.boss contact-not-in-use"),
                wrong(
                        () ->
                                host.contacts()
                                        .change(
                                                bob,
                                                b ->
                                                        b.edit()
                                                                .field(
                                                                        boss,
                                                                        FieldValue.of(eve.id())))));
        Person later = host.contacts().change(ada, a -> a.edit().nickname("Countess"));
        assertEquals(List.of(FieldValue.of(eve.id())), later.field(boss));
    }

    /** Nobody makes up a copy. */
    @Test
    default void a_contact_is_a_copy_of_another_one_that_is_in_use() {
        Host host = new Host(storage());
        Person eve = host.contacts().add(Person.known("Eve"));
        Person bob = host.contacts().add(Person.known("Bob").copiedFrom(eve.id()));
        Person ada = host.contacts().add(Person.known("Ada"));
        host.contacts().archive(eve);

        assertEquals(
                List.of("copiedFrom unknown-contact"),
                wrong(() -> host.contacts().add(Person.known("n").copiedFrom(Sample.id(-1)))));
        assertEquals(
                List.of("copiedFrom contact-not-in-use"),
                wrong(() -> host.contacts().add(Person.known("n").copiedFrom(eve.id()))));
        assertEquals(
                List.of("copiedFrom itself"),
                wrong(() -> host.contacts().change(ada, a -> a.edit().copiedFrom(ada.id()))));
        Person later = host.contacts().change(bob, b -> b.edit().nickname("Bobby"));
        assertEquals(Optional.of(eve.id()), later.copiedFrom());
    }

    private static List<String> wrong(Executable command) {
        return assertThrows(InvalidValueException.class, command).violations().stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    /** Neither a field nor a choice goes while somebody has it. */
    @Test
    default void a_field_or_a_choice_that_is_in_use_is_not_removed() {
        Host host = new Host(storage());
        CustomFields fields = host.book.fields();
        CustomField size = fields.define(sizes());
        Person ada = host.contacts().add(Person.known("Ada").field(SIZE, chosen("small")));
        Person aside = host.contacts().archive(ada);

        DefinitionInUseException refused =
                assertThrows(DefinitionInUseException.class, () -> fields.remove(size));
        assertEquals(SIZE, refused.id());
        assertEquals(ada.id(), refused.user());
        InvalidValueException choice =
                assertThrows(
                        InvalidValueException.class,
                        () ->
                                fields.change(
                                        size,
                                        draft -> draft.choices(List.of(Choice.of("large", "L")))));
        assertEquals("choice-in-use", choice.violations().get(0).code());
        CustomField fewer =
                fields.change(size, draft -> draft.choices(List.of(Choice.of("small", "S"))));

        Person back = host.contacts().restore(aside);
        host.contacts().change(back, a -> a.edit().withoutField(SIZE));
        fields.remove(fewer);
        assertEquals(List.of(), fields.all());
    }

    /** Who only renames waits for nobody who gives a contact a choice. */
    @Test
    default void a_field_is_renamed_while_contacts_get_its_choices() {
        Host host = new Host(storage());
        CustomField size = host.book.fields().define(sizes());
        try (Threads threads = new Threads()) {
            host.book.unit(
                    () -> {
                        host.contacts().add(Person.known("Ada").field(SIZE, chosen("small")));
                        Threads.result(
                                threads.start(
                                        () ->
                                                host.book
                                                        .fields()
                                                        .change(size, f -> f.name("Sizes"))));
                    });
        }

        CustomField renamed = host.book.fields().find(SIZE).orElseThrow();
        assertEquals("Sizes", renamed.name());
        assertThrows(
                InvalidValueException.class,
                () -> host.book.fields().change(renamed, draft -> draft.choices(List.of())));
    }

    /** The values of fields are part of a command's content. */
    @Test
    default void a_repeat_with_other_values_is_refused() {
        Host host = new Host(storage());
        host.book.fields().define(CustomField.draft(SIZE, "Size", FieldType.DECIMAL));
        var keyed = host.book.once(CommandKey.of("k"));
        Person ada = keyed.contacts().add(Person.known("Ada").field(SIZE, FieldValue.of(1)));

        assertEquals(ada, keyed.contacts().add(Person.known("Ada").field(SIZE, FieldValue.of(1))));
        assertThrows(
                CommandKeyReusedException.class,
                () -> keyed.contacts().add(Person.known("Ada").field(SIZE, FieldValue.of(2))));
        assertThrows(
                CommandKeyReusedException.class, () -> keyed.contacts().add(Person.known("Ada")));
    }

    /** Of many who define a field of one key at once, one does. */
    @Test
    default void of_many_who_define_a_field_at_once_one_does() {
        Host host = new Host(storage());
        int threads = 4;
        for (int round = 0; round < 10; round++) {
            FieldKey key = FieldKey.of("race-" + round);
            AtomicInteger winners = new AtomicInteger();
            CountDownLatch ready = new CountDownLatch(threads);
            try (Threads others = new Threads()) {
                Threads.results(
                        others.startAll(
                                threads,
                                number -> {
                                    ready.countDown();
                                    Threads.await(ready);
                                    try {
                                        host.book
                                                .fields()
                                                .define(
                                                        CustomField.draft(
                                                                key, "F", FieldType.FLAG));
                                        winners.incrementAndGet();
                                    } catch (DefinitionTakenException e) {
                                        assertEquals(key, e.id());
                                    }
                                }));
            }
            assertEquals(1, winners.get(), "round " + round);
        }
        assertEquals(10, host.book.fields().all().size());
    }

    /** A field is removed, or given to somebody, but not both. */
    @Test
    default void a_field_is_removed_or_given_to_somebody_but_not_both() {
        Host host = new Host(storage());
        for (int round = 0; round < 20; round++) {
            FieldKey key = FieldKey.of("round-" + round);
            CustomField field =
                    host.book.fields().define(CustomField.draft(key, "F", FieldType.FLAG));
            Person person = host.contacts().add(Person.known("n"));
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
                                                    .change(
                                                            person,
                                                            p ->
                                                                    p.edit()
                                                                            .field(
                                                                                    key,
                                                                                    FieldValue.of(
                                                                                            true)));
                                        } else {
                                            host.book.fields().remove(field);
                                        }
                                    } catch (InvalidValueException | DefinitionInUseException e) {
                                        // the other one was first
                                    }
                                }));
            }
            assertEquals(
                    host.book.fields().find(key).isPresent(),
                    host.contacts().find(person.id()).orElseThrow().fields().containsKey(key),
                    "round " + round);
        }
    }

    /** Neither a refusal nor the text of a value tells what a field holds. */
    @Test
    default void no_message_and_no_text_of_a_value_tells_what_a_field_holds() {
        Host host = new Host(storage());
        String marker = "xanthippe";
        host.book.fields().define(CustomField.draft(SIZE, "Size", FieldType.TEXT).maxLength(3));
        List<String> texts = new ArrayList<>();
        for (FieldValue value :
                List.of(
                        FieldValue.of(marker),
                        FieldValue.of(ChoiceKey.of(marker)),
                        FieldValue.of(URI.create("https://" + marker + ".example/")))) {
            texts.add(value.toString());
            texts.add(
                    assertThrows(
                                    InvalidValueException.class,
                                    () ->
                                            host.contacts()
                                                    .add(Person.known("Ada").field(SIZE, value)))
                            .toString());
        }

        texts.forEach(text -> assertFalse(text.contains(marker), "a text tells a value"));
    }

    private static List<String> paths(InvalidValueException refused) {
        return refused.violations().stream().map(Violation::path).toList();
    }
}
