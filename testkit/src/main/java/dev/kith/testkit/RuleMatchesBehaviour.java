package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.InvalidCursorException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleValue;
import dev.kith.rule.Rules;
import dev.kith.store.ContactProjection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host sees of rules that are asked of a whole book. */
public interface RuleMatchesBehaviour extends StorageFixture {

    /** Rules of every shape match those contacts for whom they hold when asked one by one. */
    @Test
    default void a_rule_matches_those_for_whom_it_holds() {
        Host host = RuleSamples.host(storage());
        List<Contact> contacts = new ArrayList<>(RulePopulation.of(host, 50, 1));
        contacts.add(RuleSamples.ada(host));
        contacts.sort(Comparator.comparing(ContactProjection::position));
        Map<RuleField, List<RuleValue>> values = RulePopulation.values(host, contacts);
        Rules rules = host.book.rules();
        int some = 0;
        for (long seed = 1; seed <= 3; seed++) {
            RuleGenerator generator = new RuleGenerator(rules.schema(), values, seed);
            for (int i = 0; i < 150; i++) {
                Rule rule = generator.next();
                List<ContactId> expected =
                        contacts.stream()
                                .map(Contact::id)
                                .filter(id -> rules.holds(rule, id))
                                .toList();
                String what = "seed " + seed + ", rule " + i + ": " + rules.print(rule);
                assertEquals(expected, Sample.ids(all(rules, rule, 1_000)), what);
                assertEquals(expected.size(), rules.count(rule), what);
                some += expected.isEmpty() || expected.size() == contacts.size() ? 0 : 1;
            }
            // what is so at times is asked on other days
            host.clock.advance(Duration.ofDays(20));
        }
        assertTrue(some > 100, "most rules divide the book: " + some);
    }

    /** Pages of any size go through all of them in order. */
    @Test
    default void matches_come_in_pages() {
        Host host = RuleSamples.host(storage());
        List<Contact> contacts = RulePopulation.of(host, 30, 2);
        Rules rules = host.book.rules();
        for (String text :
                List.of("everybody", "kind = person", "city contains \"o\"", "not role = lead")) {
            Rule rule = rules.parse(text).value().orElseThrow();
            List<ContactId> expected =
                    contacts.stream()
                            .sorted(Comparator.comparing(ContactProjection::position))
                            .map(Contact::id)
                            .filter(id -> rules.holds(rule, id))
                            .toList();
            for (int size : new int[] {1, 7, 30, 100}) {
                assertEquals(expected, Sample.ids(all(rules, rule, size)), text + " by " + size);
            }
        }
    }

    /** A cursor is of one rule in one book. */
    @Test
    default void a_cursor_of_another_rule_is_refused() {
        Host host = RuleSamples.host(storage());
        RulePopulation.of(host, 5, 3);
        Rules rules = host.book.rules();
        Page<Contact> page = rules.matching(Rule.everybody(), PageRequest.first(2));
        PageRequest next = PageRequest.after(page.next().orElseThrow(), 2);

        assertEquals(2, rules.matching(Rule.everybody(), next).items().size());
        assertThrows(
                InvalidCursorException.class, () -> rules.matching(Rule.nobody().negated(), next));
        assertThrows(
                InvalidCursorException.class,
                () -> host.otherBook.rules().matching(Rule.everybody(), next));
    }

    /** A unit's own writes count, and a fact counts as soon as it is set. */
    @Test
    default void what_a_unit_writes_counts_in_it() {
        Host host = RuleSamples.host(storage());
        Rules rules = host.book.rules();
        Rule big = rules.parse("credit > 100 or city = \"Paris\"").value().orElseThrow();
        Person ada = host.contacts().add(Person.named("Ada", "Lovelace"));
        assertEquals(0, rules.count(big));

        host.book.unit(
                () -> {
                    host.book.facts().set(ada.id(), FactKey.of("credit"), FactValue.of(101));
                    Organization mill = host.contacts().add(Organization.named("Mill"));
                    assertEquals(List.of(ada.id()), Sample.ids(all(rules, big, 10)));
                    host.book.facts().set(mill.id(), FactKey.of("credit"), FactValue.of(101));
                    assertEquals(2, rules.count(big));
                    return true;
                });

        assertEquals(2, rules.count(big));
        assertEquals(0, host.otherBook.rules().count(big));
    }

    private static List<Contact> all(Rules rules, Rule rule, int size) {
        List<Contact> all = new ArrayList<>();
        Page<Contact> page = rules.matching(rule, PageRequest.first(size));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            assertTrue(all.size() < 10_000, "paging does not come to an end");
            page = rules.matching(rule, PageRequest.after(page.next().get(), size));
            all.addAll(page.items());
        }
        return all;
    }
}
