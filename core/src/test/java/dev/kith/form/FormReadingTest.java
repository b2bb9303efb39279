package dev.kith.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormReadingTest {

    private static final Form FORM =
            Form.builder()
                    .add("name", FormNode.of("x"))
                    .add("hue", FormNode.of(1))
                    .add(
                            "parts",
                            FormNode.of(
                                    List.of(
                                            Form.empty().with("a", FormNode.of(1)),
                                            Form.empty()
                                                    .with("b", FormNode.of(1))
                                                    .with("a", FormNode.of(2)))))
                    .add("inner", Form.empty().with("a b", FormNode.of(1)))
                    .build();

    /** Knows names, and an a in each of the parts. */
    private record Named(int version, List<FormUpcaster> upcasters)
            implements AggregateForm<String> {

        @Override
        public String type() {
            return "named";
        }

        @Override
        public void write(String name, FormWriter writer) {
            writer.beginObject();
            writer.field("name", name);
            writer.endObject();
        }

        @Override
        public String read(Form form) {
            form.objects("parts", 9, part -> part.number("a"));
            form.optionalObject("inner", inner -> inner.has("c"));
            return form.text("name");
        }
    }

    @Test
    void what_nobody_asked_for_is_named_by_its_place() {
        FormReading<String> reading =
                FormReading.of(new Named(1, List.of()), new FormDocument("named", 1, FORM));

        assertThat(reading.aggregate()).isEqualTo("x");
        assertThat(reading.unused()).containsExactly("hue", "parts[1].b", "inner.?");
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(reading::whole)
                .satisfies(e -> assertThat(e.violation().path()).isEqualTo("hue"))
                .satisfies(e -> assertThat(e.violation().code()).isEqualTo("unknown-field"));
        assertThat(reading).hasToString("FormReading[3 fields unused]");
    }

    @Test
    void an_older_form_is_brought_up_to_date_before() {
        Named second =
                new Named(
                        2,
                        List.of(
                                new FormUpcaster(
                                        "named",
                                        1,
                                        form ->
                                                Form.empty()
                                                        .with("name", FormNode.of("new"))
                                                        .with("other", FormNode.of(1)))));

        FormReading<String> reading = FormReading.of(second, new FormDocument("named", 1, FORM));

        assertThat(reading.aggregate()).isEqualTo("new");
        assertThat(reading.unused()).containsExactly("other");
        assertThatExceptionOfType(NewerFormException.class)
                .isThrownBy(() -> FormReading.of(second, new FormDocument("named", 3, FORM)));
    }

    @Test
    void values_are_read_on_their_own() {
        Form range =
                Form.empty().with("from", FormNode.of("2026-05-01")).with("to", FormNode.of(1));

        FormReading<DateRange> reading = FormReading.of(ValueForms.dateRange(), range);

        assertThat(reading.aggregate()).isEqualTo(DateRange.from(LocalDate.of(2026, 5, 1)));
        assertThat(reading.unused()).containsExactly("to");
        assertThat(FormReading.of(ValueForms.revision(), FormNode.of(7)).whole())
                .isEqualTo(Revision.of(7));
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> ValueForms.revision().read(FormNode.of(0)));
    }
}
