package dev.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.Person;
import dev.kith.contact.Provenance;
import dev.kith.contact.Reachability;
import dev.kith.contact.ValueRef;
import dev.kith.contact.Verification;
import dev.kith.form.ContactForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDigest;
import dev.kith.form.FormNode;
import dev.kith.form.InvalidFormException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The form of what is known of a contact's points and of where its values come from. */
class ContactValuesFormTest {

    private static final ContactForm FORM = ContactForm.form();
    private static final EmailAddress EMAIL = EmailAddress.of("a@b.example");
    private static final ContactPoint<EmailAddress> POINT = ContactPoint.of(EMAIL);
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.000001Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Verification VERIFIED = Verification.of(NOON, "call", Actor.user("maria"));
    private static final Provenance ORIGIN = Provenance.of("trade fair", Actor.user("maria"), NOON);

    @Property
    void every_generated_contact_comes_back_whole(@ForAll long seed) {
        Contact contact = Sample.contact(Sample.id(1), ContactGenerator.seeded(seed).next());

        assertComesBack(contact);
    }

    @Test
    void each_detail_comes_back_and_makes_another_digest() {
        Set<String> digests = new HashSet<>();
        List<Contact> contacts = contacts();
        for (Contact contact : contacts) {
            assertComesBack(contact);
            digests.add(FormDigest.of(FORM, contact));
        }

        assertThat(digests).hasSameSizeAs(contacts);
    }

    private static void assertComesBack(Contact contact) {
        FormBytes bytes = FormBytes.of(FORM, contact);
        Contact read = FORM.read(FormBytes.read(bytes.toByteArray()));

        ContactFields.assertWhole(contact, read, "read");
        assertThat(FormBytes.of(FORM, read)).isEqualTo(bytes);
    }

    private static List<Contact> contacts() {
        List<ContactPoint<EmailAddress>> points = new ArrayList<>();
        points.add(POINT);
        points.add(POINT.asShared());
        points.add(POINT.withValidity(DateRange.from(DAY)));
        points.add(POINT.withValidity(DateRange.until(DAY)));
        points.add(POINT.withValidity(DateRange.between(DAY, DAY.plusDays(1))));
        points.add(POINT.withReachability(Reachability.valid(NOON)));
        points.add(POINT.withReachability(Reachability.valid(NOON.plusSeconds(1))));
        points.add(POINT.withReachability(Reachability.invalid("gone", NOON)));
        points.add(POINT.withReachability(Reachability.invalid("typo", NOON)));
        points.add(POINT.withReachability(Reachability.bouncedSoft(1, NOON)));
        points.add(POINT.withReachability(Reachability.bouncedSoft(2, NOON)));
        points.add(POINT.withReachability(Reachability.bouncedHard(NOON)));
        points.add(POINT.withReachability(Reachability.onHold(NOON.plusSeconds(1), NOON)));
        points.add(POINT.withReachability(Reachability.onHold(NOON.plusSeconds(2), NOON)));
        points.add(POINT.withVerification(VERIFIED));
        points.add(POINT.withVerification(VERIFIED.withNextReviewAt(NOON.plusSeconds(1))));
        points.add(POINT.withVerification(Verification.of(NOON, "call", Actor.user("jo"))));
        points.add(POINT.withVerification(Verification.of(NOON, "mail", Actor.user("maria"))));
        List<Contact> contacts = new ArrayList<>();
        points.forEach(point -> contacts.add(contact(point, Map.of())));
        for (Provenance origin :
                List.of(
                        ORIGIN,
                        ORIGIN.withImportId("i"),
                        Provenance.of("form", Actor.user("maria"), NOON),
                        Provenance.of("trade fair", Actor.user("jo"), NOON),
                        Provenance.of("trade fair", Actor.user("maria"), Instant.EPOCH))) {
            contacts.add(contact(POINT, Map.of(ValueRef.of(EMAIL), origin)));
        }
        contacts.add(contact(POINT, Map.of(ValueRef.displayAs(), ORIGIN)));
        return contacts;
    }

    private static Person contact(
            ContactPoint<EmailAddress> point, Map<ValueRef, Provenance> provenances) {
        return Sample.contact(
                Sample.id(1), Person.known("Ada").email(point).provenances(provenances));
    }

    @Test
    void details_that_make_no_sense_are_refused_with_their_place() {
        ContactPoint<EmailAddress> held =
                POINT.withReachability(Reachability.onHold(NOON.plusSeconds(1), NOON));
        assertRefused(held, "reachability", "until", "emails[0].reachability.until");
        assertRefused(held, "reachability", "state", "emails[0].reachability.state");
        assertRefused(
                POINT.withReachability(Reachability.invalid("gone", NOON)),
                "reachability",
                "reason",
                "emails[0].reachability.reason");
        assertRefused(
                POINT.withVerification(VERIFIED),
                "verification",
                "method",
                "emails[0].verification.method");
        assertRefused(
                POINT.withVerification(VERIFIED.withNextReviewAt(NOON.plusSeconds(1))),
                "verification",
                "nextReviewAt",
                "emails[0].verification.nextReviewAt");
        assertRefused(
                POINT.withValidity(DateRange.from(DAY)),
                "validity",
                "from",
                "emails[0].validity.from");
    }

    /** Puts a blank text into a field of a detail of the point. */
    private static void assertRefused(
            ContactPoint<EmailAddress> point, String detail, String field, String place) {
        Form form = FormBytes.of(FORM, contact(point, Map.of())).document().content();
        Form email = form.find("emails").orElseThrow().list().get(0).form();
        Form changed = email.find(detail).orElseThrow().form().with(field, FormNode.of(" "));
        Form wrong = form.with("emails", FormNode.of(List.of(email.with(detail, changed))));

        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> FORM.read(wrong))
                .satisfies(e -> assertThat(e.violation().path()).isEqualTo(place));
    }
}
