package dev.kith.change;

/**
 * What a host does at once about changes, such as to refresh a screen. Called on the thread that
 * made them, after they are committed (in a host's transaction, after that one's commit) and never
 * inside a unit: it may use the book, and what it writes is told in turn.
 *
 * <p>It is told at most once and it delays the caller, so it is quick. Whoever must not miss a
 * change, or takes long, reads {@link History#after} instead, which gives each at least once. What
 * it throws harms neither the command nor other listeners: it is logged, as an error of the {@link
 * System.Logger} named {@code dev.kith.change}, with ids and the place in the code, without its
 * message, which may hold values.
 *
 * <p>Called by many threads.
 */
@FunctionalInterface
public interface ChangeListener {

    /**
     * Called once for each unit that changed something.
     *
     * @param notice what the unit changed
     */
    void changed(ChangeNotice notice);
}
