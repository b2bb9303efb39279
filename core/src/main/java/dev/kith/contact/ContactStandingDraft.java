package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the contact of a draft stands to us.
 *
 * @param <D> the draft's own type
 */
abstract sealed class ContactStandingDraft<D> extends ValuesDraft<D> permits ContactDraft {

    /** What the calls below collect. */
    final StandingDraft standing;

    ContactStandingDraft() {
        standing = new StandingDraft(Standing.NONE);
    }

    ContactStandingDraft(ContactContent content) {
        super(content);
        standing = new StandingDraft(content.standing());
    }

    /**
     * Lets the contact play a role from a day on.
     *
     * @param role the role, one of the book's catalogue
     * @param from the first day
     * @return this draft
     */
    public D role(RoleKey role, LocalDate from) {
        return role(DatedRole.of(role, DateRange.from(from)));
    }

    /**
     * Adds a role.
     *
     * @param role the role, its days and stages
     * @return this draft
     */
    public D role(DatedRole role) {
        standing.add(role);
        return self();
    }

    /**
     * Ends the role that the contact plays, which stays in its history.
     *
     * @param role the role
     * @param until the first day on which the contact no longer plays it; if the contact does not
     *     play the role on that day, it becomes a violation
     * @return this draft
     */
    public D endRole(RoleKey role, LocalDate until) {
        standing.end(role, until).ifPresent(wrong -> refusals.add("roles", wrong));
        return self();
    }

    /**
     * Brings the contact to a stage of a role that it plays, unless it is in that stage.
     *
     * @param role the role
     * @param stage the stage, one of the role's
     * @param since the first day in it; if the contact does not play the role on that day, or has
     *     reached a stage later, it becomes a violation
     * @return this draft
     */
    public D advance(RoleKey role, StageKey stage, LocalDate since) {
        standing.advance(role, stage, since).ifPresent(wrong -> refusals.add("roles", wrong));
        return self();
    }

    /**
     * Replaces all roles.
     *
     * @param roles the roles, their days and stages
     * @return this draft
     */
    public D roles(List<DatedRole> roles) {
        standing.replace(roles);
        refusals.forget("roles");
        return self();
    }

    /** {@return the roles so far} */
    public List<DatedRole> roles() {
        return standing.roles();
    }

    /**
     * Says how important the contact is.
     *
     * @param importance the tier, one of the book's catalogue, and why
     * @return this draft
     */
    public D importance(Importance importance) {
        standing.importance(importance);
        return self();
    }

    /** {@return this draft, of a contact of whose importance nothing is said} */
    public D withoutImportance() {
        standing.importance(null);
        return self();
    }

    /** {@return how important the contact is, if that was said} */
    public Optional<Importance> importance() {
        return standing.importance();
    }

    /**
     * Says who looks after the contact.
     *
     * @param owner one of the host's users
     * @return this draft
     */
    public D owner(Actor owner) {
        standing.owner(owner);
        return self();
    }

    /** {@return this draft, of a contact after whom nobody looks} */
    public D withoutOwner() {
        standing.owner(null);
        return self();
    }

    /** {@return who looks after the contact} */
    public Optional<Actor> owner() {
        return standing.owner();
    }

    /**
     * Adds a team that looks after the contact.
     *
     * @param team the team
     * @return this draft
     */
    public D team(Team team) {
        Set<Team> more = new LinkedHashSet<>(standing.teams());
        more.add(team);
        return teams(more);
    }

    /**
     * Replaces all teams.
     *
     * @param teams the teams that look after the contact
     * @return this draft
     */
    public D teams(Collection<Team> teams) {
        standing.teams(teams);
        return self();
    }

    /** {@return the teams that look after the contact} */
    public Set<Team> teams() {
        return standing.teams();
    }

    /**
     * Restricts the use of the contact's data.
     *
     * @param restriction on which ground and when
     * @return this draft
     */
    public D restriction(Restriction restriction) {
        standing.restriction(restriction);
        return self();
    }

    /** {@return this draft, without any restriction} */
    public D withoutRestriction() {
        standing.restriction(null);
        return self();
    }

    /** {@return the restriction of the use of the contact's data} */
    public Optional<Restriction> restriction() {
        return standing.restriction();
    }

    /**
     * Puts the contact into a collection, out of the one in which it is. The book demands what
     * {@link Collections#move} demands: that the actor may edit both.
     *
     * @param collection one of the book's collections; one that the book does not have, or the
     *     actor may not see, is refused by the book
     * @return this draft
     */
    public D collection(CollectionId collection) {
        standing.collection(Objects.requireNonNull(collection, "collection"));
        return self();
    }

    /**
     * {@return this draft, of a contact that is in no collection} The book demands what {@link
     * Collections#takeOut} demands: that the actor may edit the collection in which it is.
     */
    public D withoutCollection() {
        standing.collection(null);
        return self();
    }

    /** {@return the collection in which the contact is} */
    public Optional<CollectionId> collection() {
        return standing.collection();
    }

    /**
     * Says of which contact this one is a copy.
     *
     * @param source the contact that was copied; the book refuses one that it does not have, that
     *     is put aside or gone, or that is the copy itself
     * @return this draft
     */
    public D copiedFrom(ContactId source) {
        standing.copiedFrom(Objects.requireNonNull(source, "source"));
        return self();
    }

    /** {@return this draft, of a contact that is no copy} */
    public D withoutCopiedFrom() {
        standing.withoutCopiedFrom();
        return self();
    }

    /** {@return the contact of which this one is a copy} */
    public Optional<ContactId> copiedFrom() {
        return standing.copiedFrom();
    }
}
