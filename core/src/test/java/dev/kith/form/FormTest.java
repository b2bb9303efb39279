package dev.kith.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final long FAR = Long.MAX_VALUE;
    private static final Form FORM =
            Form.builder()
                    .add("text", FormNode.of("xanthippe"))
                    .add("number", FormNode.of(5))
                    .add("flag", FormNode.of(true))
                    .add("list", FormNode.of(List.of(FormNode.of("a"), FormNode.of(1))))
                    .add("inner", Form.empty().with("text", FormNode.of("xanthippe")))
                    .build();

    @Test
    void a_refusal_names_the_place_and_never_the_value() {
        assertThat(refusal(form -> form.text("gone"))).isEqualTo("gone: is missing");
        assertThat(refusal(form -> form.number("text"))).isEqualTo("text: is a number, not a text");
        assertThat(refusal(form -> form.text("number")))
                .isEqualTo("number: is a text, not a number");
        assertThat(refusal(form -> form.texts("list", 2)))
                .isEqualTo("list[1]: is a text, not a number");
        assertThat(refusal(form -> form.list("list", 1, node -> node)))
                .isEqualTo("list: has at most 1 elements");
        assertThat(refusal(form -> form.object("inner", inner -> inner.flag("text"))))
                .isEqualTo("inner.text: is a flag, not a text");
        assertThat(refusal(form -> form.object("inner", inner -> inner.id("text"))))
                .isEqualTo("inner.text: an id is a UUID of 36 characters");
        assertThat(refusal(form -> form.object("flag", inner -> inner)))
                .isEqualTo("flag: is an object, not a flag");
        assertThat(refusal(form -> form.texts("text", 1))).isEqualTo("text: is a list, not a text");
        assertThat(refusal(form -> form.value("text", FormTest::refuse))).isEqualTo("text: a rule");
    }

    @Test
    void a_field_that_is_absent_is_empty_where_it_may_be() {
        Form none = Form.empty();

        assertThat(none.optionalText("x")).isEmpty();
        assertThat(none.optionalNumber("x")).isEmpty();
        assertThat(none.optionalDecimal("x")).isEmpty();
        assertThat(none.optionalBytes("x")).isEmpty();
        assertThat(none.optionalInstant("x")).isEmpty();
        assertThat(none.optionalId("x")).isEmpty();
        assertThat(none.optionalObject("x", form -> form)).isEmpty();
        assertThat(none.optionalValue("x", text -> text)).isEmpty();
        assertThat(none.texts("x", 1)).isEmpty();
        assertThat(none.flag("x")).isFalse();
        assertThat(none.has("x")).isFalse();
        assertThat(FORM.optionalNumber("number")).hasValue(5);
    }

    @Test
    void what_a_format_has_no_kind_for_is_read_from_what_stands_for_it() {
        Instant instant = Instant.parse("2026-05-01T12:00:00.000001Z");
        Form form =
                Form.builder()
                        .add("bytes", FormNode.of("AQI="))
                        .add("instant", FormNode.of(instant.toString()))
                        .add("decimal", FormNode.of(5))
                        .add("scaled", FormNode.of("-1.50E+3"))
                        .add("least", FormNode.of("" + Long.MIN_VALUE))
                        .add("id", FormNode.of("0190163D-8694-739B-AEA5-966C26F8AD91"))
                        .add("short", FormNode.of("1-1-1-1-1"))
                        .build();

        assertThat(form.bytes("bytes")).containsExactly(1, 2);
        assertThat(form.instant("instant")).isEqualTo(instant);
        assertThat(form.decimal("decimal")).isEqualTo(new BigDecimal(5));
        assertThat(form.decimal("scaled")).isEqualTo(new BigDecimal("-1.50E+3"));
        assertThat(form.number("least")).isEqualTo(Long.MIN_VALUE);
        assertThat(form.id("id"))
                .isEqualTo(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91"));
        for (Consumer<Form> bad :
                List.<Consumer<Form>>of(
                        f -> f.id("short"),
                        f -> f.bytes("short"),
                        f -> f.instant("short"),
                        f -> f.decimal("short"))) {
            assertThatExceptionOfType(InvalidFormException.class)
                    .isThrownBy(() -> bad.accept(form))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("1-1"))
                    .withNoCause();
        }
    }

    @Test
    void a_text_is_a_number_only_as_java_writes_it() {
        for (String text :
                List.of("+5", "05", "-0", "5 ", "\u0665", "9223372036854775808", "", "x")) {
            assertThatExceptionOfType(InvalidFormException.class)
                    .as(text)
                    .isThrownBy(() -> FormNode.of(text).number());
        }
        for (String text : List.of("1E+1001", "1E-1001", "9".repeat(1_001), "\u0665", "NaN")) {
            assertThatExceptionOfType(InvalidFormException.class)
                    .as(text)
                    .isThrownBy(() -> FormNode.of(text).decimal())
                    .withNoCause();
        }
        BigDecimal longest = new BigDecimal("-0." + "9".repeat(1_000));
        assertThat(FormNode.of(longest.toString()).decimal()).isEqualTo(longest);
    }

    @Test
    void what_the_jdk_says_of_a_value_is_not_repeated() {
        Form form = Form.empty().with("text", FormNode.of("xan: %"));
        for (Function<String, Object> parser :
                List.<Function<String, Object>>of(Integer::valueOf, URI::create)) {
            assertThatExceptionOfType(InvalidFormException.class)
                    .isThrownBy(() -> form.value("text", parser))
                    .withMessageContaining("text: breaks a rule")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("xan"))
                    .withNoCause();
        }
    }

    @Test
    void a_builder_that_goes_on_leaves_the_object_that_it_built() {
        Form.Builder builder = Form.builder().add("a", FormNode.of(1));
        Form first = builder.build();
        Form second = builder.add("b", FormNode.of(2)).build();

        assertThat(first.fields()).containsExactly("a");
        assertThat(second.fields()).containsExactly("a", "b");
    }

    @Test
    void bytes_are_nobody_elses() {
        byte[] bytes = {1};
        FormNode node = FormNode.of(bytes);
        bytes[0] = 2;
        node.bytes()[0] = 3;

        assertThat(node.bytes()).containsExactly(1);
        assertThat(node).isEqualTo(FormNode.of(new byte[] {1}));
        assertThat(new HashSet<>(List.of(node, FormNode.of(new byte[] {1})))).hasSize(1);
    }

    @Test
    void what_a_reader_does_not_know_is_named() {
        assertThat(FORM.fieldsOtherThan(Set.of("text", "list", "else")))
                .containsExactly("number", "flag", "inner");
    }

    @Test
    void a_form_is_changed_by_making_another() {
        Form changed = FORM.with("number", FormNode.of(6)).without("text").with("new", FORM);

        assertThat(changed.fields()).containsExactly("number", "flag", "list", "inner", "new");
        assertThat(changed.number("number")).isEqualTo(6);
        assertThat(FORM.number("number")).isEqualTo(5);
        assertThat(FORM.without("gone")).isSameAs(FORM);
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> Form.builder().add("a", FormNode.of(1)).add("a", FormNode.of(1)));
    }

    @Test
    void an_older_form_is_brought_up_version_by_version() {
        Things third =
                new Things(
                        3,
                        List.of(
                                new FormUpcaster(
                                        "thing", 1, f -> f.with("b", FormNode.of(f.number("a")))),
                                new FormUpcaster("other", 2, f -> Form.empty()),
                                new FormUpcaster("thing", 2, f -> f.without("a"))));

        assertThat(upcast(third, 1)).containsExactly("b");
        assertThat(upcast(third, 2)).isEmpty();
        assertThat(upcast(third, 3)).containsExactly("a");
    }

    @Test
    void a_rule_that_reading_breaks_is_a_refusal() {
        assertThat(
                        refusal(
                                form ->
                                        form.read(
                                                "number",
                                                node -> Math.multiplyExact(node.number(), FAR))))
                .isEqualTo("number: is a number in its range");
        AggregateForm<String> picky =
                new AggregateForm<>() {
                    @Override
                    public String type() {
                        return "picky";
                    }

                    @Override
                    public int version() {
                        return 1;
                    }

                    @Override
                    public void write(String text, FormWriter writer) {
                        writer.beginObject();
                        writer.endObject();
                    }

                    @Override
                    public String read(Form form) {
                        throw new IllegalArgumentException("a rule");
                    }
                };
        assertThatThrownBy(() -> picky.read(FormBytes.of(picky, "").document()))
                .isInstanceOf(InvalidFormException.class)
                .hasMessage("the form is refused: a rule")
                .hasNoCause();
    }

    @Test
    void a_newer_form_is_refused() {
        assertThatExceptionOfType(NewerFormException.class)
                .isThrownBy(() -> upcast(Things.FORM, 2))
                .satisfies(
                        e -> {
                            assertThat(e.type()).isEqualTo("thing");
                            assertThat(e.version()).isEqualTo(2);
                            assertThat(e.known()).isEqualTo(1);
                        });
    }

    @Test
    void a_form_of_another_type_or_from_which_nothing_leads_on_is_refused() {
        assertThatThrownBy(() -> Things.FORM.read(new FormDocument("other", 1, Form.empty())))
                .isInstanceOf(InvalidFormException.class);
        assertThatThrownBy(() -> upcast(new Things(2, List.of()), 1))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageContaining("no upcaster leads on from version 1");
    }

    @Test
    void forms_of_different_types_or_versions_are_not_compared() {
        FormBytes one = FormBytes.of(new FormDocument("thing", 1, Form.empty()));
        for (FormDocument other :
                List.of(
                        new FormDocument("thing", 2, Form.empty()),
                        new FormDocument("other", 1, Form.empty()))) {
            assertThatThrownBy(() -> FormDiff.changedFields(one, FormBytes.of(other)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_digest_is_that_of_the_content_and_never_changes() {
        Consumer<FormWriter> content =
                w -> {
                    w.field("kind", "person").field("own", 300).mark("whole", w.isWhole());
                    w.set("labels", new LinkedHashSet<>(List.of("b", "a")));
                };

        assertThat(FormDigest.of(Things.FORM, content))
                .isEqualTo(FormDigest.of(w -> Things.FORM.write(content, w)))
                .isEqualTo("3450a6d13dc9109273b7bb44a2e36a04d9617cfcd1c8b0bc136f2b2bf68aa897");
        assertThat(FormBytes.of(Things.FORM, content).document().content().texts("labels", 2))
                .containsExactly("b", "a");
        assertThat(
                        FormBytes.ofContent(Things.FORM, content)
                                .document()
                                .content()
                                .texts("labels", 2))
                .containsExactly("a", "b");
    }

    private static Set<String> upcast(Things form, int version) {
        FormDocument document =
                new FormDocument("thing", version, Form.empty().with("a", FormNode.of(1)));
        Consumer<FormWriter> read = form.read(document);
        return FormBytes.of(Things.FORM, read).document().content().fields();
    }

    private static Object refuse(String text) {
        throw new IllegalArgumentException(text.isEmpty() ? "empty" : "a rule");
    }

    private static Object refusal(Function<Form, Object> read) {
        try {
            return read.apply(FORM);
        } catch (InvalidFormException e) {
            assertThat(e.getMessage()).doesNotContain("xanthippe");
            return e.violation().toString();
        }
    }
}
