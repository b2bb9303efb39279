package dev.kith.internal.rule;

import dev.kith.contact.Contact;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactQuery.Alternatives;
import dev.kith.store.ContactQuery.Literal;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.ContactTerm;
import dev.kith.store.ContactTerm.Dated;
import dev.kith.store.ContactTerms;
import dev.kith.store.KeyRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a storage can tell of a rule: everybody for whom the rule holds passes, and maybe others.
 * Who passes is asked again where the sieve is too wide: everybody, or those who have something
 * that is not so on the day of asking.
 *
 * @param clauses what passes, in conjunctive normal form
 * @param isWide whether everybody who passes must be asked again
 * @param dated who else must be: those who have such things that are not so on that day
 */
record Sieve(List<Alternatives> clauses, boolean isWide, Set<Dated> dated) {

    /** A sieve of more clauses is not worth its price. */
    private static final int MOST = 64;

    /** Passed by everybody, and rightly so. */
    static final Sieve EVERYBODY = new Sieve(List.of(), false, Set.of());

    /** Passed by nobody. */
    static final Sieve NOBODY = new Sieve(List.of(new Alternatives(List.of())), false, Set.of());

    /** Tells nothing. */
    static final Sieve OPEN = new Sieve(List.of(), true, Set.of());

    static Sieve having(List<? extends Sought> sought) {
        return sought.isEmpty() ? NOBODY : of(new Literal(false, List.copyOf(sought)));
    }

    static Sieve lacking(List<? extends Sought> sought) {
        return sought.isEmpty() ? EVERYBODY : of(new Literal(true, List.copyOf(sought)));
    }

    private static Sieve of(Literal literal) {
        return new Sieve(List.of(new Alternatives(List.of(literal))), false, Set.of());
    }

    private boolean isNobody() {
        return clauses.stream().anyMatch(clause -> clause.literals().isEmpty());
    }

    private boolean isEverybody() {
        return clauses.isEmpty() && isSure();
    }

    /** Whether the rule holds for everybody who passes. */
    boolean isSure() {
        return !isWide && dated.isEmpty();
    }

    /** Whether the rule holds for one who passes on a day for sure. */
    boolean isSureOf(Contact contact, LocalDate day) {
        if (isWide || dated.isEmpty()) {
            return !isWide;
        }
        List<KeyRange> notOn = dated.stream().flatMap(each -> each.notOn(day).stream()).toList();
        return ContactTerms.besideKeys(contact).stream()
                .filter(term -> term.field() == ContactTerm.Field.DATED)
                .noneMatch(term -> notOn.stream().anyMatch(range -> range.has(term.text())));
    }

    /** Passed by more than those for whom the rule holds. */
    Sieve wide() {
        return isNobody() ? this : new Sieve(clauses, true, dated);
    }

    /** Wide for who has such things that are not so on the day. */
    Sieve dated(Dated what) {
        Set<Dated> more = EnumSet.of(what);
        more.addAll(dated);
        return new Sieve(clauses, isWide, more);
    }

    Sieve and(Sieve other) {
        if (isNobody() || other.isEverybody()) {
            return this;
        }
        if (other.isNobody() || isEverybody()) {
            return other;
        }
        List<Alternatives> both = new ArrayList<>(clauses);
        both.addAll(other.clauses);
        // what is left out of a sieve makes it wider
        boolean fits = both.size() <= MOST;
        return new Sieve(
                fits ? both : both.subList(0, MOST), !fits || isWide || other.isWide, union(other));
    }

    Sieve or(Sieve other) {
        if (isNobody() || other.isEverybody()) {
            return other;
        }
        if (other.isNobody() || isEverybody()) {
            return this;
        }
        if (clauses.size() * other.clauses.size() > MOST) {
            return OPEN;
        }
        List<Alternatives> either = new ArrayList<>();
        for (Alternatives one : clauses) {
            for (Alternatives two : other.clauses) {
                either.add(either(one, two));
            }
        }
        return new Sieve(either, isWide || other.isWide, union(other));
    }

    private Set<Dated> union(Sieve other) {
        Set<Dated> union = EnumSet.noneOf(Dated.class);
        union.addAll(dated);
        union.addAll(other.dated);
        return union;
    }

    /** Having one thing or another is having one of both. */
    private static Alternatives either(Alternatives one, Alternatives two) {
        List<Sought> had = new ArrayList<>();
        List<Literal> literals = new ArrayList<>();
        for (Alternatives each : List.of(one, two)) {
            for (Literal literal : each.literals()) {
                if (literal.isLacking()) {
                    literals.add(literal);
                } else {
                    had.addAll(literal.sought());
                }
            }
        }
        if (!had.isEmpty()) {
            literals.add(0, new Literal(false, had));
        }
        return new Alternatives(literals);
    }

    /** Who passes. */
    ContactQuery query() {
        return new ContactQuery(merged(clauses));
    }

    /** Those who pass and for whom the rule holds for sure. */
    ContactQuery sure(LocalDate day) {
        return with(dated.isEmpty() ? EVERYBODY : lacking(notOn(day)));
    }

    /** Those who pass and must be asked again. */
    ContactQuery doubtful(LocalDate day) {
        return with(having(notOn(day)));
    }

    private ContactQuery with(Sieve more) {
        List<Alternatives> all = new ArrayList<>(clauses);
        all.addAll(more.clauses);
        return new ContactQuery(merged(all));
    }

    /** Who has something that is not so on a day. */
    private List<Sought> notOn(LocalDate day) {
        List<Sought> sought = new ArrayList<>();
        for (Dated each : dated) {
            each.notOn(day)
                    .forEach(range -> sought.add(new OfTerm(ContactTerm.Field.DATED, range)));
        }
        return sought;
    }

    /** Lacking one thing and another is lacking both: one condition for a storage. */
    private static List<Alternatives> merged(List<Alternatives> clauses) {
        List<Sought> lacked = new ArrayList<>();
        List<Alternatives> merged = new ArrayList<>();
        for (Alternatives clause : clauses) {
            if (clause.literals().size() == 1 && clause.literals().get(0).isLacking()) {
                lacked.addAll(clause.literals().get(0).sought());
            } else {
                merged.add(clause);
            }
        }
        if (!lacked.isEmpty()) {
            merged.add(new Alternatives(List.of(new Literal(true, lacked))));
        }
        return merged.stream().distinct().toList();
    }
}
