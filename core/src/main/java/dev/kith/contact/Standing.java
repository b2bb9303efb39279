package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.Team;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a contact stands to us: most contacts share the empty one. */
record Standing(
        List<DatedRole> roles,
        @Nullable Importance importance,
        @Nullable Actor owner,
        Set<Team> teams,
        @Nullable Restriction restriction,
        @Nullable CollectionId collection,
        @Nullable ContactId copiedFrom) {

    static final Standing NONE = new Standing(List.of(), null, null, Set.of(), null, null, null);

    /** The shared empty one in place of this one, if it is empty. */
    Standing shared() {
        return equals(NONE) ? NONE : this;
    }
}
