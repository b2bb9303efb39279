package dev.kith.rule;

import dev.kith.contact.Contact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Everything that a rule reads when it is asked of one contact.
 *
 * @param contact the contact
 * @param facts the values of a fact about it: those that are stored, or the one that stands for
 *     them
 * @param segments whether it is in a segment at the instant of asking
 * @param setting when it is asked, and what the book lays down
 */
public record RuleSubject(
        Contact contact,
        Function<FactKey, List<FactValue>> facts,
        Predicate<SegmentKey> segments,
        RuleSetting setting) {

    @Override
    public String toString() {
        return "RuleSubject[" + contact.id() + "]";
    }
}
