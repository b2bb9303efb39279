package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @Test
    void the_text_stays_as_it_was_written() {
        PhoneNumber number = PhoneNumber.of(" +44 (0)20 7946-0958 ");

        assertThat(number.text()).isEqualTo("+44 (0)20 7946-0958");
        assertThat(number.key()).isEqualTo("4402079460958");
        assertThat(number.e164()).isEmpty();
        assertThat(number.e164()).isEmpty();
        assertThat(number.channel()).isEqualTo(Channel.PHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "٠١٢٣, 0123",
        "०१२, 012",
        "０１２, 012",
        "𝟏𝟐, 12",
        "1-800-FLOWERS, 1800",
        "#31#5, 315"
    })
    void digits_of_any_script_are_digits(String text, String digits) {
        assertThat(PhoneNumber.of(text).key()).isEqualTo(digits);
        assertThat(PhoneNormaliser.digits().normalise(text, "GB")).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "+", "---", "ⅷ", "½"})
    void a_text_without_a_digit_is_no_number(String text) {
        assertThat(PhoneNumber.parse(text).violations())
                .extracting(Violation::code)
                .containsExactly("phone-digit");
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1\n2", "1\u0000", "1\uD800"})
    void a_number_is_one_line_of_text(String text) {
        assertThat(PhoneNumber.parse(text).value()).isEmpty();
    }

    @Test
    void what_is_known_of_a_number_changes_one_by_one() {
        PhoneNumber plain = PhoneNumber.of("1");
        PhoneNumber full =
                plain.withKinds(PhoneKind.FAX, PhoneKind.VOICE, PhoneKind.FAX)
                        .withExtension(" 12 ")
                        .withAskFor("Ada")
                        .withNormal("+441");

        assertThat(full.kinds()).containsExactly(PhoneKind.FAX, PhoneKind.VOICE);
        assertThat(full.extension()).contains("12");
        assertThat(full.askFor()).contains("Ada");
        assertThat(full.e164()).contains("+441");
        assertThat(full.key()).isEqualTo("+441");
        assertThat(full.withNormal("1").e164()).isEmpty();
        assertThat(full.withNormal("+441")).isSameAs(full);
        assertThat(plain.kinds()).isEmpty();
        assertThat(plain.extension()).isEmpty();
        assertThat(plain).isNotEqualTo(full);
        assertThatIllegalArgumentException().isThrownBy(() -> plain.withExtension(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> plain.withAskFor("a\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "+44 20", "++1", "1+", "٠١", "a", "1a", "-1"})
    void a_normal_form_is_digits_with_or_without_a_plus(String normal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.of("1").withNormal(normal));
    }

    @Property
    void whatever_a_text_is_it_is_a_number_or_refused(@ForAll String text) {
        PhoneNumber.parse(text)
                .value()
                .ifPresent(
                        number -> {
                            assertThat(number.text()).isEqualTo(text.strip());
                            assertThat(number.key()).matches("[0-9]+");
                            assertThat(number.withNormal(number.key()).key())
                                    .isEqualTo(number.key());
                        });
    }
}
