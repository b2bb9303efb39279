package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.common.DateRange;
import dev.kith.common.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AffiliationTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Affiliation MILL = Affiliation.at("Mill");

    @Test
    void everything_that_is_said_of_an_affiliation_stays_with_it() {
        Affiliation full =
                MILL.withTitle("Head")
                        .withRoles(List.of(" buyer ", "signatory"))
                        .withOrganization(Samples.STATE.id())
                        .during(DateRange.between(MAY, JUNE))
                        .asPrimary()
                        .withTitle("Chief");

        assertThat(full.title()).contains("Chief");
        assertThat(full.role()).contains("buyer");
        assertThat(full.roles()).containsExactly("buyer", "signatory");
        assertThat(full.organizationId()).contains(Samples.STATE.id());
        assertThat(full.period()).isEqualTo(DateRange.between(MAY, JUNE));
        assertThat(full.isPrimary()).isTrue();
        assertThat(full.isCurrent(MAY)).isTrue();
        assertThat(full.isCurrent(JUNE)).isFalse();
        assertThat(full.hasSameTexts(MILL.withTitle("Chief").withRole("buyer"))).isTrue();
        assertThat(full.hasSameTexts(MILL.withTitle("Chief"))).isFalse();
    }

    @Test
    void an_affiliation_of_which_nothing_more_is_known_holds_on_all_days() {
        assertThat(MILL.period()).isEqualTo(DateRange.always());
        assertThat(MILL.roles()).isEmpty();
        assertThat(MILL.organizationId()).isEmpty();
        assertThat(MILL.isPrimary()).isFalse();
    }

    @Test
    void what_is_taken_back_leaves_no_trace() {
        Affiliation full =
                MILL.withOrganization(Samples.STATE.id())
                        .during(DateRange.from(MAY))
                        .asPrimary()
                        .withRoles(List.of("a", "b"));

        Affiliation plain =
                full.withoutOrganization().during(DateRange.always()).asSecondary().withRole("a");

        assertThat(plain).isEqualTo(MILL.withRole("a")).isNotEqualTo(full);
    }

    @Test
    void roles_are_some_and_each_is_there_once() {
        for (List<String> wrong :
                List.of(
                        List.<String>of(),
                        List.of("a", " a"),
                        List.of("a", " "),
                        Collections.nCopies(Affiliation.MAX_ROLES + 1, "a"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> MILL.withRoles(wrong));
        }
    }

    @Test
    void an_organisation_of_the_book_lends_its_name() {
        Organization named = Samples.made(Organization.named("Mill"));
        Organization shown = Samples.made(Organization.draft().displayAs("The Mill"));

        assertThat(Affiliation.at(named)).isEqualTo(MILL.withOrganization(named.id()));
        assertThat(Affiliation.at(shown).organization().text()).isEqualTo("The Mill");
    }

    @Test
    void on_no_day_a_person_has_two_primary_affiliations() {
        PersonDraft draft =
                Person.known("Ada")
                        .affiliation(MILL)
                        .affiliation(MILL.asPrimary().during(DateRange.until(MAY)))
                        .affiliation(MILL.asPrimary().during(DateRange.between(MAY, JUNE)))
                        .affiliation(MILL.asPrimary().during(DateRange.from(JUNE)));
        assertThat(draft.violations()).isEmpty();

        draft.affiliation(MILL.asPrimary().during(DateRange.between(MAY, JUNE)));

        assertThat(draft.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("affiliations[4]", "second-primary"));
    }

    @Test
    void more_affiliations_than_allowed_are_told_by_their_number_alone() {
        PersonDraft draft =
                Person.known("Ada")
                        .affiliations(
                                new ArrayList<>(
                                        Collections.nCopies(
                                                ContactDraft.MAX_VALUES + 1, MILL.asPrimary())));

        assertThat(draft.violations()).extracting(Violation::path).containsExactly("affiliations");
    }

    @Test
    void the_main_affiliation_of_a_day_comes_first() {
        Affiliation past = Affiliation.at("Past").during(DateRange.until(MAY)).asPrimary();
        Affiliation beside = Affiliation.at("Beside");
        Affiliation main = Affiliation.at("Main").during(DateRange.from(MAY)).asPrimary();
        Affiliation later = Affiliation.at("Later").during(DateRange.from(JUNE));
        Person ada =
                Samples.made(Person.known("Ada").affiliations(List.of(past, beside, main, later)));

        assertThat(ada.affiliationsAt(MAY)).containsExactly(main, beside);
        assertThat(ada.affiliationsAt(JUNE)).containsExactly(main, beside, later);
        assertThat(ada.affiliationsAt(MAY.minusDays(1))).containsExactly(past, beside);
        assertThat(ada.affiliations()).containsExactly(past, beside, main, later);
    }
}
