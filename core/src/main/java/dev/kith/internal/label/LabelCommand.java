package dev.kith.internal.label;

import dev.kith.common.NotFoundException;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command on a label.
 *
 * @param content what makes the command different from another one of its name
 * @param removed the label that the command takes away, if it does
 */
record LabelCommand(
        String name,
        List<String> content,
        Function<CommandContext, Label> work,
        @Nullable Label removed)
        implements Command<Label> {

    @Override
    public void content(FormWriter writer) {
        writer.beginObject();
        writer.texts("content", content);
        writer.endObject();
    }

    @Override
    public Label execute(CommandContext context) {
        return work.apply(context);
    }

    @Override
    public List<Touched> touched(Label result) {
        return List.of(new Touched(result.id().subject(), result.id().uuid(), result.revision()));
    }

    @Override
    public Label recall(StorageUnit unit, CommandOutcome outcome) {
        if (removed != null) {
            return removed;
        }
        LabelId id = LabelId.of(outcome.touched().get(0).id());
        return Vocabulary.find(unit.aggregates(), id).orElseThrow(() -> new NotFoundException(id));
    }
}
