package dev.kith.internal.command;

import dev.kith.form.SettingsForm;
import dev.kith.setting.BookSettings;
import dev.kith.setting.Preferences;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import java.util.List;

/** How a book's settings are kept: once, and not before anything is laid down. */
public final class StoredSettings {

    public static final AggregateKind<BookSettings> KIND =
            AggregateKind.of(new SettingsForm(), BookSettings.class, settings -> List.of());

    private StoredSettings() {}

    /** What the book lays down for itself. */
    public static BookSettings own(AggregateView view) {
        return view.find(KIND, BookSettings.Id.SETTINGS).orElseGet(BookSettings::first);
    }

    /** What holds: the book's own preferences over the host's. */
    public static Preferences effective(AggregateView view, Preferences host) {
        return own(view).preferences().or(host);
    }
}
