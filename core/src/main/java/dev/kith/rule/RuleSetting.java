package dev.kith.rule;

import dev.kith.contact.LeapDayPolicy;
import dev.kith.contact.RoleKey;
import dev.kith.contact.TierKey;
import dev.kith.label.CategoryKey;
import dev.kith.label.LabelId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a rule's meaning depends on beside the contact: when it is asked, and what the book lays
 * down. Immutable.
 *
 * @param at the instant of asking
 * @param zone the zone whose days count
 * @param leapDay when what fell on 29 February is remembered in other years
 * @param tiers the ranks of the book's tiers
 * @param roles what each role is a kind of, at any distance, itself among them; a role that is not
 *     named is a kind of itself alone
 * @param categories the category of a label of the book
 */
public record RuleSetting(
        Instant at,
        ZoneId zone,
        LeapDayPolicy leapDay,
        Map<TierKey, Integer> tiers,
        Map<RoleKey, Set<RoleKey>> roles,
        Function<LabelId, Optional<CategoryKey>> categories) {

    /**
     * Copies the maps.
     *
     * @param at the instant of asking
     * @param zone the zone whose days count
     * @param leapDay when what fell on 29 February is remembered in other years
     * @param tiers the ranks of the book's tiers
     * @param roles what each role is a kind of
     * @param categories the category of a label
     */
    public RuleSetting {
        tiers = Map.copyOf(tiers);
        roles = Map.copyOf(roles);
    }

    /** {@return the day of asking} */
    public LocalDate today() {
        return at.atZone(zone).toLocalDate();
    }

    boolean isKindOf(String role, String other) {
        return role.equals(other)
                || roles.getOrDefault(RoleKey.of(role), Set.of()).stream()
                        .anyMatch(kind -> kind.text().equals(other));
    }
}
