package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Team;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a contact that is not in the book yet, or of one that is being changed.
 *
 * <p>Texts are checked as they come in, and everything that is wrong is collected: {@link
 * #violations} lists it all, and a book refuses a draft that has any. A draft can be used again;
 * what was made from it never changes. Used by one thread.
 *
 * <p>A draft can say where its values come from. What is given after {@link #from} comes from
 * there; what is not touched, or given once more as it was, keeps where it came from, and what is
 * changed or taken away loses it:
 *
 * <pre>{@code
 * book.contacts().change(ada, person -> person.edit()
 *         .from(Provenance.of("trade fair 2026", Actor.user("maria"), now))
 *         .email("ada@engines.example")
 *         .birthday(PartialDate.ofMonthDay(12, 10)));
 * }</pre>
 *
 * @param <C> what the draft becomes
 * @param <D> the draft's own type
 */
public abstract sealed class ContactDraft<C extends Contact, D extends ContactDraft<C, D>>
        extends ValuesDraft<D> permits PersonDraft, OrganizationDraft {

    /** The most values of one kind that a contact can have. */
    public static final int MAX_VALUES = 1_000;

    private static final TextRule NAME = TextRule.line("a name", 1_000);

    /** The fields any value of which is enough for a contact. */
    private static final Set<String> ENOUGH =
            Set.of("displayAs", "nicknames", "emails", "phones", "webAddresses");

    private @Nullable String displayAs;
    private @Nullable String sortAs;
    private List<String> nicknames = List.of();
    private final StandingDraft standing;
    private final Origins origins;

    ContactDraft() {
        standing = new StandingDraft(Standing.NONE);
        origins = new Origins();
    }

    ContactDraft(Contact contact) {
        super(contact.content());
        ContactContent content = contact.content();
        displayAs = content.displayAs();
        sortAs = content.sortAs();
        nicknames = content.nicknames();
        standing = new StandingDraft(content.standing());
        origins = new Origins(contact);
    }

    abstract boolean isNamed();

    abstract C contact(
            ContactState state,
            ContactContent content,
            @Nullable String display,
            @Nullable String sort);

    /**
     * Says where the values come from that are given from now on, until it is called again.
     *
     * @param provenance where they come from
     * @return this draft
     */
    public D from(Provenance provenance) {
        origins.from(provenance, this);
        return self();
    }

    /**
     * Lays down where values come from, whatever {@link #from} says. Those of values that the draft
     * does not have when it becomes a contact are left out.
     *
     * @param provenances where values come from
     * @return this draft
     */
    public D provenances(Map<ValueRef, Provenance> provenances) {
        origins.layDown(provenances);
        return self();
    }

    /** {@return where the values so far come from, as far as is known} */
    public Map<ValueRef, Provenance> provenances() {
        return origins.of(this, phones());
    }

    /**
     * Gives up a text that was refused, and with it its violations; what was refused after it in
     * the same list moves up. Nothing happens if no text was refused there.
     *
     * @param path where it was refused, by {@link Violation#path()}, such as {@code emails[1]}, or
     *     the field for all texts in it, such as {@code emails}
     * @return this draft
     */
    public D withoutRefused(String path) {
        refusals.forgetAt(path);
        return self();
    }

    /**
     * Lays down the name to show, whatever the other names are.
     *
     * @param displayName one line of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D displayAs(String displayName) {
        refusals.forget("displayAs");
        NAME.violation(displayName)
                .ifPresentOrElse(
                        wrong -> refusals.add("displayAs", wrong),
                        () -> displayAs = displayName.strip());
        return self();
    }

    /** {@return this draft, to be shown by a derived name} */
    public D withoutDisplayAs() {
        refusals.forget("displayAs");
        displayAs = null;
        return self();
    }

    /**
     * Lays down the name to sort by.
     *
     * @param sortName one line of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D sortAs(String sortName) {
        refusals.forget("sortAs");
        NAME.violation(sortName)
                .ifPresentOrElse(
                        wrong -> refusals.add("sortAs", wrong), () -> sortAs = sortName.strip());
        return self();
    }

    /** {@return this draft, to be sorted by a derived name} */
    public D withoutSortAs() {
        refusals.forget("sortAs");
        sortAs = null;
        return self();
    }

    /**
     * Adds a name that the contact also goes by.
     *
     * @param nickname one line of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D nickname(String nickname) {
        if (accepts("nicknames", nicknames, NAME, nickname)) {
            nicknames = plus(nicknames, nickname.strip());
        }
        return self();
    }

    /**
     * Replaces all nicknames.
     *
     * @param nicknames lines of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D nicknames(List<String> nicknames) {
        List<String> others = List.copyOf(nicknames);
        this.nicknames = List.of();
        refusals.forget("nicknames");
        others.forEach(this::nickname);
        return self();
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
     * @param until the first day on which the contact no longer plays it
     * @return this draft
     * @throws IllegalArgumentException if the contact does not play the role at that time
     */
    public D endRole(RoleKey role, LocalDate until) {
        standing.end(role, until);
        return self();
    }

    /**
     * Brings the contact to a stage of a role that it plays.
     *
     * @param role the role
     * @param stage the stage, one of the role's
     * @param since the first day in it
     * @return this draft
     * @throws IllegalArgumentException if the contact does not play the role on that day, or has
     *     reached a stage later
     */
    public D advance(RoleKey role, StageKey stage, LocalDate since) {
        standing.advance(role, stage, since);
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

    /** {@return the name to show that was laid down} */
    public Optional<String> displayAs() {
        return Optional.ofNullable(displayAs);
    }

    /** {@return the name to sort by that was laid down} */
    public Optional<String> sortAs() {
        return Optional.ofNullable(sortAs);
    }

    /** {@return the nicknames so far} */
    public List<String> nicknames() {
        return List.copyOf(nicknames);
    }

    /** {@return everything that is wrong with the draft as it stands; empty if it can be added} */
    public List<Violation> violations() {
        List<Violation> found = refusals.violations();
        boolean named = displayAs != null || isNamed() || !nicknames.isEmpty() || hasPoint();
        // of a text that was refused enough is said already
        if (!named && !refusals.isAny(ENOUGH)) {
            found.add(
                    new Violation(
                            "",
                            "nameless",
                            "a contact has at least one name or one contact point"));
        }
        checkPoints(found);
        checkSize("nicknames", nicknames, found);
        checkValues(found);
        check(found);
        standing.check(found);
        return List.copyOf(found);
    }

    /**
     * {@return the contact of these values} Called by the library when a contact is added or
     * changed, and by storage adapters when they read one; a host gives its drafts to the book.
     *
     * @param state what the book says of the contact
     * @param derivations how derived values are made
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public C toContact(ContactState state, Derivations derivations) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("contact", violations);
        }
        ContactContent content = content(derivations);
        C plain = contact(state, content, null, null);
        NameFormatter names = derivations.names();
        if (names == NameFormatter.standard()) {
            return plain;
        }
        return contact(state, content, named(names.display(plain)), named(names.sort(plain)));
    }

    private static String named(String derived) {
        if (derived.isBlank()) {
            throw new IllegalStateException("a name formatter gives names that are not blank");
        }
        return derived;
    }

    private ContactContent content(Derivations derivations) {
        List<ContactPoint<PhoneNumber>> numbers = normalised(derivations);
        return new ContactContent(
                displayAs,
                sortAs,
                List.copyOf(nicknames),
                emails(),
                numbers,
                addresses(),
                webAddresses(),
                handles(),
                externalIds(),
                labels(),
                standing.toStanding(),
                occasions(),
                notes(),
                photos(),
                original().orElse(null),
                origins.of(this, numbers));
    }

    private List<ContactPoint<PhoneNumber>> normalised(Derivations derivations) {
        List<ContactPoint<PhoneNumber>> numbers = phones();
        if (numbers.stream().allMatch(point -> point.value().e164().isPresent())) {
            return numbers;
        }
        return numbers.stream()
                .map(point -> point.withValue(derivations.normalise(point.value())))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Adds what is wrong with the values of one kind of contact. */
    abstract void check(List<Violation> found);
}
