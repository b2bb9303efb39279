package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final PersonName FULL =
            PersonName.builder()
                    .add(NamePart.SUFFIX, "PhD")
                    .add(NamePart.FAMILY, "García")
                    .add(NamePart.SECOND_FAMILY, "Márquez")
                    .add(NamePart.GIVEN, "Gabriel")
                    .add(NamePart.GIVEN, "José")
                    .add(NamePart.ADDITIONAL, "de la")
                    .add(NamePart.PREFIX, "Dr.")
                    .add(NamePart.GENERATION, "III")
                    .build();

    @Test
    void a_name_is_shown_and_sorted_by_its_parts() {
        Person person = Samples.made(Person.draft().name(FULL));

        assertThat(person.displayName()).isEqualTo("Dr. Gabriel José de la García Márquez III PhD");
        assertThat(person.sortName()).isEqualTo("García Márquez Gabriel José de la");
        assertThat(FULL.given()).isEqualTo("Gabriel José");
        assertThat(FULL.family()).isEqualTo("García");
        assertThat(FULL.all(NamePart.GIVEN)).containsExactly("Gabriel", "José");
        assertThat(FULL.order()).startsWith(NamePart.SUFFIX, NamePart.FAMILY).hasSize(8);
    }

    @Test
    void what_a_user_laid_down_goes_before_what_is_derived() {
        Person person =
                Samples.made(Person.named("Ada", "Lovelace").displayAs("Countess").sortAs("King"));

        assertThat(person.displayName()).isEqualTo("Countess");
        assertThat(person.sortName()).isEqualTo("King");
        assertThat(Samples.made(person.edit().withoutDisplayAs().withoutSortAs()).displayName())
                .isEqualTo("Ada Lovelace");
        assertThat(Samples.made(person.edit().withoutSortAs()).sortName())
                .isEqualTo("Lovelace Ada");
        assertThat(Samples.made(Person.known("Prince")).sortName()).isEqualTo("Prince");
        assertThat(Samples.made(Person.known("Ada Lovelace")).name().isEmpty()).isTrue();
    }

    @Test
    void without_a_name_something_else_takes_its_place() {
        assertThat(shown(Person.draft().nickname("Ada").email("a@b.example"))).isEqualTo("Ada");
        assertThat(shown(Person.draft().affiliation(Affiliation.at("Mill")).phone("1")))
                .isEqualTo("Mill");
        assertThat(shown(Person.draft().phone("1").email("a@b.example"))).isEqualTo("a@b.example");
        assertThat(shown(Person.draft().phone("1").webAddress("b.example"))).isEqualTo("1");
        assertThat(shown(Organization.draft().webAddress("b.example"))).isEqualTo("b.example");
        assertThat(
                        shown(
                                Organization.draft()
                                        .address(
                                                PostalAddress.builder()
                                                        .street("High Street 1")
                                                        .locality("London")
                                                        .build(),
                                                Use.WORK)))
                .isEqualTo("High Street 1, London");
        assertThat(
                        shown(
                                Organization.draft()
                                        .name(
                                                OrganizationName.empty()
                                                        .withUnits(List.of("A", "B")))))
                .isEqualTo("A, B");
    }

    private static String shown(ContactDraft<?, ?> draft) {
        return Samples.made(draft).displayName();
    }

    @Test
    void a_host_may_format_names_its_own_way() {
        NameFormatter own =
                new NameFormatter() {
                    @Override
                    public String display(Contact contact) {
                        return "<" + NameFormatter.standard().display(contact) + ">";
                    }

                    @Override
                    public String sort(Contact contact) {
                        return "sorted " + contact.kind();
                    }
                };
        Derivations derivations = new Derivations(own, PhoneNormaliser.digits(), "");
        Person ada = Person.named("Ada", "Lovelace").toContact(Samples.STATE, derivations);

        assertThat(ada.displayName()).isEqualTo("<Ada Lovelace>");
        assertThat(ada.sortName()).isEqualTo("sorted PERSON");
        assertThat(
                        Person.named("Ada", "Lovelace")
                                .displayAs("Countess")
                                .toContact(Samples.STATE, derivations)
                                .displayName())
                .isEqualTo("Countess");
    }

    @Test
    void a_formatter_that_gives_blank_names_is_refused() {
        NameFormatter blank =
                new NameFormatter() {
                    @Override
                    public String display(Contact contact) {
                        return " ";
                    }

                    @Override
                    public String sort(Contact contact) {
                        return "x";
                    }
                };

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                Person.known("Ada")
                                        .toContact(
                                                Samples.STATE,
                                                new Derivations(
                                                        blank, PhoneNormaliser.digits(), "")));
    }

    @Test
    void parts_of_a_name_are_taken_away_with_the_way_they_are_spoken() {
        PersonName name =
                FULL.toBuilder()
                        .addPhonetic(NamePart.GIVEN, "x")
                        .addPhonetic(NamePart.FAMILY, "y")
                        .build();
        PersonName without = name.toBuilder().remove(NamePart.GIVEN).build();

        assertThat(without.all(NamePart.GIVEN)).isEmpty();
        assertThat(without.phonetics(NamePart.GIVEN)).isEmpty();
        assertThat(without.phonetics(NamePart.FAMILY)).containsExactly("y");
        assertThat(without.order()).hasSize(6);
        assertThat(name.toBuilder().build()).isEqualTo(name).hasSameHashCodeAs(name);
        assertThat(PersonName.builder().build()).isSameAs(PersonName.empty());
        assertThat(PersonName.empty().isEmpty()).isTrue();
    }

    @Test
    void a_former_family_name_is_no_part_of_the_name_that_is_shown() {
        PersonName name =
                PersonName.of("Ada", "King").toBuilder()
                        .add(NamePart.PREVIOUS_FAMILY, "Byron")
                        .build();
        Person ada = Samples.made(Person.draft().name(name));

        assertThat(ada.displayName()).isEqualTo("Ada King");
        assertThat(ada.sortName()).isEqualTo("King Ada");
        assertThat(ada.name().all(NamePart.PREVIOUS_FAMILY)).containsExactly("Byron");
        assertThat(shown(Person.draft().name(former("Byron")).email("a@b.example")))
                .isEqualTo("Byron");
        assertThat(shown(Person.draft().name(former("Byron")).nickname("Ada"))).isEqualTo("Ada");
    }

    private static PersonName former(String name) {
        return PersonName.builder().add(NamePart.PREVIOUS_FAMILY, name).build();
    }

    @Test
    void the_order_of_the_parts_is_part_of_the_name() {
        PersonName western =
                PersonName.builder().add(NamePart.GIVEN, "A").add(NamePart.FAMILY, "B").build();
        PersonName eastern =
                PersonName.builder().add(NamePart.FAMILY, "B").add(NamePart.GIVEN, "A").build();

        assertThat(western).isEqualTo(PersonName.of("A", "B")).isNotEqualTo(eastern);
        assertThat(western.joined(NamePart.PREFIX)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of("", "B"));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of("x".repeat(501), "B"));
    }
}
