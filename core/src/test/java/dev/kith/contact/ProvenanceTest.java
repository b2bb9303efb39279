package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.common.Actor;
import dev.kith.label.LabelName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final Provenance FAIR =
            Provenance.of("trade fair", Actor.user("maria"), Samples.NOON);
    private static final Provenance FORM =
            Provenance.of("web form", Actor.service("site"), Samples.NOON).withImportId("i-1");
    private static final EmailAddress EMAIL = EmailAddress.of("a@b.example");
    private static final EmailAddress OTHER = EmailAddress.of("c@b.example");

    private static final Derivations BRITISH =
            new Derivations(
                    NameFormatter.standard(),
                    (number, region) ->
                            number.startsWith("0")
                                    ? "+44" + number.substring(1)
                                    : PhoneNumber.digits(number),
                    "GB");

    @Test
    void what_is_given_after_a_source_was_named_comes_from_there() {
        Person person =
                Samples.made(
                        Person.named("Ada", "Lovelace")
                                .email(EMAIL.text())
                                .from(FAIR)
                                .email(OTHER.text())
                                .nickname("Countess")
                                .from(FORM)
                                .label("x")
                                .birthday(PartialDate.ofYear(1815)));

        assertThat(person.provenances())
                .isEqualTo(
                        Map.of(
                                ValueRef.of(OTHER), FAIR,
                                ValueRef.nickname("Countess"), FAIR,
                                ValueRef.of(Samples.label("x")), FORM,
                                ValueRef.of(Occasion.birthday(PartialDate.ofYear(1))), FORM));
        assertThat(person.provenance(ValueRef.of(OTHER))).contains(FAIR);
        assertThat(person.provenance(ValueRef.of(EMAIL))).isEmpty();
        assertThat(person.provenance(ValueRef.name())).isEmpty();
    }

    @Test
    void a_label_given_by_name_comes_from_where_the_name_came_from_unless_it_was_there() {
        Person before = Samples.made(Person.known("Ada").label("old").from(FAIR).label("fair"));
        PersonDraft draft = before.edit().label("early").from(FORM).label("OLD").label("Fair");

        Person after = Samples.made(draft.label("EARLY").label("late"));

        assertThat(before.provenances()).isEqualTo(Map.of(ref("fair"), FAIR));
        assertThat(after.provenances()).isEqualTo(Map.of(ref("fair"), FAIR, ref("late"), FORM));
        assertThat(draft.provenances())
                .containsEntry(ValueRef.of(LabelName.of("late")), FORM)
                .doesNotContainKey(ValueRef.of(LabelName.of("early")));
    }

    private static ValueRef ref(String label) {
        return ValueRef.of(Samples.label(label));
    }

    @Test
    void every_kind_of_value_can_have_a_source() {
        Person person = Samples.made(Samples.fullPerson("m").from(FAIR));
        Organization mill = Samples.made(Samples.fullOrganization("m"));

        assertThat(person.provenances().keySet())
                .extracting(ValueRef::field)
                .containsExactly(
                        "displayAs",
                        "sortAs",
                        "nicknames",
                        "emails",
                        "phones",
                        "addresses",
                        "webAddresses",
                        "handles",
                        "externalIds",
                        "labels",
                        "fields",
                        "occasions",
                        "photos");
        assertThat(
                        Samples.made(
                                        person.edit()
                                                .name(PersonName.of("A", "B"))
                                                .affiliations(List.of(Affiliation.titled("x"))))
                                .provenances()
                                .keySet())
                .contains(ValueRef.of(person.photos().get(0)))
                .doesNotContain(ValueRef.name());
        assertThat(
                        Samples.made(mill.edit().from(FORM).name(OrganizationName.of("Another")))
                                .provenance(ValueRef.name()))
                .contains(FORM);
    }

    @Test
    void a_value_that_is_not_touched_keeps_its_source() {
        Person person = Samples.made(Samples.fullPerson("m"));
        Person same = Samples.made(person.edit());
        Person moreOfIt = Samples.made(person.edit().from(FORM).remark("x").email(OTHER.text()));

        assertThat(same.provenances()).isEqualTo(person.provenances());
        assertThat(same.hasSameContent(person)).isTrue();
        assertThat(moreOfIt.provenances())
                .containsAllEntriesOf(person.provenances())
                .containsEntry(ValueRef.of(OTHER), FORM)
                .hasSize(person.provenances().size() + 1);
    }

    @Test
    void a_value_that_is_changed_or_taken_away_loses_its_source() {
        Person person = Samples.made(given(Person.draft().from(FAIR)));
        Person changed =
                Samples.made(
                        person.edit()
                                .without(EMAIL)
                                .displayAs("Ada")
                                .withoutSortAs()
                                .birthday(PartialDate.ofYear(1816))
                                .affiliations(List.of(Affiliation.at("Mill").withTitle("Head"))));

        assertThat(person.provenances()).hasSize(6);
        assertThat(changed.provenances()).isEqualTo(Map.of(ValueRef.nickname("Ada"), FAIR));
        assertThat(Samples.made(changed.edit().email(EMAIL.text())).provenances()).hasSize(1);
    }

    @Test
    void a_value_that_is_given_again_as_it_was_keeps_its_source() {
        Person person = Samples.made(given(Person.draft().from(FAIR)));
        PersonDraft again =
                given(
                        person.edit()
                                .from(FORM)
                                .emails(List.of())
                                .nicknames(List.of())
                                .affiliations(List.of()));

        assertThat(Samples.made(again).hasSameContent(person)).isTrue();
    }

    private static PersonDraft given(PersonDraft draft) {
        return draft.email(EMAIL.text())
                .displayAs("Countess")
                .sortAs("Lovelace")
                .nickname("Ada")
                .birthday(PartialDate.ofYear(1815))
                .affiliation(Affiliation.at("Mill"));
    }

    @Test
    void what_else_is_known_of_a_point_may_change() {
        Person person = Samples.made(Person.draft().from(FAIR).email(EMAIL.text()));
        ContactPoint<EmailAddress> known =
                person.emails()
                        .get(0)
                        .withValue(EmailAddress.of("a@B.example"))
                        .withUse(Use.HOME)
                        .asPrimary();

        assertThat(Samples.made(person.edit().emails(List.of(known))).provenances())
                .isEqualTo(person.provenances());
    }

    @Test
    void a_phone_number_keeps_its_source_beside_its_normal_form() {
        ValueRef normal = ValueRef.of(PhoneNumber.of("020").withNormal("+4420"));
        Person person = made(Person.draft().from(FAIR).phone("020").from(FORM).phone("030"));

        assertThat(person.provenance(normal)).contains(FAIR);
        assertThat(person.provenances()).hasSize(2).containsValue(FORM);
        assertThat(made(person.edit()).provenances()).isEqualTo(person.provenances());
        assertThat(made(person.edit().from(FORM).phones(List.of()).phone("020")).provenances())
                .isEqualTo(Map.of(normal, FAIR));
        assertThat(
                        made(Person.draft()
                                        .phone("020")
                                        .provenances(
                                                Map.of(ValueRef.of(PhoneNumber.of("020")), FORM)))
                                .provenances())
                .isEqualTo(Map.of(normal, FORM));
    }

    private static Person made(PersonDraft draft) {
        return draft.toContact(Samples.STATE, BRITISH);
    }

    @Test
    void sources_can_be_laid_down_for_values_that_are_there() {
        Person person =
                Samples.made(
                        Person.draft()
                                .provenances(Map.of(ValueRef.of(EMAIL), FORM))
                                .provenances(Map.of(ValueRef.of(OTHER), FORM))
                                .from(FAIR)
                                .email(EMAIL.text())
                                .nickname("Ada"));

        assertThat(person.provenances())
                .isEqualTo(Map.of(ValueRef.of(EMAIL), FORM, ValueRef.nickname("Ada"), FAIR));
        assertThat(person.edit().provenances()).isEqualTo(person.provenances());
        assertThatThrownBy(() -> person.provenances().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_source_alone_makes_another_content() {
        Person person = Samples.made(Person.draft().email(EMAIL.text()));
        Person sourced = Samples.made(person.edit().provenances(Map.of(ValueRef.of(EMAIL), FAIR)));

        assertThat(sourced.hasSameContent(person)).isFalse();
        assertThat(person.provenances()).isSameAs(Map.of());
    }

    @Test
    void using_a_draft_again_never_changes_what_was_made_from_it() {
        PersonDraft draft = Person.draft().from(FAIR).email(EMAIL.text());
        Person first = Samples.made(draft);
        Person second = Samples.made(draft.from(FORM).email(OTHER.text()).without(EMAIL));

        assertThat(first.provenances()).isEqualTo(Map.of(ValueRef.of(EMAIL), FAIR));
        assertThat(second.provenances()).isEqualTo(Map.of(ValueRef.of(OTHER), FORM));
    }

    @Test
    void a_source_says_where_who_when_and_by_which_import() {
        assertThat(FORM.source()).isEqualTo("web form");
        assertThat(FORM.actor()).isEqualTo(Actor.service("site"));
        assertThat(FORM.capturedAt()).isEqualTo(Samples.NOON);
        assertThat(FORM.importId()).contains("i-1");
        assertThat(FAIR.importId()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.of(" ", Actor.system(), Samples.NOON))
                .withMessage("a source is not blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAIR.withImportId("\n"))
                .withMessageStartingWith("an import's id ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueRef("", "x"))
                .withMessage("the name of a field is not blank");
    }

    @Test
    void values_are_named_apart() {
        assertThat(
                        List.of(
                                ValueRef.of(Affiliation.at("Mill")),
                                ValueRef.of(Affiliation.titled("Mill")),
                                ValueRef.of(Affiliation.inRole("Head")),
                                ValueRef.of(
                                        Affiliation.at(
                                                OrganizationName.of("Mill")
                                                        .withUnits(List.of("A")))),
                                ValueRef.of(ExternalId.of("a", "b")),
                                ValueRef.of(ExternalId.of("ab", "b")),
                                ValueRef.of(PhotoReference.of(URI.create("ni:///a"))),
                                ValueRef.displayAs(),
                                ValueRef.sortAs(),
                                ValueRef.name()))
                .doesNotHaveDuplicates();
        assertThat(ValueRef.of(Affiliation.at("Mill").withTitle("Head")))
                .isEqualTo(ValueRef.of(Affiliation.at(" MILL")));
    }

    @Property
    void only_values_that_are_there_have_a_source(
            @ForAll @IntRange(max = 5) int first, @ForAll @IntRange(max = 5) int second) {
        List<UnaryOperator<PersonDraft>> steps =
                List.of(
                        draft -> draft.email(OTHER.text()).without(EMAIL),
                        draft -> draft.labels(List.of()).label("x"),
                        draft -> draft.phone("1").name(PersonName.empty()),
                        draft -> draft.occasions(List.of()),
                        draft -> draft.photos(List.of()).handles(List.of()),
                        draft -> draft.nicknames(List.of("x")).externalIds(List.of()));
        Person before = Samples.made(Samples.fullPerson("m"));
        Person after =
                Samples.made(
                        steps.get(second).apply(steps.get(first).apply(before.edit()).from(FORM)));

        assertThat(DraftValues.of(after.edit()).keySet()).containsAll(after.provenances().keySet());
        after.provenances()
                .forEach(
                        (ref, origin) ->
                                assertThat(before.provenance(ref).orElse(FORM)).isEqualTo(origin));
        assertThat(Samples.made(after.edit()).hasSameContent(after)).isTrue();
    }
}
