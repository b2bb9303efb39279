package dev.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Derivations;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.Importance;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Original;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Purpose;
import dev.kith.contact.Remark;
import dev.kith.contact.Restriction;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageEntry;
import dev.kith.contact.StageKey;
import dev.kith.contact.StatusChange;
import dev.kith.contact.TierKey;
import dev.kith.contact.Use;
import dev.kith.form.ContactForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDiff;
import dev.kith.form.FormDigest;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import dev.kith.label.LabelId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContactFormTest {

    private static final Derivations DERIVATIONS =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final ContactForm FORM = ContactForm.form();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ContactState STATE =
            new ContactState(
                    ContactId.of(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91")),
                    Revision.of(7),
                    List.of(
                            StatusChange.to(ContactStatus.INACTIVE, stamp(2), "moved\naway"),
                            StatusChange.to(ContactStatus.ACTIVE, stamp(3)),
                            StatusChange.mergedInto(ContactId.of(new UUID(3, 4)), stamp(4)),
                            StatusChange.to(ContactStatus.ARCHIVED, stamp(5), "undone"),
                            StatusChange.to(ContactStatus.ERASED, stamp(6))),
                    new Stamp(Instant.parse("2026-05-01T12:00:00.000001Z"), Actor.user("maria")),
                    new Stamp(Instant.parse("1969-12-31T23:59:59Z"), Actor.service("sync")));

    private static Stamp stamp(int second) {
        return new Stamp(Instant.ofEpochSecond(second), Actor.system());
    }

    @Property
    void every_contact_comes_back_whole_and_has_the_same_bytes_again(@ForAll long seed) {
        assertComesBack(made(ContactGenerator.seeded(seed).next()), FORM);
    }

    @Property
    void damaged_bytes_are_refused_or_those_of_another_contact(
            @ForAll long seed,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll byte damage,
            @ForAll boolean inserted) {
        byte[] bytes =
                FormBytes.of(FORM, made(ContactGenerator.seeded(seed).typical())).toByteArray();
        int at = place % bytes.length;
        byte[] damaged = inserted ? insertedAt(at, damage, bytes) : bytes;
        damaged[at] = damage;

        Contact read;
        try {
            read = FORM.read(FormBytes.read(damaged));
        } catch (InvalidFormException | NewerFormException e) {
            assertThat(e).hasMessageMatching("(the|a) form .*").hasNoCause();
            return;
        }
        assertComesBack(read, FORM);
    }

    private static byte[] insertedAt(int at, byte value, byte[] bytes) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        longer[at] = value;
        return longer;
    }

    @Test
    void the_huge_and_the_nearly_empty_come_back() {
        ContactGenerator contacts = ContactGenerator.seeded(3);
        for (int i = 0; i < 5; i++) {
            assertComesBack(made(contacts.huge()), FORM);
            assertComesBack(made(contacts.nearlyEmpty()), FORM);
            assertComesBack(made(contacts.typical()), FORM);
        }
    }

    @Test
    void everything_that_a_contact_holds_comes_back() {
        assertComesBack(made(full()), FORM);
        assertComesBack(
                made(
                        Organization.draft()
                                .name(
                                        OrganizationName.of("Mill")
                                                .withUnits(List.of("North", "Wheels"))
                                                .withPhonetic("mil"))),
                FORM);
        assertComesBack(
                made(
                        Organization.draft()
                                .name(OrganizationName.empty().withUnits(List.of("Wheels")))),
                FORM);
        assertComesBack(
                made(
                        Person.draft()
                                .affiliations(
                                        List.of(
                                                Affiliation.titled("Countess").withRole("buyer"),
                                                Affiliation.inRole("seller"),
                                                Affiliation.at("Mill")))),
                FORM);
    }

    @Test
    void names_and_numbers_that_a_host_derives_come_back() {
        Derivations own =
                new Derivations(
                        new NameFormatter() {
                            @Override
                            public String display(Contact contact) {
                                return "shown " + contact.kind();
                            }

                            @Override
                            public String sort(Contact contact) {
                                return "sorted " + contact.kind();
                            }
                        },
                        (number, region) -> "+4912",
                        "DE");
        Person person = Person.named("Ada", "Lovelace").phone("12").toContact(STATE, own);

        assertComesBack(person, ContactForm.form());
        Form form = FormBytes.of(FORM, person).document().content();
        assertThat(form.text("displayName")).isEqualTo("shown PERSON");
        assertThat(form.text("sortName")).isEqualTo("sorted PERSON");
        // the number keeps its normal form, whoever reads it
        assertThat(FORM.read(form).phones()).isEqualTo(person.phones());
    }

    @Test
    void a_blank_name_is_refused_where_it_stands() {
        Form form = FormBytes.of(FORM, made(Person.named("Ada", "L"))).document().content();
        Form.Builder blank = Form.builder();
        form.fields()
                .forEach(
                        field ->
                                blank.add(
                                        field,
                                        field.equals("sortName")
                                                ? FormNode.of(" ")
                                                : form.find(field).orElseThrow()));

        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> FORM.read(blank.build()))
                .withMessageContaining("sortName");
    }

    @Test
    void the_digest_is_that_of_the_content_alone() {
        Person person = made(full());
        Derivations other =
                new Derivations(NameFormatter.standard(), (number, region) -> "+49" + 1, "DE");
        List<LabelId> labels = new ArrayList<>(person.labels());
        Collections.reverse(labels);
        Person elsewhere =
                full().labels(labels)
                        .toContact(
                                ContactState.first(
                                        ContactId.of(new UUID(1, 2)),
                                        new Stamp(Instant.EPOCH, Actor.system())),
                                other);

        assertThat(FormDigest.of(FORM, elsewhere)).isEqualTo(FormDigest.of(FORM, person));
        assertThat(FormBytes.ofContent(FORM, elsewhere))
                .isEqualTo(FormBytes.ofContent(FORM, person));
        assertThat(FormDigest.of(FORM, made(full().label("another"))))
                .isNotEqualTo(FormDigest.of(FORM, person));
    }

    @Test
    void what_differs_is_named_and_its_earlier_values_are_kept() {
        Person before = made(full());
        Person after =
                before.edit()
                        .email("another@b.example")
                        .withoutOriginal()
                        .toContact(STATE.next(stamp(7)), DERIVATIONS);

        List<String> changed =
                FormDiff.changedFields(FormBytes.of(FORM, before), FormBytes.of(FORM, after));

        assertThat(changed).containsExactly("revision", "changed", "emails", "original");
        FormBytes kept = FormBytes.of(FORM, before).only(Set.of("emails", "original"));
        assertThat(kept.document().content().fields()).containsExactly("emails", "original");
    }

    @Test
    void the_words_for_constants_never_change() {
        Form form = form();

        assertThat(form.text("kind")).isEqualTo("person");
        assertThat(form.objects("steps", 9, step -> step.text("to")))
                .containsExactly("inactive", "active", "merged", "archived", "erased");
        assertThat(form.<String>object("restriction", ban -> ban.text("ground")))
                .isEqualTo("legal-claims");
        assertThat(form.<String>object("created", FormKinds::actor)).isEqualTo("user");
        assertThat(form.<String>object("changed", FormKinds::actor)).isEqualTo("service");
        assertThat(form.<List<String>>object("name", FormKinds::parts))
                .containsExactly(
                        "family",
                        "given",
                        "additional",
                        "prefix",
                        "suffix",
                        "second-family",
                        "generation",
                        "previous-family");
        assertThat(form.objects("phones", 9, FormKinds::phones).get(0))
                .containsExactly(
                        "voice", "mobile", "fax", "text", "video", "pager", "textphone", "main");
        assertThat(form.objects("emails", 9, point -> point.texts("purposes", 9)).get(0))
                .containsExactly("billing", "support", "bulk", "escalation");
        assertThat(form.objects("addresses", 9, FormKinds::address).get(0))
                .containsExactly(
                        "post-office-box",
                        "extended",
                        "street",
                        "locality",
                        "region",
                        "postal-code",
                        "country",
                        "room",
                        "apartment",
                        "floor",
                        "street-number",
                        "street-name",
                        "building",
                        "block",
                        "subdistrict",
                        "district",
                        "landmark",
                        "direction",
                        "addressee",
                        "attention",
                        "care-of");
    }

    @Property
    void what_is_no_contact_is_refused_with_its_place(@ForAll Damage damage) {
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> FORM.read(damage.to(form())))
                .satisfies(
                        e -> {
                            assertThat(e.violation().path()).isEqualTo(damage.place());
                            assertThat(e.getMessage()).doesNotContain("xanthippe");
                        })
                .withNoCause();
    }

    @Test
    void a_field_that_is_not_known_is_passed_over() {
        Form newer = form().with("shoe-size", FormNode.of(38));

        Contact read = FORM.read(new FormDocument("contact", 1, newer));

        ContactFields.assertWhole(made(full()), read, "with a field more");
        assertThat(newer.fieldsOtherThan(form().fields())).containsExactly("shoe-size");
    }

    private static void assertComesBack(Contact contact, ContactForm form) {
        FormBytes bytes = FormBytes.of(form, contact);

        Contact read = form.read(FormBytes.read(bytes.toByteArray()));

        ContactFields.assertWhole(contact, read, "read from its form");
        assertThat(FormBytes.of(form, read)).isEqualTo(bytes);
        assertThat(FormDiff.changedFields(bytes, FormBytes.of(form, read))).isEmpty();
        assertThat(FormDigest.of(form, read)).isEqualTo(FormDigest.of(form, contact));
    }

    private static Form form() {
        return FormBytes.of(FORM, made(full())).document().content();
    }

    private static <C extends Contact> C made(ContactDraft<C, ?> draft) {
        return draft.toContact(STATE, DERIVATIONS, Sample.LABELS::id);
    }

    private static PersonDraft full() {
        PersonName.Builder name = PersonName.builder();
        for (NamePart part : NamePart.values()) {
            name.add(part, "n" + part);
        }
        PostalAddress.Builder address =
                PostalAddress.builder().line("1 Mill Lane").countryCode("gb");
        for (AddressPart part : AddressPart.values()) {
            address.add(part, "a" + part);
        }
        return Person.draft()
                .name(
                        name.add(NamePart.FAMILY, "again")
                                .addPhonetic(NamePart.GIVEN, "eyda")
                                .addPhonetic(NamePart.FAMILY, "lavleis")
                                .addPhonetic(NamePart.GIVEN, "ogasta")
                                .build())
                .affiliation(Affiliation.at("Mill").withTitle("Countess").withRole("buyer"))
                .displayAs("Ada")
                .sortAs("Lovelace")
                .copiedFrom(ContactId.of(new UUID(5, 6)))
                .nicknames(List.of("Addie", "Aa"))
                .email(
                        ContactPoint.of(EmailAddress.of("a@b.example"), Use.of("Boat"))
                                .withPurposes(
                                        Purpose.ESCALATION,
                                        Purpose.BULK,
                                        Purpose.SUPPORT,
                                        Purpose.BILLING)
                                .withRank(100)
                                .asPrimary())
                .email(ContactPoint.of(EmailAddress.of("b@b.example"), Use.HOME).withRank(1))
                .phone(
                        ContactPoint.of(
                                PhoneNumber.of("01 23")
                                        .withKinds(PhoneKind.values())
                                        .withExtension("4")
                                        .withAskFor("Babbage")))
                .phone(ContactPoint.of(PhoneNumber.of("01 24").withNormal("+44124")))
                .address(ContactPoint.of(address.build()).withPurposes(Purpose.LEGAL_NOTICE))
                .webAddress("b.example")
                .handle(ContactPoint.of(MessagingHandle.of("XMPP", "ada@b.example")))
                .externalId("crm", "7")
                .label("z")
                .label("a")
                .label("m")
                .role(
                        DatedRole.of(
                                RoleKey.CUSTOMER,
                                DateRange.between(DAY, DAY.plusDays(9)),
                                List.of(new StageEntry(StageKey.of("first"), DAY))))
                .role(DatedRole.of(RoleKey.LEAD, DateRange.always()))
                .importance(Importance.of(TierKey.GOLD).because("pays").reviewedOn(DAY))
                .owner(Actor.user("otto"))
                .teams(List.of(Team.of("z"), Team.of("a")))
                .restriction(
                        Restriction.of(Restriction.Ground.LEGAL_CLAIMS, DateRange.until(DAY))
                                .withRemark("in court"))
                .birthday(PartialDate.ofMonthDay(12, 10))
                .occasion(new Occasion("launch", PartialDate.ofYear(1843)))
                .remark(
                        Remark.of("a\nb")
                                .withAuthor("Maria")
                                .withCreated(Instant.parse("2026-01-02T03:04:05.678901Z")))
                .remark(Remark.of("far").withCreated(Instant.MIN))
                .photo(
                        PhotoReference.of(URI.create("https://b.example/a.png"))
                                .withMediaType("image/png"))
                .original(Original.of("vcard", new byte[] {0, -1}));
    }
}
