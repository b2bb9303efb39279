package dev.kith.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.PartialDate;
import dev.kith.rule.Condition.Direction;
import dev.kith.rule.Condition.Is;
import dev.kith.rule.Condition.IsNot;
import dev.kith.rule.Condition.Relative;
import dev.kith.rule.Condition.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Rule GOLD = is(StandardField.TIER, "gold");
    private static final Rule LEAD = is(StandardField.ROLE_KEY, "lead");
    private static final Rule CURRENT =
            Rule.where(
                    StandardField.AFFILIATION_CURRENT, new Is(List.of(new RuleValue.Flag(true))));

    private static Rule is(RuleField field, String key) {
        return Rule.where(field, new Is(List.of(new RuleValue.Key(key))));
    }

    @Test
    void one_rule_stands_for_itself() {
        assertThat(Rule.all(List.of(GOLD))).isSameAs(GOLD);
        assertThat(Rule.anyOf(List.of(GOLD))).isSameAs(GOLD);
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.All(List.of(GOLD)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.AnyOf(List.of(GOLD)));
    }

    @Test
    void rules_of_one_kind_are_not_nested() {
        assertThat(GOLD.and(LEAD).and(GOLD)).isEqualTo(Rule.all(List.of(GOLD, LEAD, GOLD)));
        assertThat(GOLD.or(LEAD.or(GOLD))).isEqualTo(Rule.anyOf(List.of(GOLD, LEAD, GOLD)));
        assertThat(GOLD.and(Rule.everybody()).rules()).containsExactly(GOLD, Rule.everybody());
        assertThat(GOLD.or(LEAD.and(GOLD)).depth()).isEqualTo(3);
        assertThat(GOLD.or(LEAD.and(GOLD)).size()).isEqualTo(5);
    }

    @Test
    void a_rule_is_about_the_contact_or_one_kind_of_parts() {
        Rule works = new Rule.Has(Quantifier.ANY, RuleScope.AFFILIATION, CURRENT);

        assertThat(works.and(GOLD).isAbout(RuleScope.CONTACT)).isTrue();
        assertThat(CURRENT.isAbout(RuleScope.AFFILIATION)).isTrue();
        assertThat(CURRENT.isAbout(RuleScope.CONTACT)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CURRENT.and(GOLD));
        assertThatIllegalArgumentException().isThrownBy(() -> works.or(CURRENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Has(Quantifier.ANY, RuleScope.AFFILIATION, GOLD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Has(Quantifier.ANY, RuleScope.ROLE, CURRENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Has(Quantifier.ANY, RuleScope.CONTACT, GOLD));
    }

    @Test
    void depth_and_size_have_a_limit() {
        Rule rule = GOLD;
        while (rule.depth() < Rule.MAX_DEPTH) {
            rule = rule.negated();
        }
        Rule deepest = rule;
        assertThatIllegalArgumentException().isThrownBy(deepest::negated);
        assertThatIllegalArgumentException().isThrownBy(() -> deepest.and(GOLD));

        List<Rule> many = new ArrayList<>(Collections.nCopies(Rule.MAX_SIZE - 1, GOLD));
        assertThat(Rule.all(many).size()).isEqualTo(Rule.MAX_SIZE);
        many.add(GOLD);
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.all(many));
        assertThatIllegalArgumentException().isThrownBy(() -> new Is(List.of()));
    }

    @Test
    void a_field_is_asked_what_its_type_allows() {
        RuleField seats = new OwnField(FieldKey.of("seats"), FieldType.DECIMAL);
        RuleValue number = new RuleValue.Decimal(BigDecimal.TEN);

        Rule.where(seats, above(number));
        assertRefused(seats, new Condition.Contains("1"));
        assertRefused(seats, new Is(List.of(new RuleValue.Text("10"))));
        assertRefused(seats, new Relative(Direction.LAST, 1, Unit.DAYS));
        assertRefused(seats, above(new RuleValue.Decimal(new BigDecimal("1e20"))));
        assertRefused(seats, above(new RuleValue.Decimal(new BigDecimal("1e-10"))));
        assertRefused(StandardField.KIND, above(new RuleValue.Key("person")));
        assertRefused(StandardField.CITY, new Is(List.of(new RuleValue.Text("x".repeat(1_001)))));
        assertRefused(StandardField.TIER, new Is(List.of(new RuleValue.Key("no key"))));
        assertRefused(StandardField.ROLE_KEY, new Is(List.of(new RuleValue.Key("No"))));
        assertRefused(StandardField.CREATED, new Is(List.of(new RuleValue.Flag(true))));
    }

    @Test
    void a_day_of_the_year_is_compared_with_such_days() {
        RuleValue tenth = new RuleValue.Partial(PartialDate.ofMonthDay(12, 10));
        RuleValue whole = new RuleValue.Partial(PartialDate.of(1815, 12, 10));
        RuleValue year = new RuleValue.Partial(PartialDate.ofYear(1815));

        Rule.where(StandardField.BIRTHDAY, above(tenth));
        Rule.where(StandardField.BIRTHDAY, above(whole));
        assertRefused(StandardField.BIRTHDAY, above(year));
        assertRefused(StandardField.BIRTHDAY, new Condition.Between(tenth, whole));
        assertRefused(StandardField.BIRTHDAY, new Relative(Direction.LAST, 1, Unit.HOURS));
        assertRefused(StandardField.BIRTHDAY, new Relative(Direction.MORE_AGO, 1, Unit.DAYS));
    }

    @Test
    void of_segments_only_being_in_them_is_asked() {
        Is gold = new Is(List.of(new RuleValue.Key("gold-customers")));

        Rule.where(StandardField.SEGMENT, gold);
        assertRefused(StandardField.SEGMENT, new IsNot(gold.values()));
        assertRefused(StandardField.SEGMENT, new Is(List.of(new RuleValue.Key("Gold"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Where(Quantifier.EVERY, StandardField.SEGMENT, gold));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Missing(StandardField.SEGMENT));
    }

    @Test
    void texts_and_distances_have_limits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relative(Direction.LAST, -1, Unit.DAYS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relative(Direction.LAST, 10_001, Unit.DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.Contains(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.StartsWith("\u0301"));
    }

    @Test
    void equal_values_are_one_and_one_value_is_asked_of_any() {
        RuleValue ten = new RuleValue.Decimal(new BigDecimal("10.00"));

        assertThat(ten).isEqualTo(new RuleValue.Decimal(BigDecimal.TEN));
        assertThat(new Is(List.of(ten, new RuleValue.Decimal(BigDecimal.TEN))).values())
                .containsExactly(ten);
        assertThat(
                        new Rule.Where(
                                Quantifier.EVERY,
                                StandardField.TIER,
                                ((Rule.Where) GOLD).condition()))
                .isEqualTo(GOLD);
    }

    @Test
    void nothing_of_a_value_is_printed() {
        Rule rule = Rule.where(StandardField.CITY, new Condition.Contains("secret"));

        assertThat(rule.toString()).doesNotContain("secret");
        assertThat(
                        Rule.where(
                                        StandardField.CITY,
                                        new Is(List.of(new RuleValue.Text("secret"))))
                                .toString())
                .doesNotContain("secret");
    }

    private static Condition above(RuleValue value) {
        return new Condition.Beyond(Condition.Side.ABOVE, value);
    }

    private static void assertRefused(RuleField field, Condition condition) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.where(field, condition));
    }
}
