package dev.kith.internal.rule;

import dev.kith.fact.FactKey;
import dev.kith.store.ContactQuery.OfFact;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.ContactTerm;
import dev.kith.store.ContactTerm.Dated;
import dev.kith.store.KeyRange;
import dev.kith.store.KeyRange.Edge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of a field are stored so that they can be sought. Immutable. */
final class Stored {

    private final List<Function<KeyRange, Sought>> sought;
    private final String beginning;
    private final List<KeyRange> all;
    private final boolean isCut;
    private final @Nullable Dated dated;
    private final @Nullable String standIn;

    private Stored(
            List<Function<KeyRange, Sought>> sought,
            String beginning,
            List<KeyRange> all,
            boolean isCut,
            @Nullable Dated dated,
            @Nullable String standIn) {
        this.sought = sought;
        this.beginning = beginning;
        this.all = all;
        this.isCut = isCut;
        this.dated = dated;
        this.standIn = standIn;
    }

    /** As terms of their own field. */
    static Stored as(ContactTerm.Field field) {
        return behind(field, "");
    }

    /** As terms of one field or of another one. */
    static Stored as(ContactTerm.Field field, ContactTerm.Field other) {
        return new Stored(
                List.of(range -> new OfTerm(field, range), range -> new OfTerm(other, range)),
                "",
                List.of(KeyRange.beginningWith("")),
                true,
                null,
                null);
    }

    /** As terms of a field that they share with others, behind a text. */
    static Stored behind(ContactTerm.Field field, String beginning) {
        return new Stored(
                List.of(range -> new OfTerm(field, range)),
                beginning,
                List.of(KeyRange.beginningWith(beginning)),
                true,
                null,
                null);
    }

    /** As terms of a field, of which some count only. */
    static Stored among(ContactTerm.Field field, Collection<String> texts) {
        return new Stored(
                List.of(range -> new OfTerm(field, range)),
                "",
                texts.stream().map(KeyRange::exactly).toList(),
                true,
                null,
                null);
    }

    /** As a fact, for which a value may stand where there is none. */
    static Stored as(FactKey fact, Optional<String> standIn) {
        return new Stored(
                List.of(range -> new OfFact(fact, range)),
                "",
                List.of(KeyRange.beginningWith("")),
                false,
                null,
                standIn.orElse(null));
    }

    /** Whenever they are so, of which the day of asking counts only. */
    Stored dated(Dated what) {
        return new Stored(sought, beginning, all, isCut, what, standIn);
    }

    /** Whether the beginning of a long text stands for it. */
    boolean isCut() {
        return isCut;
    }

    Optional<Dated> dated() {
        return Optional.ofNullable(dated);
    }

    /** Whether a value in some ranges stands where there is none; nothing if none stands there. */
    Optional<Boolean> standsIn(List<KeyRange> ranges) {
        return Optional.ofNullable(standIn)
                .map(value -> ranges.stream().anyMatch(range -> range.has(value)));
    }

    /** Any value at all. */
    List<Sought> any() {
        return sought(all);
    }

    /** Values in some ranges. */
    List<Sought> in(List<KeyRange> ranges) {
        List<KeyRange> found = new ArrayList<>();
        for (KeyRange range : ranges) {
            for (KeyRange whole : all) {
                KeyRange part = whole.from(edge(range.lower())).upTo(edge(range.upper()));
                if (!part.isEmpty()) {
                    found.add(part);
                }
            }
        }
        return sought(found);
    }

    /** Values outside of some ranges. */
    List<Sought> outside(List<KeyRange> ranges) {
        List<KeyRange> placed =
                ranges.stream()
                        .map(range -> new KeyRange(edge(range.lower()), edge(range.upper())))
                        .toList();
        return sought(all.stream().flatMap(whole -> whole.without(placed).stream()).toList());
    }

    private List<Sought> sought(List<KeyRange> ranges) {
        return sought.stream().flatMap(as -> ranges.stream().map(as)).toList();
    }

    private Edge edge(Edge edge) {
        return new Edge(beginning + edge.text(), edge.side());
    }
}
