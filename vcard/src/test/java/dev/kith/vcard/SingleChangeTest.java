package dev.kith.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.NamePart;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PointValue;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Reachability;
import dev.kith.contact.Use;
import dev.kith.contact.Verification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SingleChangeTest {
    private static final DateRange DAYS = DateRange.until(LocalDate.of(2026, 5, 1));
    private static final String CARD =
            """
            BEGIN:VCARD
            VERSION:3.0
            X-FIRST;X-P="a;b":kept
            N;LANGUAGE=en:Lovelace;Ada;;;
            FN:Ada Lovelace
            item1.EMAIL;type=INTERNET;type=pref;X-Q=1:ada@example.org
            item1.X-ABLabel:_$!<HomePage>!$_
            junk without a colon
            EMAIL;TYPE=WORK:ada@work.example
            item4.ADR;TYPE=HOME:;;Main St. 1;London;;;UK
            item4.X-ABADR:gb
            TEL;TYPE=CELL:+44 20 7946 0958
            ORG;X-R=2:Engines;Analysis
            TITLE:Analyst
            NOTE:first\\nsecond
            CATEGORIES:a,b
            X-LAST:kept
             folded
            END:VCARD
            """;

    @Test
    void a_contact_that_did_not_change_is_written_byte_for_byte() {
        assertThat(changed(draft -> {})).isEqualTo(CARD);
    }

    @Test
    void a_changed_address_keeps_its_parameters_group_and_place() {
        String card =
                changed(
                        draft -> {
                            List<ContactPoint<EmailAddress>> emails =
                                    new ArrayList<>(draft.emails());
                            emails.set(
                                    0, emails.get(0).withValue(EmailAddress.of("new@example.org")));
                            draft.emails(emails);
                        });

        assertThat(card).isEqualTo(CARD.replace(":ada@example.org", ":new@example.org"));
    }

    @Test
    void a_changed_label_is_changed_in_its_group() {
        String card =
                changed(
                        draft -> {
                            List<ContactPoint<EmailAddress>> emails =
                                    new ArrayList<>(draft.emails());
                            emails.set(0, emails.get(0).withUse(Use.of("club")));
                            draft.emails(emails);
                        });

        assertThat(card).isEqualTo(CARD.replace("_$!<HomePage>!$_", "club"));
    }

    @Test
    void a_label_for_a_property_without_group_gets_a_new_one() {
        String card =
                changed(
                        draft -> {
                            List<ContactPoint<PhoneNumber>> phones =
                                    new ArrayList<>(draft.phones());
                            phones.set(0, phones.get(0).withUse(Use.of("club")));
                            draft.phones(phones);
                        });

        assertThat(card)
                .isEqualTo(
                        CARD.replace(
                                "TEL;TYPE=CELL:+44 20 7946 0958\n",
                                "item5.TEL;TYPE=CELL:+44 20 7946 0958\nitem5.X-ABLabel:club\n"));
    }

    @Test
    void a_removed_address_takes_its_companions_with_it() {
        String card = changed(draft -> draft.addresses(List.of()));

        assertThat(card)
                .isEqualTo(
                        CARD.replace("item4.ADR;TYPE=HOME:;;Main St. 1;London;;;UK\n", "")
                                .replace("item4.X-ABADR:gb\n", ""));
    }

    @Test
    void an_added_phone_stands_behind_the_others() {
        String card = changed(draft -> draft.phone("+49 30 1", Use.WORK));

        assertThat(card).isEqualTo(CARD.replace("ORG;X-R", "TEL;TYPE=work:+49 30 1\nORG;X-R"));
    }

    @Test
    void a_changed_name_changes_the_derived_display_name_with_it() {
        String card =
                changed(draft -> ((PersonDraft) draft).name(PersonName.of("Augusta", "Lovelace")));

        assertThat(card)
                .isEqualTo(
                        CARD.replace("Lovelace;Ada", "Lovelace;Augusta")
                                .replace("FN:Ada", "FN:Augusta"));
    }

    @Test
    void a_removed_label_leaves_the_others_in_place() {
        assertThat(changed(draft -> draft.labels(List.of(TestLabels.id("b")))))
                .isEqualTo(CARD.replace("CATEGORIES:a,b", "CATEGORIES:b"));
    }

    @Test
    void labels_stay_as_the_card_spells_them() {
        TestLabels.id("Zürich");
        String card = CARD.replace("CATEGORIES:a,b", "CATEGORIES:ZURICH,a,zurich");

        assertThat(changed(card, draft -> {})).isEqualTo(card);
        assertThat(changed(card, draft -> draft.label("c")))
                .isEqualTo(card.replace("ZURICH,a,zurich", "ZURICH,a,c"));
    }

    @Test
    void a_writer_that_does_not_know_the_names_of_labels_loses_none() {
        Contact contact = SampleContacts.contact(Person.known("Ada").label("a"));

        try (VCardWriter writer = VCardWriter.to(new ByteArrayOutputStream())) {
            assertThatIllegalStateException().isThrownBy(() -> writer.write(contact));
            writer.write(SampleContacts.contact(Person.known("Ada")));
        }
    }

    @Test
    void a_changed_title_leaves_the_organisation_as_written() {
        String card =
                changed(
                        draft -> {
                            PersonDraft person = (PersonDraft) draft;
                            person.affiliations(
                                    List.of(person.affiliations().get(0).withTitle("Countess")));
                        });

        assertThat(card).isEqualTo(CARD.replace("TITLE:Analyst", "TITLE:Countess"));
    }

    @Test
    void what_a_card_cannot_say_of_affiliations_leaves_it_as_written() {
        String card = CARD.replace("TITLE:", "ORG:Foundry\nTITLE:");

        String same =
                changed(
                        card,
                        draft -> {
                            PersonDraft person = (PersonDraft) draft;
                            person.affiliations(
                                    person.affiliations().stream()
                                            .map(a -> a.withOrganization(id()).during(DAYS))
                                            .toList());
                        });

        assertThat(same).isEqualTo(card);
    }

    private static ContactId id() {
        return ContactId.of(new UUID(1, 2));
    }

    @Test
    void text_with_line_breaks_and_controls_of_the_syntax_stays_inside_its_value() {
        String card = changed(draft -> draft.remark("x\r\nEND:VCARD\r\nBEGIN:VCARD"));

        assertThat(card)
                .isEqualTo(
                        CARD.replace(
                                "CATEGORIES:", "NOTE:x\\nEND:VCARD\\nBEGIN:VCARD\nCATEGORIES:"));
    }

    @Test
    void repaired_texts_stay_as_written_until_they_change() {
        String card =
                """
                BEGIN:VCARD
                VERSION:3.0
                N:Doe\t\tX;John\u0007;;;
                FN:Johnny\tDoe
                ORG:Acme\tInc;R\tD
                TITLE:%s
                ROLE:a\tb
                item1.TEL:1
                item1.X-ABLabel:my\tphone
                END:VCARD
                """
                        .formatted("t".repeat(600));
        Cards.Read read = Cards.read(card);
        Person person = (Person) SampleContacts.contact(read.cards().get(0).draft());

        assertThat(person.displayAs()).contains("Johnny Doe");
        assertThat(person.name()).isEqualTo(PersonName.of("John", "Doe X"));
        assertThat(person.affiliations().get(0).organization().text()).isEqualTo("Acme Inc");
        assertThat(person.affiliations().get(0).title().orElseThrow()).hasSize(500);
        assertThat(person.phones().get(0).use()).isEqualTo(Use.of("my phone"));
        assertThat(read.cards().get(0).problems())
                .extracting(CardProblem::code)
                .hasSize(8)
                .containsOnly(CardProblem.Code.INVALID_VALUE);
        assertThat(changed(card, draft -> {})).isEqualTo(card);
        assertThat(
                        changed(
                                card,
                                draft -> {
                                    PersonDraft changed = (PersonDraft) draft;
                                    changed.name(PersonName.of("Jane", "Doe"));
                                    changed.affiliations(
                                            List.of(changed.affiliations().get(0).withRole("c")));
                                }))
                .isEqualTo(
                        card.replace("N:Doe\t\tX;John\u0007;", "N:Doe;Jane;").replace("a\tb", "c"));
    }

    @Test
    void what_the_book_knows_of_a_point_is_not_in_its_card() {
        assertThat(
                        changed(
                                draft -> {
                                    draft.emails(known(draft.emails()));
                                    draft.phones(known(draft.phones()));
                                    draft.addresses(known(draft.addresses()));
                                }))
                .isEqualTo(CARD);
    }

    private static <V extends PointValue> List<ContactPoint<V>> known(List<ContactPoint<V>> all) {
        return all.stream()
                .map(
                        point ->
                                point.asShared()
                                        .withValidity(DateRange.from(LocalDate.of(2026, 5, 1)))
                                        .withReachability(Reachability.bouncedHard(Instant.EPOCH))
                                        .withVerification(
                                                Verification.of(
                                                        Instant.EPOCH, "call", Actor.system())))
                .toList();
    }

    @Test
    void a_former_family_name_is_kept_apart_from_the_name() {
        String card =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:King;Ada;;;\r\nFN:Ada King\r\n"
                        + "X-MAIDENNAME:Byron\r\nEND:VCARD\r\n";
        Person ada = (Person) ContactRoundTripTest.read(card.getBytes(StandardCharsets.UTF_8));

        assertThat(ada.name().all(NamePart.PREVIOUS_FAMILY)).containsExactly("Byron");
        assertThat(ada.displayName()).isEqualTo("Ada King");
        assertThat(changed(card, draft -> {})).isEqualTo(card);
        assertThat(changed(card, draft -> rename((PersonDraft) draft, "Milbanke")))
                .isEqualTo(card.replace("Byron", "Milbanke"));
        assertThat(changed(card, draft -> rename((PersonDraft) draft)))
                .isEqualTo(card.replace("X-MAIDENNAME:Byron\r\n", ""));
    }

    private static void rename(PersonDraft draft, String... former) {
        PersonName.Builder name = draft.name().toBuilder().remove(NamePart.PREVIOUS_FAMILY);
        for (String text : former) {
            name.add(NamePart.PREVIOUS_FAMILY, text);
        }
        draft.name(name.build());
    }

    @Test
    void who_gets_a_letter_stands_beside_the_address() {
        String card =
                "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mill\r\nKIND:org\r\n"
                        + "ADR;X-CARE-OF=Miller:;;Street 1;London;;;\r\nEND:VCARD\r\n";
        PostalAddress address =
                ContactRoundTripTest.read(card.getBytes(StandardCharsets.UTF_8))
                        .addresses()
                        .get(0)
                        .value();

        assertThat(address.all(AddressPart.CARE_OF)).containsExactly("Miller");
        assertThat(address.order())
                .containsExactly(AddressPart.CARE_OF, AddressPart.STREET, AddressPart.LOCALITY);
        assertThat(changed(card, draft -> {})).isEqualTo(card);
        assertThat(
                        changed(
                                card,
                                draft ->
                                        draft.addresses(
                                                List.of(
                                                        ContactPoint.of(
                                                                address.toBuilder()
                                                                        .remove(AddressPart.CARE_OF)
                                                                        .add(
                                                                                AddressPart
                                                                                        .ATTENTION,
                                                                                "Ada, \"A\"")
                                                                        .build())))))
                .isEqualTo(card.replace("X-CARE-OF=Miller", "X-ATTENTION=\"Ada, ^'A^'\""));
    }

    private static String changed(Consumer<ContactDraft<?, ?>> change) {
        return changed(CARD, change);
    }

    private static String changed(String card, Consumer<ContactDraft<?, ?>> change) {
        Contact read = SampleContacts.contact(Cards.read(card).cards().get(0).draft());
        ContactDraft<?, ?> draft = read.edit();
        change.accept(draft);
        return new String(
                ContactRoundTripTest.written(SampleContacts.contact(draft)),
                StandardCharsets.UTF_8);
    }
}
