package dev.kith.vcard;

import static dev.kith.vcard.Cards.card;
import static dev.kith.vcard.Cards.newCard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.Contact;
import dev.kith.contact.MessagingHandle;
import dev.kith.vcard.CardProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What version 4.0 has properties for, version 3.0 says in the words that programs read. */
class VersionWordsTest {

    @Test
    void version_3_has_the_words_that_programs_read() {
        Converted three =
                toThree(
                        newCard(
                                "FN:x",
                                "KIND:org",
                                "MEMBER:urn:uuid:1",
                                "GENDER:F",
                                "GENDER:;it's complicated",
                                "ANNIVERSARY:20090808",
                                "item4.X-ABDATE:--0412",
                                "RELATED;VALUE=text;TYPE=spouse:Maria\\, K.",
                                "RELATED;VALUE=text;TYPE=co-worker:Jo",
                                "TZ:Europe/Berlin",
                                "TZ;VALUE=utc-offset:-0500",
                                "IMPP;SERVICE-TYPE=Skype:skype:a",
                                "SOCIALPROFILE;TYPE=home;SERVICE-TYPE=Mastodon;USERNAME=u:"
                                        + "https://a.example/@u"));

        assertThat(text(three.card()))
                .contains(
                        "X-ABShowAs:COMPANY",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1",
                        "X-GENDER:Female",
                        "X-GENDER:;it's complicated",
                        "X-ANNIVERSARY:2009-08-08",
                        "item4.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-04-12",
                        "item5.X-ABRELATEDNAMES;VALUE=text;TYPE=spouse;X-WAS=.RELATED:Maria\\, K.",
                        "item5.X-ABLabel:_$!<Spouse>!$_",
                        "item6.X-ABLabel:co-worker",
                        "TZ;VALUE=text:Europe/Berlin",
                        "TZ:-05:00",
                        "IMPP;X-SERVICE-TYPE=Skype:skype:a",
                        "X-SOCIALPROFILE;TYPE=home;TYPE=Mastodon;X-USER=u:https://a.example/@u");
        assertThat(three.problems()).isEmpty();
    }

    @Test
    void a_group_is_one_in_both_versions() {
        Converted three = toThree(newCard("FN:x", "KIND:group"));

        assertThat(text(three.card())).contains("X-ADDRESSBOOKSERVER-KIND:group");
        assertThat(kind(three.card())).isEqualTo(Contact.Kind.ORGANIZATION);
    }

    @Test
    void what_version_3_has_no_word_for_is_kept_and_reported() {
        Converted three =
                toThree(
                        newCard(
                                "FN:x",
                                "KIND:location",
                                "CLIENTPIDMAP:1;urn:uuid:1",
                                "LANG:de",
                                "RELATED;TYPE=friend:urn:uuid:1",
                                "TZ;VALUE=uri:https://a.example/tz",
                                "DEATHPLACE:London",
                                "KEY:https://a.example/k"));

        assertThat(Cards.names(three.card()))
                .containsExactly(
                        "VERSION",
                        "FN",
                        "KIND",
                        "CLIENTPIDMAP",
                        "LANG",
                        "RELATED",
                        "TZ",
                        "DEATHPLACE",
                        "KEY",
                        "N");
        assertThat(three.problems())
                .extracting(CardProblem::line)
                .containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(three.problems())
                .extracting(CardProblem::code)
                .containsOnly(Code.NOT_IN_VERSION);
        assertThat(toThree(newCard("FN:x", "KIND:individual")).problems()).isEmpty();
    }

    @Test
    void the_words_of_programs_become_properties_of_version_4_and_come_back() {
        RawCard three =
                card(
                        "FN:x",
                        "N:;;;;",
                        "X-ABShowAs:COMPANY",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1",
                        "X-GENDER:Male",
                        "X-EVOLUTION-ANNIVERSARY:1980-03-22",
                        "X-ANNIVERSARY:1981-03-22",
                        "item5.X-ABRELATEDNAMES;TYPE=pref:Maria",
                        "item5.X-ABLabel:_$!<Mother>!$_",
                        "item6.X-ABRELATEDNAMES:Jo",
                        "item6.X-ABLabel:_$!<Manager>!$_",
                        "X-SPOUSE:Sam",
                        "X-EVOLUTION-SPOUSE:",
                        "TZ:-05:00",
                        "X-SOCIALPROFILE;type=twitter;x-user=u:https://a.example/u");

        RawCard four = toFour(three);

        assertThat(text(four))
                .contains(
                        "KIND:org",
                        "\nMEMBER:urn:uuid:1",
                        "\nGENDER:M",
                        "\nANNIVERSARY;X-WAS=X-EVOLUTION-ANNIVERSARY:19800322",
                        "\nX-ANNIVERSARY:19810322",
                        "item5.RELATED;PREF=1;TYPE=parent;VALUE=text;X-WAS=X-ABRELATEDNAMES:Maria",
                        "item5.X-ABLabel:_$!<Mother>!$_",
                        "item6.X-ABRELATEDNAMES:Jo",
                        "\nRELATED;TYPE=spouse;VALUE=text;X-WAS=X-SPOUSE:Sam",
                        "X-EVOLUTION-SPOUSE:\r\n",
                        "TZ;VALUE=utc-offset:-0500",
                        "\nSOCIALPROFILE;SERVICE-TYPE=twitter;USERNAME=u:https://a.example/u");
        String back = text(toThree(four).card());
        assertThat(back)
                .isEqualTo(
                        text(three)
                                .replace(
                                        "X-ANNIVERSARY:1981",
                                        "X-ANNIVERSARY;X-WAS=X-ANNIVERSARY:1981")
                                .replace(
                                        "item6.X-ABRELATEDNAMES:",
                                        "item6.X-ABRELATEDNAMES;X-WAS=X-ABRELATEDNAMES:")
                                .replace(
                                        "X-EVOLUTION-SPOUSE:",
                                        "X-EVOLUTION-SPOUSE;X-WAS=X-EVOLUTION-SPOUSE:")
                                .replace("type=twitter;x-user", "TYPE=twitter;X-USER"));
    }

    @Test
    void a_profile_at_home_is_no_service_of_that_name() {
        Cards.Read read =
                Cards.lines(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:x",
                        "X-SOCIALPROFILE;TYPE=home;TYPE=mastodon;X-USER=u:https://a.example/u",
                        "END:VCARD");

        assertThat(read.cards().get(0).draft().handles().get(0).value())
                .isEqualTo(MessagingHandle.of("mastodon", "u"));
    }

    @Property
    void a_card_of_version_4_comes_back_from_version_3(@ForAll("fours") List<String> lines) {
        RawCard four = newCard(lines.toArray(String[]::new));

        RawCard three = toThree(four).card();
        RawCard back = toFour(three);

        assertThat(text(back)).isEqualTo(text(four));
        assertThat(back.hasSameProperties(four)).isTrue();
        Contact contact = contact(four);
        ContactRoundTripTest.assertSame(contact(three), contact);
    }

    @Provide
    Arbitrary<List<String>> fours() {
        Arbitrary<String> kinds =
                Arbitraries.of(
                        "KIND:org", "KIND:group", "KIND:individual", "KIND:location", "X-NONE:");
        Arbitrary<List<String>> others =
                Arbitraries.of(
                                "MEMBER:urn:uuid:1",
                                "GENDER:M",
                                "GENDER:F;grrrl",
                                "GENDER:O",
                                "GENDER:;it's complicated",
                                "X-GENDER:Male",
                                "ANNIVERSARY:20090808",
                                "ANNIVERSARY:--0412",
                                "ANNIVERSARY:20090808T143000Z",
                                "ANNIVERSARY;VALUE=text:in spring",
                                "X-ANNIVERSARY:19991231",
                                "X-EVOLUTION-ANNIVERSARY:19991231",
                                "item9.X-ABDATE:20010203\r\nitem9.X-ABLabel:moved",
                                "X-ABDATE:--0412",
                                "RELATED;TYPE=friend:urn:uuid:1",
                                "RELATED;VALUE=text;TYPE=spouse;LANGUAGE=en:a\\, b",
                                "RELATED;VALUE=text;TYPE=co-worker,crush;PREF=1:c",
                                "RELATED;VALUE=text:d",
                                "RELATED;TYPE=kin:e",
                                "item7.RELATED;TYPE=child;VALUE=text:f",
                                "item8.RELATED;VALUE=text;TYPE=met:g\r\nitem8.X-ABLabel:own",
                                "item6.X-ABRELATEDNAMES:h\r\nitem6.X-ABLabel:_$!<Spouse>!$_",
                                "X-EVOLUTION-SPOUSE:i",
                                "X-ABShowAs:COMPANY",
                                "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2",
                                "CLIENTPIDMAP:1;urn:uuid:3",
                                "TZ:Europe/Berlin",
                                "TZ:-0500",
                                "TZ;VALUE=utc-offset:+0530",
                                "TZ;VALUE=utc-offset:-05",
                                "TZ;VALUE=uri:https://a.example/tz",
                                "IMPP;SERVICE-TYPE=Skype;USERNAME=u:skype:v",
                                "IMPP:xmpp:a@b.example",
                                "SOCIALPROFILE;SERVICE-TYPE=Twitter;USERNAME=u:https://c.example/u",
                                "SOCIALPROFILE;TYPE=work;SERVICE-TYPE=tw;PREF=1:https://c.example/v",
                                "SOCIALPROFILE;SERVICE-TYPE=home:https://c.example/w",
                                "SOCIALPROFILE;VALUE=text;SERVICE-TYPE=tw;USERNAME=x:y",
                                "SOCIALPROFILE:https://d.example/u",
                                "SOCIALPROFILE;TYPE=own:https://d.example/v",
                                "X-SOCIALPROFILE;TYPE=tw;X-USER=z:https://e.example/z",
                                "LANG;TYPE=work;PREF=1:de",
                                "DEATHDATE:19910101",
                                "X-CLASS;X-P=1:a")
                        .list()
                        .uniqueElements()
                        .ofMaxSize(8);
        return Combinators.combine(kinds, others)
                .as(
                        (kind, more) -> {
                            List<String> lines = new ArrayList<>(List.of("FN:x", "N:b;a;;;", kind));
                            lines.addAll(more);
                            return lines;
                        });
    }

    private static Contact contact(RawCard card) {
        return SampleContacts.contact(Cards.read(card.toBytes()).cards().get(0).draft());
    }

    private static Contact.Kind kind(RawCard card) {
        return contact(card).kind();
    }

    private static RawCard toFour(RawCard card) {
        return VCards.convert(card, VCardVersion.V4_0).card();
    }

    private static Converted toThree(RawCard card) {
        return VCards.convert(card, VCardVersion.V3_0);
    }

    private static String text(RawCard card) {
        return new String(card.toBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
