package dev.kith.internal.rule;

import dev.kith.common.Parsed;
import dev.kith.common.Violation;
import dev.kith.internal.command.Nearest;
import dev.kith.rule.Condition;
import dev.kith.rule.Condition.Direction;
import dev.kith.rule.Condition.Relative;
import dev.kith.rule.Condition.Side;
import dev.kith.rule.Condition.Unit;
import dev.kith.rule.Quantifier;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleScope;
import dev.kith.rule.RuleType;
import dev.kith.rule.RuleValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the text form of rules by recursive descent.
 *
 * <pre>
 * rule       = all { "or" all }
 * all        = one { "and" one }
 * one        = "not" one | "(" rule ")" | "everybody" | "nobody" | asked
 * asked      = [ "any" | "every" | "no" ] ( PART "(" rule ")" | FIELD condition )
 * condition  = sign value | [ "not" ] "in" "(" value { "," value } ")" | "between" value "and" value
 *            | "contains" value | "starts" "with" value | "is" ( "missing" | "present" )
 *            | "within" span | "in" "the" ( "last" | "next" ) span
 *            | "more" "than" span ( "ago" | "ahead" ) | nothing, of a flag
 * span       = NUMBER ( "hours" | "days" | "weeks" | "months" | "years" )
 * </pre>
 */
final class RuleParser {

    /** The words with which something else than a field begins. */
    static final Set<String> WORDS =
            Set.of("and", "or", "not", "any", "every", "no", "everybody", "nobody");

    static final int MAX_LENGTH = 100_000;

    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final RuleNames names;
    private final ValueParser values;
    private final List<RuleSyntaxException> problems;
    private final Map<RuleScope, Map<String, RuleField>> fields = new HashMap<>();
    private int depth;

    private RuleParser(String text, RuleNames names, List<RuleSyntaxException> problems) {
        this.names = names;
        this.problems = problems;
        tokens = new Tokens(text);
        values = new ValueParser(tokens, names, problems);
    }

    static Parsed<Rule> parse(String text, RuleNames names) {
        if (text.length() > MAX_LENGTH) {
            return Parsed.failed(
                    new Violation(
                            "",
                            "too-long",
                            "the text of a rule has at most 100,000 characters",
                            Map.of("max", MAX_LENGTH)));
        }
        List<RuleSyntaxException> problems = new ArrayList<>();
        Optional<Rule> rule = Optional.empty();
        try {
            RuleParser parser = new RuleParser(text, names, problems);
            rule = Optional.of(parser.whole());
        } catch (RuleSyntaxException e) {
            problems.add(e);
        }
        return problems.isEmpty()
                ? Parsed.of(rule.orElseThrow())
                : Parsed.failed(problems.stream().map(problem -> placed(text, problem)).toList());
    }

    private static Violation placed(String text, RuleSyntaxException problem) {
        int line = 1;
        int start = 0;
        for (int at = text.indexOf('\n');
                at >= 0 && at < problem.offset();
                at = text.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        int column = text.codePointCount(start, problem.offset()) + 1;
        Map<String, Object> args = new HashMap<>(problem.args());
        args.put("line", line);
        args.put("column", column);
        return new Violation(
                "line " + line + ", column " + column, problem.code(), problem.rule(), args);
    }

    private Rule whole() {
        Rule rule = rule(RuleScope.CONTACT);
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.expected("\"and\", \"or\" or the end of the rule");
        }
        return rule;
    }

    private Rule rule(RuleScope scope) {
        int start = tokens.peek().offset();
        if (++depth > Rule.MAX_DEPTH) {
            throw new RuleSyntaxException(
                    start, "too-deep", "rules lie within each other 12 deep at most");
        }
        List<Rule> rules = new ArrayList<>();
        do {
            rules.add(all(scope));
        } while (tokens.takeIf("or"));
        depth--;
        return born(start, () -> Rule.anyOf(rules));
    }

    private Rule all(RuleScope scope) {
        int start = tokens.peek().offset();
        List<Rule> rules = new ArrayList<>();
        do {
            rules.add(one(scope));
        } while (tokens.takeIf("and"));
        return born(start, () -> Rule.all(rules));
    }

    private Rule one(RuleScope scope) {
        int start = tokens.peek().offset();
        int negations = 0;
        while (tokens.takeIf("not")) {
            negations++;
        }
        Rule rule = positive(scope);
        for (int i = 0; i < negations; i++) {
            Rule inner = rule;
            rule = born(start, () -> new Rule.Not(inner));
        }
        return rule;
    }

    private Rule positive(RuleScope scope) {
        if (tokens.takeIf("(")) {
            Rule rule = rule(scope);
            tokens.require(")");
            return rule;
        }
        if (tokens.takeIf("everybody")) {
            return Rule.everybody();
        }
        if (tokens.takeIf("nobody")) {
            return Rule.nobody();
        }
        if (tokens.takeIf("any")) {
            return asked(scope, Optional.of(Quantifier.ANY));
        }
        if (tokens.takeIf("every")) {
            return asked(scope, Optional.of(Quantifier.EVERY));
        }
        if (tokens.takeIf("no")) {
            return asked(scope, Optional.of(Quantifier.ANY)).negated();
        }
        return asked(scope, Optional.empty());
    }

    private Rule asked(RuleScope scope, Optional<Quantifier> quantifier) {
        Token name = tokens.peek();
        if (name.kind() != Token.Kind.WORD || WORDS.contains(name.text())) {
            throw tokens.expected("the name of a field");
        }
        Optional<RuleScope> element =
                RuleScope.parts().stream().filter(it -> name.is(it.text())).findFirst();
        if (scope == RuleScope.CONTACT && element.isPresent() && tokens.second().is("(")) {
            tokens.take();
            tokens.take();
            Rule rule = rule(element.get());
            tokens.require(")");
            return born(
                    name.offset(),
                    () -> new Rule.Has(quantifier.orElse(Quantifier.ANY), element.get(), rule));
        }
        RuleField field = field(scope, tokens.take());
        Token about = tokens.peek();
        if (tokens.takeIf("is")) {
            return presence(field, quantifier, about);
        }
        int known = problems.size();
        boolean not = about.is("!=") || about.is("not");
        Condition condition = condition(field);
        if (problems.size() > known) {
            // the place is known; whatever else is wrong is looked for
            return Rule.everybody();
        }
        if (field.type() == RuleType.SEGMENT && condition instanceof Condition.IsNot isNot) {
            return born(
                    about.offset(),
                    () -> Rule.where(field, new Condition.Is(isNot.values())).negated());
        }
        Quantifier meant = quantifier.orElse(not ? Quantifier.EVERY : Quantifier.ANY);
        return born(about.offset(), () -> new Rule.Where(meant, field, condition));
    }

    private RuleField field(RuleScope scope, Token name) {
        Map<String, RuleField> known = fields.computeIfAbsent(scope, names::fields);
        RuleField field = known.get(name.text());
        if (field == null) {
            throw unknown(
                    name,
                    "unknown-field",
                    scope == RuleScope.CONTACT
                            ? "a contact has no field of this name"
                            : "the parts of that kind have no field of this name",
                    known.keySet());
        }
        return field;
    }

    static RuleSyntaxException unknown(
            Token token, String code, String message, Iterable<String> known) {
        Optional<String> nearest = Nearest.to(token.text(), known);
        return new RuleSyntaxException(
                token.offset(),
                code,
                message + nearest.map(name -> "; the nearest is " + name).orElse(""),
                nearest.<Map<String, Object>>map(name -> Map.of("nearest", name)).orElse(Map.of()));
    }

    private Rule presence(RuleField field, Optional<Quantifier> quantifier, Token about) {
        if (quantifier.isPresent()) {
            throw new RuleSyntaxException(
                    about.offset(),
                    "needless-quantifier",
                    "whether a field is missing is asked of all its values at once");
        }
        boolean present = tokens.takeIf("present");
        if (!present && !tokens.takeIf("missing")) {
            throw tokens.expected("\"missing\" or \"present\"");
        }
        Rule missing = born(about.offset(), () -> new Rule.Missing(field));
        return present ? missing.negated() : missing;
    }

    private Condition condition(RuleField field) {
        Token about = tokens.peek();
        if (about.kind() == Token.Kind.SIGN && SIGNS.contains(about.text())) {
            tokens.take();
            RuleValue value = values.read(field);
            return born(about.offset(), () -> compared(about.text(), value));
        }
        if (tokens.takeIf("not")) {
            tokens.require("in");
            List<RuleValue> list = list(field);
            return born(about.offset(), () -> new Condition.IsNot(list));
        }
        if (about.is("in") && tokens.second().is("(")) {
            tokens.take();
            List<RuleValue> list = list(field);
            return born(about.offset(), () -> new Condition.Is(list));
        }
        if (tokens.takeIf("between")) {
            RuleValue lower = values.read(field);
            tokens.require("and");
            RuleValue upper = values.read(field);
            return born(about.offset(), () -> new Condition.Between(lower, upper));
        }
        if (tokens.takeIf("contains")) {
            String part = values.text();
            return born(about.offset(), () -> new Condition.Contains(part));
        }
        if (tokens.takeIf("starts")) {
            tokens.require("with");
            String part = values.text();
            return born(about.offset(), () -> new Condition.StartsWith(part));
        }
        return distance(field);
    }

    private Condition distance(RuleField field) {
        if (tokens.takeIf("within")) {
            return span(Direction.LAST);
        }
        if (tokens.takeIf("in")) {
            tokens.require("the");
            boolean next = tokens.takeIf("next");
            if (!next && !tokens.takeIf("last")) {
                throw tokens.expected("\"last\" or \"next\"");
            }
            return span(next ? Direction.NEXT : Direction.LAST);
        }
        if (tokens.takeIf("more")) {
            tokens.require("than");
            Relative span = span(Direction.MORE_AGO);
            boolean ahead = tokens.takeIf("ahead");
            if (!ahead && !tokens.takeIf("ago")) {
                throw tokens.expected("\"ago\" or \"ahead\"");
            }
            return ahead ? new Relative(Direction.MORE_AHEAD, span.amount(), span.unit()) : span;
        }
        if (field.type() == RuleType.FLAG) {
            return new Condition.Is(List.of(new RuleValue.Flag(true)));
        }
        throw tokens.expected(
                "what is asked of the field, such as \"=\", \"in\", \"contains\" or \"is"
                        + " missing\",");
    }

    private Relative span(Direction direction) {
        Token amount = tokens.peek();
        if (!amount.text().matches("[0-9]{1,6}")) {
            throw tokens.expected("a whole number");
        }
        tokens.take();
        for (Unit unit : Unit.values()) {
            String plural = unit.text();
            String singular = plural.substring(0, plural.length() - 1);
            if (tokens.takeIf(plural) || tokens.takeIf(singular)) {
                int number = Integer.parseInt(amount.text());
                return born(amount.offset(), () -> new Relative(direction, number, unit));
            }
        }
        throw tokens.expected("\"hours\", \"days\", \"weeks\", \"months\" or \"years\"");
    }

    private List<RuleValue> list(RuleField field) {
        tokens.require("(");
        List<RuleValue> list = new ArrayList<>();
        do {
            list.add(values.read(field));
        } while (tokens.takeIf(","));
        tokens.require(")");
        return list;
    }

    private static Condition compared(String sign, RuleValue value) {
        return switch (sign) {
            case "=" -> new Condition.Is(List.of(value));
            case "!=" -> new Condition.IsNot(List.of(value));
            default ->
                    new Condition.Beyond(
                            Stream.of(Side.values())
                                    .filter(side -> side.sign().equals(sign))
                                    .findFirst()
                                    .orElseThrow(),
                            value);
        };
    }

    private interface Birth<T> {
        T give();
    }

    /** What refuses a rule knows why, and this is where. */
    private static <T> T born(int offset, Birth<T> birth) {
        try {
            return birth.give();
        } catch (IllegalArgumentException e) {
            throw new RuleSyntaxException(offset, "refused", String.valueOf(e.getMessage()));
        }
    }
}
