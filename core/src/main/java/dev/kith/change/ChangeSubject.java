package dev.kith.change;

import dev.kith.common.AggregateId;
import dev.kith.common.TextRule;
import java.util.UUID;

/**
 * What a change was made to: the one aggregate, or the one fact about a contact, that an entry of
 * the log is about.
 *
 * @param kind the word for what it is, such as {@code contact}; at most 50 characters
 * @param id its identity
 */
public record ChangeSubject(String kind, UUID id) {

    private static final TextRule RULE = TextRule.line("the kind of a subject", 50);

    /**
     * Checks the kind.
     *
     * @param kind the word for what it is
     * @param id its identity
     * @throws IllegalArgumentException if the kind is blank, too long or has control characters
     */
    public ChangeSubject {
        RULE.require(kind);
    }

    /**
     * {@return the subject that an id names}
     *
     * @param id the id
     */
    public static ChangeSubject of(AggregateId id) {
        return new ChangeSubject(id.subject(), id.uuid());
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
