package dev.kith.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RawRoundTripTest {
    private static final String CHARACTERS =
            "aZ09 \t,;:\\\"=^-._/n@\u00E9\u4E2D\u0627\u0301\uD83D\uDE00\u2028";

    @Property
    void properties_of_any_parts_read_as_they_were_written(
            @ForAll("properties") List<NewProperty> properties, @ForAll VCardVersion version) {
        RawCard card = card(properties, version);

        List<RawProperty> read = card.properties();
        assertThat(read).hasSize(properties.size() + 1);
        for (int i = 0; i < properties.size(); i++) {
            NewProperty written = properties.get(i);
            RawProperty property = read.get(i + 1);
            assertThat(property.group().orElse("")).isEqualTo(written.group());
            assertThat(property.name()).isEqualTo(written.name());
            assertThat(property.value()).isEqualTo(written.value());
            if (version != VCardVersion.V2_1) {
                assertThat(property.parameters()).isEqualTo(written.parameters());
            }
        }
    }

    @Property
    void a_card_written_anew_from_its_parts_is_the_same(
            @ForAll("properties") List<NewProperty> properties, @ForAll VCardVersion version) {
        RawCard card = card(properties, version);

        assertThat(RawCards.rewritten(card).hasSameProperties(card)).isTrue();
    }

    @Property
    void no_line_of_a_new_card_is_longer_than_75_octets_or_splits_a_character(
            @ForAll("properties") List<NewProperty> properties) {
        RawCard card = card(properties, VCardVersion.V3_0);

        String text = new String(card.toBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\uFFFD");
        for (String line : text.lines().toList()) {
            int length = line.getBytes(StandardCharsets.UTF_8).length;
            // the line separator U+2028 is no line break in a card, but one to String.lines
            assertThat(length).isLessThanOrEqualTo(75);
        }
    }

    @Property
    void bytes_read_the_same_wherever_lines_are_folded(
            @ForAll("values") String value, @ForAll("places") List<Integer> places) {
        String folded = value;
        byte[] bytes = ("NOTE:" + folded).getBytes(StandardCharsets.UTF_8);
        ByteBuilder source = new ByteBuilder(64);
        source.add("BEGIN:VCARD\r\nVERSION:4.0\r\n");
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0 && places.contains(i)) {
                source.add("\r\n ");
            }
            source.add(bytes[i]);
        }
        source.add("\r\nEND:VCARD\r\n");

        RawCard card = Cards.read(source.toBytes()).only();

        assertThat(Cards.property(card, "NOTE").value()).isEqualTo(value);
    }

    @Property
    void any_bytes_are_read_without_an_exception(@ForAll byte[] junk) {
        ByteBuilder source = new ByteBuilder(64);
        source.add("BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE;CHARSET=UTF-16:");
        source.add(junk);
        source.add("\nEND:VCARD\n");

        Cards.Read read = Cards.read(source.toBytes());

        for (ReadCard card : read.cards()) {
            assertThat(RawCards.rewritten(card.raw()).hasSameProperties(card.raw())).isTrue();
            card.draft();
        }
        assertThat(Cards.read(junk).codes()).isNotNull();
    }

    private static RawCard card(List<NewProperty> properties, VCardVersion version) {
        ByteBuilder out = new ByteBuilder(256);
        PropertyWriter writer = new PropertyWriter(out, version, LineEnding.crlf());
        writer.line("BEGIN:VCARD");
        writer.line("VERSION:" + version.text());
        properties.forEach(writer::write);
        writer.line("END:VCARD");
        return Cards.read(out.toBytes()).only();
    }

    @Provide
    Arbitrary<List<NewProperty>> properties() {
        Arbitrary<String> names = Arbitraries.of("NOTE", "x-abc", "TEL", "X-a/b_c", "PHOTO", "ORG");
        Arbitrary<String> groups = Arbitraries.of("", "", "item1", "A-b");
        Arbitrary<List<Parameter>> parameters = parameter().list().ofMaxSize(3);
        return Combinators.combine(groups, names, parameters, values())
                .as((group, name, list, value) -> new NewProperty(group, name, list, value))
                .list()
                .ofMaxSize(6);
    }

    private Arbitrary<Parameter> parameter() {
        Arbitrary<String> names = Arbitraries.of("TYPE", "type", "X-P", "LANGUAGE", "");
        return Combinators.combine(names, values().list().ofMinSize(1).ofMaxSize(3))
                .as(RawRoundTripTest::parameter);
    }

    private static Parameter parameter(String name, List<String> values) {
        List<String> kept = new ArrayList<>(values);
        // a value that stands alone would be the name of an encoding, and change how the value
        // reads
        kept.replaceAll(value -> name.isEmpty() ? "x" + value.strip() : value);
        return new Parameter(name, kept);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars(CHARACTERS)
                .ofMaxLength(120)
                .map(RawRoundTripTest::wholeCharacters);
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 400).list().ofMaxSize(40);
    }

    /** Without halves of surrogate pairs, which no charset can write. */
    private static String wholeCharacters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE)
                .replace("\uFFFD", "");
    }
}
