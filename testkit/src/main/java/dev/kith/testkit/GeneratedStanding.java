package dev.kith.testkit;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Team;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Importance;
import dev.kith.contact.Restriction;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.contact.Stage;
import dev.kith.contact.TierKey;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** How generated contacts stand to the host; every book's catalogue allows it. */
final class GeneratedStanding {

    private static final LocalDate DAY = LocalDate.parse("2020-02-29");
    private static final List<TierKey> TIERS =
            List.of(TierKey.BRONZE, TierKey.SILVER, TierKey.GOLD, TierKey.PLATINUM);
    private static final List<RoleKey> ROLES =
            List.of(
                    RoleKey.LEAD,
                    RoleKey.SUPPLIER,
                    RoleKey.PARTNER,
                    RoleKey.CURRENT_CUSTOMER,
                    RoleKey.MEDIA);

    private final SplittableRandom random;

    GeneratedStanding(SplittableRandom random) {
        this.random = random;
    }

    void fill(ContactDraft<?, ?> draft) {
        if (chance(40)) {
            ROLES.stream().filter(role -> chance(30)).forEach(role -> draft.role(role(role)));
        }
        if (chance(20)) {
            draft.importance(importance());
        }
        if (chance(20)) {
            draft.owner(Actor.user("user-" + random.nextInt(5)));
        }
        if (chance(20)) {
            draft.team(Team.of("team-" + random.nextInt(5))).team(Team.of("Büro " + day()));
        }
        if (chance(5)) {
            draft.restriction(
                    Restriction.of(Restriction.Ground.LEGAL_CLAIMS, period())
                            .withRemark("Az. " + random.nextInt(9) + "\n第二行"));
        }
    }

    private DatedRole role(RoleKey key) {
        DatedRole role = DatedRole.of(key, period());
        List<Stage> stages =
                Roles.reserved().stream()
                        .filter(each -> each.key().equals(key))
                        .map(Role::stages)
                        .findFirst()
                        .orElse(List.of());
        if (role.period().isOpen() && role.period().from().isPresent()) {
            LocalDate day = role.period().from().get();
            for (Stage stage : stages) {
                day = day.plusDays(random.nextInt(3));
                role = chance(50) ? role.advancedTo(stage.key(), day) : role;
            }
        }
        return role;
    }

    private Importance importance() {
        Importance importance = Importance.of(TIERS.get(random.nextInt(TIERS.size())));
        if (chance(50)) {
            importance = importance.because("Weil 😀");
        }
        return chance(50) ? importance.reviewedOn(day()) : importance;
    }

    private DateRange period() {
        LocalDate from = day();
        return switch (random.nextInt(5)) {
            case 0 -> DateRange.always();
            case 1 -> DateRange.until(from);
            case 2 -> DateRange.between(from, from.plusDays(random.nextInt(400)));
            default -> DateRange.from(from);
        };
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(3_000));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
