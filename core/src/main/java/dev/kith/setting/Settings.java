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

    /** {@return what the book lays down for itself; nothing at first} */
    Preferences own();

    /**
     * Changes what the book lays down for itself. Two changes at the same time are made one after
     * the other, each from what the one before left.
     *
     * @param change makes the new preferences from the book's own; free of side effects
     * @return what holds from then on
     */
    Preferences change(UnaryOperator<Preferences> change);
}
