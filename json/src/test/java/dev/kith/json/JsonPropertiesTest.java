package dev.kith.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JsonPropertiesTest {

    private static final JsonDocuments JSON = JsonDocuments.standard();
    private static final Pattern SCALAR =
            Pattern.compile("(?<=[:,\\[])(\"(?:[^\"\\\\]|\\\\.)*\"|[a-z0-9.-]+)(?=[,}\\]])");
    private static final List<byte[]> SAMPLES = samples();
    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "null",
                    "true",
                    "1",
                    "-",
                    "1e9",
                    "0.5",
                    "\"form\":\"tier\"",
                    "\"version\":2",
                    "\"id\":\"x\"",
                    "\"kind\":\"user\"",
                    "/*",
                    "\\ud800",
                    "\u00e9",
                    "\"\"",
                    "{}",
                    "[]",
                    "9999999999999999999",
                    " ",
                    "\n");

    private static final List<String> VALUES =
            List.of(
                    "1",
                    "-1",
                    "0",
                    "1.5",
                    "true",
                    "false",
                    "[]",
                    "{}",
                    "null",
                    "\"\"",
                    "\" \"",
                    "\"xanthippe\"",
                    "\"xanthippe\\n\"",
                    "\"xanthippe: %\"",
                    "\"\\u0000xanthippe\"",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "1e400",
                    "\"1e400\"",
                    "[1]",
                    "[\"xanthippe\"]",
                    "{\"kind\":\"xanthippe\"}",
                    "\"-999999999-01-01\"",
                    "\"+999999999-12-31\"",
                    "\"2026-02-30\"",
                    "\"+1000000000-12-31T23:59:59.999999999Z\"",
                    "\"-1000000000-01-01T00:00:00Z\"",
                    "\"P9999999999Y\"",
                    "\"P-1Y\"",
                    "\"09:00-08:00\"",
                    "\"-\"",
                    "\"00000000-0000-0000-0000-000000000000\"",
                    "\"merged\"",
                    "\"AA\"",
                    "\"A\"");

    private static List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        Samples.all().values().forEach(aggregate -> samples.add(Samples.FORMS.write(aggregate)));
        return samples;
    }

    @Property
    void any_form_comes_back_with_the_same_bytes(@ForAll("forms") Form form) {
        FormDocument document = new FormDocument("thing", 1, form);
        byte[] json = JSON.write(document);

        FormDocument read = JSON.read(json);

        assertThat(read.content().fields()).containsExactlyElementsOf(form.fields());
        assertThat(JSON.write(read)).isEqualTo(json);
        assertThat(JSON.read(new String(json, UTF_8))).isEqualTo(read);
        assertThat(JSON.write(FormBytes.of(document).document())).isEqualTo(json);
        assertSame(form, read.content());
    }

    /** The same values, asked for by their kinds. */
    private static void assertSame(FormNode expected, FormNode actual) {
        switch (expected.kind()) {
            case OBJECT ->
                    expected.form()
                            .fields()
                            .forEach(
                                    name ->
                                            assertSame(
                                                    expected.form().find(name).orElseThrow(),
                                                    actual.form().find(name).orElseThrow()));
            case LIST -> {
                assertThat(actual.list()).hasSameSizeAs(expected.list());
                for (int i = 0; i < expected.list().size(); i++) {
                    assertSame(expected.list().get(i), actual.list().get(i));
                }
            }
            case TEXT -> assertThat(actual.text()).isEqualTo(expected.text());
            case NUMBER -> assertThat(actual.number()).isEqualTo(expected.number());
            case DECIMAL -> assertThat(actual.decimal()).isEqualTo(expected.decimal());
            case FLAG -> assertThat(actual.flag()).isEqualTo(expected.flag());
            case BYTES -> assertThat(actual.bytes()).isEqualTo(expected.bytes());
            default -> assertThat(actual.instant()).isEqualTo(expected.instant());
        }
    }

    @Property
    void equal_contacts_have_equal_bytes(@ForAll long seed) {
        assertThat(Samples.FORMS.write(Samples.contact(seed)))
                .isEqualTo(Samples.FORMS.write(Samples.contact(seed)));
    }

    @Property
    void damaged_documents_are_refused_or_those_of_another_aggregate(
            @ForAll @IntRange(max = 12) int sample,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll byte damage,
            @ForAll boolean inserted) {
        byte[] json = SAMPLES.get(sample);
        for (int place : places) {
            int at = place % json.length;
            json = replaced(json, at, inserted ? at : at + 1, new byte[] {damage});
        }

        readOrRefuse(json);
    }

    @Property
    void documents_with_pieces_put_in_or_taken_out_are_refused_or_others(
            @ForAll @IntRange(max = 12) int sample,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(max = 60) int cut,
            @ForAll("pieces") String piece) {
        byte[] json = SAMPLES.get(sample);
        int at = place % json.length;

        readOrRefuse(replaced(json, at, Math.min(json.length, at + cut), piece.getBytes(UTF_8)));
    }

    @Test
    void any_value_in_place_of_any_other_is_refused_or_makes_another_aggregate() {
        for (byte[] sample : SAMPLES) {
            String json = new String(sample, UTF_8);
            for (int[] scalar : scalars(json)) {
                for (String value : VALUES) {
                    String other = json.substring(0, scalar[0]) + value + json.substring(scalar[1]);
                    readOrRefuse(other.getBytes(UTF_8));
                }
            }
        }
    }

    /** Where the values of fields that are no objects or lists stand. */
    private static List<int[]> scalars(String json) {
        List<int[]> places = new ArrayList<>();
        Matcher values = SCALAR.matcher(json);
        while (values.find()) {
            places.add(new int[] {values.start(), values.end()});
        }
        return places;
    }

    @Property
    void cut_off_documents_are_refused(
            @ForAll @IntRange(max = 12) int sample, @ForAll @IntRange(max = 1_000_000) int place) {
        byte[] json = SAMPLES.get(sample);

        assertThat(readOrRefuse(Arrays.copyOf(json, place % json.length))).isFalse();
    }

    @Property
    void any_bytes_are_refused(@ForAll byte[] bytes, @ForAll List<@From("pieces") String> pieces) {
        readOrRefuse(bytes);
        readOrRefuse(
                ("{\"form\":\"tier\",\"version\":1," + String.join("", pieces)).getBytes(UTF_8));
    }

    private static byte[] replaced(byte[] json, int from, int to, byte[] by) {
        byte[] made = Arrays.copyOf(json, json.length - (to - from) + by.length);
        System.arraycopy(by, 0, made, from, by.length);
        System.arraycopy(json, to, made, from + by.length, json.length - to);
        return made;
    }

    /** What is accepted is written and read again; nothing but the library's refusals is thrown. */
    private static boolean readOrRefuse(byte[] json) {
        String text = new String(json, ISO_8859_1);
        try {
            Object read = Samples.FORMS.read(json);
            byte[] again = Samples.FORMS.write(read);
            assertThat(Samples.FORMS.write(Samples.FORMS.read(again))).isEqualTo(again);
            return true;
        } catch (InvalidFormException e) {
            assertThat(e).hasNoCause().hasMessageNotContaining("xanthippe");
            assertThat(e.violation().message()).isNotBlank();
        } catch (NewerFormException e) {
            assertThat(text).contains("version");
        }
        return false;
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(PIECES)), Tuple.of(1, Arbitraries.just("")));
    }

    @Provide
    Arbitrary<Form> forms() {
        return objects(nodes(3));
    }

    private static Arbitrary<Form> objects(Arbitrary<FormNode> values) {
        Arbitrary<String> names =
                Arbitraries.oneOf(
                        Arbitraries.of("id", "emails", "content", "labels", "name"),
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .ofMinLength(1)
                                .ofMaxLength(3));
        return Combinators.combine(names, values)
                .as(Map::entry)
                .list()
                .ofMaxSize(6)
                .uniqueElements(Map.Entry::getKey)
                .map(
                        fields -> {
                            Form.Builder builder = Form.builder();
                            fields.forEach(e -> builder.add(e.getKey(), e.getValue()));
                            return builder.build();
                        });
    }

    private static Arbitrary<FormNode> nodes(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<FormNode> inner = nodes(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(6, scalars()),
                Tuple.of(1, inner.list().ofMaxSize(4).map(FormNode::of)),
                Tuple.of(1, objects(inner).map(form -> form)));
    }

    private static Arbitrary<FormNode> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(250).filter(Rules::isWhole).map(FormNode::of),
                Arbitraries.create(() -> FormNode.of(new UUID(7, 8))),
                Arbitraries.longs().map(FormNode::of),
                Arbitraries.integers().between(-40, 40).map(n -> FormNode.of((long) n)),
                Combinators.combine(
                                Arbitraries.bigIntegers()
                                        .between(
                                                BigInteger.TEN.pow(40).negate(),
                                                BigInteger.TEN.pow(40)),
                                Arbitraries.integers().between(-1_000, 1_000))
                        .as((digits, scale) -> FormNode.of(new BigDecimal(digits, scale))),
                Arbitraries.of(FormNode.of(true), FormNode.of(false)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(FormNode::of),
                Combinators.combine(
                                Arbitraries.longs()
                                        .between(
                                                Instant.MIN.getEpochSecond(),
                                                Instant.MAX.getEpochSecond()),
                                Arbitraries.integers().between(0, 999_999))
                        .as((s, micros) -> FormNode.of(Instant.ofEpochSecond(s, micros * 1_000L))));
    }
}
