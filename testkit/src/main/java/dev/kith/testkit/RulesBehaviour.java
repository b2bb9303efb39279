package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.NotFoundException;
import dev.kith.common.Parsed;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.rule.Explanation;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleSchema;
import dev.kith.rule.RuleScope;
import dev.kith.rule.RuleValue;
import dev.kith.rule.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host sees of rules: their text, their meaning, and why they hold. */
public interface RulesBehaviour extends StorageFixture {

    /** Every field, condition and combination, asked of two contacts. */
    @Test
    default void a_rule_means_what_the_guide_says() {
        Host host = RuleSamples.host(storage());
        Person ada = RuleSamples.ada(host);
        Organization mill = host.contacts().add(Organization.named("Mill"));
        for (String text : RuleSamples.HOLD_FOR_ADA) {
            assertTrue(holds(host, text, ada), text);
        }
        for (String text : RuleSamples.DO_NOT_HOLD_FOR_ADA) {
            assertFalse(holds(host, text, ada), text);
        }
        for (String text : RuleSamples.HOLD_FOR_MILL) {
            assertTrue(holds(host, text, mill), text);
        }
    }

    /** What is missing fulfils no comparison, not even one that says "not". */
    @Test
    default void what_is_missing_is_only_missing() {
        Host host = RuleSamples.host(storage());
        RuleSamples.ada(host);
        Organization mill = host.contacts().add(Organization.named("Mill"));
        for (String field : List.of("tier", "city", "role", "birthday", "field.seats", "credit")) {
            String value =
                    Map.of("tier", "gold", "role", "customer", "birthday", "--12-10")
                            .getOrDefault(field, "1");
            assertTrue(holds(host, field + " is missing", mill), field);
            assertFalse(holds(host, field + " is present", mill), field);
            assertFalse(holds(host, field + " = " + value, mill), field);
            assertFalse(holds(host, field + " != " + value, mill), field);
            assertFalse(holds(host, "every " + field + " = " + value, mill), field);
            assertTrue(holds(host, "not " + field + " = " + value, mill), field);
            assertTrue(holds(host, "no " + field + " = " + value, mill), field);
        }
    }

    /** A text is read as a rule that is printed as one text, whoever wrote it how. */
    @Test
    default void a_rule_has_one_text() {
        Host host = RuleSamples.host(storage());
        RuleSamples.ada(host);
        Rules rules = host.book.rules();
        for (Map.Entry<String, String> each : RuleSamples.PRINTED.entrySet()) {
            Rule rule = rule(rules, each.getKey());
            assertEquals(each.getValue(), rules.print(rule));
            assertEquals(rule, rule(rules, rules.print(rule)), each.getKey());
        }
        for (String text : RuleSamples.HOLD_FOR_ADA) {
            Rule rule = rule(rules, text);
            String printed = rules.print(rule);
            assertEquals(rule, rule(rules, printed), text);
            assertEquals(printed, rules.print(rule(rules, printed)), text);
        }
    }

    /** A rule keeps the label, whatever it is called; one that is gone is written by its id. */
    @Test
    default void a_rule_follows_a_label_that_is_renamed() {
        Host host = RuleSamples.host(storage());
        Person ada = RuleSamples.ada(host);
        Rules rules = host.book.rules();
        Rule rule = rule(rules, "label.region = north");
        Label north = host.book.labels().find(CategoryKey.of("region"), "North").orElseThrow();

        host.book.labels().change(north, label -> label.name("Far \"north\""));

        assertEquals("label.region = \"Far \\\"north\\\"\"", rules.print(rule));
        assertEquals(rule, rule(rules, rules.print(rule)));
        assertTrue(rules.holds(rule, ada.id()));
        Rule gone = rule(rules, "label.region = #" + host.unknownLabel().uuid());
        assertEquals("label.region = #" + host.unknownLabel().uuid(), rules.print(gone));
        assertFalse(rules.holds(gone, ada.id()));
    }

    /** Where a text is wrong, what was expected there, and what may have been meant. */
    @Test
    default void a_bad_text_is_told_with_its_place() {
        Host host = RuleSamples.host(storage());
        RuleSamples.ada(host);
        for (RuleSamples.BadText bad : RuleSamples.BAD_TEXTS) {
            Parsed<Rule> parsed = host.book.rules().parse(bad.text());
            List<Violation> violations = parsed.violations();
            assertEquals(1, violations.size(), bad.text());
            Violation violation = violations.get(0);
            assertEquals(bad.code(), violation.code(), bad.text() + ": " + violation);
            assertEquals(
                    "line " + bad.line() + ", column " + bad.column(),
                    violation.path(),
                    bad.text());
            assertEquals(bad.line(), violation.args().get("line"), bad.text());
            assertEquals(bad.nearest(), violation.args().getOrDefault("nearest", ""), bad.text());
        }
    }

    /** Values that are not known are told together. */
    @Test
    default void all_unknown_values_are_told_at_once() {
        Host host = RuleSamples.host(storage());
        RuleSamples.ada(host);

        List<Violation> violations =
                host.book
                        .rules()
                        .parse("tier = golt and\nrole in (customer, suplier) or label = \"VPI\"")
                        .violations();

        assertEquals(
                List.of("line 1, column 8", "line 2, column 20", "line 2, column 40"),
                violations.stream().map(Violation::path).toList());
        assertEquals(
                List.of("gold", "supplier", "VIP"),
                violations.stream().map(violation -> violation.args().get("nearest")).toList());
    }

    /** Each leaf says what it found. */
    @Test
    default void a_rule_explains_itself() {
        Host host = RuleSamples.host(storage());
        Person ada = RuleSamples.ada(host);
        Rules rules = host.book.rules();
        Rule rule =
                rule(
                        rules,
                        "tier >= gold and (city = Paris or affiliation (title contains \"chief\"))"
                                + " and fax is missing".replace("fax", "nickname"));

        Explanation why = rules.explain(rule, ada.id());

        assertFalse(why.holds());
        assertEquals(rule, why.rule());
        assertEquals(
                List.of(true, true, false), why.parts().stream().map(Explanation::holds).toList());
        assertEquals(List.of(new RuleValue.Key("platinum")), why.parts().get(0).found());
        Explanation either = why.parts().get(1);
        assertEquals(List.of(new RuleValue.Text("London")), either.parts().get(0).found());
        List<Explanation> affiliations = either.parts().get(1).parts();
        assertEquals(List.of(true, false), affiliations.stream().map(Explanation::holds).toList());
        assertEquals(List.of(new RuleValue.Text("Chief Analyst")), affiliations.get(0).found());
        assertEquals(List.of(new RuleValue.Text("The Countess")), why.parts().get(2).found());
    }

    /** The schema has what a rule can name, and says what it can be asked. */
    @Test
    default void the_schema_has_every_field_under_its_name() {
        Host host = RuleSamples.host(storage());
        RuleSamples.ada(host);
        Rules rules = host.book.rules();
        List<RuleSchema.Entry> contact = rules.schema().of(RuleScope.CONTACT);

        assertTrue(
                contact.stream()
                        .map(RuleSchema.Entry::name)
                        .toList()
                        .containsAll(
                                List.of("tier", "label", "label.region", "field.seats", "credit")));
        for (RuleSchema.Entry entry : contact) {
            if (!entry.name().equals("segment")) {
                Rule rule = rule(rules, entry.name() + " is missing");
                assertEquals(new Rule.Missing(entry.field()), rule);
            }
        }
        RuleSchema.Entry tier =
                contact.stream().filter(it -> it.name().equals("tier")).findFirst().orElseThrow();
        assertTrue(tier.isClosed() && tier.words().contains("gold"));
    }

    /** A fact that is asked about counts as soon as it is set. */
    @Test
    default void a_fact_counts_at_once() {
        Host host = RuleSamples.host(storage());
        Person ada = RuleSamples.ada(host);
        assertFalse(holds(host, "credit > 2000", ada));

        host.book.facts().set(ada.id(), FactKey.of("credit"), FactValue.of(2_001));

        assertTrue(holds(host, "credit > 2000", ada));
        assertTrue(holds(host, "fact.credit = 2001", ada));
    }

    /** What time brings needs no command. */
    @Test
    default void a_rule_is_asked_at_the_instant_of_asking() {
        Host host = RuleSamples.host(storage());
        Person ada = RuleSamples.ada(host);
        assertTrue(holds(host, "changed within 1 day", ada));
        assertTrue(holds(host, "changed within 2 hours", ada));

        host.clock.advance(Duration.ofDays(2));

        assertFalse(holds(host, "changed within 1 day", ada));
        assertTrue(holds(host, "changed more than 47 hours ago", ada));
    }

    /** Whom a book does not have, nothing can be asked of. */
    @Test
    default void another_books_contact_is_unknown() {
        Host host = RuleSamples.host(storage());
        Person ada = RuleSamples.ada(host);
        Rules others = host.otherBook.rules();

        assertThrows(NotFoundException.class, () -> others.holds(Rule.everybody(), ada.id()));
        assertThrows(NotFoundException.class, () -> others.explain(Rule.everybody(), ada.id()));
        assertEquals("unknown-field", others.parse("field.seats = 1").violations().get(0).code());
        assertEquals("unknown-label", others.parse("label = VIP").violations().get(0).code());
    }

    private static boolean holds(Host host, String text, Contact contact) {
        Rules rules = host.book.rules();
        Rule rule = rule(rules, text);
        boolean holds = rules.holds(rule, contact.id());
        assertEquals(holds, rules.explain(rule, contact.id()).holds(), text);
        return holds;
    }

    private static Rule rule(Rules rules, String text) {
        Parsed<Rule> parsed = rules.parse(text);
        assertEquals(List.of(), parsed.violations(), text);
        return parsed.value().orElseThrow();
    }
}
