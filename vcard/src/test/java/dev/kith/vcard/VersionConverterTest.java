package dev.kith.vcard;

import static dev.kith.vcard.Cards.card;
import static dev.kith.vcard.Cards.newCard;
import static dev.kith.vcard.Cards.oldCard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.vcard.CardProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    void media_types_that_type_has_no_word_for_are_said_in_full() {
        RawCard four =
                newCard(
                        "FN:x",
                        "PHOTO:data:image/svg+xml;base64,AAEC",
                        "LOGO:data:image/vnd.x-other;base64,AAEC",
                        "KEY:data:application/pgp-keys;base64,AAEC",
                        "KEY;MEDIATYPE=application/pkix-cert:http://a.example/k",
                        "SOUND;TYPE=work;MEDIATYPE=audio/x-own:http://a.example/s");

        assertThat(text(toThree(four)))
                .contains(
                        "PHOTO;ENCODING=b;TYPE=SVG:AAEC",
                        "LOGO;ENCODING=b;MEDIATYPE=image/vnd.x-other:AAEC",
                        "KEY;ENCODING=b;TYPE=PGP:AAEC",
                        "KEY;VALUE=uri;TYPE=X509:http://a.example/k",
                        "SOUND;TYPE=work;VALUE=uri;MEDIATYPE=audio/x-own:http://a.example/s");
    }

    @Test
    void types_that_are_no_media_types_are_not_taken_for_some() {
        RawCard three =
                card(
                        "FN:x",
                        "N:;;;;",
                        "KEY;TYPE=work;VALUE=uri:http://a.example/k",
                        "PHOTO;TYPE=x-evolution-unknown;ENCODING=b:AAEC",
                        "SOUND;TYPE=home,mp3;ENCODING=b:AAEC");
        RawCard four = toFour(three);

        assertThat(text(four))
                .contains(
                        "KEY;TYPE=work:http://a.example/k",
                        "PHOTO;TYPE=x-evolution-unknown:data:application/octet-stream;base64,AAEC",
                        "SOUND;TYPE=home:data:audio/mpeg;base64,AAEC");
        assertThat(text(toThree(four)))
                .contains(
                        "KEY;TYPE=work;VALUE=uri:http://a.example/k",
                        "PHOTO;TYPE=x-evolution-unknown;ENCODING=b:AAEC",
                        "SOUND;TYPE=home;ENCODING=b;TYPE=MPEG:AAEC");
    }

    @Property
    void media_of_any_type_come_back_from_version_3(
            @ForAll("mediaNames") String name,
            @ForAll("mediaTypes") String type,
            @ForAll("otherTypes") String others) {
        RawCard four =
                newCard(
                        "FN:x",
                        "N:;;;;",
                        name + others + ":data:" + type + ";base64,AAEC",
                        name + others + ";MEDIATYPE=" + type + ":https://a.example/b,c",
                        name + ":https://a.example/c");

        RawCard back = toFour(toThree(four));

        assertThat(text(back)).isEqualTo(text(four));
        assertThat(back.hasSameProperties(four)).isTrue();
    }

    @Provide
    Arbitrary<String> mediaNames() {
        return Arbitraries.of("PHOTO", "LOGO", "SOUND", "KEY");
    }

    @Provide
    Arbitrary<String> mediaTypes() {
        return Arbitraries.of(
                "image/jpeg",
                "image/png",
                "image/svg+xml",
                "image/heic",
                "image/x-icon",
                "image/x-own",
                "audio/mpeg",
                "audio/wave",
                "audio/x-own",
                "application/pgp-keys",
                "application/pkix-cert",
                "application/octet-stream",
                "text/plain",
                "video/mp4");
    }

    @Provide
    Arbitrary<String> otherTypes() {
        return Arbitraries.of("", ";TYPE=work", ";TYPE=home,own;X-A=b", ";TYPE=x-own");
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
