package dev.kith.internal.contact;

import dev.kith.contact.Bulk;
import dev.kith.contact.BulkOutcome;
import dev.kith.contact.BulkRefusedException;
import dev.kith.contact.BulkReport;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One call that writes many contacts, a batch after the other. Used by one thread. */
final class BulkRun<I> {

    private final Commands commands;
    private final String name;
    private final Bulk bulk;
    private final Batch<I> batch;
    private long furthest;

    BulkRun(Commands commands, String name, Bulk bulk, Batch<I> batch) {
        this.commands = commands;
        this.name = name;
        this.bulk = Objects.requireNonNull(bulk, "bulk");
        this.batch = batch;
    }

    /** Writes items within a unit. */
    @FunctionalInterface
    interface Batch<I> {

        /**
         * Writes what is not refused; what failed otherwise throws.
         *
         * @param first the place of the first item
         */
        List<BulkOutcome> write(CommandContext context, long first, List<I> items);
    }

    BulkReport run(Iterable<? extends I> items) {
        Objects.requireNonNull(items, "items");
        commands.requireNoKey();
        return bulk.isAllOrNothing()
                ? commands.batch(name, context -> together(context, items))
                : apart(items.iterator());
    }

    private BulkReport apart(Iterator<? extends I> items) {
        if (commands.isInUnit()) {
            throw new IllegalStateException(
                    "many contacts are written in units of their own, which a unit or a transaction"
                            + " that is open cannot hold; end it before, or ask for"
                            + " Bulk.allOrNothing()");
        }
        Tally tally = new Tally();
        while (items.hasNext()) {
            long first = tally.items;
            List<I> next = next(items, first);
            commands.<List<BulkOutcome>>batch(name, context -> batch.write(context, first, next))
                    .forEach(outcome -> tally.add(outcome, bulk.listener()));
        }
        return tally.report();
    }

    private BulkReport together(CommandContext context, Iterable<? extends I> items) {
        Tally tally = new Tally();
        Iterator<? extends I> each = items.iterator();
        while (each.hasNext()) {
            long first = tally.items;
            batch.write(context, first, next(each, first))
                    .forEach(outcome -> tally.add(outcome, bulk.listener()));
        }
        if (tally.items < furthest) {
            throw new IllegalStateException(
                    "the unit lost against another one and was repeated, but the items could not be"
                            + " read again; give ones that can be read twice");
        }
        furthest = tally.items;
        if (tally.refused > 0) {
            throw new BulkRefusedException(tally.report());
        }
        return tally.report();
    }

    private List<I> next(Iterator<? extends I> items, long first) {
        List<I> next = new ArrayList<>(Math.min(bulk.unitSize(), 1_000));
        while (next.size() < bulk.unitSize() && items.hasNext()) {
            next.add(Objects.requireNonNull(items.next(), "item " + (first + next.size())));
        }
        return next;
    }

    /** What became of the items so far. */
    private static final class Tally {

        private final List<BulkOutcome> refusals = new ArrayList<>();
        private long items;
        private long written;
        private long refused;

        void add(BulkOutcome outcome, Consumer<? super BulkOutcome> listener) {
            items++;
            if (outcome.isWritten()) {
                written++;
            }
            if (outcome.isRefused()) {
                refused++;
                if (refusals.size() < BulkReport.MAX_REFUSALS) {
                    refusals.add(outcome);
                }
            }
            listener.accept(outcome);
        }

        BulkReport report() {
            return new BulkReport(written, items - written - refused, refused, refusals);
        }
    }
}
