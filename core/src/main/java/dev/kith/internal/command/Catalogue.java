package dev.kith.internal.command;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.NotFoundException;
import dev.kith.common.ReservedDefinitionException;
import dev.kith.common.StaleException;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Definitions that have a stable key: the reserved ones, which every book has without storing them,
 * and those of the book. Immutable.
 */
public final class Catalogue<D extends Aggregate> {

    /** The index that holds each definition under its key's text. */
    public static final String BY_KEY = "key";

    private static final int AT_ONCE = 500;

    private final AggregateKind<D> kind;
    private final Map<AggregateId, D> reserved = new LinkedHashMap<>();

    public Catalogue(AggregateKind<D> kind, List<D> reserved) {
        this.kind = kind;
        reserved.forEach(each -> this.reserved.put(each.id(), each));
    }

    /** The key of a definition in {@link #BY_KEY}. */
    public static IndexKey byKey(AggregateId key) {
        return new IndexKey(BY_KEY, key.toString());
    }

    public Optional<D> find(AggregateView view, AggregateId key) {
        D known = reserved.get(key);
        return known != null ? Optional.of(known) : view.find(kind, key);
    }

    /** The reserved ones in their order, then the book's by key. */
    public List<D> all(AggregateView view) {
        List<D> all = new ArrayList<>(reserved.values());
        IndexRange range = IndexRange.startingWith(BY_KEY, "");
        List<Found<D>> page = view.scan(kind, range, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(found -> all.add(found.aggregate()));
            IndexPosition last = page.get(page.size() - 1).position();
            page = page.size() < AT_ONCE ? List.of() : view.scan(kind, range.after(last), AT_ONCE);
        }
        return all;
    }

    public boolean isReserved(AggregateId key) {
        return reserved.containsKey(key);
    }

    /** Adds a definition under a key that is free, which from then on nobody else takes. */
    public void define(CommandContext context, D definition) {
        guard(context, definition);
        if (find(context.unit().aggregates(), definition.id()).isPresent()) {
            throw new DefinitionTakenException(definition.id());
        }
        context.add(kind, definition);
    }

    /**
     * The stored definition, which must be at the revision that the caller has seen and from then
     * on is changed by nobody else.
     */
    public D current(CommandContext context, D seen) {
        if (isReserved(seen.id())) {
            throw new ReservedDefinitionException(seen.id());
        }
        guard(context, seen);
        D current =
                context.unit()
                        .aggregates()
                        .find(kind, seen.id())
                        .orElseThrow(() -> new NotFoundException(seen.id()));
        // the whole value, not only its revision: the same one may come from a unit that left no
        // trace
        if (!current.equals(seen)) {
            throw new StaleException(seen.id(), seen.revision(), current.revision());
        }
        return current;
    }

    private void guard(CommandContext context, D definition) {
        context.guard(kind.name(), definition.id().toString());
    }

    public AggregateKind<D> kind() {
        return kind;
    }
}
