package dev.kith.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.form.InvalidFormException;
import dev.kith.rule.Condition;
import dev.kith.rule.Quantifier;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleSchema;
import dev.kith.rule.RuleValue;
import dev.kith.rule.StandardField;
import dev.kith.testkit.RuleGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Rules as JSON: what is written is read, and what is no rule is refused with its place. */
class RuleDocumentsTest {

    private static final String TIER = "{\"kind\":\"where\",\"field\":{\"name\":\"tier\"},";

    private static final RuleSchema SCHEMA =
            new RuleSchema(
                    Arrays.stream(StandardField.values())
                            .map(
                                    field ->
                                            new RuleSchema.Entry(
                                                    field.text(),
                                                    field,
                                                    !words(field).isEmpty(),
                                                    words(field)))
                            .toList());

    private static List<String> words(StandardField field) {
        return switch (field.type()) {
            case KEY ->
                    field.text().equals("country")
                            ? List.of("DE", "FR")
                            : List.of("lead", "customer");
            case TIER, SEGMENT -> List.of("gold");
            default -> List.of();
        };
    }

    private static Rule read(String fields) {
        return Samples.FORMS.read(Rule.class, "{\"form\":\"rule\",\"version\":1," + fields);
    }

    private static void assertRefused(String fields, String... words) {
        assertThatExceptionOfType(InvalidFormException.class)
                .as(fields)
                .isThrownBy(() -> read(fields))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    @Property
    void every_rule_is_read_as_it_was_written(@ForAll long seed) {
        Rule rule = new RuleGenerator(SCHEMA, seed).next();

        assertThat(Samples.FORMS.read(Rule.class, Samples.FORMS.text(rule))).isEqualTo(rule);
    }

    @Test
    void the_deepest_rule_can_be_stored() {
        Rule rule =
                Rule.where(
                        StandardField.TIER,
                        new Condition.Is(
                                List.of(new RuleValue.Key("gold"), new RuleValue.Key("silver"))));
        Rule leaf = rule;
        while (rule.depth() < Rule.MAX_DEPTH) {
            rule = rule.depth() % 2 == 0 ? rule.and(leaf) : rule.or(leaf);
        }

        assertThat(rule.depth()).isEqualTo(Rule.MAX_DEPTH);
        assertThat(Samples.FORMS.read(Rule.class, Samples.FORMS.text(rule))).isEqualTo(rule);
    }

    @Test
    void what_is_no_rule_is_refused() {
        assertRefused("\"kind\":\"some\",\"rules\":[]}", "kind");
        assertRefused("\"rules\":[]}", "kind");
        assertRefused("\"kind\":\"not\"}", "rule");
        assertRefused(
                "\"kind\":\"all\",\"rules\":[{\"kind\":\"any\"},{\"kind\":\"none\"}]}",
                "rules[1].kind");
        assertRefused("\"kind\":\"missing\",\"field\":{\"name\":\"teir\"}}", "field.name");
        assertRefused(
                "\"kind\":\"missing\",\"field\":{\"name\":\"title\",\"of\":\"email\"}}",
                "field.name");
        assertRefused("\"kind\":\"has\",\"part\":\"pet\",\"rule\":{\"kind\":\"all\"}}", "part");
        assertRefused(
                "\"kind\":\"not\",\"rule\":"
                        + TIER
                        + "\"condition\":{\"kind\":\"is\",\"values\":[]}}}",
                "rule.condition");
    }

    @Test
    void what_cannot_be_asked_of_a_field_is_refused() {
        assertRefused(
                "\"kind\":\"not\",\"rule\":"
                        + TIER
                        + "\"condition\":{\"kind\":\"contains\",\"text\":\"g\"}}}",
                "rule");
        assertRefused(
                "\"kind\":\"not\",\"rule\":"
                        + TIER
                        + "\"condition\":{\"kind\":\"is\",\"values\":[{\"flag\":true}]}}}",
                "rule");
        assertRefused(
                "\"kind\":\"not\",\"rule\":"
                        + TIER
                        + "\"condition\":{\"kind\":\"relative\",\"direction\":\"last\","
                        + "\"amount\":-1,\"unit\":\"days\"}}}",
                "rule.condition");
        assertRefused(
                "\"kind\":\"has\",\"part\":\"role\",\"rule\":"
                        + TIER
                        + "\"condition\":{\"kind\":\"is\",\"values\":[{\"key\":\"gold\"}]}}}",
                "role");
    }

    @Test
    void too_deep_and_too_many_are_refused() {
        StringBuilder deep = new StringBuilder("\"kind\":\"all\"");
        for (int i = 0; i < Rule.MAX_DEPTH; i++) {
            deep.insert(0, "\"kind\":\"not\",\"rule\":{").append('}');
        }
        assertRefused(deep + "}", "12 deep");
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= Condition.MAX_VALUES; i++) {
            values.add("{\"key\":\"k" + i + "\"}");
        }
        assertRefused(
                TIER.substring(1) + "\"condition\":{\"kind\":\"is\",\"values\":" + values + "}}",
                "condition");
    }

    @Test
    void a_rule_in_a_rule_has_its_own_quantifier() {
        Rule rule = Samples.rule();

        assertThat(Samples.FORMS.text(rule)).contains("\"every\":true");
        assertThat(rule.rules().get(2)).isInstanceOf(Rule.Has.class);
        assertThat(((Rule.Has) rule.rules().get(2)).quantifier()).isEqualTo(Quantifier.EVERY);
    }
}
