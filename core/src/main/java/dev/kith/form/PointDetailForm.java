package dev.kith.form;

import dev.kith.common.Stamp;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.PointValue;
import dev.kith.contact.Reachability;
import dev.kith.contact.Reachability.State;
import dev.kith.contact.Verification;
import java.time.Instant;

/** What is rarely known of a contact point: when it is valid, and what was found out about it. */
final class PointDetailForm {

    private static final Words<State> STATE = new Words<>("a point's reachability", State.class);

    private PointDetailForm() {}

    static void write(ContactPoint<?> point, FormWriter writer) {
        writer.mark("shared", point.isShared());
        if (point.validity().from().isPresent() || !point.validity().isOpen()) {
            writer.field("validity", point.validity(), DateForm::range);
        }
        if (point.reachability().state() != State.UNKNOWN) {
            writer.field("reachability", point.reachability(), PointDetailForm::reachability);
        }
        writer.optional(
                "verification", point.verification().orElse(null), PointDetailForm::verification);
    }

    static <V extends PointValue> ContactPoint<V> read(Form form, ContactPoint<V> plain) {
        ContactPoint<V> point = form.flag("shared") ? plain.asShared() : plain;
        point =
                form.optionalObject("validity", DateForm::range)
                        .map(point::withValidity)
                        .orElse(point);
        point =
                form.optionalObject("reachability", PointDetailForm::reachability)
                        .map(point::withReachability)
                        .orElse(point);
        return form.optionalObject("verification", PointDetailForm::verification)
                .map(point::withVerification)
                .orElse(point);
    }

    private static void reachability(Reachability reachability, FormWriter writer) {
        writer.beginObject();
        writer.field("state", STATE.apply(reachability.state()))
                .optional("since", reachability.since().orElse(null))
                .optional("reason", reachability.reason().orElse(null));
        if (reachability.bounces() > 0) {
            writer.field("bounces", reachability.bounces());
        }
        writer.optional("until", reachability.until().orElse(null));
        writer.endObject();
    }

    private static Reachability reachability(Form form) {
        return switch (form.value("state", STATE::parse)) {
            case UNKNOWN -> Reachability.unknown();
            case VALID -> form.read("since", node -> Reachability.valid(node.instant()));
            case INVALID -> invalid(form, form.instant("since"));
            case BOUNCED_SOFT -> bouncedSoft(form, form.instant("since"));
            case BOUNCED_HARD ->
                    form.read("since", node -> Reachability.bouncedHard(node.instant()));
            case ON_HOLD -> onHold(form, form.instant("since"));
        };
    }

    private static Reachability invalid(Form form, Instant since) {
        return form.value("reason", reason -> Reachability.invalid(reason, since));
    }

    private static Reachability bouncedSoft(Form form, Instant since) {
        return form.read("bounces", node -> Reachability.bouncedSoft(count(node), since));
    }

    private static Reachability onHold(Form form, Instant since) {
        return form.read("until", node -> Reachability.onHold(node.instant(), since));
    }

    private static int count(FormNode node) {
        // a count beyond all ints is more than anybody tells apart
        return (int) Math.max(0, Math.min(node.number(), Integer.MAX_VALUE));
    }

    private static void verification(Verification verification, FormWriter writer) {
        Stamp stamp = new Stamp(verification.verifiedAt(), verification.by());
        writer.beginObject();
        writer.field("stamp", stamp, StateForm::stamp)
                .field("method", verification.method())
                .optional("nextReviewAt", verification.nextReviewAt().orElse(null));
        writer.endObject();
    }

    private static Verification verification(Form form) {
        Stamp stamp = form.object("stamp", StateForm::stamp);
        Verification once =
                form.value("method", method -> Verification.of(stamp.at(), method, stamp.by()));
        return form.<Verification>readOptional(
                        "nextReviewAt", node -> once.withNextReviewAt(node.instant()))
                .orElse(once);
    }
}
