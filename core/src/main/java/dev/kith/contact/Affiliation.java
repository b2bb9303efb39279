package dev.kith.contact;

import dev.kith.common.DateRange;
import dev.kith.common.TextRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person works or worked, as what and when. At least one of organisation, title and role is
 * known. What ended stays with its dates, so that the affiliations of a person are a history.
 * Immutable.
 */
public final class Affiliation {

    /** The most roles of one affiliation. */
    public static final int MAX_ROLES = 100;

    private static final TextRule TITLE = TextRule.line("a title", 500);
    private static final TextRule ROLE = TextRule.line("a role", 500);

    private final OrganizationName organization;
    private final @Nullable String title;
    private final @Nullable String role;
    private final @Nullable Engagement engagement;

    private Affiliation(
            OrganizationName organization,
            @Nullable String title,
            @Nullable String role,
            @Nullable Engagement engagement) {
        this.organization = organization;
        this.title = title;
        this.role = role;
        this.engagement = engagement;
    }

    /**
     * {@return an affiliation with the organisation of that name}
     *
     * @param organization its name, one line of at most 1,000 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Affiliation at(String organization) {
        return at(OrganizationName.of(organization));
    }

    /**
     * {@return an affiliation with that organisation}
     *
     * @param organization its name and units
     * @throws IllegalArgumentException if the name is empty
     */
    public static Affiliation at(OrganizationName organization) {
        if (organization.isEmpty()) {
            throw new IllegalArgumentException("an affiliation names an organisation or a unit");
        }
        return new Affiliation(organization, null, null, null);
    }

    /**
     * {@return an affiliation with an organisation of the book, under the name that it has now} The
     * name stays as it is written here when the organisation changes its own.
     *
     * @param organization the organisation
     */
    public static Affiliation at(Organization organization) {
        OrganizationName own = organization.name();
        return at(own.isEmpty() ? OrganizationName.of(organization.displayName()) : own)
                .withOrganization(organization.id());
    }

    /**
     * {@return an affiliation of which only the title is known}
     *
     * @param title one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Affiliation titled(String title) {
        return new Affiliation(OrganizationName.empty(), TITLE.require(title).strip(), null, null);
    }

    /**
     * {@return an affiliation of which only the role is known}
     *
     * @param role one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Affiliation inRole(String role) {
        return new Affiliation(OrganizationName.empty(), null, ROLE.require(role).strip(), null);
    }

    /**
     * {@return the organisation's name and the units, the last one being the department; maybe
     * empty}
     */
    public OrganizationName organization() {
        return organization;
    }

    /** {@return the units of the organisation, from the largest to the smallest} */
    public List<String> units() {
        return organization.units();
    }

    /** {@return the organisation, if it is a contact of the book} */
    public Optional<ContactId> organizationId() {
        return Optional.ofNullable(engagement().organizationId());
    }

    /** {@return the position, such as {@code Head of Purchasing}} */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return the part played, such as {@code buyer}; the first one if there are several} */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    /** {@return the parts played, in the order that the user gave} */
    public List<String> roles() {
        if (role == null) {
            return List.of();
        }
        List<String> others = engagement().otherRoles();
        if (others.isEmpty()) {
            return List.of(role);
        }
        List<String> all = new ArrayList<>(others.size() + 1);
        all.add(role);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** {@return the days on which it holds; all of them if nothing is known} */
    public DateRange period() {
        return engagement().period();
    }

    /**
     * {@return whether it was laid down as the main one of its days} On no day a person has two
     * such affiliations.
     */
    public boolean isPrimary() {
        return engagement().primary();
    }

    /**
     * {@return whether it holds on a day}
     *
     * @param day the day
     */
    public boolean isCurrent(LocalDate day) {
        return period().contains(day);
    }

    /**
     * {@return whether another affiliation tells the same of organisation, title and first role,
     * whatever else is known of either} That is what an address card can say.
     *
     * @param other the affiliation to compare with
     */
    public boolean hasSameTexts(Affiliation other) {
        return organization.equals(other.organization)
                && Objects.equals(title, other.title)
                && Objects.equals(role, other.role);
    }

    /**
     * {@return the same affiliation with an organisation of the book} A book refuses an id that it
     * does not have, that is not an organisation's or, in a new affiliation, that of an archived
     * one.
     *
     * @param id the organisation; its name in this affiliation stays as it is written
     */
    public Affiliation withOrganization(ContactId id) {
        return with(engagement().withOrganization(Objects.requireNonNull(id, "id")));
    }

    /** {@return the same affiliation with no organisation of the book} */
    public Affiliation withoutOrganization() {
        return with(engagement().withOrganization(null));
    }

    /**
     * {@return the same affiliation with a title}
     *
     * @param title one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Affiliation withTitle(String title) {
        return new Affiliation(organization, TITLE.require(title).strip(), role, engagement);
    }

    /**
     * {@return the same affiliation with one role}
     *
     * @param role one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Affiliation withRole(String role) {
        return withRoles(List.of(role));
    }

    /**
     * {@return the same affiliation with other roles}
     *
     * @param roles 1 to {@value #MAX_ROLES} lines of at most 500 characters, each once
     * @throws IllegalArgumentException if there are none, too many or two that are the same, or one
     *     is blank, too long or has control characters
     */
    public Affiliation withRoles(List<String> roles) {
        List<String> all = roles.stream().map(text -> ROLE.require(text).strip()).toList();
        if (all.isEmpty()
                || all.size() > MAX_ROLES
                || all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException(
                    "an affiliation is given 1 to " + MAX_ROLES + " roles, each once");
        }
        Engagement others = engagement().withOtherRoles(List.copyOf(all.subList(1, all.size())));
        return new Affiliation(organization, title, all.get(0), others.orNull());
    }

    /**
     * {@return the same affiliation on other days}
     *
     * @param period the days on which it holds
     */
    public Affiliation during(DateRange period) {
        return with(engagement().during(Objects.requireNonNull(period, "period")));
    }

    /** {@return the same affiliation as the main one of its days} */
    public Affiliation asPrimary() {
        return with(engagement().withPrimary(true));
    }

    /** {@return the same affiliation as one beside others} */
    public Affiliation asSecondary() {
        return with(engagement().withPrimary(false));
    }

    private Affiliation with(Engagement other) {
        return new Affiliation(organization, title, role, other.orNull());
    }

    private Engagement engagement() {
        return engagement == null ? Engagement.NONE : engagement;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affiliation that
                && hasSameTexts(that)
                && Objects.equals(engagement, that.engagement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organization, title, role, engagement);
    }

    @Override
    public String toString() {
        return "Affiliation[" + organization + "]";
    }
}
