package dev.kith.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.FoldKey;
import dev.kith.contact.ContactId;
import dev.kith.form.FactForm;
import dev.kith.form.FormBytes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactValueTest {

    private static final String MAX = "99999999999999999999.999999999";

    @Property
    void keys_of_numbers_are_in_the_order_of_the_numbers(
            @ForAll @BigRange(min = "-" + MAX, max = MAX) @Scale(9) BigDecimal one,
            @ForAll @BigRange(min = "-" + MAX, max = MAX) @Scale(9) BigDecimal other) {
        int order = FoldKey.compare(FactValue.of(one).key(), FactValue.of(other).key());

        assertThat(Integer.signum(order)).isEqualTo(one.compareTo(other));
    }

    @Property
    void keys_of_instants_are_in_the_order_of_time(
            @ForAll @LongRange(min = -9_000_000_000_000L, max = 9_000_000_000_000L) long one,
            @ForAll @LongRange(min = -9_000_000_000_000L, max = 9_000_000_000_000L) long other) {
        int order =
                FoldKey.compare(
                        FactValue.of(Instant.ofEpochSecond(one)).key(),
                        FactValue.of(Instant.ofEpochSecond(other)).key());

        assertThat(Integer.signum(order)).isEqualTo(Long.compare(one, other));
    }

    @Test
    void equal_numbers_are_one_value_however_they_are_written() {
        assertThat(FactValue.of(new BigDecimal("1.50")))
                .isEqualTo(FactValue.of(new BigDecimal("1.5")));
        assertThat(FactValue.of(new BigDecimal("1E+3"))).isEqualTo(FactValue.of(1_000));
        assertThat(FactValue.of(new BigDecimal("0E-9"))).isEqualTo(FactValue.of(0));
        assertThat(FactValue.of(new BigDecimal("-0.0"))).isEqualTo(FactValue.of(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000000001", "100000000000000000000", "1E+20", "-1E+50", "1E-30"})
    void a_number_that_no_column_holds_is_refused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> FactValue.of(new BigDecimal(number)));
    }

    @Test
    void an_instant_is_kept_to_the_microsecond_and_within_the_numbers_of_a_database() {
        assertThat(FactValue.of(Instant.parse("2026-05-01T12:00:00.123456789Z")))
                .isEqualTo(FactValue.of(Instant.parse("2026-05-01T12:00:00.123456Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> FactValue.of(Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> FactValue.of(Instant.MIN));
    }

    @Test
    void a_text_is_compared_without_case_and_accents_and_its_key_fits_into_an_index() {
        assertThat(FactValue.of("Éclair").key()).isEqualTo(FactValue.of("ECLAIR").key());
        assertThatIllegalArgumentException().isThrownBy(() -> FactValue.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> FactValue.of("x".repeat(201)));
        // 18 letters once it is folded (U+FDFA)
        assertThatIllegalArgumentException().isThrownBy(() -> FactValue.of("\uFDFA".repeat(50)));
    }

    @Test
    void sorted_values_are_in_order_and_the_first_of_a_key_stays() {
        assertThat(
                        FactValue.sorted(
                                List.of(
                                        FactValue.of("golf"),
                                        FactValue.of("Chess"),
                                        FactValue.of("Golf"))))
                .containsExactly(FactValue.of("Chess"), FactValue.of("golf"));
    }

    @Test
    void nothing_shows_the_value() {
        assertThat(List.of(FactValue.of("secret"), FactValue.of(4711), FactValue.of(Instant.EPOCH)))
                .allSatisfy(
                        value ->
                                assertThat(
                                                new Fact(contact(), FactKey.of("a-fact"), value)
                                                        .toString())
                                        .doesNotContain("secret", "4711", "1970"));
    }

    @Test
    void a_fact_comes_back_from_its_form() {
        FactForm form = new FactForm();
        for (FactValue value :
                List.of(
                        FactValue.of("Éclair 😀"),
                        FactValue.of(new BigDecimal("-1.000000001")),
                        FactValue.of(new BigDecimal(MAX)),
                        FactValue.of(1_000),
                        FactValue.of(Instant.parse("2026-05-01T12:00:00.123456Z")))) {
            Fact fact = new Fact(contact(), FactKey.of("a-fact"), value);

            assertThat(form.read(FormBytes.read(FormBytes.of(form, fact).toByteArray())))
                    .isEqualTo(fact);
        }
    }

    @Test
    void what_stands_for_a_missing_value_is_of_the_facts_type() {
        FactDefinition number = FactDefinition.of(FactKey.of("n"), FactType.NUMBER, "none");

        assertThat(number.withStandIn(FactValue.of(0)).standIn()).contains(FactValue.of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number.withStandIn(FactValue.of("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> FactKey.of("Not a key"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactDefinition.of(FactKey.of("n"), FactType.NUMBER, " "));
    }

    private static ContactId contact() {
        return ContactId.of(new UUID(1, 2));
    }
}
