package dev.kith.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " acme", "acme ", "a\nb", "\uD800"})
    void a_books_name_is_one_line_without_outer_spaces(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BookId.of(text));
    }

    @Test
    void a_books_name_has_at_most_100_characters() {
        assertThat(BookId.of("x".repeat(100)).text()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> BookId.of("x".repeat(101)));
        assertThat(BookId.of("acme")).hasToString("acme").isNotEqualTo(BookId.of("ACME"));
    }

    @Test
    void an_actor_is_a_user_a_service_or_the_system() {
        assertThat(Actor.user("maria")).isEqualTo(new Actor(Actor.Kind.USER, "maria"));
        assertThat(Actor.service("maria")).isNotEqualTo(Actor.user("maria"));
        assertThat(Actor.system()).hasToString("SYSTEM:system");
        assertThatIllegalArgumentException().isThrownBy(() -> Actor.user(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Actor.user("x".repeat(201)));
    }

    @Test
    void a_command_key_is_one_line_of_at_most_200_characters() {
        assertThat(CommandKey.of("k")).hasToString("k").isEqualTo(new CommandKey("k"));
        assertThatIllegalArgumentException().isThrownBy(() -> CommandKey.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> CommandKey.of("x".repeat(201)));
    }

    @Property
    void revisions_count_up_from_1(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE - 1) long n) {
        Revision revision = Revision.of(n);

        assertThat(revision).isEqualTo(new Revision(n)).isLessThan(revision.next());
        assertThat(revision.next().number()).isEqualTo(n + 1);
        assertThat(revision).hasToString(Long.toString(n));
    }

    @Test
    void there_is_no_revision_below_1() {
        assertThat(Revision.of(1)).isSameAs(Revision.FIRST);
        assertThatIllegalArgumentException().isThrownBy(() -> Revision.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Revision.of(-1));
        assertThatIllegalArgumentException().isThrownBy(Revision.of(Long.MAX_VALUE)::next);
    }

    @Test
    void a_page_keeps_what_it_was_given() {
        List<String> items = new ArrayList<>(List.of("a", "b"));
        Page<String> page = Page.of(items, Cursor.of("next"));
        items.clear();

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).contains(Cursor.of("next"));
        assertThat(page.map(String::length).items()).containsExactly(1, 1);
        assertThat(page.map(String::length).next()).contains(Cursor.of("next"));
        assertThat(Page.last(List.of("a")).next()).isEmpty();
        assertThat(page).hasToString("Page[2 items]");
        assertThat(Page.last(List.of("a"))).hasToString("Page[1 items, the last]");
    }

    @Test
    void a_page_request_has_1_to_1000_items() {
        assertThat(PageRequest.first(1).after()).isEmpty();
        assertThat(PageRequest.after(Cursor.of("c"), 1_000).after()).contains(Cursor.of("c"));
        for (int size : new int[] {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> PageRequest.first(size));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PageRequest.after(Cursor.of("c"), size));
        }
    }

    @Test
    void a_parsed_text_is_a_value_or_its_violations() {
        Violation violation = new Violation("", "bad", "a thing is good");
        Parsed<String> good = Parsed.of("x");
        Parsed<String> bad = Parsed.failed(violation);

        assertThat(good.value()).contains("x");
        assertThat(good.orThrow()).isEqualTo("x");
        assertThat(good.violations()).isEmpty();
        assertThat(good.<Integer>fold(String::length, List::size)).isEqualTo(1);
        assertThat(bad.value()).isEmpty();
        assertThat(bad.violations()).containsExactly(violation);
        assertThat(bad.<Integer>fold(String::length, violations -> -1)).isEqualTo(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(bad::orThrow)
                .withMessage("a thing is good");
        assertThatIllegalArgumentException().isThrownBy(() -> Parsed.failed(List.of()));
        assertThat(good.toString()).doesNotContain("x]");
    }

    @Test
    void a_violations_path_grows_from_within() {
        Violation violation = new Violation("", "blank", "a name is not blank");

        assertThat(violation).hasToString("a name is not blank");
        assertThat(violation.at("emails[1]").path()).isEqualTo("emails[1]");
        assertThat(violation.at("given").at("name").path()).isEqualTo("name.given");
        assertThat(violation.at("[2]").at("emails").path()).isEqualTo("emails[2]");
        assertThat(violation.at("").path()).isEmpty();
        assertThat(violation.at("name")).hasToString("name: a name is not blank");
    }

    @Test
    void an_invalid_value_lists_every_violation() {
        List<Violation> violations =
                List.of(new Violation("a", "x", "one"), new Violation("", "y", "two"));

        InvalidValueException exception = new InvalidValueException("contact", violations);

        assertThat(exception).hasMessage("the contact breaks 2 rules: a: one; two");
        assertThat(exception.violations()).isEqualTo(violations);
        assertThat(new InvalidValueException("contact", violations.subList(1, 2)))
                .hasMessage("the contact breaks 1 rule: two");
    }
}
