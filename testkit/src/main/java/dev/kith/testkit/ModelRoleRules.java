package dev.kith.testkit;

import dev.kith.common.DateRange;
import dev.kith.contact.Contact;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands against the roles of a contact's next version. */
final class ModelRoleRules {

    private ModelRoleRules() {}

    static List<String> violations(ModelData data, Contact next, List<DatedRole> had) {
        List<String> codes = new ArrayList<>();
        if (next.roles().equals(had)) {
            return codes;
        }
        for (DatedRole dated : next.roles()) {
            Optional<Role> role = ModelRoles.roleOf(data, dated.role());
            List<StageEntry> entered = new ArrayList<>(dated.stages());
            had.stream()
                    .filter(old -> old.role().equals(dated.role()))
                    .forEach(old -> entered.removeAll(old.stages()));
            boolean kept = isKept(dated, had);
            if (kept && entered.isEmpty()) {
                continue;
            }
            if (role.isEmpty()) {
                codes.add("unknown-role");
                continue;
            }
            if (!kept && !role.get().kinds().contains(next.kind())) {
                codes.add("wrong-kind");
            }
            entered.stream()
                    .filter(entry -> !role.get().has(entry.stage()))
                    .forEach(entry -> codes.add("unknown-stage"));
        }
        for (int i = 0; i < next.roles().size(); i++) {
            DatedRole dated = next.roles().get(i);
            codes.addAll(clashes(data, dated, next.roles().subList(0, i), had));
        }
        return codes;
    }

    /** Of the roles of one group only one is played on a day. */
    private static List<String> clashes(
            ModelData data, DatedRole dated, List<DatedRole> earlier, List<DatedRole> had) {
        List<String> codes = new ArrayList<>();
        for (RoleKey group : ModelRoles.lineage(data, dated.role())) {
            boolean exclusive =
                    ModelRoles.roleOf(data, group).filter(Role::isExclusive).isPresent();
            boolean clash =
                    earlier.stream()
                            .filter(other -> isKind(data, other, group))
                            .filter(other -> !isKept(other, had) || !isKept(dated, had))
                            .anyMatch(other -> shareDay(other.period(), dated.period()));
            if (exclusive && clash) {
                codes.add("overlapping-role");
            }
        }
        return codes;
    }

    /** On no day that the contact did not have it on. */
    private static boolean isKept(DatedRole role, List<DatedRole> had) {
        return had.stream()
                .filter(old -> old.role().equals(role.role()))
                .anyMatch(old -> old.period().encloses(role.period()));
    }

    private static boolean isKind(ModelData data, DatedRole role, RoleKey group) {
        return ModelRoles.lineage(data, role.role()).contains(group);
    }

    /** Looked at day by day, from before all that is said to after it. */
    private static boolean shareDay(DateRange one, DateRange other) {
        for (int i = -10; i <= 60; i++) {
            if (one.contains(ModelWorld.day(i)) && other.contains(ModelWorld.day(i))) {
                return true;
            }
        }
        return false;
    }
}
