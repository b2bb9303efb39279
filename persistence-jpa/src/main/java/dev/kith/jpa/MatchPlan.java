package dev.kith.jpa;

import dev.kith.contact.Contact;
import dev.kith.jpa.MatchShape.Having;
import dev.kith.jpa.MatchShape.Lacking;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactQuery.Alternatives;
import dev.kith.store.ContactQuery.Literal;
import dev.kith.store.ContactQuery.OfFact;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.OfTime;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.ContactTerm;
import dev.kith.store.KeyRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a statement takes of a query, and what is left to ask of the contacts that it gives. */
final class MatchPlan {

    /** A stored key of more bytes ends with a digest, so that only whole ones are compared. */
    private static final int MOST_COMPARED = KeyBytes.MAX_EXACT - 33;

    private final Set<Contact.Kind> kinds = EnumSet.allOf(Contact.Kind.class);
    private long createdFrom = Long.MIN_VALUE;
    private long createdUntil = Long.MAX_VALUE;
    private long changedFrom = Long.MIN_VALUE;
    private long changedUntil = Long.MAX_VALUE;
    private final List<Had> had = new ArrayList<>();
    private Lacking lacking = Lacking.NOTHING;
    private List<Sought> lacked = List.of();
    private final List<Alternatives> rest = new ArrayList<>();
    private boolean isNever;

    private record Had(Having shape, List<Sought> sought) {}

    private MatchPlan() {}

    static MatchPlan of(ContactQuery query) {
        MatchPlan plan = new MatchPlan();
        List<Alternatives> open = new ArrayList<>();
        for (Alternatives each : query.clauses()) {
            if (each.literals().isEmpty()) {
                plan.isNever = true;
            } else if (each.literals().size() > 1 || !plan.takeColumns(each.literals().get(0))) {
                open.add(each);
            }
        }
        // facts and single keys first, as several of them fit into a statement
        open.sort(Comparator.comparingInt(each -> soughtBy(each).size()));
        for (Alternatives each : open) {
            if (each.literals().size() > 1 || !plan.take(each.literals().get(0))) {
                plan.rest.add(each);
            }
        }
        plan.had.sort(Comparator.comparing(Had::shape));
        return plan;
    }

    private static List<Sought> soughtBy(Alternatives each) {
        return each.literals().get(0).sought();
    }

    /** Whether nobody can match. */
    boolean isNever() {
        return isNever || kinds.isEmpty();
    }

    MatchShape shape() {
        return new MatchShape(had.stream().map(Had::shape).toList(), lacking);
    }

    /** What is to be asked of the contacts that the statement gives. */
    ContactQuery rest() {
        return new ContactQuery(rest);
    }

    /** The parameters behind the book and the status. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        List<Contact.Kind> some = List.copyOf(kinds);
        parameters.add(some.get(0).name());
        parameters.add(some.get(some.size() - 1).name());
        parameters.addAll(List.of(createdFrom, createdUntil, changedFrom, changedUntil));
        had.forEach(each -> add(parameters, each.sought(), each.shape().ranges));
        if (lacking != Lacking.NOTHING) {
            add(parameters, lacked, lacking.ranges);
        }
        return parameters;
    }

    /** What is left over is filled up with the last one. */
    private static void add(List<Object> parameters, List<Sought> sought, int ranges) {
        for (int i = 0; i < ranges; i++) {
            Sought each = sought.get(Math.min(i, sought.size() - 1));
            if (each instanceof OfTerm of) {
                parameters.add(of.field().name());
                addRange(parameters, of.range());
            } else {
                OfFact of = (OfFact) each;
                parameters.add(of.fact().text());
                addRange(parameters, of.range());
            }
        }
    }

    private static void addRange(List<Object> parameters, KeyRange range) {
        String text = range.lower().text();
        if (KeyRange.exactly(text).equals(range)) {
            byte[] key = KeyBytes.exact(text);
            parameters.add(key);
            parameters.add(KeyBytes.after(key));
        } else {
            parameters.add(KeyBytes.of(range.lower()));
            parameters.add(KeyBytes.of(range.upper()));
        }
    }

    /** Takes what is said of columns that every contact has. */
    private boolean takeColumns(Literal literal) {
        if (isOfKinds(literal)) {
            kinds.removeIf(kind -> hasKind(literal, kind) == literal.isLacking());
            return true;
        }
        if (literal.sought().size() == 1 && literal.sought().get(0) instanceof OfTime of) {
            return (literal.isLacking() ? outside(of) : Optional.of(of))
                    .map(this::takeTime)
                    .orElse(false);
        }
        return false;
    }

    private static boolean isOfKinds(Literal literal) {
        return literal.sought().stream()
                .allMatch(
                        each -> each instanceof OfTerm of && of.field() == ContactTerm.Field.KIND);
    }

    private static boolean hasKind(Literal literal, Contact.Kind kind) {
        return literal.sought().stream()
                .anyMatch(each -> each instanceof OfTerm of && of.range().has(kind.name()));
    }

    /** What lies outside of a range, if that is one range. */
    private static Optional<OfTime> outside(OfTime of) {
        if (of.from() >= of.until()) {
            return Optional.of(new OfTime(of.time(), Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (of.from() == Long.MIN_VALUE) {
            return Optional.of(new OfTime(of.time(), of.until(), Long.MAX_VALUE));
        }
        return of.until() == Long.MAX_VALUE
                ? Optional.of(new OfTime(of.time(), Long.MIN_VALUE, of.from()))
                : Optional.empty();
    }

    private boolean takeTime(OfTime of) {
        if (of.time() == ContactQuery.Time.CREATED) {
            createdFrom = Math.max(createdFrom, of.from());
            createdUntil = Math.min(createdUntil, of.until());
        } else {
            changedFrom = Math.max(changedFrom, of.from());
            changedUntil = Math.min(changedUntil, of.until());
        }
        return true;
    }

    private boolean take(Literal literal) {
        return literal.isLacking() ? takeLacking(literal) : takeHaving(literal);
    }

    private boolean takeHaving(Literal literal) {
        Optional<Having> shape =
                Stream.of(Having.values())
                        .filter(each -> fits(literal, each == Having.FACT, each.ranges))
                        .findFirst();
        if (shape.isEmpty()) {
            return false;
        }
        List<Having> all = new ArrayList<>(had.stream().map(Had::shape).toList());
        all.add(shape.get());
        if (!Having.isPossible(all)) {
            return false;
        }
        had.add(new Had(shape.get(), literal.sought()));
        return true;
    }

    private boolean takeLacking(Literal literal) {
        Optional<Lacking> shape =
                Stream.of(Lacking.values())
                        .filter(each -> fits(literal, each == Lacking.FACT, each.ranges))
                        .findFirst();
        if (shape.isEmpty() || lacking != Lacking.NOTHING) {
            return false;
        }
        lacking = shape.get();
        lacked = literal.sought();
        return true;
    }

    private static boolean fits(Literal literal, boolean facts, int ranges) {
        return literal.sought().size() <= ranges
                && literal.sought().stream()
                        .allMatch(each -> facts ? each instanceof OfFact : isOfStoredKeys(each));
    }

    private static boolean isOfStoredKeys(Sought sought) {
        return sought instanceof OfTerm of
                && of.field() != ContactTerm.Field.KIND
                && isCompared(of.range());
    }

    private static boolean isCompared(KeyRange range) {
        return KeyRange.exactly(range.lower().text()).equals(range)
                || (isShort(range.lower()) && isShort(range.upper()));
    }

    private static boolean isShort(KeyRange.Edge edge) {
        return KeyBytes.utf8(edge.text()).length <= MOST_COMPARED;
    }
}
