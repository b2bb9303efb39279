package dev.kith.contact;

import dev.kith.common.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of an organisation that is not in the book yet, or of one that is being changed. Used
 * by one thread.
 */
public final class OrganizationDraft extends ContactDraft<Organization, OrganizationDraft> {

    private OrganizationName name = OrganizationName.empty();

    OrganizationDraft() {}

    OrganizationDraft(Organization organization) {
        super(organization);
        name = organization.name();
    }

    /**
     * Sets the name.
     *
     * @param name the name
     * @return this draft
     */
    public OrganizationDraft name(OrganizationName name) {
        this.name = name;
        return this;
    }

    /** {@return the name, maybe empty} */
    public OrganizationName name() {
        return name;
    }

    @Override
    void check(List<Violation> found) {
        checkSize("name.units", name.units(), found);
    }

    @Override
    boolean isNamed() {
        return !name.isEmpty();
    }

    @Override
    Organization contact(
            ContactState state,
            ContactContent content,
            @Nullable String display,
            @Nullable String sort) {
        return new Organization(state, content, display, sort, name);
    }

    @Override
    OrganizationDraft self() {
        return this;
    }
}
