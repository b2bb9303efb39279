package dev.kith.vcard;

import static dev.kith.vcard.Cards.names;
import static dev.kith.vcard.Cards.property;
import static dev.kith.vcard.Cards.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.contact.NamePart;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import dev.kith.vcard.CardProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reader that needs more than linear time for any of this would run into the time limit. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
    private static final String HEAD = "BEGIN:VCARD\nVERSION:3.0\n";
    private static final String OLD_HEAD = "BEGIN:VCARD\nVERSION:2.1\n";
    private static final String TAIL = "TEL:1\nEND:VCARD\n";
    private static final String NEXT = "BEGIN:VCARD\nVERSION:3.0\nFN:next\nEND:VCARD\n";

    @Test
    void millions_of_folds_of_one_character_are_one_value() {
        Cards.Read read = read(HEAD + "NOTE:" + "\n x".repeat(5_000_000) + "\n" + TAIL);

        assertThat(property(read.only(), "NOTE").value()).hasSize(5_000_000);
        assertThat(names(read.only())).containsExactly("VERSION", "NOTE", "TEL");
    }

    @Test
    void millions_of_empty_folds_are_an_empty_value() {
        for (String head : new String[] {HEAD, OLD_HEAD}) {
            Cards.Read read = read(head + "NOTE:" + "\n ".repeat(5_000_000) + "\n" + TAIL);
            assertThat(property(read.only(), "NOTE").value().strip()).isEmpty();
        }
    }

    @Test
    void millions_of_folds_before_the_colon_are_read_in_linear_time() {
        Cards.Read read = read(HEAD + "NOTE;X=" + "\n y".repeat(3_000_000) + "\n :z\n" + TAIL);

        assertThat(property(read.only(), "NOTE").value()).isEqualTo("z");
        assertThat(property(read.only(), "NOTE").parameter("X").orElseThrow()).hasSize(3_000_000);
    }

    @Test
    void millions_of_soft_breaks_are_one_value() {
        String bomb = "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=\nx".repeat(3_000_000);
        Cards.Read read = read(OLD_HEAD + bomb + "\n" + TAIL);

        assertThat(property(read.only(), "NOTE").value()).hasSize(3_000_000);
    }

    @Test
    void millions_of_blank_folds_in_quoted_printable_are_read_in_linear_time() {
        String bomb = "NOTE;ENCODING=QUOTED-PRINTABLE:" + "\n ".repeat(3_000_000);
        Cards.Read read = read(OLD_HEAD + bomb + "\n" + TAIL);

        assertThat(property(read.only(), "NOTE").value()).isBlank();
    }

    @Test
    void a_line_over_the_limit_is_left_out_and_the_card_goes_on() {
        String photo = "PHOTO;ENCODING=b:" + "\n AAAA".repeat(200_000) + "\n";
        String oneLine = "LOGO:" + "x".repeat(1_000_000) + "\n";
        Cards.Read read =
                read(bytes(HEAD + photo + "FN:x\n" + oneLine + TAIL + NEXT), limits(100_000));

        assertThat(read.cards()).hasSize(2);
        assertThat(names(read.cards().get(0).raw())).containsExactly("VERSION", "FN", "TEL");
        assertThat(read.codes()).containsExactly(Code.LINE_TOO_LONG, Code.LINE_TOO_LONG);
        assertThat(read.cards().get(0).problems())
                .extracting(CardProblem::property)
                .startsWith("PHOTO", "LOGO");
        assertThat(read.cards().get(0).problems().get(1).line()).isEqualTo(200_005);
    }

    @Test
    void what_was_left_out_does_not_stay_in_memory() {
        String photo = "PHOTO;ENCODING=b:" + "\n AAAA".repeat(200_000) + "\n";
        Cards.Read read = read(bytes(HEAD + photo + TAIL), limits(100_000));

        assertThat(read.only().toBytes()).hasSizeLessThan(200);
        assertThat(RawCards.rewritten(read.only()).hasSameProperties(read.only())).isTrue();
    }

    @Test
    void a_card_over_the_limit_loses_its_last_properties_and_reading_goes_on() {
        String notes = ("NOTE:" + "x".repeat(1000) + "\n").repeat(1000);
        ReadLimits limits = ReadLimits.defaults().withCardBytes(10_000);
        Cards.Read read = read(bytes(HEAD + notes + TAIL + NEXT), limits);

        assertThat(read.cards()).hasSize(2);
        assertThat(read.cards().get(0).raw().properties()).hasSize(10);
        assertThat(read.cards().get(0).raw().toBytes()).hasSizeLessThan(10_100);
        assertThat(read.codes()).containsExactly(Code.CARD_TOO_LARGE);
        assertThat(property(read.cards().get(1).raw(), "FN").value()).isEqualTo("next");
    }

    @Test
    void too_many_properties_are_left_out() {
        Cards.Read read = read(HEAD + "X-A:1\n".repeat(200_000) + TAIL + NEXT);

        assertThat(read.cards()).hasSize(2);
        assertThat(read.cards().get(0).raw().properties()).hasSize(10_000);
        assertThat(read.codes()).containsExactly(Code.TOO_MANY_PROPERTIES);
    }

    @Test
    void a_property_with_too_many_parameters_is_kept_but_not_read() {
        Cards.Read read = read(HEAD + "TEL" + ";TYPE=a".repeat(200_000) + ":1\n" + TAIL);

        assertThat(names(read.only())).containsExactly("VERSION", "TEL");
        assertThat(read.only().toBytes()).hasSizeGreaterThan(1_000_000);
        assertThat(read.codes()).containsExactly(Code.TOO_MANY_PARAMETERS);
    }

    @Test
    void deeply_nested_agents_are_one_value_and_reported() {
        int depth = 100_000;
        String bomb = "AGENT:\nBEGIN:VCARD\n".repeat(depth) + "END:VCARD\n".repeat(depth);
        Cards.Read read = read(OLD_HEAD + bomb + TAIL + NEXT);

        assertThat(read.cards()).hasSize(2);
        assertThat(names(read.cards().get(0).raw())).containsExactly("VERSION", "AGENT", "TEL");
        assertThat(read.codes()).containsExactly(Code.NESTED_TOO_DEEP);
        RawCard card = read.cards().get(0).raw();
        assertThat(RawCards.rewritten(card).hasSameProperties(card)).isTrue();
    }

    @Test
    void endless_begins_end_each_other() {
        Cards.Read read = read("BEGIN:VCARD\n".repeat(100_000) + "FN:x\n");

        assertThat(read.cards()).hasSize(1);
        assertThat(read.cards().get(0).problems()).hasSizeLessThanOrEqualTo(1_003);
        assertThat(read.codes()).contains(Code.EMPTY_CARD, Code.MORE_PROBLEMS);
    }

    @Test
    void a_megabyte_of_junk_lines_is_bounded() {
        Cards.Read read = read(HEAD + "junk\n".repeat(200_000) + TAIL + NEXT);

        assertThat(read.cards()).hasSize(2);
        assertThat(read.cards().get(0).problems()).hasSizeLessThanOrEqualTo(1_003);
        assertThat(read.codes()).contains(Code.MORE_PROBLEMS);
    }

    @Test
    void a_source_without_a_line_end_is_read_in_pieces() {
        Cards.Read read = read("x".repeat(3_000_000));

        assertThat(read.codes()).contains(Code.NO_CARD);
    }

    @Test
    void quotes_that_never_close_are_read_in_linear_time() {
        Cards.Read read = read(HEAD + "TEL;X=\"a:1\n".repeat(9_000) + TAIL);

        assertThat(read.only().properties()).hasSize(9_002);
        assertThat(property(read.only(), "TEL").value()).isEqualTo("1");
    }

    @Test
    void names_and_addresses_of_very_many_texts_are_cut_to_the_most_and_reported() {
        String texts = "a,".repeat(20_000);
        Cards.Read read = read(HEAD + "N:" + texts + "\nADR:;;" + texts + ";;;;\n" + TAIL);
        ReadCard card = read.cards().get(0);
        Person person = (Person) SampleContacts.contact(card.draft());

        assertThat(person.name().order()).hasSize(1_000);
        assertThat(read.codes()).containsExactly(Code.INVALID_VALUE, Code.INVALID_VALUE);
        assertThat(ContactRoundTripTest.written(person)).isEqualTo(card.raw().toBytes());
        PersonName.Builder other = PersonName.builder();
        for (int i = 1; i < 1_000; i++) {
            other.add(NamePart.FAMILY, "b");
        }
        PersonName name = other.add(NamePart.SUFFIX, "s").build();
        Person changed = SampleContacts.contact(person.edit().name(name));
        assertThat(property(Cards.read(ContactRoundTripTest.written(changed)).only(), "N").value())
                .endsWith(";s");
    }

    @Test
    void labels_organisations_and_titles_are_paired_in_linear_time() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            lines.append("g").append(i).append(".ADR:;;s;;;;\n");
            lines.append("h").append(i).append(".LABEL:l\n");
            lines.append("g").append(i).append(".ORG:o\n");
        }
        String titles = "TITLE:t\n".repeat(500) + "ROLE:r\n".repeat(400);
        Cards.Read read = read(HEAD + lines + titles + TAIL);
        Person person = (Person) SampleContacts.contact(read.cards().get(0).draft());

        assertThat(person.affiliations()).hasSize(1_000);
        assertThat(person.addresses()).hasSize(1_000);
        assertThat(read.codes()).contains(Code.INVALID_VALUE, Code.MORE_PROBLEMS);
        assertThat(VCards.convert(read.only(), VCardVersion.V4_0).card().properties())
                .hasSizeGreaterThan(9_000);
    }

    @Test
    void limits_below_one_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadLimits.defaults().withProperties(0))
                .withMessage("a limit is at least 1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ReadLimits limits(int lineBytes) {
        return ReadLimits.defaults().withLineBytes(lineBytes);
    }
}
