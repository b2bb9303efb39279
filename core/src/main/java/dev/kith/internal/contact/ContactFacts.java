package dev.kith.internal.contact;

import dev.kith.fact.FactKey;
import dev.kith.internal.fact.CountFact;
import dev.kith.internal.fact.DeclaredFact;
import dev.kith.internal.fact.PeopleFact;
import java.util.List;

/** The facts about contacts that come from other contacts and from relationships. */
public final class ContactFacts {

    private ContactFacts() {}

    public static List<DeclaredFact> all() {
        return List.of(
                new PeopleFact(FactKey.of("people-count")),
                new CountFact<>(
                        FactKey.of("relationship-count"),
                        RelationshipCatalogue.KIND,
                        "has and had no relationship"));
    }
}
