package dev.kith.contact;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A collection of contacts inside a book, which its owner shares with others. A contact is in at
 * most one. Immutable.
 */
public final class ContactCollection implements Aggregate {

    private final CollectionId id;
    private final Revision revision;
    private final String name;
    private final Actor owner;
    private final Map<Actor, AccessLevel> actors;
    private final Map<Team, AccessLevel> teams;
    private final Stamp created;
    private final Stamp changed;

    ContactCollection(
            CollectionDraft draft,
            CollectionId id,
            Revision revision,
            Stamp created,
            Stamp changed) {
        this.id = Objects.requireNonNull(id, "id");
        this.revision = Objects.requireNonNull(revision, "revision");
        name = draft.name().strip();
        owner = draft.owner();
        actors = draft.actors();
        teams = draft.teams();
        this.created = Objects.requireNonNull(created, "created");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /**
     * {@return a draft of a collection that is shared with nobody}
     *
     * @param name what it is called, one line of at most 200 characters; else it becomes a
     *     violation
     * @param owner whose it is
     */
    public static CollectionDraft draft(String name, Actor owner) {
        return new CollectionDraft(name, owner);
    }

    /** {@return a draft with all that this collection says} */
    public CollectionDraft edit() {
        return new CollectionDraft(this);
    }

    @Override
    public CollectionId id() {
        return id;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return whose it is} */
    public Actor owner() {
        return owner;
    }

    /** {@return the actors with whom it is shared, by kind and id, and how far each may go} */
    public Map<Actor, AccessLevel> actors() {
        return actors;
    }

    /** {@return the teams with which it is shared, by id, and how far their members may go} */
    public Map<Team, AccessLevel> teams() {
        return teams;
    }

    /** {@return when it was created and by whom} */
    public Stamp created() {
        return created;
    }

    /** {@return when it was last changed and by whom} */
    public Stamp changed() {
        return changed;
    }

    /**
     * {@return how far an actor may go, by what is granted to the actor and to the teams, whichever
     * is more; nothing if the actor may not even see it} The owner and the host itself, {@link
     * Actor#isSystem}, have {@link AccessLevel#OWN}.
     *
     * @param actor the actor
     * @param memberOf the teams in which the actor is
     */
    public Optional<AccessLevel> levelOf(Actor actor, Collection<Team> memberOf) {
        if (actor.equals(owner) || actor.isSystem()) {
            return Optional.of(AccessLevel.OWN);
        }
        Stream<AccessLevel> byTeam =
                memberOf.stream()
                        .map(team -> Optional.ofNullable(teams.get(team)))
                        .flatMap(Optional::stream);
        return Stream.concat(Optional.ofNullable(actors.get(actor)).stream(), byTeam)
                .max(AccessLevel::compareTo);
    }

    /**
     * {@return whether another version says the same, whoever changed it and when}
     *
     * @param other the other version
     */
    public boolean hasSameContent(ContactCollection other) {
        return id.equals(other.id)
                && name.equals(other.name)
                && owner.equals(other.owner)
                && actors.equals(other.actors)
                && teams.equals(other.teams);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactCollection that
                && revision.equals(that.revision)
                && created.equals(that.created)
                && changed.equals(that.changed)
                && hasSameContent(that);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** {@return id and revision; nothing of the name} */
    @Override
    public String toString() {
        return "ContactCollection[" + id + ", revision " + revision + "]";
    }
}
