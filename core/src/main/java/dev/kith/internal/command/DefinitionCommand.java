package dev.kith.internal.command;

import dev.kith.common.Aggregate;
import dev.kith.common.NotFoundException;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.function.Function;

/** A command on an entry of a catalogue. */
public final class DefinitionCommand<D extends Aggregate> implements Command<D> {

    private final String name;
    private final Catalogue<D> catalogue;
    private final D definition;
    private final List<String> content;
    private final Function<CommandContext, D> work;
    private final boolean removes;

    private DefinitionCommand(
            String name,
            Catalogue<D> catalogue,
            D definition,
            List<String> content,
            Function<CommandContext, D> work,
            boolean removes) {
        this.name = name;
        this.catalogue = catalogue;
        this.definition = definition;
        this.content = content;
        this.work = work;
        this.removes = removes;
    }

    /**
     * A command that adds an entry or makes the next version of one.
     *
     * @param definition an entry with the key
     * @param content what makes the command different from another one of its name and key
     */
    public static <D extends Aggregate> DefinitionCommand<D> writing(
            String name,
            Catalogue<D> catalogue,
            D definition,
            List<String> content,
            Function<CommandContext, D> work) {
        return new DefinitionCommand<>(name, catalogue, definition, content, work, false);
    }

    /** A command that takes an entry out. */
    public static <D extends Aggregate> DefinitionCommand<D> removing(
            String name, Catalogue<D> catalogue, D definition, Function<CommandContext, D> work) {
        return new DefinitionCommand<>(name, catalogue, definition, List.of(), work, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void digest(ContentDigest digest) {
        digest.text(definition.id().toString()).all(content, ContentDigest::text);
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
        return removes
                ? definition
                : catalogue
                        .find(unit.aggregates(), definition.id())
                        .orElseThrow(() -> new NotFoundException(definition.id()));
    }
}
