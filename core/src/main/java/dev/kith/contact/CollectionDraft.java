package dev.kith.contact;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a collection will say. Everything that is wrong is collected and listed at once when the
 * draft is given to the book. Used by one thread.
 */
public final class CollectionDraft {

    /** The most actors, and the most teams, with which a collection is shared. */
    public static final int MAX_GRANTS = 1_000;

    private static final TextRule NAME = TextRule.line("a collection's name", 200);

    private final SortedMap<Actor, AccessLevel> actors =
            new TreeMap<>(Comparator.comparing(Actor::kind).thenComparing(Actor::id));
    private final SortedMap<Team, AccessLevel> teams =
            new TreeMap<>(Comparator.comparing(Team::id));
    private String name;
    private Actor owner;

    CollectionDraft(String name, Actor owner) {
        this.name = Objects.requireNonNull(name, "name");
        this.owner = Objects.requireNonNull(owner, "owner");
    }

    CollectionDraft(ContactCollection collection) {
        this(collection.name(), collection.owner());
        actors.putAll(collection.actors());
        teams.putAll(collection.teams());
    }

    /**
     * Calls the collection something else.
     *
     * @param name one line of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public CollectionDraft name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /**
     * Hands the collection over. Who owned it has from then on what is granted.
     *
     * @param owner whose it will be
     * @return this draft
     */
    public CollectionDraft owner(Actor owner) {
        this.owner = Objects.requireNonNull(owner, "owner");
        return this;
    }

    /** {@return whose it is} */
    public Actor owner() {
        return owner;
    }

    /**
     * Shares the collection with an actor, in place of what was granted before.
     *
     * @param actor the actor
     * @param level how far the actor may go
     * @return this draft
     * @throws IllegalArgumentException if the level is {@link AccessLevel#OWN}
     */
    public CollectionDraft share(Actor actor, AccessLevel level) {
        actors.put(Objects.requireNonNull(actor, "actor"), granted(level));
        return this;
    }

    /**
     * Shares the collection with all who are in a team, in place of what was granted before.
     *
     * @param team the team
     * @param level how far they may go
     * @return this draft
     * @throws IllegalArgumentException if the level is {@link AccessLevel#OWN}
     */
    public CollectionDraft share(Team team, AccessLevel level) {
        teams.put(Objects.requireNonNull(team, "team"), granted(level));
        return this;
    }

    private static AccessLevel granted(AccessLevel level) {
        if (level == AccessLevel.OWN) {
            throw new IllegalArgumentException(
                    "a collection has one owner; hand it over, or share it with VIEW or EDIT");
        }
        return Objects.requireNonNull(level, "level");
    }

    /**
     * Takes back what is granted to an actor, if anything is.
     *
     * @param actor the actor
     * @return this draft
     */
    public CollectionDraft unshare(Actor actor) {
        actors.remove(actor);
        return this;
    }

    /**
     * Takes back what is granted to a team, if anything is.
     *
     * @param team the team
     * @return this draft
     */
    public CollectionDraft unshare(Team team) {
        teams.remove(team);
        return this;
    }

    /** {@return the actors with whom it is shared, by kind and id, and how far each may go} */
    public Map<Actor, AccessLevel> actors() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(actors));
    }

    /** {@return the teams with which it is shared, by id, and how far their members may go} */
    public Map<Team, AccessLevel> teams() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    }

    /** {@return everything that is wrong with the draft by itself} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        NAME.violation(name).ifPresent(violation -> found.add(violation.at("name")));
        checkSize("actors", actors, found);
        checkSize("teams", teams, found);
        return List.copyOf(found);
    }

    private static void checkSize(String path, Map<?, ?> grants, List<Violation> found) {
        if (grants.size() > MAX_GRANTS) {
            found.add(
                    new Violation(
                            path,
                            "too-many",
                            "a collection is shared with at most " + MAX_GRANTS + " of each sort",
                            Map.of("max", MAX_GRANTS)));
        }
    }

    /**
     * {@return the collection that says so} Called by the library and by what reads stored
     * collections; a host gives its drafts to the book.
     *
     * @param id its identity
     * @param revision which version it is
     * @param created when it was created and by whom
     * @param changed when it was changed and by whom
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public ContactCollection toCollection(
            CollectionId id, Revision revision, Stamp created, Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("collection", violations);
        }
        return new ContactCollection(this, id, revision, created, changed);
    }
}
