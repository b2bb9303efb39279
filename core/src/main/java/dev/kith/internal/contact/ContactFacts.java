package dev.kith.internal.contact;

import dev.kith.contact.Note;
import dev.kith.fact.FactKey;
import dev.kith.internal.fact.CountFact;
import dev.kith.internal.fact.DeclaredFact;
import dev.kith.internal.fact.LatestFact;
import dev.kith.internal.fact.PeopleFact;
import java.util.List;

/** The facts about contacts that come from other contacts, relationships and notes. */
public final class ContactFacts {

    private ContactFacts() {}

    public static List<DeclaredFact> all() {
        return List.of(
                new PeopleFact(FactKey.of("people-count")),
                new CountFact<>(
                        FactKey.of("relationship-count"),
                        RelationshipCatalogue.KIND,
                        "has and had no relationship"),
                new CountFact<>(FactKey.of("note-count"), NoteCatalogue.KIND, "has no note"),
                new LatestFact<>(
                        FactKey.of("last-note"),
                        NoteCatalogue.KIND,
                        Note::writtenAt,
                        "has no note"));
    }
}
