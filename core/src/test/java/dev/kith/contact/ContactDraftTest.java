package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ContactDraftTest {

    @Test
    void everything_that_is_wrong_is_listed_at_its_place() {
        PersonDraft draft =
                Person.draft()
                        .email("good@b.example")
                        .email("bad")
                        .email("bad again")
                        .phone("none")
                        .webAddress(" ")
                        .externalId("crm", "1")
                        .externalId("crm", "1")
                        .occasion(Occasion.birthday(PartialDate.ofYear(1985)))
                        .occasion(new Occasion("Birthday", PartialDate.ofYear(1986)));

        assertThat(draft.violations())
                .extracting(Violation::path)
                .containsExactly(
                        "emails[1]",
                        "emails[2]",
                        "phones[0]",
                        "webAddresses[0]",
                        "externalIds",
                        "occasions");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Samples.made(draft))
                .satisfies(e -> assertThat(e.violations()).isEqualTo(draft.violations()));
    }

    @Test
    void a_contact_needs_a_name_or_a_point() {
        assertThat(Person.draft().violations())
                .extracting(Violation::code)
                .containsExactly("nameless");
        assertThat(Person.draft().label("a").remark("b").violations()).hasSize(1);
        assertThat(Organization.draft().violations()).hasSize(1);
        for (ContactDraft<?, ?> named :
                List.of(
                        Person.known("Ada"),
                        Person.named("Ada", "Lovelace"),
                        Person.draft().nickname("Ada"),
                        Person.draft().email("a@b.example"),
                        Person.draft().phone("1"),
                        Person.draft().webAddress("b.example"),
                        Person.draft().affiliation(Affiliation.titled("Director")),
                        Person.draft().handle(ContactPoint.of(MessagingHandle.of("xmpp", "ada"))),
                        Organization.named("Mill"),
                        Organization.draft().phone("1"))) {
            assertThat(named.violations()).isEmpty();
            assertThat(Samples.made(named).displayName()).isNotBlank();
            assertThat(Samples.made(named).sortName()).isNotBlank();
        }
    }

    @Test
    void what_is_replaced_is_no_longer_wrong() {
        PersonDraft draft = Person.known("Ada").email("bad").phone("none").webAddress(" ");

        draft.emails(List.of()).phones(List.of()).webAddresses(List.of());

        assertThat(draft.violations()).isEmpty();
        assertThat(draft.email("bad").violations())
                .extracting(Violation::path)
                .containsExactly("emails[0]");
    }

    @Test
    void who_gave_a_name_or_point_that_was_refused_is_not_told_to_give_one() {
        for (PersonDraft draft :
                List.of(
                        Person.draft().email("bad"),
                        Person.draft().phone("none"),
                        Person.draft().webAddress(" "),
                        Person.draft().nickname(""),
                        Person.known(" "))) {
            assertThat(draft.violations()).extracting(Violation::code).doesNotContain("nameless");
            assertThat(draft.violations()).hasSize(1);
        }
        assertThat(Person.draft().label("").remark("").sortAs("").violations())
                .extracting(Violation::code)
                .contains("nameless");
        assertThat(Person.draft().email("bad").withoutRefused("emails").violations())
                .extracting(Violation::code)
                .containsExactly("nameless");
    }

    @Test
    void a_refused_text_is_given_up_by_its_place_and_later_ones_move_up() {
        PersonDraft draft =
                Person.draft()
                        .email("bad")
                        .email("a@b.example")
                        .email("bad again")
                        .email("b@b.example")
                        .email("still bad")
                        .phone("none");

        draft.withoutRefused("emails[2]").withoutRefused("emails[1]");

        assertThat(draft.emails()).hasSize(2);
        assertThat(paths(draft)).containsExactly("emails[0]", "emails[3]", "phones[0]");
        assertThat(paths(draft.email("bad"))).contains("emails[0]", "emails[3]", "emails[4]");
        assertThat(paths(draft.withoutRefused("emails"))).containsExactly("phones[0]");
        assertThat(paths(draft.withoutRefused("phones[0]").withoutRefused("phones[0]"))).isEmpty();
        assertThat(draft.emails()).hasSize(2);
    }

    @Test
    void texts_of_custom_fields_that_were_refused_are_given_up_with_all_fields() {
        FieldKey size = FieldKey.of("size");
        FieldKey shoe = FieldKey.of("size-shoe");
        Supplier<PersonDraft> refused =
                () -> Person.known("Ada").field(size, "").field(shoe, "").email("bad");

        assertThat(paths(refused.get()))
                .containsExactlyInAnyOrder("fields.size", "fields.size-shoe", "emails[0]");
        assertThat(paths(refused.get().fields(Map.of(size, List.of(FieldValue.of("x"))))))
                .containsExactly("emails[0]");
        assertThat(paths(refused.get().withoutRefused("fields"))).containsExactly("emails[0]");
        assertThat(paths(refused.get().withoutRefused("fields.size")))
                .containsExactlyInAnyOrder("fields.size-shoe", "emails[0]");
        assertThat(paths(refused.get().field(size, "x")))
                .containsExactlyInAnyOrder("fields.size-shoe", "emails[0]");
    }

    @Test
    void a_part_of_a_refused_value_stands_for_the_value() {
        PersonDraft draft =
                Person.known("Ada").externalId("", "").externalId("crm", "1").externalId(" ", "2");

        assertThat(paths(draft))
                .containsExactly(
                        "externalIds[0].system", "externalIds[0].value", "externalIds[2].system");
        assertThat(paths(draft.withoutRefused("externalIds[0].value")))
                .containsExactly("externalIds[1].system");
        assertThat(paths(draft.externalIds(List.of()))).isEmpty();
    }

    @Test
    void what_was_refused_keeps_its_place_beside_what_was_accepted() {
        PersonDraft draft =
                Person.draft()
                        .email("bad")
                        .email(primary("a@b.example"))
                        .email("bad")
                        .email(primary("b@b.example"));

        assertThat(paths(draft)).containsExactly("emails[0]", "emails[2]", "emails[3]");
        assertThat(paths(draft.without(EmailAddress.of("a@b.example"))))
                .containsExactly("emails[0]", "emails[1]");
        assertThat(paths(draft.email("bad")))
                .containsExactly("emails[0]", "emails[1]", "emails[3]");
    }

    @Test
    void a_name_that_was_refused_is_given_up_with_the_name() {
        PersonDraft draft = Person.known(" ").sortAs("").email("a@b.example");

        assertThat(paths(draft)).containsExactly("displayAs", "sortAs");
        assertThat(paths(draft.withoutDisplayAs())).containsExactly("sortAs");
        assertThat(paths(draft.withoutSortAs())).isEmpty();
        assertThat(paths(draft.displayAs(" ").displayAs("Ada"))).isEmpty();
        assertThat(paths(draft.remark("").remarks(List.of()))).isEmpty();
    }

    private static List<String> paths(PersonDraft draft) {
        return draft.violations().stream().map(Violation::path).toList();
    }

    private static ContactPoint<EmailAddress> primary(String text) {
        return ContactPoint.of(EmailAddress.of(text)).asPrimary();
    }

    @Test
    void the_order_in_a_set_is_no_change() {
        ContactPoint<EmailAddress> point = ContactPoint.of(EmailAddress.of("a@b.example"));
        Person one =
                Samples.made(
                        Person.known("Ada")
                                .label("a")
                                .label("b")
                                .email(point.withPurposes(Purpose.BULK, Purpose.BILLING))
                                .phone(kinds(PhoneKind.FAX, PhoneKind.VOICE)));
        PersonDraft other =
                one.edit()
                        .labels(List.of(Samples.label("b"), Samples.label("a")))
                        .emails(List.of(point.withPurposes(Purpose.BILLING, Purpose.BULK)))
                        .phones(List.of(kinds(PhoneKind.VOICE, PhoneKind.FAX)));

        assertThat(Samples.made(other).hasSameContent(one)).isTrue();
    }

    private static ContactPoint<PhoneNumber> kinds(PhoneKind... kinds) {
        return ContactPoint.of(PhoneNumber.of("1").withKinds(kinds));
    }

    @Test
    void a_contact_has_at_most_1000_values_of_a_kind() {
        PersonDraft draft = Person.known("Ada");
        for (int i = 0; i < ContactDraft.MAX_VALUES; i++) {
            draft.email("a" + i + "@b.example").label("l" + i).remark("n" + i);
        }
        assertThat(draft.violations()).isEmpty();

        draft.email("one@too-many.example").label("too many");

        assertThat(draft.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("emails", "too-many"), tuple("labels", "too-many"));
    }

    @Test
    void using_a_draft_again_never_changes_what_was_made_from_it() {
        PersonDraft draft = Samples.fullPerson("first");
        Person first = Samples.made(draft);
        Person same = Samples.made(draft);

        draft.displayAs("x").sortAs("x").nickname("x").email("x@b.example").phone("2").label("x");
        draft.webAddress("x").externalId("x", "x").remark("x").withoutOriginal();
        draft.birthday(PartialDate.ofYear(1985)).affiliation(Affiliation.titled("x"));
        draft.without(EmailAddress.of("first@b.example")).name(PersonName.empty());
        Person second = Samples.made(draft);

        assertThat(first.hasSameContent(same)).isTrue();
        assertThat(first.hasSameContent(second)).isFalse();
        assertThat(first.emails()).hasSize(1);
        assertThat(first.labels()).containsExactly(Samples.label("first"));
        assertThat(first.original()).isPresent();
        assertThat(second.original()).isEmpty();
    }

    @Test
    void changing_a_list_that_a_draft_was_given_changes_nothing() {
        List<ContactPoint<EmailAddress>> emails =
                new ArrayList<>(List.of(ContactPoint.of(EmailAddress.of("a@b.example"))));
        List<Remark> remarks = new ArrayList<>(List.of(Remark.of("a")));
        PersonDraft draft = Person.known("Ada").emails(emails).remarks(remarks);
        emails.clear();
        remarks.clear();

        assertThat(Samples.made(draft).emails()).hasSize(1);
        assertThat(Samples.made(draft).remarks()).hasSize(1);
    }

    @Test
    void lists_of_drafts_and_contacts_cannot_be_changed() {
        Person person = Samples.made(Samples.fullPerson("a"));

        for (List<?> list :
                List.of(
                        person.emails(),
                        person.remarks(),
                        person.edit().emails(),
                        person.phones())) {
            assertThatThrownBy(() -> list.remove(0))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        for (Set<LabelId> labels : List.of(person.labels(), person.edit().labels())) {
            assertThatThrownBy(labels::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void editing_a_contact_begins_with_all_that_it_has() {
        for (Contact contact :
                List.of(
                        Samples.made(Samples.fullPerson("a")),
                        Samples.made(Samples.fullOrganization("b")),
                        Samples.made(Person.known("Ada")))) {
            Contact again = Samples.made(contact.edit());

            assertThat(again.hasSameContent(contact)).isTrue();
            assertThat(again.displayName()).isEqualTo(contact.displayName());
            assertThat(again.sortName()).isEqualTo(contact.sortName());
        }
    }

    @Test
    void a_label_is_had_once_in_the_order_given() {
        PersonDraft draft = Person.known("Ada").label(" b ").label("a").label("B");

        assertThat(draft.labels()).isEmpty();
        assertThat(draft.labelNames()).extracting(LabelName::text).containsExactly("b", "a");
        assertThat(Samples.made(draft).labels())
                .containsExactly(Samples.label("b"), Samples.label("a"));

        draft.label(Samples.label("c")).label(Samples.label("a")).label(Samples.label("c"));
        assertThat(draft.labels()).containsExactly(Samples.label("c"), Samples.label("a"));
        assertThat(Samples.made(draft).labels())
                .containsExactly(Samples.label("c"), Samples.label("a"), Samples.label("b"));
        draft.withoutLabel(Samples.label("c"));
        assertThat(draft.labels()).containsExactly(Samples.label("a"));
        draft.labels(List.of(Samples.label("x"), Samples.label("y"), Samples.label("x")));
        assertThat(Samples.made(draft).labels())
                .containsExactly(Samples.label("x"), Samples.label("y"));
        assertThat(draft.label("").violations())
                .extracting(Violation::path)
                .containsExactly("labels[2]");
    }

    @Test
    void a_name_that_a_book_has_yet_to_look_up_makes_no_contact_without_a_book() {
        PersonDraft draft = Person.known("Ada").label("b");

        assertThatIllegalStateException()
                .isThrownBy(() -> draft.toContact(Samples.STATE, Samples.DERIVATIONS));
        assertThat(draft.labels(List.of()).toContact(Samples.STATE, Samples.DERIVATIONS).labels())
                .isEmpty();
    }

    @Test
    void every_text_that_is_wrong_is_listed_with_its_place_and_the_numbers_of_its_rule() {
        PersonDraft draft =
                Person.draft()
                        .displayAs(" ")
                        .sortAs("\n")
                        .nickname("n".repeat(1_001))
                        .email("nobody")
                        .phone("none")
                        .label("\u00A0")
                        .remark("\u0000")
                        .externalId(" ", "");

        assertThat(draft.violations())
                .extracting(Violation::path)
                .containsExactly(
                        "displayAs",
                        "sortAs",
                        "nicknames[0]",
                        "emails[0]",
                        "phones[0]",
                        "labels[0]",
                        "remarks[0]",
                        "externalIds[0].system",
                        "externalIds[0].value");
        assertThat(draft.violations().get(2).args()).isEqualTo(Map.of("max", 1_000));
    }

    @Test
    void the_number_of_affiliations_and_of_parts_is_limited() {
        PersonDraft draft = Person.named("Ada", "Lovelace");
        PersonName.Builder name = PersonName.builder();
        for (int i = 0; i <= ContactDraft.MAX_VALUES; i++) {
            draft.affiliation(Affiliation.titled("t" + i));
            name.add(NamePart.GIVEN, "g" + i);
        }

        assertThat(draft.name(name.build()).violations())
                .extracting(Violation::path)
                .containsExactly("name", "affiliations");
    }

    @Test
    void a_stored_number_is_found_by_the_text_that_its_user_wrote() {
        Person stored = Samples.made(Person.named("Ada", "L").phone("+44 20 7946 0958").phone("1"));

        PersonDraft draft = stored.edit().primary(PhoneNumber.of("+44 20 7946 0958"));

        assertThat(draft.phones().get(0).isPrimary()).isTrue();
        assertThat(draft.without(PhoneNumber.of("+44 (20) 79460958")).phones()).hasSize(1);
    }

    @Test
    void a_birthday_is_replaced_and_goes_first() {
        PersonDraft draft =
                Person.known("Ada")
                        .occasion(new Occasion("ANNIVERSARY", PartialDate.ofYear(2000)))
                        .birthday(PartialDate.ofYear(1985))
                        .birthday(PartialDate.ofYear(1986));

        assertThat(draft.occasions())
                .extracting(Occasion::label)
                .containsExactly(Occasion.BIRTHDAY, Occasion.ANNIVERSARY);
        assertThat(Samples.made(draft).birthday()).contains(PartialDate.ofYear(1986));
    }

    @Test
    void phone_numbers_get_their_normal_form_once() {
        List<String> asked = new ArrayList<>();
        Derivations derivations =
                new Derivations(
                        NameFormatter.standard(),
                        (number, region) -> {
                            asked.add(number + " in " + region);
                            return "+44" + asked.size();
                        },
                        "GB");
        Person person = Person.draft().phone("1").phone("2").toContact(Samples.STATE, derivations);
        Person edited = person.edit().phone("3").toContact(Samples.STATE, derivations);

        assertThat(asked).containsExactly("1 in GB", "2 in GB", "3 in GB");
        assertThat(edited.phones())
                .extracting(point -> point.value().e164().orElseThrow())
                .containsExactly("+441", "+442", "+443");
    }
}
