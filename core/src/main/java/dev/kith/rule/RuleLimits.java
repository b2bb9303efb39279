package dev.kith.rule;

import dev.kith.common.TextRule;
import dev.kith.contact.PartialDate;
import dev.kith.contact.RoleKey;
import dev.kith.contact.TierKey;
import java.math.BigDecimal;
import java.util.List;

/** What is refused at a rule's birth. */
final class RuleLimits {

    private static final TextRule TEXT = TextRule.line("a text in a rule", 1_000);

    private static final String ONE_SEGMENT =
            "of segments a rule asks whether a contact is in one of some, or not so";

    private RuleLimits() {}

    /** None or several rules of one size and depth that is allowed, about one thing. */
    static List<Rule> several(List<Rule> rules) {
        if (rules.size() == 1) {
            throw new IllegalArgumentException(
                    "one rule stands for itself; Rule.all and Rule.anyOf return it");
        }
        check(rules);
        boolean one = false;
        for (RuleScope scope : RuleScope.values()) {
            one |= rules.stream().allMatch(rule -> rule.isAbout(scope));
        }
        if (!one) {
            throw new IllegalArgumentException(
                    "a rule asks about the contact, or about one kind of its parts, not about"
                            + " both");
        }
        return List.copyOf(rules);
    }

    static void checkPart(RuleScope part, Rule rule) {
        if (part == RuleScope.CONTACT) {
            throw new IllegalArgumentException("a contact has parts, not contacts");
        }
        if (!rule.isAbout(part)) {
            throw new IllegalArgumentException(
                    "what is asked of each "
                            + part.text()
                            + " names the fields of "
                            + part.text()
                            + " only");
        }
    }

    static void check(List<Rule> rules) {
        int size = 1;
        for (Rule rule : rules) {
            if (rule.depth() >= Rule.MAX_DEPTH) {
                throw new IllegalArgumentException("rules lie within each other 12 deep at most");
            }
            size += rule.size();
        }
        if (size > Rule.MAX_SIZE) {
            throw new IllegalArgumentException("a rule is made of 10,000 rules at most");
        }
    }

    static void checkMissing(RuleField field) {
        if (field.type() == RuleType.SEGMENT) {
            throw new IllegalArgumentException(ONE_SEGMENT);
        }
    }

    static void check(RuleField field, Quantifier quantifier, Condition condition) {
        RuleType type = field.type();
        boolean one = quantifier == Quantifier.ANY && condition instanceof Condition.Is;
        if (type == RuleType.SEGMENT && !one) {
            throw new IllegalArgumentException(ONE_SEGMENT);
        }
        if (!type.operators().contains(condition.operator())) {
            throw new IllegalArgumentException(
                    "a field of type " + type + " is not asked " + condition.operator());
        }
        if (condition instanceof Condition.Is is) {
            is.values().forEach(value -> check(field, value));
        } else if (condition instanceof Condition.IsNot not) {
            not.values().forEach(value -> check(field, value));
        } else if (condition instanceof Condition.Beyond beyond) {
            checkRange(field, List.of(beyond.value()));
        } else if (condition instanceof Condition.Between between) {
            checkRange(field, List.of(between.lower(), between.upper()));
        } else if (condition instanceof Condition.Relative relative) {
            checkRelative(type, relative);
        }
    }

    private static void checkRange(RuleField field, List<RuleValue> bounds) {
        bounds.forEach(bound -> check(field, bound));
        if (field.type() == RuleType.PARTIAL_DATE
                && !bounds.stream().allMatch(RuleLimits::isWhole)
                && !bounds.stream().allMatch(RuleLimits::isDayOfTheYear)) {
            throw new IllegalArgumentException(
                    "a range of dates is between two whole dates, or two days of the year");
        }
    }

    private static boolean isWhole(RuleValue value) {
        return value instanceof RuleValue.Partial partial && partial.date().date().isPresent();
    }

    static boolean isDayOfTheYear(RuleValue value) {
        return value instanceof RuleValue.Partial partial && isDayOfTheYear(partial.date());
    }

    private static boolean isDayOfTheYear(PartialDate date) {
        return date.year().isEmpty() && date.month().isPresent() && date.day().isPresent();
    }

    private static void checkRelative(RuleType type, Condition.Relative relative) {
        if (relative.unit() == Condition.Unit.HOURS && type != RuleType.INSTANT) {
            throw new IllegalArgumentException("hours are counted from instants only");
        }
        boolean far =
                relative.direction() == Condition.Direction.MORE_AGO
                        || relative.direction() == Condition.Direction.MORE_AHEAD;
        if (far && type == RuleType.PARTIAL_DATE) {
            throw new IllegalArgumentException(
                    "a day that comes each year is in the last or the next days, never farther");
        }
    }

    private static void check(RuleField field, RuleValue value) {
        RuleType type = field.type();
        if (!type.takes(value)) {
            throw new IllegalArgumentException(
                    "a field of type " + type + " is not compared with such a value");
        }
        if (value instanceof RuleValue.Text text) {
            TEXT.require(text.text());
        } else if (value instanceof RuleValue.Key key) {
            checkKey(field, key.text());
        } else if (value instanceof RuleValue.Decimal decimal) {
            BigDecimal number = decimal.number();
            if (number.scale() > 9 || number.precision() - number.scale() > 20) {
                throw new IllegalArgumentException(
                        "a number in a rule has at most 20 digits before the point and 9 behind"
                                + " it");
            }
        }
    }

    /** Keys of what is looked up are such keys. */
    private static void checkKey(RuleField field, String text) {
        TEXT.require(text);
        if (field.type() == RuleType.TIER) {
            TierKey.of(text);
        } else if (field.type() == RuleType.SEGMENT) {
            SegmentKey.of(text);
        } else if (field == StandardField.ROLE_KEY || field == StandardField.ROLE_ROLE) {
            RoleKey.of(text);
        } else if ((field == StandardField.COUNTRY || field == StandardField.ADDRESS_COUNTRY)
                && !text.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "a country is named by its two letters (ISO 3166-1 alpha-2)");
        }
    }
}
