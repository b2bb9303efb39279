package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada  LOVE | ada,love",
                "Müller-Lüdenscheidt | ludenscheidt,muller",
                "O'Brien | obrien",
                "O’B | ob",
                "o' | o",
                "ada a Adam | adam",
                "B. b, | b",
                "山田 花子 | 山田,花子",
                "山田abc | abc,山田",
                "प्रिया | प्रिया",
                "Ｗｉｄｅ １２ | 12,wide",
                "葛\uDB40\uDD00城 | 葛城",
                "می\u200Cخواهم | میخواهم",
                "\u0915\u200D\u0937 | कष",
                "Ada 007 | 007/7,ada",
                "01net | 01net",
                "01 | 01/1",
                "000 | 0",
                "ada@eng | @ada@eng",
                "<Ada.L@Engines.example>, x | @ada.l@engines.example,x",
                "ada@ | ada",
                "@engines.example | engines,example",
                "\"odd @ local 1\"@mail.example | 1,example,local,mail,odd",
                "1&1 | 1",
                "24/7 | 24,247/7",
                "7/11 | 11/711,7",
                "3-2-1 | 1/321,2/321,3",
                "2 24 | 224/24",
                "0 1 | 1",
                "0'7 | 07/7",
                "7'11 | 711",
                "+49 (0)30 / 12-34 | 0/490301234,12/490301234,30/490301234,34/490301234,49",
                "030 12 | 030/30,12/3012",
                "004930 | 004930/4930",
                "٠٣٠ ١ | 030/30,1/301",
                "12@34 | @12@34"
            })
    void a_text_is_searched_by_its_words(String text, String words) {
        assertThat(words(SearchTerms.of(text))).containsExactly(words.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "-", "!?'", "😀", "\uD800", "\u0301", "\uFE0F", "@", "\""})
    void a_text_without_letters_and_digits_has_no_terms(String text) {
        assertThat(SearchTerms.of(text).isEmpty()).isTrue();
    }

    @Test
    void texts_that_mean_the_same_have_equal_terms() {
        assertThat(SearchTerms.of("Lovelace, ADA"))
                .isEqualTo(SearchTerms.of("ada lovelace l"))
                .isNotEqualTo(SearchTerms.of("ada lovelac"));
    }

    @Test
    void a_long_word_counts_with_its_beginning() {
        String word = "x".repeat(63) + "𠮷";

        assertThat(words(SearchTerms.of(word))).containsExactly("x".repeat(63), "𠮷");
        assertThat(words(SearchTerms.of("x".repeat(63) + "𐐨yz"))).containsExactly("x".repeat(63));
        assertThat(words(SearchTerms.of("x".repeat(900)))).containsExactly("x".repeat(64));
    }

    @Test
    void too_long_a_text_is_refused() {
        assertThatThrownBy(() -> SearchTerms.of("x".repeat(1_001)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e ->
                                assertThat(e.violations())
                                        .extracting(Violation::path, Violation::code)
                                        .containsExactly(tuple("text", "too-long")))
                .hasMessageContaining("1000");
        assertThat(SearchTerms.of("x".repeat(1_000)).terms()).hasSize(1);
    }

    @Test
    void too_many_words_are_refused() {
        assertThat(SearchTerms.of(numbered(32)).terms()).hasSize(32);
        assertThatThrownBy(() -> SearchTerms.of(numbered(33)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("32 words");
    }

    @Test
    void nothing_of_the_text_is_shown() {
        SearchTerms terms = SearchTerms.of("Lovelace");

        assertThat(terms.toString() + terms.terms()).doesNotContainIgnoringCase("love");
    }

    @Test
    void a_term_has_a_beginning_and_no_empty_one() {
        assertThatThrownBy(() -> new SearchTerm(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SearchTerm(List.of("a", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + (100 + i))
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(SearchTerms terms) {
        return terms.terms().stream().map(term -> String.join("/", term.beginnings())).toList();
    }
}
