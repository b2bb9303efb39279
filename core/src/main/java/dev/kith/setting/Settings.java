package dev.kith.setting;

import java.util.function.UnaryOperator;

/**
 * What holds for a book: its own preferences over those that the host gave to all its books. Safe
 * for use by many threads.
 */
public interface Settings {

    /**
     * {@return what holds: the book's own preferences, where they leave something open the host's,
     * then the standard ones; only the region may still be open}
     */
    Preferences effective();

    /** {@return what the book lays down for itself; at its first revision nothing} */
    BookSettings own();

    /**
     * Changes what the book lays down for itself from the version that the caller has seen.
     *
     * @param seen the settings as the caller has seen them
     * @param change makes the new preferences from those that it is given; free of side effects
     * @return the settings at their next revision, or the same if nothing changed
     * @throws dev.kith.common.StaleException if the settings are no longer at the revision seen
     */
    BookSettings change(BookSettings seen, UnaryOperator<Preferences> change);
}
