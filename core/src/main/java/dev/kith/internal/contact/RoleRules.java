package dev.kith.internal.contact;

import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageEntry;
import dev.kith.contact.StageKey;
import dev.kith.store.AggregateView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalogue of roles demands of the roles of a contact. */
final class RoleRules {

    private RoleRules() {}

    /**
     * What is wrong with a contact's roles. What was right when it was stored stays right: judged
     * are roles that the earlier version does not have, days on which it does not have them, and
     * stages that it has not reached.
     */
    static List<Violation> violations(AggregateView view, Contact contact, List<DatedRole> before) {
        List<DatedRole> roles = contact.roles();
        if (roles.isEmpty() || roles.equals(before)) {
            return List.of();
        }
        Set<DatedRole> kept =
                roles.stream().filter(role -> isKept(role, before)).collect(Collectors.toSet());
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            DatedRole dated = roles.get(i);
            List<StageKey> entered = entered(dated, before);
            String path = "roles[" + i + "]";
            if (!kept.contains(dated) || !entered.isEmpty()) {
                Optional<Role> role = RoleCatalogue.ROLES.find(view, dated.role());
                if (role.isEmpty()) {
                    found.add(unknown(dated.role(), path));
                    continue;
                }
                if (!kept.contains(dated) && !role.get().kinds().contains(contact.kind())) {
                    found.add(wrongKind(role.get(), contact.kind(), path));
                }
                entered.stream()
                        .filter(stage -> !role.get().has(stage))
                        .forEach(stage -> found.add(unknown(stage, role.get(), path)));
            }
        }
        checkExclusive(view, roles, kept, found);
        return found;
    }

    private static boolean isKept(DatedRole role, List<DatedRole> before) {
        return held(role.role(), before).anyMatch(old -> old.period().encloses(role.period()));
    }

    private static List<StageKey> entered(DatedRole role, List<DatedRole> before) {
        Set<StageEntry> reached =
                held(role.role(), before)
                        .flatMap(old -> old.stages().stream())
                        .collect(Collectors.toSet());
        return role.stages().stream()
                .filter(entry -> !reached.contains(entry))
                .map(StageEntry::stage)
                .toList();
    }

    private static Stream<DatedRole> held(RoleKey role, List<DatedRole> before) {
        return before.stream().filter(old -> old.role().equals(role));
    }

    private static Violation unknown(RoleKey role, String path) {
        return new Violation(
                path,
                "unknown-role",
                "a contact's role is one of the book's catalogue",
                Map.of("role", role.text()));
    }

    private static Violation wrongKind(Role role, Contact.Kind kind, String path) {
        return new Violation(
                path,
                "wrong-kind",
                "the role " + role.key() + " is not played by a " + kind,
                Map.of("role", role.key().text()));
    }

    private static Violation unknown(StageKey stage, Role role, String path) {
        return new Violation(
                path + ".stages",
                "unknown-stage",
                "the role " + role.key() + " has no stage " + stage,
                Map.of("role", role.key().text(), "stage", stage.text()));
    }

    /** Two roles clash if one of them is new, or has more days than before. */
    private static void checkExclusive(
            AggregateView view, List<DatedRole> roles, Set<DatedRole> kept, List<Violation> found) {
        Map<RoleKey, List<DatedRole>> held = new HashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            DatedRole dated = roles.get(i);
            for (RoleKey group : RoleCatalogue.lineage(view, dated.role())) {
                boolean exclusive =
                        RoleCatalogue.ROLES.find(view, group).filter(Role::isExclusive).isPresent();
                if (!exclusive) {
                    continue;
                }
                List<DatedRole> others = held.computeIfAbsent(group, key -> new ArrayList<>());
                boolean clash =
                        others.stream()
                                .filter(other -> !kept.contains(other) || !kept.contains(dated))
                                .anyMatch(other -> other.period().overlaps(dated.period()));
                if (clash) {
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
                others.add(dated);
            }
        }
    }
}
