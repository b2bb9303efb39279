package dev.kith.internal.contact;

import dev.kith.contact.Tier;
import dev.kith.form.TierForm;
import dev.kith.internal.command.Catalogue;
import dev.kith.store.AggregateKind;
import java.util.List;

/** The tiers of a book. */
final class TierCatalogue {

    static final AggregateKind<Tier> KIND =
            AggregateKind.of(
                    new TierForm(), Tier.class, tier -> List.of(Catalogue.byKey(tier.key())));

    static final Catalogue<Tier> TIERS = new Catalogue<>(KIND, Tier.reserved());

    private TierCatalogue() {}
}
