package dev.kith.vcard;

import static dev.kith.vcard.Cards.card;
import static dev.kith.vcard.Cards.latin1;
import static dev.kith.vcard.Cards.lines;
import static dev.kith.vcard.Cards.names;
import static dev.kith.vcard.Cards.newCard;
import static dev.kith.vcard.Cards.oldCard;
import static dev.kith.vcard.Cards.property;
import static dev.kith.vcard.Cards.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.vcard.CardProblem.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

    @Test
    void a_property_keeps_group_name_parameters_and_value_as_written() {
        RawProperty property =
                property(card("Item1.tel;TYPE=home,VOICE;type=\"a,b;c:d\";X=^n^'^^:+1 2"), "TEL");

        assertThat(property.group()).contains("Item1");
        assertThat(property.name()).isEqualTo("tel");
        assertThat(property.parameters())
                .containsExactly(
                        Parameter.of("TYPE", "home", "VOICE"),
                        Parameter.of("type", "a,b;c:d"),
                        Parameter.of("X", "\n\"^"));
        assertThat(property.rawValue()).isEqualTo("+1 2");
        assertThat(property.line()).isEqualTo(3);
    }

    @Test
    void a_parameter_of_an_old_card_may_have_no_name() {
        RawProperty property = property(oldCard("TEL;HOME;VOICE;TYPE=PREF;A=^n:1"), "TEL");

        assertThat(property.parameters())
                .containsExactly(
                        Parameter.of("", "HOME"),
                        Parameter.of("", "VOICE"),
                        Parameter.of("TYPE", "PREF"),
                        Parameter.of("A", "^n"));
        assertThat(property.parameterValues("type")).containsExactly("HOME", "VOICE", "PREF");
    }

    @Test
    void a_quote_that_is_never_closed_is_an_ordinary_character() {
        RawCard card = card("NOTE;X=5\" disk:value", "TEL:1");

        assertThat(property(card, "NOTE").parameter("X")).contains("5\" disk");
        assertThat(property(card, "NOTE").value()).isEqualTo("value");
        assertThat(names(card)).containsExactly("VERSION", "NOTE", "TEL");
    }

    @Test
    void the_order_of_properties_is_kept() {
        assertThat(names(card("TEL:1", "EMAIL:a@b.example", "FN:x", "TEL:2")))
                .containsExactly("VERSION", "TEL", "EMAIL", "FN", "TEL");
    }

    @Test
    void a_fold_takes_one_white_space_character_and_may_stand_anywhere() {
        RawCard card = card("NO", " TE;LANG", "\tUAGE=e", " n:a", "  b", "\tc");

        assertThat(property(card, "NOTE").parameters())
                .containsExactly(Parameter.of("LANGUAGE", "en"));
        assertThat(property(card, "NOTE").value()).isEqualTo("a bc");
    }

    @Test
    void a_fold_of_an_old_card_keeps_its_white_space() {
        assertThat(property(oldCard("NOTE:a", " b"), "NOTE").value()).isEqualTo("a b");
    }

    @Test
    void a_fold_may_split_a_utf8_sequence() {
        byte[] face = "\uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        var source = new ByteArrayOutputStream();
        source.writeBytes(latin1("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a"));
        source.write(face, 0, 2);
        source.writeBytes(latin1("\r\n "));
        source.write(face, 2, 2);
        source.writeBytes(latin1("b\r\nEND:VCARD\r\n"));

        Cards.Read read = read(source.toByteArray());

        assertThat(property(read.only(), "FN").value()).isEqualTo("a\uD83D\uDE00b");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void line_ends_of_every_kind_may_be_mixed_and_lines_are_counted() {
        Cards.Read read =
                read("BEGIN:VCARD\rVERSION:3.0\nFN:a\r\n\r\nNOTE:b\r c\n\n\nTEL:1\rEND:VCARD");

        assertThat(names(read.only())).containsExactly("VERSION", "FN", "NOTE", "TEL");
        assertThat(property(read.only(), "NOTE").value()).isEqualTo("bc");
        assertThat(property(read.only(), "NOTE").line()).isEqualTo(5);
        assertThat(property(read.only(), "TEL").line()).isEqualTo(9);
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void junk_lines_are_reported_and_kept() {
        Cards.Read read = lines("BEGIN:VCARD", "VERSION:3.0", "no colon", "FN:x", "END:VCARD");

        assertThat(read.codes()).containsExactly(Code.MALFORMED_LINE);
        assertThat(read.cards().get(0).problems().get(0).line()).isEqualTo(3);
        assertThat(names(read.only())).containsExactly("VERSION", "FN");
        assertThat(new String(read.only().toBytes(), StandardCharsets.UTF_8)).contains("no colon");
    }

    @Test
    void nul_bytes_are_part_of_the_value() {
        assertThat(property(card("FN:a\0b"), "FN").value()).isEqualTo("a\0b");
    }

    @Test
    void byte_order_marks_are_no_content() {
        String text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\u00E9\uD83D\uDE00\r\nEND:VCARD\r\n";
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Cards.Read read = read(("\uFEFF" + text).getBytes(Charset.forName(charset)));
            assertThat(property(read.only(), "FN").value()).isEqualTo("\u00E9\uD83D\uDE00");
            assertThat(read.codes()).isEmpty();
        }
    }

    @Test
    void utf16_is_found_without_a_byte_order_mark() {
        String text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\u00E9\r\nEND:VCARD\r\n";
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Cards.Read read = read(text.getBytes(Charset.forName(charset)));
            assertThat(property(read.only(), "FN").value()).isEqualTo("\u00E9");
        }
    }

    @Test
    void files_with_byte_order_marks_may_be_joined() {
        String card = "\uFEFFBEGIN:VCARD\nVERSION:3.0\nFN:x\nEND:VCARD\n";

        Cards.Read read = read(card + card);

        assertThat(read.cards()).hasSize(2);
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void the_charset_of_a_property_is_applied_to_its_bytes() {
        String source =
                """
                BEGIN:VCARD
                VERSION:2.1
                FN;CHARSET=ISO-8859-1:J\u00FCrgen
                N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED
                NOTE;CHARSET=Shift_JIS:\u0083e\u0083X
                END:VCARD
                """;

        RawCard card = read(latin1(source)).only();

        assertThat(property(card, "FN").value()).isEqualTo("J\u00FCrgen");
        assertThat(property(card, "N").value()).isEqualTo("\u0418\u0432\u0430\u043D");
        assertThat(property(card, "NOTE").value()).isEqualTo("\u30C6\u30B9");
    }

    @Test
    void charsets_that_a_recoded_source_names_are_no_longer_taken_for_true() {
        for (String named : new String[] {"UTF-16", "ISO-8859-1", " UTF-16LE", "none"}) {
            String text =
                    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET="
                            + named
                            + ":M\u00FCller;\u00C4nne\r\nNOTE;X=1;CHARSET="
                            + named
                            + ";Y=2:\u00FC\r\n"
                            + "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=C4nne\r\n"
                            + "TEL:1\r\nEND:VCARD\r\n";
            byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            Cards.Read read = read(bytes);
            RawCard card = read.only();

            assertThat(property(card, "N").value()).isEqualTo("M\u00FCller;\u00C4nne");
            assertThat(property(card, "NOTE").value()).isEqualTo("\u00FC");
            assertThat(property(card, "FN").value()).isEqualTo("\u00C4nne");
            assertThat(property(card, "TEL").value()).isEqualTo("1");
            RawCard again = CardEditor.parse(card.toBytes());
            assertThat(again.hasSameProperties(card)).isTrue();
            assertThat(property(again, "N").value()).isEqualTo("M\u00FCller;\u00C4nne");
            assertThat(property(again, "N").parameter("CHARSET")).contains("UTF-8");
            assertThat(property(again, "FN").value()).isEqualTo("\u00C4nne");
            assertThat(RawCards.rewritten(card).hasSameProperties(card)).isTrue();
        }
    }

    @Test
    void text_that_stands_between_ascii_is_never_taken_for_utf_16() {
        RawCard card = Cards.oldCard("N;CHARSET=UTF-16:M\u00FCller", "FN; CHARSET =UTF-8:\u00FC");

        assertThat(property(card, "N").value()).isEqualTo("M\u00FCller");
        assertThat(property(card, "FN").value()).isEqualTo("\u00FC");
    }

    @Test
    void bytes_that_windows_1252_leaves_open_are_not_lost() {
        Cards.Read read =
                read(latin1("BEGIN:VCARD\nVERSION:3.0\nNOTE:\u0081\u008D\u0080\nEND:VCARD\n"));

        assertThat(property(read.only(), "NOTE").value()).isEqualTo("\u0081\u008D\u20AC");
    }

    @Test
    void bytes_that_are_not_utf8_are_read_as_windows_1252_and_reported() {
        Cards.Read read =
                read(latin1("BEGIN:VCARD\nVERSION:3.0\nFN:J\u00FCrgen \u0080\nEND:VCARD\n"));

        assertThat(property(read.only(), "FN").value()).isEqualTo("J\u00FCrgen \u20AC");
        assertThat(read.codes()).containsExactly(Code.NOT_UTF8);
    }

    @Test
    void an_unknown_charset_is_reported_and_ignored() {
        Cards.Read read =
                lines(
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "FN;CHARSET=x-none:J\u00FCrgen",
                        "N;CHARSET=;ENCODING=QUOTED-PRINTABLE:=FC",
                        "END:VCARD");

        assertThat(property(read.only(), "FN").value()).isEqualTo("J\u00FCrgen");
        assertThat(property(read.only(), "N").value()).isEqualTo("\u00FC");
        assertThat(read.codes()).containsExactly(Code.UNKNOWN_CHARSET, Code.UNKNOWN_CHARSET);
    }

    @Test
    void quoted_printable_is_joined_at_soft_breaks_and_decoded() {
        RawProperty label =
                property(
                        oldCard("LABEL;QUOTED-PRINTABLE:a=0D=0A= ", "  b =C3=", "=A4", "TEL:1"),
                        "LABEL");

        assertThat(label.value()).isEqualTo("a\r\n  b \u00E4");
        assertThat(label.rawValue()).isEqualTo("a=0D=0A  b =C3=A4");
    }

    @Test
    void a_wrong_escape_stays_as_written_and_the_card_still_ends() {
        Cards.Read read =
                lines(
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "FN;ENCODING=QUOTED-PRINTABLE:a=ZZb=",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "FN:next",
                        "END:VCARD");

        assertThat(read.cards()).hasSize(2);
        RawProperty name = property(read.cards().get(0).raw(), "FN");
        assertThat(name.value()).isEqualTo("a=ZZb");
        assertThat(name.rawValue()).isEqualTo("a=ZZb");
        assertThat(read.codes()).containsExactly(Code.BAD_QUOTED_PRINTABLE);
    }

    @Test
    void base64_ends_at_an_empty_line_or_at_the_next_property() {
        RawCard card =
                oldCard(
                        "PHOTO;ENCODING=BASE64;TYPE=JPEG:",
                        "  AAEC",
                        "  AwQF",
                        "",
                        "LOGO;BASE64:AAEC",
                        "AwQF",
                        "TEL:1");

        assertThat(property(card, "PHOTO").binary()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(property(card, "LOGO").binary()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(property(card, "PHOTO").rawValue()).isEqualTo("AAECAwQF");
        assertThat(names(card)).containsExactly("VERSION", "PHOTO", "LOGO", "TEL");
    }

    @Test
    void a_nested_card_is_the_value_of_its_agent() {
        RawCard card =
                oldCard(
                        "FN:a",
                        "AGENT:",
                        "BEGIN:VCARD",
                        "FN:b",
                        "AGENT:BEGIN:VCARD",
                        "FN:c",
                        "END:VCARD",
                        "END:VCARD",
                        "TEL:1");

        assertThat(names(card)).containsExactly("VERSION", "FN", "AGENT", "TEL");
        assertThat(property(card, "AGENT").rawValue()).contains("FN:b").contains("FN:c");
    }

    @Test
    void a_card_without_end_is_ended_by_the_next_and_by_the_end_of_the_source() {
        Cards.Read read =
                lines("BEGIN:VCARD", "VERSION:3.0", "FN:a", "BEGIN:VCARD", "VERSION:3.0", "FN:b");

        assertThat(read.cards()).hasSize(2);
        assertThat(read.codes()).containsExactly(Code.MISSING_END, Code.MISSING_END);
        assertThat(new String(read.cards().get(1).raw().toBytes(), StandardCharsets.UTF_8))
                .endsWith("FN:b\r\nEND:VCARD\r\n");
    }

    @Test
    void an_agent_without_end_does_not_swallow_the_next_card() {
        Cards.Read read =
                lines(
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "AGENT:",
                        "BEGIN:VCARD",
                        "FN:a",
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "FN:b",
                        "END:VCARD");

        assertThat(read.cards()).hasSize(2);
        assertThat(property(read.cards().get(1).raw(), "FN").value()).isEqualTo("b");
    }

    @Test
    void a_soft_break_before_a_known_property_is_reported_and_swallows_nothing() {
        Cards.Read read =
                lines(
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "NOTE;ENCODING=QUOTED-PRINTABLE:hello=",
                        "TEL:123456",
                        "FN;ENCODING=QUOTED-PRINTABLE:a=",
                        "b:c",
                        "END:VCARD");
        RawCard card = read.only();

        assertThat(names(card)).containsExactly("VERSION", "NOTE", "TEL", "FN");
        assertThat(property(card, "NOTE").value()).isEqualTo("hello");
        assertThat(property(card, "FN").value()).isEqualTo("ab:c");
        assertThat(read.codes()).containsExactly(Code.BAD_QUOTED_PRINTABLE);
        RawCard edited =
                card.edit()
                        .insertAfter(property(card, "NOTE"), NewProperty.text("X-NEW", "new"))
                        .card();
        assertThat(names(edited)).containsExactly("VERSION", "NOTE", "X-NEW", "TEL", "FN");
        assertThat(RawCards.rewritten(card).hasSameProperties(card)).isTrue();
    }

    @Test
    void a_line_of_text_after_an_encoded_line_end_is_no_property() {
        RawCard card = oldCard("NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=", "Tel: 1", "TEL:2");

        assertThat(property(card, "NOTE").value()).isEqualTo("a\r\nTel: 1");
        assertThat(property(card, "TEL").value()).isEqualTo("2");
    }

    @Test
    void cards_inside_that_are_not_closed_are_closed_with_their_card() {
        for (String next :
                new String[] {"", "BEGIN:VCARD\r\nVERSION:2.1\r\nTEL:1\r\nEND:VCARD\r\n"}) {
            String open = "BEGIN:VCARD\r\nVERSION:2.1\r\nAGENT:\r\nBEGIN:VCARD\r\nAGENT:\r\n";
            RawCard card = read(open + "BEGIN:VCARD\r\nFN:a\r\n" + next).cards().get(0).raw();

            assertThat(new String(card.toBytes(), StandardCharsets.UTF_8))
                    .endsWith("FN:a" + "\r\nEND:VCARD".repeat(3) + "\r\n");
            RawCard again = CardEditor.parse(card.toBytes());
            assertThat(again.toBytes()).isEqualTo(card.toBytes());
            assertThat(again.hasSameProperties(card)).isTrue();
        }
    }

    @Test
    void problems_of_a_card_stand_in_the_order_of_its_lines() {
        Cards.Read read =
                lines("BEGIN:VCARD", "FN:a", "VERSION:9", "TEL:none", "junk", "END:VCARD");

        assertThat(read.cards().get(0).problems())
                .extracting(CardProblem::line)
                .containsExactly(3L, 4L, 5L);
        assertThat(read.codes())
                .containsExactly(Code.UNKNOWN_VERSION, Code.INVALID_VALUE, Code.MALFORMED_LINE);
    }

    @Test
    void a_source_without_a_card_is_never_silent() {
        for (String text :
                List.of("", "\n\n", "FN:x\r\nEND:VCARD\r\n", "BEGIN:VCARD\n", "\uFEFF")) {
            Cards.Read read = read(text);
            assertThat(read.cards()).isEmpty();
            assertThat(read.codes()).contains(Code.NO_CARD);
        }
        assertThat(read("FN:x\n").problems())
                .extracting(CardProblem::message)
                .contains(
                        "no card found: no BEGIN:VCARD with content up to byte 5, where the source"
                                + " ends");
    }

    @Test
    void lower_case_and_blanks_around_the_boundaries_do_not_matter() {
        Cards.Read read = read("\n begin: vCard \nversion:4.0\nfn:x\nEnd:vcard\t");

        assertThat(read.only().version()).isEqualTo(VCardVersion.V4_0);
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void the_version_is_decided_by_content_where_it_is_missing_or_unknown() {
        Cards.Read old = lines("BEGIN:VCARD", "TEL;HOME:1", "END:VCARD");
        Cards.Read plain = lines("BEGIN:VCARD", "VERSION:9.9", "FN:x", "END:VCARD");
        Cards.Read recent = lines("BEGIN:VCARD", "VERSION:9.9", "KIND:org", "END:VCARD");

        assertThat(old.only().version()).isEqualTo(VCardVersion.V2_1);
        assertThat(old.codes()).containsExactly(Code.MISSING_VERSION);
        assertThat(plain.only().version()).isEqualTo(VCardVersion.V3_0);
        assertThat(plain.codes()).containsExactly(Code.UNKNOWN_VERSION);
        assertThat(recent.only().version()).isEqualTo(VCardVersion.V4_0);
    }

    @Test
    void text_between_cards_is_reported() {
        Cards.Read read =
                read("junk\nmore\nBEGIN:VCARD\nVERSION:3.0\nFN:x\nEND:VCARD\n\ntrailing\n");

        assertThat(read.cards()).hasSize(1);
        assertThat(read.problems()).extracting(CardProblem::line).containsExactly(1L, 8L);
        assertThat(read.codes()).containsExactly(Code.OUTSIDE_CARD, Code.OUTSIDE_CARD);
    }

    @Test
    void an_untouched_card_gives_its_bytes_back() throws IOException {
        String card =
                "BEGIN:VCARD\nversion:3.0\n\nFN:x\n y\njunk\nitem1.TEL;a=\"b\":1\nEND:VCARD\n";

        assertThat(new String(read(card).only().toBytes(), StandardCharsets.UTF_8)).isEqualTo(card);
    }

    @Test
    void cards_are_told_apart_by_any_part_of_any_property() {
        RawCard card = newCard("a.TEL;TYPE=home:1", "FN:x");

        assertThat(card.hasSameProperties(newCard("a.TEL;TYPE=\"home\":1", "FN:", " x"))).isTrue();
        assertThat(card.hasSameProperties(newCard("b.TEL;TYPE=home:1", "FN:x"))).isFalse();
        assertThat(card.hasSameProperties(newCard("a.TEL;TYPE=work:1", "FN:x"))).isFalse();
        assertThat(card.hasSameProperties(newCard("a.TEL;TYPE=home:2", "FN:x"))).isFalse();
        assertThat(card.hasSameProperties(newCard("FN:x", "a.TEL;TYPE=home:1"))).isFalse();
        assertThat(card.hasSameProperties(newCard("a.TEL;TYPE=home:1"))).isFalse();
    }

    @Test
    void texts_for_logs_show_nothing_personal() {
        RawCard card = card("FN;X=secret:secret");

        assertThat(card.toString()).doesNotContain("secret");
        assertThat(property(card, "FN").toString()).doesNotContain("secret");
        assertThat(property(card, "FN").parameters().toString()).doesNotContain("secret");
    }
}
