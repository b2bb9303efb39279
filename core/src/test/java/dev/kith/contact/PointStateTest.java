package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.Actor;
import dev.kith.contact.Reachability.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PointStateTest {

    private static final Instant NOON = Samples.NOON;
    private static final String TOO_FAR = "an instant lies within 290,000 years of 1970";

    @Test
    void a_point_is_usable_unless_it_is_known_not_to_be() {
        assertThat(Reachability.unknown().isUsable(NOON)).isTrue();
        assertThat(Reachability.valid(NOON).isUsable(NOON)).isTrue();
        assertThat(Reachability.bouncedSoft(9, NOON).isUsable(NOON)).isTrue();
        assertThat(Reachability.bouncedHard(NOON).isUsable(NOON)).isFalse();
        assertThat(Reachability.invalid("typo", NOON).isUsable(NOON)).isFalse();
    }

    @Test
    void a_point_on_hold_is_usable_again_when_the_hold_ends() {
        Reachability held = Reachability.onHold(NOON.plusSeconds(60), NOON);

        assertThat(held.isUsable(NOON)).isFalse();
        assertThat(held.isUsable(NOON.plusSeconds(60).minusNanos(1))).isFalse();
        assertThat(held.isUsable(NOON.plusSeconds(60))).isTrue();
        assertThat(held.isUsable(Instant.MAX)).isTrue();
        assertThat(held.isUsable(Instant.MIN)).isFalse();
    }

    @Test
    void a_state_tells_what_belongs_to_it_and_nothing_else() {
        Reachability held = Reachability.onHold(NOON.plusSeconds(1), NOON);
        Reachability invalid = Reachability.invalid(" moved away ", NOON);
        Reachability soft = Reachability.bouncedSoft(3, NOON);

        assertThat(held.state()).isEqualTo(State.ON_HOLD);
        assertThat(held.until()).contains(NOON.plusSeconds(1));
        assertThat(held.since()).contains(NOON);
        assertThat(held.reason()).isEmpty();
        assertThat(invalid.state()).isEqualTo(State.INVALID);
        assertThat(invalid.reason()).contains("moved away");
        assertThat(invalid.until()).isEmpty();
        assertThat(soft.state()).isEqualTo(State.BOUNCED_SOFT);
        assertThat(soft.bounces()).isEqualTo(3);
        assertThat(invalid.bounces()).isZero();
        assertThat(Reachability.bouncedHard(NOON).state()).isEqualTo(State.BOUNCED_HARD);
        assertThat(Reachability.valid(NOON).state()).isEqualTo(State.VALID);
        assertThat(Reachability.unknown().state()).isEqualTo(State.UNKNOWN);
        assertThat(Reachability.unknown().since()).isEmpty();
    }

    @Test
    void states_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reachability.bouncedSoft(0, NOON))
                .withMessage("a point bounced at least once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reachability.onHold(NOON, NOON))
                .withMessage("a point is on hold until after the hold began");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reachability.invalid(" ", NOON))
                .withMessage("the reason for being invalid is not blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reachability.invalid("x".repeat(201), NOON))
                .withMessageContaining("at most 200");
        for (Instant tooFar : new Instant[] {Instant.MAX, Instant.MIN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Reachability.valid(tooFar))
                    .withMessage(TOO_FAR);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Reachability.onHold(tooFar, NOON))
                    .withMessage(TOO_FAR);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Verification.of(tooFar, "call", Actor.system()))
                    .withMessage(TOO_FAR);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Provenance.of("fair", Actor.system(), tooFar))
                    .withMessage(TOO_FAR);
        }
    }

    @Test
    void a_verification_says_when_how_by_whom_and_when_to_look_again() {
        Verification once = Verification.of(NOON, " double opt-in ", Actor.user("maria"));
        Verification yearly = once.withNextReviewAt(NOON.plusSeconds(60));

        assertThat(yearly.verifiedAt()).isEqualTo(NOON);
        assertThat(yearly.method()).isEqualTo("double opt-in");
        assertThat(yearly.by()).isEqualTo(Actor.user("maria"));
        assertThat(yearly.nextReviewAt()).contains(NOON.plusSeconds(60));
        assertThat(yearly.isDue(NOON.plusSeconds(59))).isFalse();
        assertThat(yearly.isDue(NOON.plusSeconds(60))).isTrue();
        assertThat(once.nextReviewAt()).isEmpty();
        assertThat(once.isDue(Instant.MAX)).isFalse();
    }

    @Test
    void a_verification_that_makes_no_sense_is_refused() {
        Verification once = Verification.of(NOON, "call", Actor.user("maria"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.withNextReviewAt(NOON))
                .withMessage("the next review of a point comes after its verification");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.withNextReviewAt(NOON.plusNanos(999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.withNextReviewAt(Instant.MAX))
                .withMessage(TOO_FAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Verification.of(NOON, "", Actor.system()))
                .withMessage("a method of verification is not blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Verification.of(NOON, "x".repeat(101), Actor.system()))
                .withMessageContaining("at most 100");
    }

    @Property
    void instants_are_kept_to_the_microsecond(@ForAll int seconds, @ForAll short nanos) {
        Instant at = Instant.ofEpochSecond(seconds, nanos);
        Instant micros = at.truncatedTo(ChronoUnit.MICROS);

        assertThat(Reachability.valid(at).since()).contains(micros);
        assertThat(Reachability.onHold(at.plusSeconds(1), at).until())
                .contains(micros.plusSeconds(1));
        assertThat(Verification.of(at, "call", Actor.system()).verifiedAt()).isEqualTo(micros);
        assertThat(Provenance.of("fair", Actor.system(), at).capturedAt()).isEqualTo(micros);
    }
}
