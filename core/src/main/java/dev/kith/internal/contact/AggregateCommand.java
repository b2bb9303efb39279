package dev.kith.internal.contact;

import dev.kith.common.Actor;
import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.NotFoundException;
import dev.kith.common.StaleException;
import dev.kith.common.Stamp;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.AggregateKind;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What commands on one aggregate beside the contacts have in common. */
abstract class AggregateCommand<A extends Aggregate> implements Command<A> {

    /** Stands where a command's content has no time and no actor yet. */
    static final Stamp NEVER = new Stamp(Instant.EPOCH, Actor.system());

    /** Stands where a command's content has no identity yet. */
    static final UUID NOBODY = new UUID(0, 0);

    private final String name;
    private final AggregateKind<A> kind;
    private final Function<UUID, ? extends AggregateId> id;

    AggregateCommand(String name, AggregateKind<A> kind, Function<UUID, ? extends AggregateId> id) {
        this.name = name;
        this.kind = kind;
        this.id = id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Touched> touched(A result) {
        return List.of(new Touched(result.id().subject(), result.id().uuid(), result.revision()));
    }

    @Override
    public A recall(StorageUnit unit, CommandOutcome outcome) {
        AggregateId first = id.apply(outcome.touched().get(0).id());
        return unit.aggregates().find(kind, first).orElseThrow(() -> new NotFoundException(first));
    }

    /** The stored aggregate, which must be the one that the caller has seen. */
    A current(CommandContext context, A seen) {
        A current =
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

    /** Writes the content of a command that makes another version of what the caller has seen. */
    void writeChange(A seen, A shape, FormWriter writer) {
        writer.beginObject();
        writer.field("id", seen.id().uuid())
                .field("revision", seen.revision().number())
                .field("next", shape, kind.form()::write);
        writer.endObject();
    }

    /** Writes the content of a command that takes away what the caller has seen. */
    void writeRemoval(A seen, FormWriter writer) {
        writer.beginObject();
        writer.field("id", seen.id().uuid());
        writer.endObject();
    }
}
