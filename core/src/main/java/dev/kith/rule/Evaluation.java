package dev.kith.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One rule asked of one contact, node by node. */
final class Evaluation {

    private final RuleSubject subject;
    private final Values values;
    private final Comparison comparison;

    private Evaluation(RuleSubject subject) {
        this.subject = subject;
        values = new Values(subject);
        comparison = new Comparison(subject.setting());
    }

    static Evaluation of(Rule rule, RuleSubject subject) {
        if (!rule.isAbout(RuleScope.CONTACT)) {
            throw new IllegalArgumentException("a rule about a contact names its fields only");
        }
        return new Evaluation(subject);
    }

    boolean holds(Rule rule) {
        return holds(rule, this::found);
    }

    /** As {@link #holds}, which stops at the first answer, but to the last node. */
    Explanation explain(Rule rule) {
        return explain(rule, this::found);
    }

    private boolean holds(Rule rule, Function<RuleField, List<RuleValue>> found) {
        if (rule instanceof Rule.All all) {
            return all.rules().stream().allMatch(each -> holds(each, found));
        }
        if (rule instanceof Rule.AnyOf any) {
            return any.rules().stream().anyMatch(each -> holds(each, found));
        }
        if (rule instanceof Rule.Not not) {
            return !holds(not.rule(), found);
        }
        if (rule instanceof Rule.Has has) {
            return suffices(
                    has.quantifier(),
                    values.parts(has.element()),
                    part -> holds(has.rule(), field -> values.of((StandardField) field, part)));
        }
        if (rule instanceof Rule.Missing missing) {
            return found.apply(missing.field()).isEmpty();
        }
        Rule.Where where = (Rule.Where) rule;
        if (where.field() == StandardField.SEGMENT) {
            return !segments(where).isEmpty();
        }
        return suffices(
                where.quantifier(),
                found.apply(where.field()),
                value -> comparison.test(where.field(), where.condition(), value));
    }

    private Explanation explain(Rule rule, Function<RuleField, List<RuleValue>> found) {
        List<RuleValue> values = List.of();
        List<Explanation> parts = new ArrayList<>();
        if (rule instanceof Rule.Has has) {
            for (Object part : this.values.parts(has.element())) {
                parts.add(
                        explain(has.rule(), field -> this.values.of((StandardField) field, part)));
            }
        } else {
            rule.rules().forEach(each -> parts.add(explain(each, found)));
        }
        if (rule instanceof Rule.Missing missing) {
            values = found.apply(missing.field());
        } else if (rule instanceof Rule.Where where) {
            values =
                    where.field() == StandardField.SEGMENT
                            ? segments(where)
                            : found.apply(where.field());
        }
        return new Explanation(rule, holds(rule, found), values, parts);
    }

    private List<RuleValue> found(RuleField field) {
        return values.of(field);
    }

    private List<RuleValue> segments(Rule.Where where) {
        return ((Condition.Is) where.condition())
                .values().stream()
                        .filter(
                                value ->
                                        subject.segments()
                                                .test(
                                                        SegmentKey.of(
                                                                ((RuleValue.Key) value).text())))
                        .toList();
    }

    private static <T> boolean suffices(
            Quantifier quantifier, List<? extends T> all, Predicate<T> one) {
        return switch (quantifier) {
            case ANY -> all.stream().anyMatch(one);
            case EVERY -> !all.isEmpty() && all.stream().allMatch(one);
        };
    }
}
