package dev.kith.vcard;

import static dev.kith.vcard.Cards.lines;
import static dev.kith.vcard.Cards.names;
import static dev.kith.vcard.Cards.property;
import static dev.kith.vcard.Cards.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.vcard.CardProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A line of blanks and a boundary may be one, or the last piece of a folded value. */
class IndentedBoundaryTest {

    @Test
    void indented_boundaries_part_cards() {
        Cards.Read read =
                read(
                        """
                          BEGIN:VCARD
                        VERSION:3.0
                        FN:a
                        \t END:VCARD\s

                        \tbegin:vcard
                        VERSION:3.0
                        FN:b
                         End : VCard
                        """);

        assertThat(read.cards()).hasSize(2);
        assertThat(property(read.cards().get(0).raw(), "FN").value()).isEqualTo("a");
        assertThat(property(read.cards().get(1).raw(), "FN").value()).isEqualTo("b");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void an_indented_end_may_be_followed_by_a_byte_order_mark() {
        String card = "\uFEFFBEGIN:VCARD\nVERSION:3.0\nFN:x\n END:VCARD\n";

        Cards.Read read = read(card + card);

        assertThat(read.cards()).hasSize(2);
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void a_folded_value_that_ends_like_a_card_stays_whole_where_the_card_goes_on() {
        for (String next : new String[] {"TEL:1", " and more", "END:VCARD", " END:VCARD"}) {
            Cards.Read read =
                    lines("BEGIN:VCARD", "VERSION:3.0", "NOTE:x", " END:VCARD", next, "END:VCARD");
            Cards.Read begins = lines("BEGIN:VCARD", "VERSION:3.0", "NOTE:x", " BEGIN:VCARD", next);

            assertThat(property(read.cards().get(0).raw(), "NOTE").value())
                    .startsWith("xEND:VCARD");
            assertThat(property(begins.only(), "NOTE").value()).startsWith("xBEGIN:VCARD");
            assertThat(read.cards()).hasSize(1);
        }
    }

    @Test
    void an_indented_begin_before_a_second_version_begins_a_card() {
        Cards.Read read =
                lines(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:a",
                        "  BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:b",
                        "END:VCARD");
        RawCard late =
                lines("BEGIN:VCARD", "NOTE:x", " BEGIN:VCARD", "VERSION:3.0", "END:VCARD").only();

        assertThat(read.cards()).hasSize(2);
        assertThat(property(read.cards().get(0).raw(), "FN").value()).isEqualTo("a");
        assertThat(read.codes()).containsExactly(Code.MISSING_END);
        assertThat(property(late, "NOTE").value()).isEqualTo("xBEGIN:VCARD");
    }

    @Test
    void an_indented_boundary_with_no_value_to_go_on_is_one() {
        Cards.Read read =
                lines("BEGIN:VCARD", " END:VCARD", "BEGIN:VCARD", "\tBEGIN:VCARD", "FN:x");

        assertThat(read.cards()).hasSize(2);
        assertThat(names(read.cards().get(1).raw())).containsExactly("FN");
        assertThat(read.codes()).contains(Code.EMPTY_CARD, Code.MISSING_VERSION, Code.MISSING_END);
    }

    @Test
    void an_indented_card_of_an_agent_stays_its_value() {
        RawCard card = Cards.oldCard("AGENT:", " BEGIN:VCARD", " FN:b", " END:VCARD", "TEL:1");

        assertThat(names(card)).containsExactly("VERSION", "AGENT", "TEL");
    }

    @Test
    void a_card_with_an_indented_end_keeps_its_bytes_until_it_is_changed() {
        String text = "BEGIN:VCARD\nVERSION:3.0\nFN:x\n  END:VCARD\n";
        RawCard card = read(text).only();

        RawCard edited = card.edit().append(NewProperty.text("NOTE", "n")).card();

        assertThat(text(card)).isEqualTo(text);
        assertThat(CardEditor.parse(card.toBytes()).hasSameProperties(card)).isTrue();
        assertThat(text(edited)).isEqualTo(text.replace("  END", "NOTE:n\nEND"));
    }

    @Test
    void an_end_ends_also_what_is_left_out_of_a_card() {
        String large = "BEGIN:VCARD\nNOTE:" + "\n x".repeat(5_000) + "\n END:VCARD\n";
        Cards.Read read =
                read(
                        (large + large).getBytes(StandardCharsets.UTF_8),
                        ReadLimits.defaults().withCardBytes(1_000));

        assertThat(read.cards()).hasSize(2);
        assertThat(read.codes()).contains(Code.CARD_TOO_LARGE).doesNotContain(Code.MISSING_END);
    }

    @Test
    void blank_lines_behind_an_indented_end_are_looked_through() {
        String card = "BEGIN:VCARD\nVERSION:3.0\nFN:x\n END:VCARD\n";
        Cards.Read near = read(card + " \n".repeat(1_000) + card);
        Cards.Read far = read(card + " \n".repeat(1_000_000) + card);

        assertThat(near.cards()).hasSize(2);
        assertThat(near.codes()).isEmpty();
        assertThat(far.cards()).hasSize(2);
        assertThat(far.codes()).containsExactly(Code.MISSING_END);
    }

    @Property
    void no_line_of_a_written_value_reads_as_a_boundary(
            @ForAll("values") String value,
            @ForAll("values") String parameter,
            @ForAll VCardVersion version) {
        ByteBuilder out = new ByteBuilder(256);
        PropertyWriter writer = new PropertyWriter(out, version, LineEnding.crlf());
        writer.line("BEGIN:VCARD");
        writer.line("VERSION:" + version.text());
        writer.write(new NewProperty("", "NOTE", List.of(Parameter.of("X-P", parameter)), value));
        writer.line("END:VCARD");

        String[] written = new String(out.toBytes(), StandardCharsets.UTF_8).split("\r\n", -1);
        for (int i = 1; i < written.length - 2; i++) {
            byte[] line = written[i].getBytes(StandardCharsets.UTF_8);
            int from = Boundary.skipBlanks(line, 0, line.length);
            assertThat(Boundary.of(line, from, line.length)).isEqualTo(Boundary.NONE);
        }
        assertThat(property(read(out.toBytes()).only(), "NOTE").value()).isEqualTo(value);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "end : vcard\t",
                        " ",
                        "x",
                        "\u00E9",
                        "=41",
                        "          ",
                        "ab\u4E2Dcdefghijk")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static String text(RawCard card) {
        return new String(card.toBytes(), StandardCharsets.UTF_8);
    }
}
