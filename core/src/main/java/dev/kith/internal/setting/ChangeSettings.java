package dev.kith.internal.setting;

import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.StoredSettings;
import dev.kith.setting.BookSettings;
import dev.kith.setting.Preferences;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what a book lays down for itself. */
final class ChangeSettings implements Command<Preferences> {

    /** Stands where the content of a change has no time and no actor yet. */
    private static final Stamp NEVER = new Stamp(Instant.EPOCH, Actor.system());

    private final UnaryOperator<Preferences> change;

    ChangeSettings(UnaryOperator<Preferences> change) {
        this.change = change;
    }

    @Override
    public String name() {
        return "settings.change";
    }

    @Override
    public void content(FormWriter writer) {
        // what a change makes of nothing tells one change from another
        Preferences shape = changed(Preferences.none());
        StoredSettings.KIND.form().write(new BookSettings(Revision.FIRST, shape, NEVER), writer);
    }

    @Override
    public Preferences execute(CommandContext context) {
        // two first changes would both find nothing to change
        context.guard("settings", "");
        Optional<BookSettings> stored =
                context.unit().aggregates().find(StoredSettings.KIND, BookSettings.Id.SETTINGS);
        Preferences before = stored.map(BookSettings::preferences).orElseGet(Preferences::none);
        Preferences next = changed(before);
        if (next.equals(before)) {
            return next;
        }
        if (stored.isEmpty()) {
            context.add(
                    StoredSettings.KIND, new BookSettings(Revision.FIRST, next, context.stamp()));
        } else {
            context.save(
                    StoredSettings.KIND,
                    new BookSettings(stored.get().revision().next(), next, context.stamp()),
                    stored.get());
        }
        return next;
    }

    private Preferences changed(Preferences before) {
        return Objects.requireNonNull(
                change.apply(before), "the preferences that the change makes");
    }

    @Override
    public List<Touched> touched(Preferences result) {
        return List.of();
    }

    @Override
    public Preferences recall(StorageUnit unit, CommandOutcome outcome) {
        return StoredSettings.own(unit.aggregates());
    }
}
