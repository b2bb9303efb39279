package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.Team;
import dev.kith.common.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a contact will stand to us. */
final class StandingDraft {

    private List<DatedRole> roles;
    private @Nullable Importance importance;
    private @Nullable Actor owner;
    private Set<Team> teams;
    private @Nullable Restriction restriction;
    private @Nullable CollectionId collection;
    private @Nullable ContactId copiedFrom;

    StandingDraft(Standing standing) {
        roles = standing.roles();
        importance = standing.importance();
        owner = standing.owner();
        teams = standing.teams();
        restriction = standing.restriction();
        collection = standing.collection();
        copiedFrom = standing.copiedFrom();
    }

    Standing toStanding() {
        return new Standing(
                        List.copyOf(roles),
                        importance,
                        owner,
                        teams,
                        restriction,
                        collection,
                        copiedFrom)
                .shared();
    }

    void add(DatedRole role) {
        roles = new ArrayList<>(roles);
        roles.add(role);
    }

    /** Ends a role, or says why it cannot. */
    Optional<Violation> end(RoleKey role, LocalDate until) {
        int index = indexOf(role, until);
        if (index < 0) {
            return Optional.of(notPlayed(role));
        }
        roles = new ArrayList<>(roles);
        roles.set(index, roles.get(index).endedAt(until));
        return Optional.empty();
    }

    /** Brings a role to a stage, or says why it cannot. */
    Optional<Violation> advance(RoleKey role, StageKey stage, LocalDate since) {
        int index = indexOf(role, since);
        if (index < 0) {
            return Optional.of(notPlayed(role));
        }
        DatedRole played = roles.get(index);
        if (played.stages().stream().anyMatch(entry -> entry.since().isAfter(since))) {
            return Optional.of(
                    new Violation(
                            "",
                            "later-stage",
                            "a role has one stage at a time: none is reached before the one that"
                                    + " precedes it",
                            Map.of("role", role.text(), "stage", stage.text())));
        }
        roles = new ArrayList<>(roles);
        roles.set(index, played.advancedTo(stage, since));
        return Optional.empty();
    }

    private static Violation notPlayed(RoleKey role) {
        return new Violation(
                "",
                "role-not-played",
                "only a role that the contact plays on that day can end or advance",
                Map.of("role", role.text()));
    }

    void replace(List<DatedRole> others) {
        roles = List.copyOf(others);
    }

    List<DatedRole> roles() {
        return List.copyOf(roles);
    }

    void importance(@Nullable Importance other) {
        importance = other;
    }

    Optional<Importance> importance() {
        return Optional.ofNullable(importance);
    }

    void owner(@Nullable Actor other) {
        owner = other;
    }

    Optional<Actor> owner() {
        return Optional.ofNullable(owner);
    }

    void teams(Collection<Team> others) {
        teams = ListSet.copyOf(others);
    }

    Set<Team> teams() {
        return teams;
    }

    void restriction(@Nullable Restriction other) {
        restriction = other;
    }

    Optional<Restriction> restriction() {
        return Optional.ofNullable(restriction);
    }

    void collection(@Nullable CollectionId other) {
        collection = other;
    }

    Optional<CollectionId> collection() {
        return Optional.ofNullable(collection);
    }

    void copiedFrom(ContactId source) {
        copiedFrom = source;
    }

    void withoutCopiedFrom() {
        copiedFrom = null;
    }

    Optional<ContactId> copiedFrom() {
        return Optional.ofNullable(copiedFrom);
    }

    void check(List<Violation> found) {
        ContactDraft.checkSize("roles", roles, found);
        ContactDraft.checkSize("teams", teams, found);
        for (int i = 0; i < roles.size(); i++) {
            DatedRole role = roles.get(i);
            ContactDraft.checkSize("roles[" + i + "].stages", role.stages(), found);
            if (roles.subList(0, i).stream().anyMatch(other -> clash(role, other))) {
                found.add(
                        new Violation(
                                "roles[" + i + "]",
                                "overlapping-role",
                                "a contact plays a role once at a time; end it before it begins"
                                        + " again"));
            }
        }
    }

    private static boolean clash(DatedRole one, DatedRole other) {
        return one.role().equals(other.role()) && one.period().overlaps(other.period());
    }

    /** The place of the role that is played on a day, or -1. */
    private int indexOf(RoleKey role, LocalDate day) {
        Objects.requireNonNull(role, "role");
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).role().equals(role) && roles.get(i).period().contains(day)) {
                return i;
            }
        }
        return -1;
    }
}
