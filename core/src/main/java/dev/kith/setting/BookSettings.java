package dev.kith.setting;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one book lays down for itself. Immutable. */
public final class BookSettings implements Aggregate {

    private static final BookSettings NOTHING = new BookSettings();

    private final Revision revision;
    private final Preferences preferences;
    private final @Nullable Stamp changed;

    private BookSettings() {
        revision = Revision.FIRST;
        preferences = Preferences.none();
        changed = null;
    }

    /**
     * Settings of a book; made by the library and by what reads stored ones.
     *
     * @param revision which version they are
     * @param preferences what they lay down
     * @param changed when they were changed and by whom
     */
    public BookSettings(Revision revision, Preferences preferences, Stamp changed) {
        this.revision = Objects.requireNonNull(revision, "revision");
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /** {@return the settings with which every book begins, which lay down nothing} */
    public static BookSettings first() {
        return NOTHING;
    }

    /** The one identity: a book has settings once. */
    public enum Id implements AggregateId {
        /** Of any book. */
        SETTINGS;

        @Override
        public UUID uuid() {
            return new UUID(0x5000, 0x8000_0000_0000_0000L);
        }

        @Override
        public String subject() {
            return "settings";
        }

        @Override
        public String toString() {
            return "settings";
        }
    }

    @Override
    public Id id() {
        return Id.SETTINGS;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return what they lay down} */
    public Preferences preferences() {
        return preferences;
    }

    /** {@return when they were last changed and by whom; empty if they never were} */
    public Optional<Stamp> changed() {
        return Optional.ofNullable(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BookSettings that
                && revision.equals(that.revision)
                && preferences.equals(that.preferences)
                && Objects.equals(changed, that.changed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(revision, preferences);
    }

    @Override
    public String toString() {
        return "BookSettings[revision " + revision + "]";
    }
}
