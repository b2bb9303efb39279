package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSummaryTest {

    private static final ZonedDateTime NOON = Samples.NOON.atZone(ZoneOffset.UTC);
    private static final LocalDate TODAY = NOON.toLocalDate();

    private static final ContactPoint<EmailAddress> FIRST = point("first@b.example");
    private static final ContactPoint<EmailAddress> SECOND = point("second@b.example");
    private static final ContactPoint<EmailAddress> BILLING =
            point("billing@b.example").withPurposes(Purpose.BILLING).asPrimary();

    @Test
    void a_summary_has_whole_values_of_the_contact() {
        Affiliation work = Affiliation.at("Mill").withTitle("Head");
        Person ada =
                Samples.made(
                        Person.named("Ada", "Lovelace")
                                .email(FIRST)
                                .phone("+44 20 7946 0958")
                                .affiliation(work)
                                .affiliation(Affiliation.at("Guild")));
        ContactSummary summary = ContactSummary.of(ada, NOON);

        assertThat(summary.id()).isEqualTo(ada.id());
        assertThat(summary.kind()).isEqualTo(Contact.Kind.PERSON);
        assertThat(summary.revision()).isEqualTo(ada.revision());
        assertThat(summary.status()).isEqualTo(ContactStatus.ACTIVE);
        assertThat(summary.displayName()).isEqualTo("Ada Lovelace");
        assertThat(summary.sortName()).isEqualTo("Lovelace Ada");
        assertThat(summary.email()).contains(FIRST.value());
        assertThat(summary.phone()).contains(ada.phones().get(0).value());
        assertThat(summary.affiliation()).contains(work);
        assertThat(summary)
                .isEqualTo(ContactSummary.of(ada, NOON))
                .hasSameHashCodeAs(ContactSummary.of(ada, NOON))
                .isNotEqualTo(ContactSummary.of(Samples.made(ada.edit().emails(List.of())), NOON))
                .isNotEqualTo(ContactSummary.of(Samples.made(Person.known("Ada")), NOON));
        assertThat(summary.toString()).doesNotContain("Ada").doesNotContain("first");
    }

    @Test
    void what_a_contact_does_not_have_its_summary_does_not_have() {
        ContactSummary mill = ContactSummary.of(Samples.made(Organization.named("Mill")), NOON);

        assertThat(mill.kind()).isEqualTo(Contact.Kind.ORGANIZATION);
        assertThat(mill.email()).isEmpty();
        assertThat(mill.phone()).isEmpty();
        assertThat(mill.affiliation()).isEmpty();
    }

    @Test
    void the_affiliation_is_the_main_one_of_the_day() {
        Affiliation past = Affiliation.at("Mill").asPrimary().during(DateRange.until(TODAY));
        Affiliation beside = Affiliation.at("Guild");
        Affiliation main = Affiliation.at("Bank").asPrimary().during(DateRange.from(TODAY));
        Affiliation later = Affiliation.at("Club").during(DateRange.from(TODAY.plusDays(1)));

        assertThat(affiliation(past, later, beside, main)).isEqualTo("Bank");
        assertThat(affiliation(past, later, beside)).isEqualTo("Guild");
        assertThat(affiliation(past, later)).isEqualTo("none");
    }

    private static String affiliation(Affiliation... affiliations) {
        Person ada = Samples.made(Person.known("Ada").affiliations(List.of(affiliations)));
        return ContactSummary.of(ada, NOON)
                .affiliation()
                .map(affiliation -> affiliation.organization().text())
                .orElse("none");
    }

    @Test
    void the_main_point_is_the_primary_one_for_anything_else_the_best_of_those() {
        assertThat(main(List.of(FIRST, SECOND.asPrimary(), BILLING))).isEqualTo("second@b.example");
        assertThat(main(List.of(BILLING, FIRST, SECOND))).isEqualTo("first@b.example");
        assertThat(main(List.of(FIRST, SECOND.withRank(9)))).isEqualTo("second@b.example");
        assertThat(main(List.of(FIRST.withRank(2), SECOND.withRank(1))))
                .isEqualTo("second@b.example");
        assertThat(main(List.of(BILLING))).isEqualTo("billing@b.example");
    }

    @Test
    void a_point_that_is_over_or_unusable_is_never_the_main_one() {
        ContactPoint<EmailAddress> over = FIRST.asPrimary().withValidity(DateRange.until(TODAY));
        ContactPoint<EmailAddress> bounced =
                FIRST.asPrimary().withReachability(Reachability.bouncedHard(Samples.NOON));
        ContactPoint<EmailAddress> held =
                FIRST.asPrimary()
                        .withReachability(
                                Reachability.onHold(Samples.NOON.plusSeconds(1), Samples.NOON));

        assertThat(main(List.of(over, SECOND))).isEqualTo("second@b.example");
        assertThat(main(List.of(bounced, SECOND))).isEqualTo("second@b.example");
        assertThat(main(List.of(held, SECOND))).isEqualTo("second@b.example");
        assertThat(main(List.of(over))).isEqualTo("none");
        assertThat(ContactSummary.of(contact(List.of(held)), NOON.plusSeconds(1)).email())
                .contains(FIRST.value());
    }

    @Test
    void the_day_is_that_of_the_zone() {
        Person ada = contact(List.of(FIRST.withValidity(DateRange.until(TODAY.plusDays(1)))));

        assertThat(ContactSummary.of(ada, NOON).email()).isPresent();
        assertThat(
                        ContactSummary.of(
                                        ada, NOON.withZoneSameInstant(ZoneId.of("Pacific/Chatham")))
                                .email())
                .isEmpty();
    }

    private static String main(List<ContactPoint<EmailAddress>> points) {
        return ContactSummary.of(contact(points), NOON)
                .email()
                .map(EmailAddress::text)
                .orElse("none");
    }

    private static Person contact(List<ContactPoint<EmailAddress>> points) {
        return Samples.made(Person.known("Ada").emails(points));
    }

    private static ContactPoint<EmailAddress> point(String text) {
        return ContactPoint.of(EmailAddress.of(text));
    }
}
