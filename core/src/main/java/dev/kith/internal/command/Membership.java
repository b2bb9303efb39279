package dev.kith.internal.command;

import dev.kith.common.Actor;
import dev.kith.common.Team;
import dev.kith.common.TeamDirectory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who acts, and in which teams: the host is asked once, and only if it matters. */
public final class Membership {

    private final Actor actor;
    private final TeamDirectory directory;
    private @Nullable Set<Team> teams;

    Membership(Actor actor, TeamDirectory directory) {
        this.actor = actor;
        this.directory = directory;
    }

    public Actor actor() {
        return actor;
    }

    public Set<Team> teams() {
        if (teams == null) {
            teams = Set.copyOf(directory.of(actor));
        }
        return teams;
    }
}
