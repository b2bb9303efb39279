package dev.kith.contact;

import dev.kith.common.TextRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person works and as what. At least one of organisation, title and role is known.
 * Immutable.
 */
public final class Affiliation {

    private static final TextRule TITLE = TextRule.line("a title", 500);
    private static final TextRule ROLE = TextRule.line("a role", 500);

    private final OrganizationName organization;
    private final @Nullable String title;
    private final @Nullable String role;

    private Affiliation(
            OrganizationName organization, @Nullable String title, @Nullable String role) {
        this.organization = organization;
        this.title = title;
        this.role = role;
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
        return new Affiliation(organization, null, null);
    }

    /**
     * {@return an affiliation of which only the title is known}
     *
     * @param title one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Affiliation titled(String title) {
        return new Affiliation(OrganizationName.empty(), TITLE.require(title).strip(), null);
    }

    /**
     * {@return an affiliation of which only the role is known}
     *
     * @param role one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Affiliation inRole(String role) {
        return new Affiliation(OrganizationName.empty(), null, ROLE.require(role).strip());
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

    /** {@return the position, such as {@code Head of Purchasing}} */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return the part played, such as {@code buyer}} */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    /**
     * {@return the same affiliation with a title}
     *
     * @param title one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Affiliation withTitle(String title) {
        return new Affiliation(organization, TITLE.require(title).strip(), role);
    }

    /**
     * {@return the same affiliation with a role}
     *
     * @param role one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Affiliation withRole(String role) {
        return new Affiliation(organization, title, ROLE.require(role).strip());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affiliation that
                && organization.equals(that.organization)
                && Objects.equals(title, that.title)
                && Objects.equals(role, that.role);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organization, title, role);
    }

    @Override
    public String toString() {
        return "Affiliation[" + organization + "]";
    }
}
