package dev.kith.store;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which contacts are looked for: those that meet every clause, as their {@linkplain ContactTerms
 * terms}, their facts and the times in them say. Texts are compared exactly. Immutable.
 *
 * @param clauses the clauses; all contacts meet none
 */
public record ContactQuery(List<Alternatives> clauses) {

    /**
     * Copies the list.
     *
     * @param clauses the clauses
     */
    public ContactQuery {
        clauses = List.copyOf(clauses);
    }

    /**
     * What is met by who fulfils one of several conditions; by nobody if there are none.
     *
     * @param literals the conditions
     */
    public record Alternatives(List<Literal> literals) {

        /**
         * Copies the list.
         *
         * @param literals the conditions
         */
        public Alternatives {
            literals = List.copyOf(literals);
        }
    }

    /**
     * Having something of some kinds, or having nothing of them.
     *
     * @param isLacking whether nothing of it is to be had
     * @param sought what is sought, something at least
     */
    public record Literal(boolean isLacking, List<Sought> sought) {

        /**
         * Copies the list.
         *
         * @param isLacking whether nothing of it is to be had
         * @param sought what is sought
         * @throws IllegalArgumentException if nothing is sought
         */
        public Literal {
            sought = List.copyOf(sought);
            if (sought.isEmpty()) {
                throw new IllegalArgumentException("a condition of a query seeks something");
            }
        }
    }

    /** Something that a contact has or not. */
    public sealed interface Sought {}

    /**
     * A term whose text lies in a range.
     *
     * @param field what the text is
     * @param range the range
     */
    public record OfTerm(ContactTerm.Field field, KeyRange range) implements Sought {}

    /**
     * A value of a fact whose {@linkplain FactValue#key key} lies in a range.
     *
     * @param fact the fact
     * @param range the range
     */
    public record OfFact(FactKey fact, KeyRange range) implements Sought {}

    /**
     * A time in microseconds from 1970 that lies between two others.
     *
     * @param time which time
     * @param from the first that lies there
     * @param until the first that does not any more
     */
    public record OfTime(Time time, long from, long until) implements Sought {

        boolean isSoFor(ContactState state) {
            Instant at = time == Time.CREATED ? state.created().at() : state.changed().at();
            long micros = ContactTerm.micros(at);
            return micros >= from && micros < until;
        }
    }

    /** A time that every contact has. */
    public enum Time {
        /** When it was added. */
        CREATED,
        /** When it was last changed. */
        CHANGED
    }

    /** {@return whether facts are sought} */
    public boolean isAboutFacts() {
        return clauses.stream()
                .flatMap(clause -> clause.literals().stream())
                .flatMap(literal -> literal.sought().stream())
                .anyMatch(OfFact.class::isInstance);
    }

    /**
     * {@return whether a contact meets every clause}
     *
     * @param contact the contact
     * @param facts gives the facts about it
     */
    public boolean isMetBy(Contact contact, FactView facts) {
        if (clauses.isEmpty()) {
            return true;
        }
        Subject subject = new Subject(contact, ContactTerms.of(contact), facts);
        return clauses.stream().allMatch(clause -> subject.meets(clause));
    }

    private record Subject(Contact contact, Set<ContactTerm> terms, FactView facts) {

        boolean meets(Alternatives clause) {
            return clause.literals().stream()
                    .anyMatch(
                            literal ->
                                    literal.sought().stream().anyMatch(this::has)
                                            != literal.isLacking());
        }

        private boolean has(Sought sought) {
            if (sought instanceof OfTerm of) {
                return terms.stream()
                        .anyMatch(
                                term -> term.field() == of.field() && of.range().has(term.text()));
            }
            if (sought instanceof OfFact of) {
                return hasFact(contact.id(), of);
            }
            return ((OfTime) sought).isSoFor(contact.state());
        }

        private boolean hasFact(ContactId id, OfFact of) {
            Predicate<FactValue> lies = value -> of.range().has(value.key());
            return facts.find(id, of.fact()).stream().anyMatch(lies);
        }

        @Override
        public String toString() {
            return "Subject[" + contact.id() + "]";
        }
    }
}
