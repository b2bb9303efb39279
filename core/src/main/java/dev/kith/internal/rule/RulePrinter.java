package dev.kith.internal.rule;

import dev.kith.contact.CollectionId;
import dev.kith.label.LabelId;
import dev.kith.rule.Condition;
import dev.kith.rule.LabelField;
import dev.kith.rule.Quantifier;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleType;
import dev.kith.rule.RuleValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the text form of rules: one text for one rule, which reads as the same rule. */
final class RulePrinter {

    private final RuleNames names;

    RulePrinter(RuleNames names) {
        this.names = names;
    }

    String print(Rule rule) {
        if (rule instanceof Rule.AnyOf any) {
            return any.rules().isEmpty()
                    ? "nobody"
                    : any.rules().stream().map(this::print).collect(Collectors.joining(" or "));
        }
        if (rule instanceof Rule.All all) {
            return all.rules().isEmpty()
                    ? "everybody"
                    : all.rules().stream()
                            .map(
                                    each ->
                                            each instanceof Rule.AnyOf
                                                    ? inBrackets(each)
                                                    : print(each))
                            .collect(Collectors.joining(" and "));
        }
        if (rule instanceof Rule.Not not) {
            return negated(not.rule());
        }
        if (rule instanceof Rule.Missing missing) {
            return names.name(missing.field()) + " is missing";
        }
        if (rule instanceof Rule.Has has) {
            return (has.quantifier() == Quantifier.EVERY ? "every " : "")
                    + has.element().text()
                    + " ("
                    + print(has.rule())
                    + ")";
        }
        return print((Rule.Where) rule);
    }

    private String negated(Rule rule) {
        if (rule instanceof Rule.Missing missing) {
            return names.name(missing.field()) + " is present";
        }
        boolean several = rule instanceof Rule.AnyOf || rule instanceof Rule.All;
        return "not " + (several ? inBrackets(rule) : print(rule));
    }

    /** What is one word needs none. */
    private String inBrackets(Rule rule) {
        return rule.rules().isEmpty() ? print(rule) : "(" + print(rule) + ")";
    }

    private String print(Rule.Where where) {
        RuleField field = where.field();
        Quantifier usual =
                where.condition() instanceof Condition.IsNot && field.isMany()
                        ? Quantifier.EVERY
                        : Quantifier.ANY;
        String quantifier =
                where.quantifier() == usual
                        ? ""
                        : where.quantifier() == Quantifier.ANY ? "any " : "every ";
        return quantifier + names.name(field) + print(field, where.condition());
    }

    private String print(RuleField field, Condition condition) {
        if (condition instanceof Condition.Is is) {
            if (is.values().equals(List.of(new RuleValue.Flag(true)))) {
                return "";
            }
            return is.values().size() == 1
                    ? " = " + print(field, is.values().get(0))
                    : " in " + list(field, is.values());
        }
        if (condition instanceof Condition.IsNot not) {
            return not.values().size() == 1
                    ? " != " + print(field, not.values().get(0))
                    : " not in " + list(field, not.values());
        }
        if (condition instanceof Condition.Contains contains) {
            return " contains " + quoted(contains.text());
        }
        if (condition instanceof Condition.StartsWith starts) {
            return " starts with " + quoted(starts.text());
        }
        if (condition instanceof Condition.Beyond beyond) {
            return " " + beyond.side().sign() + " " + print(field, beyond.value());
        }
        if (condition instanceof Condition.Between between) {
            return " between "
                    + print(field, between.lower())
                    + " and "
                    + print(field, between.upper());
        }
        return print((Condition.Relative) condition);
    }

    private static String print(Condition.Relative relative) {
        String unit = relative.unit().text();
        String span =
                relative.amount()
                        + " "
                        + (relative.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
        return switch (relative.direction()) {
            case LAST -> " within " + span;
            case NEXT -> " in the next " + span;
            case MORE_AGO -> " more than " + span + " ago";
            case MORE_AHEAD -> " more than " + span + " ahead";
        };
    }

    private String list(RuleField field, List<RuleValue> values) {
        return values.stream()
                .map(value -> print(field, value))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String print(RuleField field, RuleValue value) {
        if (value instanceof RuleValue.Text text) {
            return quoted(text.text());
        }
        if (value instanceof RuleValue.Key key) {
            boolean word =
                    !key.text().isEmpty() && key.text().codePoints().allMatch(Tokens::isInWord);
            return word ? key.text() : quoted(key.text());
        }
        if (value instanceof RuleValue.Decimal decimal) {
            return decimal.number().toPlainString();
        }
        if (value instanceof RuleValue.Flag flag) {
            return flag.yes() ? "yes" : "no";
        }
        if (value instanceof RuleValue.Day day) {
            return day.date().toString();
        }
        if (value instanceof RuleValue.Partial partial) {
            return partial.date().text();
        }
        if (value instanceof RuleValue.Moment moment) {
            return moment.instant().toString();
        }
        return named(field, ((RuleValue.Id) value).uuid());
    }

    /** By its name, if the name means nothing else; what is gone keeps its id. */
    private String named(RuleField field, UUID id) {
        Optional<String> name = Optional.empty();
        if (field instanceof LabelField label) {
            name = names.label(label.category(), LabelId.of(id));
        } else if (field.type() == RuleType.COLLECTION) {
            name = names.collection(CollectionId.of(id));
        }
        return name.map(RulePrinter::quoted).orElse("#" + id);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
