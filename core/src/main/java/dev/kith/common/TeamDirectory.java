package dev.kith.common;

import java.util.Set;

/**
 * Who is in which of the host's teams. Implemented by the host, called by the library at most once
 * for each command or read, on the thread of the caller, and only where the answer matters. Safe
 * for use by many threads.
 */
@FunctionalInterface
public interface TeamDirectory {

    /**
     * {@return the teams in which an actor is at this time; none for an actor that the host does
     * not know}
     *
     * @param actor a user or a program of the host
     */
    Set<Team> of(Actor actor);

    /** {@return the directory of a host without teams} */
    static TeamDirectory none() {
        return actor -> Set.of();
    }
}
