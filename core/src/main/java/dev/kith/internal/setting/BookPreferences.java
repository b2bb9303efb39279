package dev.kith.internal.setting;

import dev.kith.internal.command.Commands;
import dev.kith.internal.command.StoredSettings;
import dev.kith.setting.BookSettings;
import dev.kith.setting.Preferences;
import dev.kith.setting.Settings;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The settings of one book for one actor. */
public final class BookPreferences implements Settings {

    private final Commands commands;

    public BookPreferences(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Preferences effective() {
        return commands.preferences();
    }

    @Override
    public BookSettings own() {
        return StoredSettings.own(commands.view().aggregates());
    }

    @Override
    public BookSettings change(BookSettings seen, UnaryOperator<Preferences> change) {
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(change, "change");
        return commands.run(new ChangeSettings(seen, change, commands.nowhere()));
    }
}
