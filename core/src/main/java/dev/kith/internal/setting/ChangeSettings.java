package dev.kith.internal.setting;

import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.common.Stamp;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.StoredSettings;
import dev.kith.setting.BookSettings;
import dev.kith.setting.Preferences;
import dev.kith.store.AggregateView;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Changes what a book lays down for itself. */
final class ChangeSettings implements Command<BookSettings> {

    private final BookSettings seen;
    private final UnaryOperator<Preferences> change;
    private final Stamp nowhere;

    /**
     * A change.
     *
     * @param nowhere stands where the command's content has no time and no actor yet
     */
    ChangeSettings(BookSettings seen, UnaryOperator<Preferences> change, Stamp nowhere) {
        this.seen = seen;
        this.change = change;
        this.nowhere = nowhere;
    }

    @Override
    public String name() {
        return "settings.change";
    }

    @Override
    public void content(FormWriter writer) {
        BookSettings shape =
                new BookSettings(seen.revision(), changed(seen.preferences()), nowhere);
        writer.beginObject();
        writer.field("revision", seen.revision().number())
                .field("settings", shape, StoredSettings.KIND.form()::write);
        writer.endObject();
    }

    @Override
    public BookSettings execute(CommandContext context) {
        // two first changes would both find nothing to change
        context.guard("settings", "");
        AggregateView view = context.unit().aggregates();
        BookSettings current = StoredSettings.own(view);
        if (!current.equals(seen)) {
            throw new StaleException(seen.id(), seen.revision(), current.revision());
        }
        Preferences preferences = changed(current.preferences());
        if (preferences.equals(current.preferences())) {
            return current;
        }
        Revision revision = current.revision().next();
        BookSettings next = new BookSettings(revision, preferences, context.stamp());
        if (current.changed().isPresent()) {
            context.save(StoredSettings.KIND, next, current);
        } else {
            context.add(StoredSettings.KIND, next);
        }
        return next;
    }

    private Preferences changed(Preferences before) {
        return Objects.requireNonNull(
                change.apply(before), "the preferences that the change makes");
    }

    @Override
    public List<Touched> touched(BookSettings result) {
        return List.of(new Touched(result.id().subject(), result.id().uuid(), result.revision()));
    }

    @Override
    public BookSettings recall(StorageUnit unit, CommandOutcome outcome) {
        return StoredSettings.own(unit.aggregates());
    }
}
