package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.common.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactPointTest {

    private static final EmailAddress WORK = EmailAddress.of("work@b.example");
    private static final EmailAddress HOME = EmailAddress.of("home@b.example");

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
