package dev.kith.vcard;

import static dev.kith.vcard.Cards.card;
import static dev.kith.vcard.Cards.newCard;
import static dev.kith.vcard.Cards.oldCard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.vcard.CardProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VersionConverterTest {

    @Test
    void media_change_between_base64_and_data_uris() {
        RawCard three =
                card("FN:x", "N:;;;;", "PHOTO;ENCODING=b;TYPE=JPEG:AAEC", "X-D;ENCODING=b:AAEC");

        RawCard four = toFour(three);

        assertThat(text(four))
                .contains("PHOTO:data:image/jpeg;base64,AAEC", "X-D:data:application/octet-stream");
        assertThat(text(toThree(four)))
                .contains("PHOTO;ENCODING=b;TYPE=JPEG:AAEC", "X-D;ENCODING=b:AAEC");
    }

    @Test
    void preference_changes_between_type_and_parameter() {
        RawCard four = toFour(card("FN:x", "N:;;;;", "TEL;TYPE=HOME,PREF:1", "TEL;type=pref:2"));

        assertThat(text(four)).contains("TEL;TYPE=HOME;PREF=1:1", "TEL;PREF=1:2");
        assertThat(text(toThree(four))).contains("TEL;TYPE=HOME,pref:1", "TEL;TYPE=pref:2");
    }

    @Test
    void a_label_goes_to_its_address_and_back() {
        RawCard four =
                toFour(
                        card(
                                "FN:x",
                                "N:;;;;",
                                "ADR;TYPE=home:;;a;;;;",
                                "ADR;TYPE=work:;;b;;;;",
                                "LABEL;TYPE=work:b 1\\nc",
                                "LABEL:alone"));

        assertThat(text(four))
                .contains(
                        "ADR;TYPE=home:;;a;;;;",
                        "ADR;TYPE=work;LABEL=b 1^nc:;;b;;;;",
                        "ADR;LABEL=alone:;;;;;;");
        assertThat(text(toThree(four))).contains("LABEL;TYPE=work:b 1\\nc", "LABEL:alone");
    }

    @Test
    void what_version_4_has_no_word_for_comes_back() {
        RawCard three =
                card(
                        "FN:x",
                        "N:a;b;;;",
                        "SORT-STRING:b\\,a",
                        "CLASS:PUBLIC",
                        "MAILER:m",
                        "AGENT;VALUE=uri:urn:a",
                        "AGENT:BEGIN:VCARD\\nFN:y\\nEND:VCARD\\n");

        Converted converted = VCards.convert(three, VCardVersion.V4_0);

        assertThat(text(converted.card()))
                .contains(
                        "N;SORT-AS=\"b,a\":a;b;;;",
                        "X-CLASS;X-WAS=CLASS:PUBLIC",
                        "RELATED;VALUE=uri;TYPE=agent:urn:a",
                        "RELATED;TYPE=agent;VALUE=text:BEGIN:VCARD\\nFN:y");
        assertThat(converted.problems())
                .extracting(CardProblem::code)
                .containsExactly(Code.NOT_IN_VERSION, Code.NOT_IN_VERSION);
        assertThat(text(toThree(converted.card())))
                .contains(
                        "SORT-STRING:b\\,a",
                        "CLASS:PUBLIC",
                        "MAILER:m",
                        "AGENT;VALUE=uri:urn:a",
                        "AGENT:BEGIN:VCARD\\nFN:y\\nEND:VCARD\\n");
    }

    @Test
    void dates_are_written_as_each_version_has_them() {
        RawCard three =
                card(
                        "FN:x",
                        "N:;;;;",
                        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
                        "ANNIVERSARY:1996-10-22T14:00:00Z",
                        "DEATHDATE:in spring",
                        "REV:2008-04-24T19:52:43Z");

        RawCard four = toFour(three);

        assertThat(text(four))
                .contains(
                        "BDAY:--0412",
                        "ANNIVERSARY:19961022T140000Z",
                        "DEATHDATE;VALUE=text:in spring",
                        "REV:20080424T195243Z");
        assertThat(text(toThree(four)))
                .contains(
                        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
                        "ANNIVERSARY:1996-10-22T14:00:00Z",
                        "REV:2008-04-24T19:52:43Z");
    }

    @Test
    void an_old_card_becomes_a_card_of_version_3() {
        RawCard old =
                oldCard(
                        "N:Garcia, Lopez;Juan",
                        "TEL;HOME;PREF:1",
                        "NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=FC=0D=0Aa\\;b",
                        "PHOTO;ENCODING=BASE64;GIF:",
                        " AAEC",
                        "",
                        "LOGO;URL:http://example.org/a",
                        "AGENT:",
                        "BEGIN:VCARD",
                        "FN:y",
                        "END:VCARD");

        assertThat(text(toThree(old)))
                .contains(
                        "VERSION:3.0",
                        "FN;DERIVED=TRUE:Juan Garcia\\, Lopez",
                        "N:Garcia\\, Lopez;Juan",
                        "TEL;TYPE=HOME;TYPE=PREF:1",
                        "NOTE:\u00FC\\na\\;b",
                        "PHOTO;TYPE=GIF;ENCODING=b:AAEC",
                        "LOGO;VALUE=uri:http://example.org/a",
                        "AGENT:BEGIN:VCARD\\nFN:y\\nEND:VCARD");
    }

    @Test
    void properties_of_version_4_alone_are_kept_in_version_3() {
        RawCard four = newCard("FN:x", "N:;;;;", "GENDER:F;x", "LANG;PREF=2:de", "GEO:geo:1.5,-2");

        RawCard three = toThree(four);

        assertThat(text(three)).contains("GENDER:F;x", "LANG;PREF=2:de", "GEO:1.5;-2");
        assertThat(toFour(three).hasSameProperties(four)).isTrue();
    }

    @Test
    void telephone_uris_become_text() {
        RawCard four = newCard("FN:x", "N:;;;;", "TEL;VALUE=uri;TYPE=work:tel:+1-555;ext=7");

        assertThat(text(toThree(four))).contains("TEL;TYPE=work;X-EXTENSION=7:+1-555");
    }

    @Test
    void no_card_is_converted_to_version_2() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VCards.convert(card("FN:x"), VCardVersion.V2_1))
                .withMessage("cards are converted to version 3.0 or 4.0");
    }

    @Property
    void a_contact_is_the_same_in_either_version_and_back(@ForAll long seed) {
        var contact = SampleContacts.contact(seed);
        for (VCardVersion version : List.of(VCardVersion.V3_0, VCardVersion.V4_0)) {
            RawCard card = Cards.read(ContactRoundTripTest.written(contact, version)).only();
            RawCard there = version == VCardVersion.V3_0 ? toFour(card) : toThree(card);
            RawCard back = version == VCardVersion.V3_0 ? toThree(there) : toFour(there);

            ContactRoundTripTest.assertSame(ContactRoundTripTest.read(there.toBytes()), contact);
            ContactRoundTripTest.assertSame(ContactRoundTripTest.read(back.toBytes()), contact);
        }
    }

    private static RawCard toFour(RawCard card) {
        return VCards.convert(card, VCardVersion.V4_0).card();
    }

    private static RawCard toThree(RawCard card) {
        return VCards.convert(card, VCardVersion.V3_0).card();
    }

    private static String text(RawCard card) {
        return new String(card.toBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
