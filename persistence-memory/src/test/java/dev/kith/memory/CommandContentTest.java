package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.DateRange;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Original;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Provenance;
import dev.kith.contact.Purpose;
import dev.kith.contact.Reachability;
import dev.kith.contact.Remark;
import dev.kith.contact.Use;
import dev.kith.contact.ValueRef;
import dev.kith.contact.Verification;
import dev.kith.contact.WebAddress;
import dev.kith.testkit.ContactGenerator;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key recognises the repeat of a command, and nothing but a repeat. */
class CommandContentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /** Need not be in the book: a key is looked at before what it stands for is. */
    private static final ContactId ORGANIZATION = ContactId.of(new UUID(1, 2));

    private static final Reachability BOUNCED = Reachability.bouncedSoft(1, Instant.EPOCH);
    private static final Verification VERIFIED =
            Verification.of(Instant.EPOCH, "call", Actor.user("maria"));
    private static final Provenance ORIGIN =
            Provenance.of("trade fair", Actor.user("maria"), Instant.EPOCH);

    private final ContactBook book =
            Kith.builder().storage(new InMemoryStorage()).build().book(BookId.of("acme"));

    @Test
    void any_content_is_a_repeat_of_itself() {
        List<ContactDraft<? extends Contact, ?>> drafts = ContactGenerator.seeded(1).contacts(150);
        List<ContactDraft<? extends Contact, ?>> again = ContactGenerator.seeded(1).contacts(150);
        for (int i = 0; i < drafts.size(); i++) {
            ContactBook keyed = book.once(CommandKey.of("k" + i));
            Contact first = keyed.contacts().add(drafts.get(i));

            assertThat(keyed.contacts().add(again.get(i))).isEqualTo(first);
            if (again.get(i).labelNames().isEmpty()) {
                assertThat(keyed.contacts().add(first.edit())).isEqualTo(first);
            }
        }
    }

    @Test
    void contents_that_differ_are_no_repeats_of_each_other() {
        List<ContactDraft<? extends Contact, ?>> drafts = ContactGenerator.seeded(2).contacts(60);
        ContactBook keyed = book.once(CommandKey.of("k"));
        keyed.contacts().add(drafts.get(0));
        for (ContactDraft<? extends Contact, ?> other : drafts.subList(1, drafts.size())) {
            assertThatExceptionOfType(CommandKeyReusedException.class)
                    .isThrownBy(() -> keyed.contacts().add(other));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_single_change_makes_other_content(UnaryOperator<PersonDraft> change) {
        ContactBook keyed = book.once(CommandKey.of("k"));
        keyed.contacts().add(draft());

        assertThatExceptionOfType(CommandKeyReusedException.class)
                .isThrownBy(() -> keyed.contacts().add(change.apply(draft())));
    }

    @Test
    void the_order_in_sets_makes_no_other_content() {
        PhoneNumber number = PhoneNumber.of("2");
        ContactPoint<EmailAddress> point = ContactPoint.of(EmailAddress.of("x@b.example"));
        ContactBook keyed = book.once(CommandKey.of("k"));
        Person first =
                keyed.contacts()
                        .add(
                                Person.draft()
                                        .label("a")
                                        .label("b")
                                        .email(point.withPurposes(Purpose.BILLING, Purpose.BULK))
                                        .phone(kinds(number, PhoneKind.FAX, PhoneKind.VOICE)));

        assertThat(
                        keyed.contacts()
                                .add(
                                        Person.draft()
                                                .label("b")
                                                .label("a")
                                                .email(
                                                        point.withPurposes(
                                                                Purpose.BULK, Purpose.BILLING))
                                                .phone(
                                                        kinds(
                                                                number,
                                                                PhoneKind.VOICE,
                                                                PhoneKind.FAX))))
                .isEqualTo(first);
    }

    private static ContactPoint<PhoneNumber> kinds(PhoneNumber number, PhoneKind... kinds) {
        return ContactPoint.of(number.withKinds(kinds));
    }

    static List<UnaryOperator<PersonDraft>> changes() {
        PostalAddress.Builder address = PostalAddress.builder().street("A").locality("B");
        return List.of(
                draft -> draft.name(PersonName.of("Ada", "Lovelac")),
                draft -> draft.name(PersonName.of("Lovelace", "Ada")),
                draft -> draft.name(spoken(draft)),
                draft -> draft.displayAs("x"),
                draft -> draft.withoutDisplayAs(),
                draft -> draft.sortAs("x"),
                draft -> draft.nickname("x"),
                draft -> draft.nicknames(List.of("a", "ab")),
                draft -> draft.email("x@b.example"),
                draft -> draft.emails(List.of()),
                draft -> draft.email("A@b.example", Use.HOME).without(email()),
                draft -> draft.emails(List.of(point().withUse(Use.WORK))),
                draft -> draft.emails(List.of(point().asPrimary())),
                draft -> draft.emails(List.of(point().withRank(1))),
                draft -> draft.emails(List.of(point().withPurposes(Purpose.BULK))),
                draft -> draft.emails(List.of(point().asShared())),
                draft -> draft.emails(List.of(point().withValidity(DateRange.from(DAY)))),
                draft -> draft.emails(List.of(point().withValidity(DateRange.until(DAY)))),
                draft -> draft.emails(List.of(point().withReachability(BOUNCED))),
                draft -> draft.emails(List.of(point().withVerification(VERIFIED))),
                draft -> draft.provenances(Map.of(ValueRef.of(email()), ORIGIN)),
                draft -> draft.from(ORIGIN).label("x"),
                draft -> draft.phones(List.of(ContactPoint.of(number().withExtension("1")))),
                draft -> draft.phones(List.of(ContactPoint.of(number().withAskFor("1")))),
                draft -> draft.phones(List.of(ContactPoint.of(number().withKinds(PhoneKind.FAX)))),
                draft -> draft.phones(List.of(ContactPoint.of(PhoneNumber.of("1 ")))).phone("0-1"),
                draft -> draft.address(address.build(), Use.HOME),
                draft -> draft.addresses(List.of(of(address("A", AddressPart.REGION)))),
                draft -> draft.addresses(List.of(of(address("B", AddressPart.STREET)))),
                draft ->
                        draft.addresses(
                                List.of(of(PostalAddress.builder().line("A").street("A").build()))),
                draft -> draft.webAddress(ContactPoint.of(WebAddress.of("x"))),
                draft -> draft.handle(ContactPoint.of(MessagingHandle.of("xmpp", "x"))),
                draft -> draft.externalId("crm", "1"),
                draft -> draft.label("x"),
                draft -> draft.labels(List.of()),
                draft -> draft.occasion(new Occasion("x", PartialDate.ofYear(1985))),
                draft -> draft.birthday(PartialDate.ofYear(1985)),
                draft -> draft.remark("x"),
                draft -> draft.remarks(List.of(Remark.of("a").withAuthor("x"))),
                draft -> draft.remarks(List.of(Remark.of("a").withCreated(Instant.EPOCH))),
                draft -> draft.photo(PhotoReference.of(URI.create("ni:///x"))),
                draft -> draft.original(Original.of("vcard", new byte[] {1, 3})),
                draft -> draft.original(Original.of("csv", new byte[] {1, 2})),
                draft -> draft.withoutOriginal(),
                draft -> draft.affiliations(List.of()),
                draft -> draft.affiliations(List.of(Affiliation.at("Mill").withTitle("x"))),
                draft -> draft.affiliations(List.of(Affiliation.at("Mill").withRole("x"))),
                draft -> draft.affiliations(List.of(mill().withRoles(List.of("x", "y")))),
                draft -> draft.affiliations(List.of(mill().asPrimary())),
                draft -> draft.affiliations(List.of(mill().during(DateRange.from(DAY)))),
                draft -> draft.affiliations(List.of(mill().during(DateRange.until(DAY)))),
                draft -> draft.affiliations(List.of(mill().withOrganization(ORGANIZATION))),
                draft -> draft.affiliations(List.of(Affiliation.at(unit()))));
    }

    private static PersonDraft draft() {
        return Person.named("Ada", "Lovelace")
                .displayAs("Countess")
                .nicknames(List.of("aa", "b"))
                .email(point())
                .phone(ContactPoint.of(number()))
                .address(of(address("A", AddressPart.STREET)))
                .label("a")
                .remark("a")
                .affiliation(Affiliation.at("Mill"))
                .original(Original.of("vcard", new byte[] {1, 2}));
    }

    private static PersonName spoken(PersonDraft draft) {
        return draft.name().toBuilder().addPhonetic(NamePart.GIVEN, "x").build();
    }

    private static Affiliation mill() {
        return Affiliation.at("Mill");
    }

    private static OrganizationName unit() {
        return OrganizationName.of("Mill").withUnits(List.of("x"));
    }

    private static EmailAddress email() {
        return EmailAddress.of("a@b.example");
    }

    private static ContactPoint<EmailAddress> point() {
        return ContactPoint.of(email(), Use.HOME);
    }

    private static PhoneNumber number() {
        return PhoneNumber.of("1");
    }

    private static PostalAddress address(String text, AddressPart part) {
        return PostalAddress.builder().add(part, text).build();
    }

    private static ContactPoint<PostalAddress> of(PostalAddress address) {
        return ContactPoint.of(address);
    }
}
