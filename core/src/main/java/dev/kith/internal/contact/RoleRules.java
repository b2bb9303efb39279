package dev.kith.internal.contact;

import dev.kith.common.DateRange;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageEntry;
import dev.kith.store.AggregateView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the catalogue of roles demands of the roles of a contact. */
final class RoleRules {

    private RoleRules() {}

    /**
     * What is wrong with a contact's roles. What was right when it was stored stays right: only
     * roles that the earlier version does not have are looked up.
     */
    static List<Violation> violations(AggregateView view, Contact contact, List<DatedRole> before) {
        List<DatedRole> roles = contact.roles();
        if (roles.isEmpty() || roles.equals(before)) {
            return List.of();
        }
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (!before.contains(roles.get(i))) {
                check(view, contact.kind(), roles.get(i), "roles[" + i + "]", found);
            }
        }
        checkExclusive(view, roles, found);
        return found;
    }

    private static void check(
            AggregateView view,
            Contact.Kind kind,
            DatedRole dated,
            String path,
            List<Violation> found) {
        Optional<Role> known = RoleCatalogue.ROLES.find(view, dated.role());
        if (known.isEmpty()) {
            found.add(
                    new Violation(
                            path,
                            "unknown-role",
                            "a contact's role is one of the book's catalogue",
                            Map.of("role", dated.role().text())));
            return;
        }
        Role role = known.get();
        if (!role.kinds().contains(kind)) {
            found.add(
                    new Violation(
                            path,
                            "wrong-kind",
                            "the role " + role.key() + " is not played by a " + kind,
                            Map.of("role", role.key().text())));
        }
        for (StageEntry entry : dated.stages()) {
            if (!role.has(entry.stage())) {
                found.add(
                        new Violation(
                                path + ".stages",
                                "unknown-stage",
                                "the role " + role.key() + " has no stage " + entry.stage(),
                                Map.of(
                                        "role", role.key().text(),
                                        "stage", entry.stage().text())));
            }
        }
    }

    private static void checkExclusive(
            AggregateView view, List<DatedRole> roles, List<Violation> found) {
        Map<RoleKey, List<DateRange>> held = new HashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            DatedRole dated = roles.get(i);
            for (RoleKey group : RoleCatalogue.lineage(view, dated.role())) {
                boolean exclusive =
                        RoleCatalogue.ROLES.find(view, group).filter(Role::isExclusive).isPresent();
                if (!exclusive) {
                    continue;
                }
                List<DateRange> days = held.computeIfAbsent(group, key -> new ArrayList<>());
                if (days.stream().anyMatch(dated.period()::overlaps)) {
                    found.add(
                            new Violation(
                                    "roles[" + i + "]",
                                    "overlapping-role",
                                    "a contact has one "
                                            + group
                                            + " role at a time; end the other"
                                            + " one first",
                                    Map.of("role", group.text())));
                }
                days.add(dated.period());
            }
        }
    }
}
