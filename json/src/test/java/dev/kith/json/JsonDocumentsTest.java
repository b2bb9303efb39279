package dev.kith.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.form.Form;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.FormUpcaster;
import dev.kith.form.FormWriter;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import dev.kith.json.Things.Thing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonDocumentsTest {

    private static final JsonDocuments JSON = JsonDocuments.standard();
    private static final String HEAD = "{\"form\":\"thing\",\"version\":1,";

    @Test
    void every_kind_of_value_is_written_so_that_no_program_loses_any_of_it() {
        assertThat(written(w -> w.field("a", "\"\\\n\u0001\u00e9\u2028\uD83D\uDE00/")))
                .isEqualTo("\"a\":\"\\\"\\\\\\n\\u0001\u00e9\u2028\uD83D\uDE00/\"");
        assertThat(written(w -> w.field("a", 9007199254740991L)))
                .isEqualTo("\"a\":9007199254740991");
        assertThat(written(w -> w.field("a", -9007199254740991L)))
                .isEqualTo("\"a\":-9007199254740991");
        assertThat(written(w -> w.field("a", 9007199254740992L)))
                .isEqualTo("\"a\":\"9007199254740992\"");
        assertThat(written(w -> w.field("a", Long.MIN_VALUE)))
                .isEqualTo("\"a\":\"-9223372036854775808\"");
        assertThat(written(w -> w.field("a", new BigDecimal("1.50")))).isEqualTo("\"a\":\"1.50\"");
        assertThat(written(w -> w.field("a", new BigDecimal("1E+3")))).isEqualTo("\"a\":\"1E+3\"");
        assertThat(written(w -> w.field("a", Instant.ofEpochSecond(0, 1_999))))
                .isEqualTo("\"a\":\"1970-01-01T00:00:00.000001Z\"");
        assertThat(written(w -> w.field("a", new byte[] {-1, -2, -3, -4})))
                .isEqualTo("\"a\":\"//79/A==\"");
        assertThat(written(w -> w.field("a", new UUID(1, 2))))
                .isEqualTo("\"a\":\"00000000-0000-0001-0000-000000000002\"");
        assertThat(written(w -> w.mark("a", true).mark("b", false))).isEqualTo("\"a\":true");
        assertThat(written(w -> w.set("a", Set.of("x")).texts("b", List.of())))
                .isEqualTo("\"a\":[\"x\"]");
        assertThat(written(w -> w.field("a", List.of(1L), JsonDocumentsTest::nested)))
                .isEqualTo("\"a\":{\"form\":[[1],{}]}");
    }

    private static void nested(List<Long> numbers, FormWriter writer) {
        writer.beginObject();
        writer.name("form");
        writer.beginList();
        writer.beginList();
        numbers.forEach(writer::number);
        writer.endList();
        writer.beginObject();
        writer.endObject();
        writer.endList();
        writer.endObject();
    }

    @Test
    void every_kind_of_value_comes_back() {
        Form form =
                content(
                        w ->
                                w.field("text", "\u0000\uD83D\uDE00")
                                        .field("number", Long.MAX_VALUE)
                                        .field("decimal", new BigDecimal("-0.00"))
                                        .field("instant", Instant.MIN)
                                        .field("bytes", new byte[] {0, -1})
                                        .field("id", new UUID(-1, -2))
                                        .mark("flag", true)
                                        .texts("list", List.of("b", "a")));

        assertThat(form.text("text")).isEqualTo("\u0000\uD83D\uDE00");
        assertThat(form.number("number")).isEqualTo(Long.MAX_VALUE);
        assertThat(form.decimal("decimal")).isEqualTo(new BigDecimal("-0.00"));
        assertThat(form.instant("instant")).isEqualTo(Instant.MIN);
        assertThat(form.bytes("bytes")).containsExactly(0, -1);
        assertThat(form.id("id")).isEqualTo(new UUID(-1, -2));
        assertThat(form.flag("flag")).isTrue();
        assertThat(form.texts("list", 2)).containsExactly("b", "a");
    }

    @Test
    void numbers_that_others_wrote_are_read_exactly() {
        Form form =
                JSON.read(HEAD + "\"a\":1.50,\"b\":1e3,\"c\":9223372036854775808,\"d\":-0,\"e\":7}")
                        .content();

        assertThat(form.decimal("a")).isEqualTo(new BigDecimal("1.50"));
        assertThat(form.decimal("b")).isEqualTo(new BigDecimal("1E+3"));
        assertThat(form.decimal("c")).isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(form.number("d")).isZero();
        assertThat(form.decimal("e")).isEqualTo(new BigDecimal(7));
        assertRefused(HEAD + "\"a\":1e1001}", "a", "decimal");
        assertRefused(HEAD + "\"a\":1e99999999999}", "a", "decimal");
    }

    @Test
    void what_is_no_json_of_a_form_is_refused_with_its_place() {
        assertRefused("", "", "no-object");
        assertRefused("[]", "", "no-object");
        assertRefused("{", "", "json");
        assertRefused("{}", "form", "missing");
        assertRefused("{\"form\":\"thing\"}", "version", "missing");
        assertRefused("{\"form\":\"Thing\",\"version\":1}", "form", "header");
        assertRefused("{\"form\":1,\"version\":1}", "form", "wrong-kind");
        assertRefused("{\"form\":\"thing\",\"version\":0}", "version", "header");
        assertRefused("{\"form\":\"thing\",\"version\":4294967297}", "version", "header");
        assertRefused(HEAD + "\"form\":\"thing\"}", "form", "repeated");
        assertRefused(HEAD + "\"version\":1}", "version", "repeated");
        assertRefused(HEAD + "\"a\":[{\"b\":1,\"b\":2}]}", "a[0].b", "repeated");
        assertRefused(HEAD + "\"a\":null}", "a", "null");
        assertRefused(HEAD + "\"a\":[1,null]}", "a[1]", "null");
        assertRefused(HEAD + "\"a\":NaN}", "a", "json");
        assertRefused(HEAD + "\"a\":Infinity}", "a", "json");
        assertRefused(HEAD + "\"a\":01}", "a", "json");
        assertRefused(HEAD + "\"a\":'b'}", "a", "json");
        assertRefused(HEAD + "\"a\":1,}", "a", "json");
        assertRefused(HEAD + "a:1}", "version", "json");
        assertRefused(HEAD + "\"a\":[1,]}", "a[1]", "json");
        assertRefused(HEAD + "\"a\":1/**/}", "a", "json");
        assertRefused(HEAD + "\"a\":\"\n\"}", "a", "json");
        assertRefused(HEAD + "\"a\":\"\\x\"}", "a", "json");
        assertRefused(HEAD + "\"a\":1}{}", "", "trailing");
        assertRefused(HEAD + "\"a\":1},", "", "json");
        assertRefused(HEAD + "\"\":1}", "?", "name");
        assertRefused(HEAD + "\"\u00e9\":1}", "?", "name");
        assertRefused(HEAD + "\"a\":{\"" + "x".repeat(101) + "\":1}}", "a", "too-long");
    }

    @Test
    void a_surrogate_never_stands_alone() {
        for (String alone : List.of("\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\ud83d")) {
            assertRefused(HEAD + "\"a\":\"" + alone + "\"}", "a", "unicode");
        }
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> JSON.read(HEAD + "\"a\":\"\uD83D\"}"));
        for (String alone : List.of("\uD83D", "\uDE00", "\uDE00\uD83D", "x\uD83Dx")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> written(w -> w.field("a", alone)));
        }
    }

    @Test
    void only_utf_8_is_read() {
        String json = HEAD + "\"a\":\"\u00e9\uD83D\uDE00\"}";

        assertThat(JSON.read(json.getBytes(UTF_8))).isEqualTo(JSON.read(json));
        assertBytesRefused(json.getBytes(ISO_8859_1));
        assertBytesRefused(json.getBytes(UTF_16));
        assertBytesRefused(("\uFEFF" + json).getBytes(UTF_8));
        for (int[] bad :
                new int[][] {
                    {0xC0, 0xAF},
                    {0xC1, 0xBF},
                    {0xE0, 0x80, 0xAF},
                    {0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80},
                    {0xF0, 0x80, 0x80, 0xAF},
                    {0xF4, 0x90, 0x80, 0x80},
                    {0xF5, 0x80, 0x80, 0x80},
                    {0xC3},
                    {0xC3, 0x28},
                    {0xE2, 0x82, 0x28},
                    {0x80}
                }) {
            byte[] bytes = (HEAD + "\"a\":\"12345678\"}").getBytes(UTF_8);
            for (int i = 0; i < bad.length; i++) {
                bytes[bytes.length - 10 + i] = (byte) bad[i];
            }
            assertBytesRefused(bytes);
        }
    }

    @Test
    void limits_hold_for_reading_and_writing() {
        JsonLimits limits = JsonLimits.defaults();
        String two = HEAD + "\"a\":[\"x\",\"yyyy\"]}";

        assertLimit(limits.withBytes(two.length()), limits.withBytes(two.length() - 1), two);
        assertLimit(limits.withNesting(2), limits.withNesting(1), two);
        assertLimit(limits.withTextLength(5), limits.withTextLength(3), two);
        assertLimit(limits.withValues(5), limits.withValues(2), two);
        String number = HEAD + "\"a\":" + "1".repeat(30) + "}";
        JsonDocuments.within(limits.withNumberLength(30)).read(number);
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> JsonDocuments.within(limits.withNumberLength(29)).read(number));
        assertRefused(
                HEAD + "\"a\":" + "[".repeat(32) + "]".repeat(32) + "}", place(31), "too-deep");
        assertRefused(HEAD + "\"a\":" + "9".repeat(1_021) + "}", "a", "too-long");
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withNesting(33));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withValues(0));
    }

    private static String place(int deep) {
        return "a" + "[0]".repeat(deep);
    }

    private static void assertLimit(JsonLimits enough, JsonLimits tooLittle, String json) {
        FormDocument document = JsonDocuments.within(enough).read(json.getBytes(UTF_8));
        assertThat(JsonDocuments.within(enough).write(document)).asString(UTF_8).isEqualTo(json);
        for (Consumer<JsonDocuments> use :
                List.<Consumer<JsonDocuments>>of(
                        documents -> documents.read(json),
                        documents -> documents.read(json.getBytes(UTF_8)),
                        documents -> documents.write(document))) {
            assertThatExceptionOfType(InvalidFormException.class)
                    .isThrownBy(() -> use.accept(JsonDocuments.within(tooLittle)))
                    .satisfies(e -> assertThat(e.violation().code()).startsWith("too-"))
                    .withNoCause();
        }
    }

    @Test
    void a_stream_is_read_no_further_than_the_limit() throws IOException {
        Endless endless = new Endless();

        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(
                        () ->
                                JsonDocuments.within(JsonLimits.defaults().withBytes(1_000))
                                        .read(endless));
        assertThat(endless.read).isLessThanOrEqualTo(1_001);
    }

    @Test
    void nothing_is_written_by_half() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thing broken = Thing.of(w -> w.field("a", "x".repeat(100_000)).field("b", "\uD83D"));

        assertThatIllegalArgumentException().isThrownBy(() -> JSON.write(Things.FORM, broken, out));

        assertThat(out.size()).isZero();
    }

    @Test
    void what_is_not_one_object_with_names_before_values_is_not_written() {
        for (Consumer<FormWriter> wrong :
                List.<Consumer<FormWriter>>of(
                        w -> w.text("x"),
                        w -> w.name("a"),
                        FormWriter::endList,
                        FormWriter::beginObject,
                        w -> {
                            w.name("a");
                            w.name("b");
                        },
                        w -> {
                            w.name("a");
                            w.beginList();
                            w.name("b");
                        })) {
            assertThatIllegalStateException().isThrownBy(() -> written(wrong));
        }
        for (String name : List.of("", "a b", "\u00e9", "x".repeat(101), "form", "version")) {
            assertThatIllegalArgumentException().isThrownBy(() -> written(w -> w.field(name, 1)));
        }
        BigDecimal fine = new BigDecimal("1E-1001");
        assertThatIllegalArgumentException().isThrownBy(() -> written(w -> w.field("a", fine)));
    }

    @Test
    void an_older_document_is_brought_up_to_date_and_a_newer_one_refused() {
        Things second =
                new Things(
                        2,
                        List.of(
                                new FormUpcaster(
                                        "thing", 1, f -> f.with("b", FormNode.of(f.number("a"))))));
        JsonForms forms = Samples.FORMS.and(Thing.class, second);

        Thing older = forms.readLeniently(Thing.class, HEAD + "\"a\":1}").aggregate();

        assertThat(older.form().fields()).containsExactly("a", "b");
        assertThat(forms.text(Thing.of(w -> w.field("a", 1))))
                .startsWith("{\"form\":\"thing\",\"version\":2,");
        assertThatExceptionOfType(NewerFormException.class)
                .isThrownBy(() -> forms.read(Thing.class, "{\"form\":\"thing\",\"version\":3}"));
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> forms.read(Thing.class, HEAD + "\"a\":\"ada@b.example\"}"))
                .satisfies(e -> assertThat(e.violation().path()).isEqualTo("a"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("ada"));
    }

    private static String written(Consumer<FormWriter> fields) {
        String json = JSON.text(Things.FORM, Thing.of(fields));
        assertThat(json).startsWith(HEAD).endsWith("}");
        return json.substring(HEAD.length(), json.length() - 1);
    }

    private static Form content(Consumer<FormWriter> fields) {
        return JSON.read(JSON.write(Things.FORM, Thing.of(fields))).content();
    }

    private static void assertRefused(String json, String place, String code) {
        for (Consumer<String> reading :
                List.<Consumer<String>>of(JSON::read, text -> JSON.read(text.getBytes(UTF_8)))) {
            assertThatExceptionOfType(InvalidFormException.class)
                    .as(json.length() < 100 ? json : code)
                    .isThrownBy(() -> reading.accept(json))
                    .satisfies(e -> assertThat(e.violation().path()).isEqualTo(place))
                    .satisfies(e -> assertThat(e.violation().code()).isEqualTo(code))
                    .withNoCause();
        }
    }

    private static void assertBytesRefused(byte[] json) {
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> JSON.read(json))
                .withNoCause();
    }
}
