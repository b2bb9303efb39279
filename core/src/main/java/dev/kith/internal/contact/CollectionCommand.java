package dev.kith.internal.contact;

import dev.kith.common.NotFoundException;
import dev.kith.contact.CollectionId;
import dev.kith.contact.ContactCollection;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command on a collection.
 *
 * @param content writes, as fields of an object, what makes the command different from another one
 *     of its name
 * @param removed the collection that the command takes away, if it does
 */
record CollectionCommand(
        String name,
        Consumer<FormWriter> content,
        Function<CommandContext, ContactCollection> work,
        @Nullable ContactCollection removed)
        implements Command<ContactCollection> {

    @Override
    public void content(FormWriter writer) {
        writer.beginObject();
        content.accept(writer);
        writer.endObject();
    }

    @Override
    public ContactCollection execute(CommandContext context) {
        return work.apply(context);
    }

    @Override
    public List<Touched> touched(ContactCollection result) {
        return List.of(new Touched(result.id().subject(), result.id().uuid(), result.revision()));
    }

    @Override
    public ContactCollection recall(StorageUnit unit, CommandOutcome outcome) {
        if (removed != null) {
            return removed;
        }
        CollectionId id = CollectionId.of(outcome.touched().get(0).id());
        return unit.aggregates()
                .find(StoredCollections.KIND, id)
                .orElseThrow(() -> new NotFoundException(id));
    }
}
