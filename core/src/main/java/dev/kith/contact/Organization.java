package dev.kith.contact;

import org.jspecify.annotations.Nullable;

/** A company, authority, association or any other body, as the book keeps it. Immutable. */
public final class Organization extends Contact {

    private final OrganizationName name;

    Organization(
            ContactState state,
            ContactContent content,
            @Nullable String derivedDisplay,
            @Nullable String derivedSort,
            OrganizationName name) {
        super(state, content, derivedDisplay, derivedSort);
        this.name = name;
    }

    /**
     * {@return a draft of an organisation of that name}
     *
     * @param name one line of at most 1,000 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static OrganizationDraft named(String name) {
        return new OrganizationDraft().name(OrganizationName.of(name));
    }

    /**
     * {@return an empty draft of an organisation; it needs a name or a contact point before it can
     * be added}
     */
    public static OrganizationDraft draft() {
        return new OrganizationDraft();
    }

    @Override
    public OrganizationDraft edit() {
        return new OrganizationDraft(this);
    }

    @Override
    public Organization inState(ContactState state) {
        return new Organization(state, content(), derivedDisplay(), derivedSort(), name);
    }

    @Override
    public Kind kind() {
        return Kind.ORGANIZATION;
    }

    /** {@return the name; empty if only the name to show is known} */
    public OrganizationName name() {
        return name;
    }

    @Override
    boolean isUnnamed() {
        return name.isEmpty();
    }

    @Override
    boolean hasSameName(Contact other) {
        return other instanceof Organization that && name.equals(that.name);
    }
}
