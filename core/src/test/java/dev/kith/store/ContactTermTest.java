package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.FoldKey;
import dev.kith.store.ContactTerm.Dated;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContactTermTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /** What a custom field may hold. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40));
        return Combinators.combine(digits, Arbitraries.integers().between(-100, 100))
                .as(BigDecimal::new);
    }

    /** What a rule may name. */
    @Provide
    Arbitrary<BigDecimal> bounds() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.TEN.pow(20).negate(), BigDecimal.TEN.pow(20))
                .ofScale(9)
                .filter(number -> number.abs().compareTo(BigDecimal.TEN.pow(20)) < 0);
    }

    @Property
    void numbers_are_in_order(
            @ForAll("numbers") BigDecimal number, @ForAll("bounds") BigDecimal bound) {
        assertThat(order(number, bound)).isEqualTo(Integer.signum(number.compareTo(bound)));
    }

    @Property
    void neighbours_are_in_order(
            @ForAll("bounds") BigDecimal bound, @ForAll @IntRange(min = -2, max = 2) int step) {
        BigDecimal near = bound.add(BigDecimal.valueOf(step, 12));

        assertThat(order(near, bound)).isEqualTo(Integer.signum(step));
    }

    @Property
    void instants_are_in_order_and_count_microseconds(
            @ForAll("micros") long one, @ForAll("micros") long other) {
        assertThat(FoldKey.compare(text(one), text(other)))
                .matches(order -> Integer.signum(order) == Long.compare(one, other));
        assertThat(ContactTerm.micros(instant(one))).isEqualTo(one);
    }

    @Provide
    Arbitrary<Long> micros() {
        // but for the first second that can be counted in part only
        return Arbitraries.longs().greaterOrEqual(Long.MIN_VALUE + 1_000_000);
    }

    @Property
    void what_is_not_so_on_a_day_begins_later_or_ended_before(
            @ForAll @IntRange(min = -3, max = 3) int from,
            @ForAll @IntRange(min = -3, max = 3) int until) {
        String begins = Dated.ROLE.from(DAY.plusDays(from));
        String ends = Dated.ROLE.until(DAY.plusDays(until));

        assertThat(isNotSo(begins)).isEqualTo(from > 0);
        assertThat(isNotSo(ends)).isEqualTo(until <= 0);
        assertThat(isNotSo(Dated.EMAIL.from(DAY.plusDays(9)))).isFalse();
    }

    private static boolean isNotSo(String text) {
        return Dated.ROLE.notOn(DAY).stream().anyMatch(range -> range.has(text));
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        String text = "x".repeat(ContactTerm.MAX_LENGTH - 1) + "😀";

        assertThat(ContactTerm.folded(text)).isEqualTo("x".repeat(ContactTerm.MAX_LENGTH - 1));
    }

    private static int order(BigDecimal one, BigDecimal other) {
        return Integer.signum(FoldKey.compare(ContactTerm.text(one), ContactTerm.text(other)));
    }

    private static String text(long micros) {
        return ContactTerm.text(instant(micros));
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
