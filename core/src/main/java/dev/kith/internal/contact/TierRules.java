package dev.kith.internal.contact;

import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.Importance;
import dev.kith.contact.TierKey;
import dev.kith.store.AggregateView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the catalogue of tiers demands of the importance of a contact. */
final class TierRules {

    private TierRules() {}

    /** What is wrong with a contact's tier, unless the earlier version has it. */
    static List<Violation> violations(
            AggregateView view, Contact contact, Optional<Importance> before) {
        Optional<TierKey> tier = contact.importance().map(Importance::tier);
        if (tier.isEmpty()
                || tier.equals(before.map(Importance::tier))
                || TierCatalogue.TIERS.find(view, tier.get()).isPresent()) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "importance",
                        "unknown-tier",
                        "a contact's tier is one of the book's catalogue",
                        Map.of("tier", tier.get().text())));
    }
}
