package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.Parsed;
import dev.kith.common.Violation;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFieldDraft;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.Person;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.rule.Rule;
import dev.kith.rule.Rules;
import dev.kith.testkit.RuleGenerator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rules of every shape, and texts that are almost rules. */
class RuleTextTest {

    private static final ContactBook BOOK = book();
    private static final Rules RULES = BOOK.rules();
    private static final Person ADA =
            BOOK.contacts().add(Person.named("Ada", "Lovelace").email("ada@engines.example"));

    private static ContactBook book() {
        Kith.Builder kith = Kith.builder().storage(new InMemoryStorage());
        for (FactType type : FactType.values()) {
            String word = type.name().toLowerCase(Locale.ROOT);
            kith.fact(FactDefinition.of(FactKey.of("some-" + word), type, "unknown"));
        }
        // words of the language, and a name that the library has a field of
        for (String word : List.of("not", "everybody", "tier")) {
            kith.fact(FactDefinition.of(FactKey.of(word), FactType.NUMBER, "unknown"));
        }
        ContactBook book = kith.build().book(BookId.of("acme"));
        for (FieldType type : FieldType.values()) {
            FieldKey key =
                    FieldKey.of("own-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            CustomFieldDraft draft = CustomField.draft(key, key.text(), type);
            book.fields().define(type == FieldType.CHOICE ? draft.choice("large", "Large") : draft);
        }
        return book;
    }

    @Property
    void what_is_printed_is_read_as_the_same_rule(@ForAll long seed) {
        Rule rule = new RuleGenerator(RULES.schema(), seed).next();
        String text = RULES.print(rule);

        Parsed<Rule> parsed = RULES.parse(text);

        assertThat(parsed.violations()).as(text).isEmpty();
        assertThat(parsed.value()).as(text).contains(rule);
        assertThat(RULES.print(parsed.orThrow())).isEqualTo(text);
    }

    @Property
    void every_rule_has_an_answer_and_explains_it(@ForAll long seed) {
        Rule rule = new RuleGenerator(RULES.schema(), seed).next();

        boolean holds = RULES.holds(rule, ADA.id());

        assertThat(RULES.explain(rule, ADA.id()).holds()).isEqualTo(holds);
        if (rule.depth() < Rule.MAX_DEPTH) {
            assertThat(RULES.holds(rule.negated(), ADA.id())).isEqualTo(!holds);
        }
    }

    /** Pieces left out, doubled, exchanged or cut: a rule, or a place in the text. */
    @Property
    void a_text_that_is_almost_a_rule_is_read_or_refused_with_its_place(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text =
                new StringBuilder(RULES.print(new RuleGenerator(RULES.schema(), seed).next()));
        for (int i = random.nextInt(4); i >= 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(at, "()=!<>\",\\ \n#\u0000\uD83D".charAt(random.nextInt(14)));
                default -> text.setLength(end);
            }
        }

        Parsed<Rule> parsed = RULES.parse(text.toString());

        for (Violation violation : parsed.violations()) {
            assertThat(violation.path()).matches("line [0-9]+, column [0-9]+");
        }
        parsed.value()
                .ifPresent(
                        rule -> assertThat(RULES.parse(RULES.print(rule)).value()).contains(rule));
    }
}
