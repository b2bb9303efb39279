package dev.kith.contact;

import dev.kith.common.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What few affiliations have, kept apart so that the many others stay small. Immutable. */
record Engagement(
        @Nullable ContactId organizationId,
        List<String> otherRoles,
        DateRange period,
        boolean primary) {

    static final Engagement NONE = new Engagement(null, List.of(), DateRange.always(), false);

    Engagement withOrganization(@Nullable ContactId id) {
        return new Engagement(id, otherRoles, period, primary);
    }

    Engagement withOtherRoles(List<String> roles) {
        return new Engagement(organizationId, roles, period, primary);
    }

    Engagement during(DateRange days) {
        return new Engagement(organizationId, otherRoles, days, primary);
    }

    Engagement withPrimary(boolean first) {
        return new Engagement(organizationId, otherRoles, period, first);
    }

    /** Nothing instead of what says nothing. */
    @Nullable Engagement orNull() {
        return equals(NONE) ? null : this;
    }

    @Override
    public String toString() {
        return "Engagement[" + otherRoles.size() + " other roles]";
    }
}
