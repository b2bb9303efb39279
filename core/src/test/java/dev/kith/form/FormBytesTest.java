package dev.kith.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormBytesTest {

    private static final UUID ID = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");

    @Test
    void every_kind_of_value_comes_back() {
        Form form =
                read(
                        w ->
                                w.field("text", "Zoë 雪 😀")
                                        .field("number", Long.MIN_VALUE)
                                        .field("decimal", new BigDecimal("-12.50"))
                                        .field("bytes", new byte[] {1, -1})
                                        .field("instant", Instant.parse("1969-01-02T03:04:05.6Z"))
                                        .field("id", ID)
                                        .mark("yes", true)
                                        .mark("no", false)
                                        .optional("none", (String) null)
                                        .texts("texts", List.of("a", ""))
                                        .texts("nothing", List.of())
                                        .field("inner", 7, (n, x) -> object(x, n)));

        assertThat(form.text("text")).isEqualTo("Zoë 雪 😀");
        assertThat(form.number("number")).isEqualTo(Long.MIN_VALUE);
        assertThat(form.decimal("decimal")).isEqualTo(new BigDecimal("-12.50"));
        assertThat(form.bytes("bytes")).containsExactly(1, -1);
        assertThat(form.instant("instant")).isEqualTo(Instant.parse("1969-01-02T03:04:05.6Z"));
        assertThat(form.id("id")).isEqualTo(ID);
        assertThat(form.text("id")).isEqualTo(ID.toString());
        assertThat(form.flag("yes")).isTrue();
        assertThat(form.flag("no")).isFalse();
        assertThat(form.texts("texts", 2)).containsExactly("a", "");
        assertThat(form.<Long>object("inner", inner -> inner.number("n"))).isEqualTo(7L);
        assertThat(form.fields())
                .containsExactly(
                        "text", "number", "decimal", "bytes", "instant", "id", "yes", "texts",
                        "inner");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 31, 32, -1, 63, 64, -64, -65, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE})
    void any_number_comes_back(long number) {
        assertThat(read(w -> w.field("n", number)).number("n")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 190, 191, 192, 20_000})
    void a_text_of_any_length_comes_back(int length) {
        for (String sign : List.of("a", "ß", "雪", "😀")) {
            String text = sign.repeat(length);
            assertThat(read(w -> w.field("t", text)).text("t")).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0190163d-8694-739b-aea5-966c26f8ad91",
                "0190163D-8694-739B-AEA5-966C26F8AD91",
                "0190163d-8694-739b-aea5-966c26f8ad9g",
                "0190163d-8694-739b-aea5_966c26f8ad91",
                "0190163d08694-739b-aea5-966c26f8ad91"
            })
    void a_text_like_an_id_comes_back(String text) {
        assertThat(read(w -> w.field("t", text)).text("t")).isEqualTo(text);
    }

    @Test
    void an_id_takes_sixteen_bytes_as_an_id_or_a_text() {
        FormBytes asId = Things.bytes(w -> w.field("id", ID));

        assertThat(Things.bytes(w -> w.field("id", ID.toString()))).isEqualTo(asId);
        assertThat(asId.size()).isLessThan(Things.bytes(w -> w.field("id", "")).size() + 20);
    }

    @Test
    void instants_far_away_come_back_to_the_microsecond() {
        for (Instant instant : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
            assertThat(read(w -> w.field("at", instant)).instant("at"))
                    .isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
        }
    }

    @Test
    void the_layout_of_stored_bytes_never_changes() {
        FormBytes bytes =
                Things.bytes(
                        w ->
                                w.field("id", ID)
                                        .field("own", "é")
                                        .field("kind", 31)
                                        .field("rank", -2)
                                        .field("value", new BigDecimal("1.5"))
                                        .field("at", Instant.ofEpochSecond(1, 2_000))
                                        .field("content", new byte[] {9})
                                        .mark("primary", true)
                                        .texts("lines", List.of("a"))
                                        .field("by", 7, (n, x) -> object(x, n)));

        assertThat(HexFormat.of().formatHex(bytes.toByteArray()))
                .isEqualTo(
                        "01057468696e6701"
                                + "02040190163d8694739baea5966c26f8ad91"
                                + "01036f776e42c3a9"
                                + "093f"
                                + "220503"
                                + "0b0602010f"
                                + "070a0202"
                                + "38090109"
                                + "2107"
                                + "27024161"
                                + "00"
                                + "080101016e27"
                                + "00"
                                + "00");
    }

    @Test
    void the_numbers_of_names_never_change() {
        assertThat(FieldNames.number("id")).isZero();
        assertThat(FieldNames.number("displayAs")).isEqualTo(19);
        assertThat(FieldNames.number("externalIds")).isEqualTo(41);
        assertThat(FieldNames.number("content")).isEqualTo(54);
        for (int i = 0; i < FieldNames.size(); i++) {
            assertThat(FieldNames.number(Objects.requireNonNull(FieldNames.name(i)))).isEqualTo(i);
        }
    }

    @Test
    void a_part_of_a_form_is_a_form() {
        FormBytes whole =
                Things.bytes(w -> w.field("a", 1).field("b", "x").field("c", 3).field("d", 4));

        FormBytes part = whole.only(Set.of("b", "d", "elsewhere"));

        assertThat(part).isEqualTo(Things.bytes(w -> w.field("b", "x").field("d", 4)));
        assertThat(part.fields()).containsExactly("b", "d");
        assertThat(FormDiff.changedFields(whole, part)).containsExactly("a", "c");
        assertThat(part.only(Set.of())).isEqualTo(Things.bytes(w -> {}));
        assertThat(Things.bytes(w -> {}).only(Set.of("a"))).isEqualTo(Things.bytes(w -> {}));
        assertThat(FormBytes.parse(part.toByteArray()).only(Set.of("d")).document())
                .isEqualTo(Things.bytes(w -> w.field("d", 4)).document());
    }

    @Test
    void many_fields_are_as_good_as_few() {
        FormBytes bytes =
                Things.bytes(
                        w -> {
                            for (int i = 0; i < 100; i++) {
                                w.field("f" + i, i);
                            }
                        });

        assertThat(bytes.fields()).hasSize(100);
        assertThat(bytes.only(Set.of("f99")).document().content().number("f99")).isEqualTo(99);
    }

    @Test
    void calls_out_of_order_are_refused() {
        List<Consumer<FormWriter>> wrong =
                List.of(
                        w -> w.text("nameless"),
                        w -> w.name("no-value"),
                        FormWriter::endList,
                        FormWriter::endObject,
                        FormWriter::beginObject,
                        w -> w.field("a", 1, (n, x) -> x.beginList()),
                        w -> w.field("a", 1, (n, x) -> object(x, n)).endList(),
                        w -> w.field("a", 1, (n, x) -> x.name("b")));

        for (Consumer<FormWriter> calls : wrong) {
            assertThatIllegalStateException().isThrownBy(() -> Things.bytes(calls));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> new ByteFormWriter(FormScope.WHOLE, false).text("bare"));
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                FormDigest.of(
                                        w -> {
                                            object(w, 1);
                                            object(w, 2);
                                        }));
    }

    @Test
    void what_could_not_be_read_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Things.bytes(w -> w.field("t", "\uD83D")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Things.bytes(w -> w.field("t", "\uDE00\uD83D")));
        assertThatIllegalArgumentException().isThrownBy(() -> Things.bytes(w -> w.field("", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Things.bytes(w -> w.field("é", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Things.bytes(w -> w.field("x".repeat(101), 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Things.bytes(
                                        w ->
                                                w.field(
                                                        "d",
                                                        BigDecimal.ONE.scaleByPowerOfTen(2_000))));
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> Things.bytes(w -> nested(w, FormBytes.MAX_DEPTH)))
                .withMessageContaining("32 deep");
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> Things.bytes(w -> w.field("b", new byte[FormBytes.MAX_SIZE])))
                .withMessageContaining("bytes");
    }

    @Test
    void what_is_as_large_as_allowed_is_read_again() {
        BigDecimal longest = new BigDecimal(BigInteger.TEN.pow(1_000).subtract(BigInteger.ONE));

        assertThat(read(w -> w.field("d", longest)).decimal("d")).isEqualTo(longest);
        assertThat(read(w -> w.field("d", longest.negate())).decimal("d"))
                .isEqualTo(longest.negate());
        assertThat(read(w -> nested(w, FormBytes.MAX_DEPTH - 1)).fields()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', truncated",
        "02, unknown-format",
        "01, truncated",
        "010561, truncated",
        "0101410100, header",
        "01017A0000, header",
        "01017Affffffff7f00, version",
        "01017A01, truncated",
        "01017A010000, trailing-bytes",
        "01017A010162, truncated",
        "01017A01010020, name",
        "01017A010101202000, name",
        "01017A010101E92000, name",
        "01017A01ff7f2000, unknown-name",
        "01017A01ffffffffffffffffff012000, unknown-name",
        "01017A0102200220, repeated",
        "01017A01020B00, unknown-kind",
        "01017A010241C300, bad-utf8",
        "01017A010243C300, truncated",
        "01017A010241FF00, bad-utf8",
        "01017A010242C08000, bad-utf8",
        "01017A010243EDA08000, bad-utf8",
        "01017A0102030141, not-shortest",
        "01017A0102052000, not-shortest",
        "01017A01020580808000, not-shortest",
        "01017A010205ffffffffffffffffff02, not-shortest",
        "01017A010205ffffffffffffffffffff01, number",
        "01017A010203ffffffffffffffffff01, truncated",
        "01017A010209ffffffff0701, truncated",
        "01017A01020600020001, not-shortest",
        "01017A0102060000, decimal",
        "01017A010206a28d060101, decimal",
        "01017A01020affffffffffffffffff0100, instant",
        "01017A01020a00c0843d00, instant",
        "01017A0102022002, truncated",
    })
    void damaged_bytes_are_refused(String hex, String code) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> FormBytes.read(bytes))
                .satisfies(e -> assertThat(e.violation().code()).isEqualTo(code));
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> FormBytes.parse(bytes));
    }

    @Test
    void a_text_that_is_an_id_but_is_not_written_as_one_is_refused() {
        String hex =
                "01017A010264"
                        + HexFormat.of()
                                .formatHex(ID.toString().getBytes(StandardCharsets.US_ASCII))
                        + "00";

        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> FormBytes.read(HexFormat.of().parseHex(hex)))
                .satisfies(e -> assertThat(e.violation().code()).isEqualTo("not-shortest"));
    }

    @Test
    void bytes_made_to_grow_in_memory_are_refused() {
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) ByteCode.LIST);
        byte[] wide = new byte[2_000_000];
        Arrays.fill(wide, (byte) ByteCode.SMALL_NUMBER);

        assertThat(refusal(deep)).isEqualTo("too-deep");
        assertThat(refusal(wide)).isEqualTo("too-many-values");
        assertThat(refusal(new byte[FormBytes.MAX_SIZE])).isEqualTo("too-large");
    }

    @Test
    void nothing_of_a_form_stays_in_a_buffer() {
        ByteSink sink = new ByteSink(16);
        sink.putText("xanthippe");
        sink.clear();
        sink.putBytes(new byte[9]);

        assertThat(sink.toByteArray()).containsOnly(0);
    }

    @Test
    void texts_tell_nothing() {
        FormBytes bytes = Things.bytes(w -> w.field("name", "xanthippe"));

        assertThat(bytes).hasToString("FormBytes[thing, version 1, " + bytes.size() + " bytes]");
        assertThat(bytes.document()).hasToString("FormDocument[thing, version 1]");
        assertThat(bytes.document().content()).hasToString("Form[1 fields]");
        assertThat(bytes.document().content().find("name").orElseThrow())
                .hasToString("Text[9 characters]");
    }

    private static String refusal(byte[] value) {
        byte[] head = HexFormat.of().parseHex("01017A010202");
        byte[] bytes = new byte[head.length + value.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(value, 0, bytes, head.length, value.length);
        try {
            FormBytes.read(bytes);
            return "";
        } catch (InvalidFormException e) {
            return e.violation().code();
        }
    }

    private static void nested(FormWriter writer, int deep) {
        writer.name("a");
        for (int i = 0; i < deep; i++) {
            writer.beginList();
        }
        for (int i = 0; i < deep; i++) {
            writer.endList();
        }
    }

    private static void object(FormWriter writer, long number) {
        writer.beginObject();
        writer.field("n", number);
        writer.endObject();
    }

    private static Form read(Consumer<FormWriter> fields) {
        FormBytes bytes = Things.bytes(fields);
        FormDocument document = FormBytes.read(bytes.toByteArray());
        assertThat(FormBytes.of(document)).isEqualTo(bytes);
        return document.content();
    }
}
