package dev.kith.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldKeyTest {

    @ParameterizedTest
    @CsvSource({
        "STRASSE, straße",
        "GROẞ, groß",
        "Øre, ore",
        "Łukasz, lukasz",
        "Æble, aeble",
        "Œuvre, oeuvre",
        "Þór, thor",
        "Đặng, dang",
        "Ħal, hal",
        "İstanbul, istanbul",
        "ISPARTA, ısparta",
        "ΟΔΥΣΣΕΥΣ, οδυσσευς",
        "Ωμέγα, ωμεγα",
        "Ёлкин, елкин",
        "Й, и",
        "שָׁלוֹם, שלום",
        "مُحَمَّد, محمد",
        "ﬁn, fin",
        "ＡＢＣ, abc",
        "①, 1",
        "ｶﾞ, ガ",
        "ｱ, ア",
        "한글, 한글",
        "K, k"
    })
    void texts_that_differ_in_case_accents_or_width_fold_to_the_same(String one, String other) {
        assertThat(FoldKey.of(one)).isEqualTo(FoldKey.of(other));
        assertThat(FoldKey.of(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(FoldKey.of(Normalizer.normalize(other, Normalizer.Form.NFC)));
    }

    @ParameterizedTest
    @CsvSource({
        "कि, क", "की, कि", "か, が", "は, ば", "は, ぱ", "กา, กำ", "ა, ბ", "한, 핳", "a, b", "1, 2"
    })
    void signs_that_are_letters_stay(String one, String other) {
        assertThat(FoldKey.of(one)).isNotEqualTo(FoldKey.of(other));
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void runs_of_space_become_one_and_outer_ones_go(String space) {
        assertThat(FoldKey.fold(space + "a" + space + space + "B" + space)).isEqualTo("a b");
        assertThat(FoldKey.fold(space)).isEmpty();
    }

    static Stream<String> spaces() {
        return Stream.of(" ", "\t", "\r\n", "\u00A0", "\u2003", "\u3000", "\u202F", "\u2028");
    }

    @Test
    void the_default_locale_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "lt-LT", "en-US", "az"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(FoldKey.fold("TITLE İI")).isEqualTo("title ii");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void folding_twice_is_folding_once(@ForAll("texts") String text) {
        String once = FoldKey.fold(text);

        assertThat(FoldKey.fold(once)).isEqualTo(once);
    }

    @Property
    void composed_and_decomposed_texts_fold_to_the_same(@ForAll("texts") String text) {
        assertThat(FoldKey.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(FoldKey.fold(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Property
    void the_order_is_that_of_the_unsigned_utf_8_bytes(
            @ForAll("texts") String one, @ForAll("texts") String other) {
        int bytes =
                Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8),
                        other.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(FoldKey.compare(one, other))).isEqualTo(Integer.signum(bytes));
        assertThat(Integer.signum(new FoldKey(one).compareTo(new FoldKey(other))))
                .isEqualTo(Integer.signum(bytes));
    }

    @Test
    void signs_beyond_the_basic_plane_come_after_all_others() {
        assertThat(FoldKey.compare("\uFFFD", "\uD800\uDC00")).isNegative();
        assertThat(FoldKey.compare("\uD83D\uDE00", "\uE000")).isPositive();
        assertThat(FoldKey.compare("\uD83D\uDE00", "\uD83D\uDE01")).isNegative();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> signs =
                Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.integers().between(0x20, 0x24F)),
                        Tuple.of(1, Arbitraries.integers().between(0x300, 0x36F)),
                        Tuple.of(2, Arbitraries.integers().between(0x370, 0x6FF)),
                        Tuple.of(2, Arbitraries.integers().between(0x900, 0x1FFF)),
                        Tuple.of(2, Arbitraries.integers().between(0x2000, 0xD7FF)),
                        Tuple.of(2, Arbitraries.integers().between(0xE000, 0xFFFF)),
                        Tuple.of(2, Arbitraries.integers().between(0x10000, 0x1FFFF)));
        return signs.list()
                .ofMaxSize(12)
                .map(
                        list ->
                                list.stream()
                                        .collect(
                                                StringBuilder::new,
                                                StringBuilder::appendCodePoint,
                                                StringBuilder::append)
                                        .toString());
    }
}
