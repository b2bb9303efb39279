package dev.kith.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.AddressPart;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.ExternalId;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Use;
import dev.kith.vcard.CardProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardMapperTest {

    @Test
    void every_component_of_a_name_is_a_list() {
        Person person = person("N:Garcia,Lopez;Juan,Pablo;;Dr.;MD;Sanchez;Jr.", "FN:shown");

        assertThat(person.name().all(NamePart.FAMILY)).containsExactly("Garcia", "Lopez");
        assertThat(person.name().all(NamePart.GIVEN)).containsExactly("Juan", "Pablo");
        assertThat(person.name().all(NamePart.SECOND_FAMILY)).containsExactly("Sanchez");
        assertThat(person.name().all(NamePart.GENERATION)).containsExactly("Jr.");
        assertThat(person.displayAs()).contains("shown");
    }

    @Test
    void a_name_to_show_is_never_split() {
        Person person = person("FN:Ada King Lovelace");

        assertThat(person.name().isEmpty()).isTrue();
        assertThat(person.displayName()).isEqualTo("Ada King Lovelace");
    }

    @Test
    void a_name_to_show_that_the_parts_give_is_not_laid_down() {
        assertThat(person("FN:Ada Lovelace", "N:Lovelace;Ada;;;").displayAs()).isEmpty();
    }

    @Test
    void companies_are_organisations() {
        for (String[] lines :
                new String[][] {
                    {"FN:Acme", "ORG:Acme"},
                    {"FN:Ada", "N:Lovelace;Ada", "ORG:Acme", "X-ABShowAs:COMPANY"},
                    {"FN:Acme", "KIND:org"},
                }) {
            Contact contact = contact(lines);
            assertThat(contact).isInstanceOf(Organization.class);
            assertThat(((Organization) contact).name().text()).isEqualTo("Acme");
        }
        assertThat(contact("FN:Ada", "ORG:Acme")).isInstanceOf(Person.class);
        assertThat(contact("FN:Acme", "ORG:Acme", "KIND:individual")).isInstanceOf(Person.class);
    }

    @Test
    void organisation_title_and_role_are_joined_by_group_and_order() {
        Person person = person("FN:x", "ORG:A;B", "TITLE:t", "g.ORG:C", "TITLE:u", "g.ROLE:r");

        assertThat(person.affiliations())
                .hasSize(3)
                .element(0)
                .satisfies(
                        first -> {
                            assertThat(first.organization().text()).isEqualTo("A");
                            assertThat(first.units()).containsExactly("B");
                            assertThat(first.title()).contains("t");
                        });
        assertThat(person.affiliations().get(1).role()).contains("r");
        assertThat(person.affiliations().get(2)).isEqualTo(Affiliation.titled("u"));
    }

    @Test
    void types_and_labels_say_the_use_of_a_point() {
        Person person =
                person(
                        "FN:x",
                        "EMAIL;TYPE=INTERNET,HOME:a@b.example",
                        "item1.EMAIL;TYPE=pref:c@d.example",
                        "item1.X-ABLabel:_$!<HomePage>!$_",
                        "TEL;TYPE=\"cell,work\";PREF=3:tel:+1-555;ext=12",
                        "TEL;FAX;WORK:1");

        assertThat(person.emails())
                .extracting(ContactPoint::use)
                .containsExactly(Use.HOME, Use.of("HomePage"));
        assertThat(person.emails().get(1).isPrimary()).isTrue();
        assertThat(person.phones().get(0).value().text()).isEqualTo("+1-555");
        assertThat(person.phones().get(0).value().extension()).contains("12");
        assertThat(person.phones().get(0).value().kinds()).containsExactly(PhoneKind.MOBILE);
        assertThat(person.phones().get(0).rank()).hasValue(3);
        assertThat(person.phones().get(1).value().kinds()).containsExactly(PhoneKind.FAX);
    }

    @Test
    void addresses_have_lines_parts_and_a_country_code() {
        Person person =
                person(
                        "FN:x",
                        "item1.ADR;TYPE=home:PO 1;;Main St. 1,Back;London;;N1;UK",
                        "item1.X-ABADR:gb",
                        "ADR;TYPE=work:;;x;;;;",
                        "LABEL;TYPE=work:line 1\\nline 2",
                        "LABEL;TYPE=other:alone");

        PostalAddress home = person.addresses().get(0).value();
        assertThat(home.all(AddressPart.STREET)).containsExactly("Main St. 1", "Back");
        assertThat(home.countryCode()).contains("GB");
        assertThat(person.addresses().get(1).value().lines()).containsExactly("line 1", "line 2");
        assertThat(person.addresses().get(2).value().lines()).containsExactly("alone");
    }

    @Test
    void messengers_are_found_in_all_their_properties() {
        Person person =
                person(
                        "FN:x",
                        "X-JABBER:a",
                        "IMPP;X-SERVICE-TYPE=Skype:skype:b%20c",
                        "IMPP:xmpp:d@e",
                        "X-SOCIALPROFILE;type=twitter;x-user=f:https://twitter.example/f",
                        "X-GOOGLE TALK:g");

        assertThat(person.handles())
                .extracting(ContactPoint::value)
                .containsExactly(
                        MessagingHandle.of("jabber", "a"),
                        MessagingHandle.of("skype", "b c"),
                        MessagingHandle.of("jabber", "d@e"),
                        MessagingHandle.of("twitter", "f"),
                        MessagingHandle.of("gtalk", "g"));
    }

    @Test
    void dates_are_as_partial_as_they_are_written() {
        Person person =
                person(
                        "FN:x",
                        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
                        "ANNIVERSARY:20090808T1430-0500",
                        "item1.X-ABDATE:2001-02-03",
                        "item1.X-ABLabel:_$!<Anniversary>!$_",
                        "X-EVOLUTION-ANNIVERSARY:1999");

        assertThat(person.birthday()).contains(PartialDate.ofMonthDay(4, 12));
        assertThat(person.occasions())
                .extracting(Occasion::label)
                .containsExactly("birthday", "anniversary", "anniversary", "anniversary");
        assertThat(person.occasions().get(1).date()).isEqualTo(PartialDate.of(2009, 8, 8));
    }

    @Test
    void pictures_are_referred_to_by_uri_or_digest() {
        Cards.Read read =
                cards(
                        "FN:x",
                        "PHOTO;VALUE=uri:https://example.org/a.png",
                        "PHOTO;ENCODING=b;TYPE=PNG:AAEC");
        Contact contact = SampleContacts.contact(read.cards().get(0).draft());

        assertThat(contact.photos()).hasSize(2);
        assertThat(contact.photos().get(0).uri()).hasToString("https://example.org/a.png");
        assertThat(contact.photos().get(1).uri().toString()).startsWith("ni:///sha-256;");
        assertThat(contact.photos().get(1).mediaType()).contains("image/png");
        InlineMedia media = read.cards().get(0).media().get(0);
        assertThat(media.name()).isEqualTo(contact.photos().get(1).uri());
        assertThat(media.content()).containsExactly(0, 1, 2);
    }

    @Test
    void the_contact_keeps_ids_categories_notes_and_the_whole_card() {
        Person person =
                person(
                        "FN:x",
                        "UID:u1",
                        "CATEGORIES:a,b\\,c",
                        "NICKNAME:n,m",
                        "NOTE:1\\n2",
                        "X-Y:z");

        assertThat(person.externalIds()).containsExactly(ExternalId.of(ExternalId.VCARD_UID, "u1"));
        assertThat(person.labels()).containsExactly(TestLabels.id("a"), TestLabels.id("b,c"));
        assertThat(person.nicknames()).containsExactly("n", "m");
        assertThat(person.remarks().get(0).text()).isEqualTo("1\n2");
        assertThat(new String(person.original().orElseThrow().content(), StandardCharsets.UTF_8))
                .contains("X-Y:z");
    }

    @Test
    void what_does_not_fit_the_contact_is_reported_with_its_line_and_stays_in_the_card() {
        Cards.Read read = cards("FN:x", "EMAIL:no address", "TEL:none", "BDAY:in spring");
        ReadCard card = read.cards().get(0);

        assertThat(card.draft().emails()).isEmpty();
        assertThat(card.problems()).extracting(CardProblem::line).containsExactly(4L, 5L, 6L);
        assertThat(read.codes()).containsOnly(Code.INVALID_VALUE);
        assertThat(card.problems())
                .extracting(CardProblem::message)
                .allSatisfy(
                        message ->
                                assertThat(message)
                                        .endsWith("the value stays in the card as written"))
                .noneSatisfy(message -> assertThat(message).contains("spring"));
        assertThat(card.raw().properties()).hasSize(5);
    }

    @Test
    void a_number_stays_where_only_its_extension_does_not_fit() {
        String extension = "1".repeat(60);
        Person person =
                person(
                        "FN:x",
                        "TEL;X-EXTENSION=" + extension + ":123",
                        "TEL:tel:911\\;phone-context=+1-212",
                        "TEL:tel:7042\\;phone-context=example.com");

        assertThat(person.phones())
                .extracting(point -> point.value().text())
                .containsExactly("123", "+1-212-911", "7042");
        assertThat(person.phones().get(0).value().extension()).isEmpty();
        assertThat(cards("FN:x", "TEL;X-EXTENSION=" + extension + ":123").codes())
                .containsExactly(Code.INVALID_VALUE);
    }

    @Test
    void a_second_uid_stays_in_the_card_only() {
        Cards.Read read = cards("FN:x", "UID:a", "UID:b");

        assertThat(read.cards().get(0).draft().externalIds()).hasSize(1);
        assertThat(read.codes()).containsExactly(Code.INVALID_VALUE);
    }

    private static Cards.Read cards(String... lines) {
        return Cards.lines(
                "BEGIN:VCARD", "VERSION:3.0", String.join("\r\n", List.of(lines)), "END:VCARD");
    }

    private static Contact contact(String... lines) {
        return SampleContacts.contact(cards(lines).cards().get(0).draft());
    }

    private static Person person(String... lines) {
        return (Person) contact(lines);
    }
}
