package dev.kith.internal.command;

import dev.kith.common.Aggregate;
import dev.kith.common.NotFoundException;
import dev.kith.form.FormWriter;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command on an entry of a catalogue. */
public final class DefinitionCommand<D extends Aggregate> implements Command<D> {

    private final String name;
    private final Catalogue<D> catalogue;
    private final D definition;
    private final boolean seen;
    private final @Nullable D next;
    private final Function<CommandContext, D> work;

    private DefinitionCommand(
            String name,
            Catalogue<D> catalogue,
            D definition,
            boolean seen,
            @Nullable D next,
            Function<CommandContext, D> work) {
        this.name = name;
        this.catalogue = catalogue;
        this.definition = definition;
        this.seen = seen;
        this.next = next;
        this.work = work;
    }

    /**
     * A command that adds an entry.
     *
     * @param shape what the entry will say
     */
    public static <D extends Aggregate> DefinitionCommand<D> defining(
            String name, Catalogue<D> catalogue, D shape, Function<CommandContext, D> work) {
        return new DefinitionCommand<>(name, catalogue, shape, false, shape, work);
    }

    /**
     * A command that makes the next version of an entry.
     *
     * @param seen the entry as the caller has seen it
     * @param shape what the entry will say
     */
    public static <D extends Aggregate> DefinitionCommand<D> changing(
            String name,
            Catalogue<D> catalogue,
            D seen,
            D shape,
            Function<CommandContext, D> work) {
        return new DefinitionCommand<>(name, catalogue, seen, true, shape, work);
    }

    /** A command that takes an entry out. */
    public static <D extends Aggregate> DefinitionCommand<D> removing(
            String name, Catalogue<D> catalogue, D seen, Function<CommandContext, D> work) {
        return new DefinitionCommand<>(name, catalogue, seen, true, null, work);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void content(FormWriter writer) {
        writer.beginObject();
        writer.field("key", definition.id().toString());
        if (seen) {
            writer.field("revision", definition.revision().number());
        }
        if (next != null) {
            writer.field("definition", next, catalogue.kind().form()::write);
        }
        writer.endObject();
    }

    @Override
    public D execute(CommandContext context) {
        return work.apply(context);
    }

    @Override
    public List<Touched> touched(D result) {
        return List.of(new Touched(result.id().subject(), result.id().uuid(), result.revision()));
    }

    @Override
    public D recall(StorageUnit unit, CommandOutcome outcome) {
        return next == null
                ? definition
                : catalogue
                        .find(unit.aggregates(), definition.id())
                        .orElseThrow(() -> new NotFoundException(definition.id()));
    }
}
