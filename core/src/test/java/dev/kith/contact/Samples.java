package dev.kith.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Stamp;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Contacts that tests begin with. */
final class Samples {

    static final Derivations DERIVATIONS =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    static final ContactState STATE =
            ContactState.first(
                    ContactId.of(new UUID(1, 2)),
                    new Stamp(Instant.parse("2026-05-01T12:00:00Z"), Actor.user("maria")));

    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final Provenance PROVENANCE = Provenance.of("trade fair", Actor.user("maria"), NOON);

    private Samples() {}

    static <C extends Contact> C made(ContactDraft<C, ?> draft) {
        return draft.toContact(STATE, DERIVATIONS, Samples::label);
    }

    /** The label that goes by a name, as if a book had it. */
    static LabelId label(LabelName name) {
        return LabelId.of(UUID.nameUUIDFromBytes(name.key().text().getBytes(UTF_8)));
    }

    static LabelId label(String name) {
        return label(LabelName.of(name));
    }

    /** A person of whom everything is known, with the marker in every text that a user gave. */
    static PersonDraft fullPerson(String marker) {
        PersonDraft draft =
                Person.draft()
                        .name(
                                PersonName.builder()
                                        .add(NamePart.GIVEN, marker)
                                        .add(NamePart.FAMILY, marker)
                                        .addPhonetic(NamePart.FAMILY, marker)
                                        .build())
                        .affiliation(
                                Affiliation.at(organizationName(marker))
                                        .withTitle(marker)
                                        .withRoles(List.of(marker, "other " + marker))
                                        .withOrganization(STATE.id())
                                        .asPrimary());
        return filled(draft, marker);
    }

    static OrganizationDraft fullOrganization(String marker) {
        return filled(Organization.draft().name(organizationName(marker)), marker);
    }

    private static OrganizationName organizationName(String marker) {
        return OrganizationName.of(marker).withUnits(List.of(marker)).withPhonetic(marker);
    }

    private static <D extends ContactDraft<?, D>> D filled(D draft, String marker) {
        Verification verified = Verification.of(NOON, marker, Actor.user("maria"));
        return draft.from(Provenance.of(marker, Actor.user("maria"), NOON).withImportId(marker))
                .displayAs(marker)
                .sortAs(marker)
                .nickname(marker)
                .email(
                        ContactPoint.of(EmailAddress.of(marker + "@b.example"), Use.of(marker))
                                .withVerification(verified.withNextReviewAt(NOON.plusSeconds(1)))
                                .withValidity(DateRange.from(LocalDate.of(2026, 5, 1))))
                .phone(
                        ContactPoint.of(
                                        PhoneNumber.of("1 " + marker)
                                                .withKinds(PhoneKind.VOICE)
                                                .withExtension(marker)
                                                .withAskFor(marker))
                                .withReachability(Reachability.invalid(marker, NOON))
                                .asShared())
                .address(
                        PostalAddress.builder().line(marker).street(marker).build(), Use.of(marker))
                .webAddress("https://" + marker + ".example/")
                .handle(ContactPoint.of(MessagingHandle.of("xmpp", marker)))
                .externalId("crm", marker)
                .label(marker)
                .field(FieldKey.of("size"), marker)
                .occasion(new Occasion(marker, PartialDate.of(1985, 4, 12)))
                .remark(Remark.of(marker).withAuthor(marker))
                .photo(PhotoReference.of(URI.create("https://" + marker + ".example/a.png")))
                .original(Original.of("vcard", marker.getBytes(UTF_8)));
    }
}
