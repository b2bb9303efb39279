package dev.kith.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private static final TextRule LINE = TextRule.line("a label", 10);
    private static final TextRule LINES = TextRule.multiLine("a note", 10);

    @ParameterizedTest
    @ValueSource(strings = {"a", "Zoë", "山田 太郎", "😀😀😀😀😀", "0123456789", "a\u00A0b", "\uE000"})
    void a_text_of_one_line_is_accepted_as_it_is(String text) {
        assertThat(LINE.violation(text)).isEmpty();
        assertThat(LINE.require(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\rb", "a\u2028b", "a\u2029b"})
    void line_ends_are_for_texts_of_several_lines(String text) {
        assertThat(code(LINE, text)).contains("control-character");
        assertThat(code(LINES, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001B[1m", "a\u007F", "a\u0085b", "\u009F"})
    void control_characters_are_refused_everywhere(String text) {
        assertThat(code(LINE, text)).contains("control-character");
        assertThat(code(LINES, text)).contains("control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\u2003\u3000"})
    void blank_texts_are_refused(String text) {
        assertThat(code(LINE, text)).contains("blank");
        assertThat(code(LINES, text + "\n\t")).contains("blank");
    }

    @Test
    void half_a_character_is_refused_wherever_it_is() {
        for (String text :
                new String[] {"\uD83D", "a\uDE00", "\uD83D\uD83D\uDE00", "\uDE00\uD83D"}) {
            assertThat(code(LINE, text)).contains("broken-unicode");
        }
    }

    @Test
    void the_length_counts_utf_16_code_units() {
        assertThat(code(LINE, "01234567890")).contains("too-long");
        assertThat(code(LINE, "😀😀😀😀😀x")).contains("too-long");
    }

    @Test
    void the_exception_names_the_rule() {
        assertThatThrownBy(() -> LINE.require("Xanthippe and Socrates"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a label has at most 10 characters");
    }

    @Property
    void a_violation_never_repeats_the_text(@ForAll String text) {
        for (TextRule rule : new TextRule[] {LINE, LINES}) {
            Optional<Violation> violation = rule.violation("\u0001Xanthippe" + text);

            assertThat(violation).isPresent();
            assertThat(violation.orElseThrow().toString()).doesNotContain("Xanthippe");
        }
    }

    @Property
    void what_is_accepted_survives_utf_8(@ForAll String text) {
        if (LINES.violation(text).isEmpty()) {
            byte[] bytes = text.getBytes(UTF_8);
            assertThat(new String(bytes, UTF_8)).isEqualTo(text);
        }
    }

    private static Optional<String> code(TextRule rule, String text) {
        return rule.violation(text).map(Violation::code);
    }
}
