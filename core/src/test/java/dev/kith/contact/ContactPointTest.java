package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Violation;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContactPointTest {

    private static final EmailAddress WORK = EmailAddress.of("work@b.example");
    private static final EmailAddress HOME = EmailAddress.of("home@b.example");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Reachability BOUNCED = Reachability.bouncedHard(Samples.NOON);
    private static final Verification VERIFIED =
            Verification.of(Samples.NOON, "call", Actor.user("maria"));

    @Test
    void a_point_is_changed_into_another_point() {
        ContactPoint<EmailAddress> plain = ContactPoint.of(WORK);
        ContactPoint<EmailAddress> full =
                plain.withUse(Use.WORK)
                        .withPurposes(Purpose.BULK, Purpose.BILLING, Purpose.BULK)
                        .asPrimary()
                        .withRank(100);

        assertThat(full.value()).isEqualTo(WORK);
        assertThat(full.use()).isEqualTo(Use.WORK);
        assertThat(full.purposes()).containsExactly(Purpose.BILLING, Purpose.BULK);
        assertThat(full.isPrimary()).isTrue();
        assertThat(full.rank()).hasValue(100);
        assertThat(full.asSecondary().withoutRank().withPurposes().withUse(Use.OTHER))
                .isEqualTo(plain)
                .hasSameHashCodeAs(plain);
        assertThat(plain.rank()).isEmpty();
        assertThat(plain.withValue(HOME).value()).isEqualTo(HOME);
    }

    @Test
    void a_rank_is_1_to_100() {
        for (int rank : new int[] {0, 101, -1, 257, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ContactPoint.of(WORK).withRank(rank));
        }
    }

    @Test
    void a_purpose_fits_the_points_channel() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ContactPoint.of(WebAddress.of("b.example"))
                                        .withPurposes(Purpose.ESCALATION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPoint.of(PhoneNumber.of("1")).withPurposes(Purpose.BULK));
        for (Channel channel : Channel.values()) {
            for (Purpose purpose : Purpose.values()) {
                assertThat(purpose.fits(channel))
                        .as("%s by %s", purpose, channel)
                        .isEqualTo(expected(purpose).contains(channel));
            }
        }
    }

    private static List<Channel> expected(Purpose purpose) {
        return switch (purpose) {
            case BILLING -> List.of(Channel.EMAIL, Channel.PHONE, Channel.POST, Channel.WEB);
            case SUPPORT -> List.of(Channel.values());
            case BULK -> List.of(Channel.EMAIL, Channel.POST, Channel.MESSAGING);
            case ESCALATION -> List.of(Channel.EMAIL, Channel.PHONE, Channel.MESSAGING);
            case LEGAL_NOTICE -> List.of(Channel.EMAIL, Channel.POST);
        };
    }

    @Test
    void a_second_primary_point_of_a_channel_is_a_violation() {
        PersonDraft draft =
                Person.draft()
                        .email(ContactPoint.of(WORK).asPrimary())
                        .email(ContactPoint.of(HOME).asPrimary())
                        .phone(ContactPoint.of(PhoneNumber.of("1")).asPrimary());

        assertThat(draft.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("emails[1]", "second-primary"));
    }

    @Test
    void each_purpose_may_have_its_own_primary_point() {
        ContactPoint<EmailAddress> billing =
                ContactPoint.of(WORK).withPurposes(Purpose.BILLING).asPrimary();
        ContactPoint<EmailAddress> support =
                ContactPoint.of(HOME).withPurposes(Purpose.SUPPORT).asPrimary();
        ContactPoint<EmailAddress> both =
                ContactPoint.of(EmailAddress.of("c@b.example"))
                        .withPurposes(Purpose.SUPPORT, Purpose.LEGAL_NOTICE)
                        .asPrimary();
        ContactPoint<EmailAddress> any = ContactPoint.of(WORK).asPrimary();

        assertThat(Person.draft().emails(List.of(billing, support, any)).violations()).isEmpty();
        assertThat(Person.draft().emails(List.of(billing, support, both)).violations())
                .extracting(Violation::path)
                .containsExactly("emails[2]");
    }

    @Test
    void choosing_a_primary_point_unseats_its_rivals_only() {
        ContactPoint<EmailAddress> billing =
                ContactPoint.of(EmailAddress.of("c@b.example"))
                        .withPurposes(Purpose.BILLING)
                        .asPrimary();
        PersonDraft draft =
                Person.draft()
                        .email(ContactPoint.of(WORK).asPrimary())
                        .email(billing)
                        .email(ContactPoint.of(HOME));

        draft.primary(EmailAddress.of("home@B.example"));

        assertThat(draft.emails())
                .extracting(ContactPoint::isPrimary)
                .containsExactly(false, true, true);
        assertThat(draft.violations()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.primary(EmailAddress.of("unknown@b.example")));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.primary(PhoneNumber.of("1")));
    }

    @Test
    void two_points_may_be_primary_one_after_the_other() {
        ContactPoint<EmailAddress> former =
                ContactPoint.of(HOME).withValidity(DateRange.until(MAY)).asPrimary();
        ContactPoint<EmailAddress> present =
                ContactPoint.of(WORK).withValidity(DateRange.from(MAY)).asPrimary();
        ContactPoint<EmailAddress> early = present.withValidity(DateRange.from(MAY.minusDays(1)));

        assertThat(Person.draft().emails(List.of(former, present)).violations()).isEmpty();
        assertThat(Person.draft().emails(List.of(former, early)).violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("emails[1]", "second-primary"));
        assertThat(
                        Person.draft()
                                .emails(List.of(former, ContactPoint.of(WORK)))
                                .primary(WORK)
                                .emails())
                .extracting(ContactPoint::isPrimary)
                .containsExactly(false, true);
        assertThat(
                        Person.draft()
                                .emails(List.of(former, present.asSecondary()))
                                .primary(WORK)
                                .emails())
                .extracting(ContactPoint::isPrimary)
                .containsExactly(true, true);
    }

    @Test
    void of_the_points_that_a_value_leads_to_the_one_written_so_is_meant() {
        EmailAddress other = EmailAddress.of("work@B.example");

        assertThat(chosen(other, List.of(ContactPoint.of(WORK), ContactPoint.of(other))))
                .isEqualTo(1);
        assertThat(chosen(other, List.of(ContactPoint.of(other), ContactPoint.of(WORK))))
                .isEqualTo(0);
        assertThat(chosen(other, List.of(ContactPoint.of(HOME), ContactPoint.of(WORK))))
                .isEqualTo(1);
    }

    @Test
    void of_points_of_the_same_value_the_lasting_then_the_better_then_the_first_is_meant() {
        ContactPoint<EmailAddress> ended =
                ContactPoint.of(WORK).withValidity(DateRange.until(MAY)).withRank(1);
        ContactPoint<EmailAddress> tenth = ContactPoint.of(WORK).withRank(10);
        ContactPoint<EmailAddress> second = ContactPoint.of(WORK, Use.HOME).withRank(2);
        ContactPoint<EmailAddress> unranked = ContactPoint.of(WORK);

        assertThat(chosen(WORK, List.of(ended, unranked, tenth, second))).isEqualTo(3);
        assertThat(chosen(WORK, List.of(ended, unranked))).isEqualTo(1);
        assertThat(chosen(WORK, List.of(unranked, second.withoutRank()))).isEqualTo(0);
        assertThat(chosen(WORK, List.of(unranked, unranked))).isEqualTo(0);
    }

    private static int chosen(EmailAddress value, List<ContactPoint<EmailAddress>> points) {
        List<ContactPoint<EmailAddress>> emails =
                Person.draft().emails(points).primary(value).emails();
        assertThat(emails).filteredOn(ContactPoint::isPrimary).hasSize(1);
        return emails.indexOf(
                emails.stream().filter(ContactPoint::isPrimary).findFirst().orElseThrow());
    }

    @Test
    void a_phone_number_is_meant_by_its_text_and_extension_first() {
        ContactPoint<PhoneNumber> plain = ContactPoint.of(PhoneNumber.of("+44 20 7946 0958"));
        ContactPoint<PhoneNumber> direct =
                ContactPoint.of(PhoneNumber.of("+44 20 7946 0958").withExtension("7"));
        Person stored = Samples.made(Person.draft().phones(List.of(plain, direct)));

        assertThat(stored.edit().primary(direct.value()).phones())
                .extracting(ContactPoint::isPrimary)
                .containsExactly(false, true);
    }

    @Test
    void a_point_that_ended_stays_and_is_found() {
        ContactPoint<EmailAddress> ended =
                ContactPoint.of(WORK).withValidity(DateRange.between(MAY, MAY.plusDays(1)));
        Person person = Samples.made(Person.draft().email(ended));

        assertThat(ended.isCurrent(MAY.minusDays(1))).isFalse();
        assertThat(ended.isCurrent(MAY)).isTrue();
        assertThat(ended.isCurrent(MAY.plusDays(1))).isFalse();
        assertThat(ContactPoint.of(WORK).isCurrent(LocalDate.MIN)).isTrue();
        assertThat(ContactPoint.of(WORK).validity()).isEqualTo(DateRange.always());
        assertThat(ended.withValidity(DateRange.always())).isEqualTo(ContactPoint.of(WORK));
        assertThat(ContactProjection.of(person).keys()).containsExactly(ContactKey.of(WORK));
    }

    @Test
    void what_was_found_out_is_lost_with_the_value_it_was_found_out_about() {
        ContactPoint<EmailAddress> proved = proved(WORK);

        assertThat(proved.withValue(EmailAddress.of("work@B.example")).verification()).isPresent();
        assertThat(proved.withValue(HOME).verification()).isEmpty();
        assertThat(proved.withValue(HOME).reachability()).isEqualTo(Reachability.unknown());
        assertThat(proved.withValue(HOME))
                .isEqualTo(
                        ContactPoint.of(HOME, Use.WORK)
                                .withRank(3)
                                .asPrimary()
                                .asShared()
                                .withValidity(DateRange.from(MAY)));
    }

    @Test
    void what_was_found_out_about_a_number_stays_with_its_normal_form() {
        PhoneNumber number = PhoneNumber.of("020 7946 0958");
        ContactPoint<PhoneNumber> proved = proved(number);

        for (PhoneNumber same :
                List.of(
                        number.withNormal("+442079460958"),
                        number.withKinds(PhoneKind.FAX).withAskFor("Ada"),
                        PhoneNumber.of("(020) 79460958"))) {
            assertThat(proved.withValue(same).verification()).isPresent();
            assertThat(proved.withValue(same).reachability().state())
                    .isEqualTo(Reachability.State.VALID);
        }
        for (PhoneNumber other : List.of(number.withExtension("1"), PhoneNumber.of("020 1"))) {
            assertThat(proved.withValue(other).verification()).isEmpty();
        }
        assertThat(Samples.made(Person.draft().phone(proved)).phones().get(0).verification())
                .isPresent();
    }

    @Test
    void an_address_is_another_one_as_soon_as_it_is_written_otherwise() {
        PostalAddress address = PostalAddress.builder().street("High Street 1").build();
        ContactPoint<PostalAddress> proved = proved(address);

        assertThat(proved.withValue(address.toBuilder().build()).verification()).isPresent();
        assertThat(
                        proved.withValue(PostalAddress.builder().street("HIGH STREET 1").build())
                                .verification())
                .isEmpty();
    }

    private static <V extends PointValue> ContactPoint<V> proved(V value) {
        return ContactPoint.of(value, Use.WORK)
                .withRank(3)
                .asPrimary()
                .asShared()
                .withValidity(DateRange.from(MAY))
                .withReachability(Reachability.valid(Samples.NOON))
                .withVerification(
                        Verification.of(Samples.NOON, "double opt-in", Actor.user("maria")));
    }

    @Test
    void points_with_the_same_usual_details_share_them() {
        ContactPoint<EmailAddress> billing = ContactPoint.of(WORK).withPurposes(Purpose.BILLING);

        assertThat(billing.asPrimary().details())
                .isSameAs(
                        ContactPoint.of(PostalAddress.builder().street("A").build())
                                .asPrimary()
                                .withPurposes(Purpose.BILLING)
                                .details());
        assertThat(ContactPoint.of(WORK).withRank(100).asPrimary().details())
                .isSameAs(ContactPoint.of(HOME).asPrimary().withRank(100).details());
        assertThat(proved(WORK).withValue(HOME).asUnshared().asSecondary().withoutRank())
                .extracting(point -> point.withValidity(DateRange.always()).details())
                .isSameAs(PointDetails.NONE);
    }

    @Property
    void details_that_are_set_are_there_in_any_order(@ForAll Random random) {
        List<UnaryOperator<ContactPoint<EmailAddress>>> steps =
                new ArrayList<>(
                        List.of(
                                point -> point.withRank(7),
                                ContactPoint::asPrimary,
                                ContactPoint::asShared,
                                point -> point.withPurposes(Purpose.SUPPORT),
                                point -> point.withValidity(DateRange.from(MAY)),
                                point -> point.withUse(Use.HOME),
                                point -> point.withReachability(BOUNCED),
                                point -> point.withVerification(VERIFIED)));
        Collections.shuffle(steps, random);
        ContactPoint<EmailAddress> point = ContactPoint.of(WORK);
        for (UnaryOperator<ContactPoint<EmailAddress>> step : steps) {
            point = step.apply(point);
        }

        assertThat(point.rank()).hasValue(7);
        assertThat(point.isPrimary()).isTrue();
        assertThat(point.isShared()).isTrue();
        assertThat(point.purposes()).containsExactly(Purpose.SUPPORT);
        assertThat(point.validity()).isEqualTo(DateRange.from(MAY));
        assertThat(point.reachability()).isEqualTo(BOUNCED);
        assertThat(point.isUsable(Samples.NOON)).isFalse();
        assertThat(point.verification()).contains(VERIFIED);
        assertThat(point.withoutVerification().verification()).isEmpty();
        assertThat(point.value()).isEqualTo(WORK);
    }

    @Test
    void a_value_is_taken_away_wherever_it_is() {
        PersonDraft draft =
                Person.known("Ada")
                        .email("work@b.example")
                        .email("work@B.example", Use.HOME)
                        .email("home@b.example")
                        .phone("1");

        draft.without(WORK).without(PhoneNumber.of("2"));

        assertThat(draft.emails()).extracting(ContactPoint::value).containsExactly(HOME);
        assertThat(draft.phones()).hasSize(1);
    }
}
