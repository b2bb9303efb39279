package dev.kith.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof of the proof: for every clause of every port a storage that breaks it. Where the
 * contract of a clause passes on a sabotaged storage, the contract is not run, or it is wrong.
 */
public final class Saboteurs {

    private Saboteurs() {}

    /** {@return the saboteurs, at least one for each clause} */
    public static List<Saboteur> all() {
        List<Saboteur> all = new ArrayList<>();
        all.addAll(StorageSaboteurs.all());
        all.addAll(TenancySaboteurs.all());
        all.addAll(UnitSaboteurs.all());
        all.addAll(ViewSaboteurs.all());
        all.addAll(StoreSaboteurs.all());
        all.addAll(MatchSaboteurs.all());
        all.addAll(FactSaboteurs.all());
        all.addAll(FactStoreSaboteurs.all());
        all.addAll(AggregateSaboteurs.all());
        all.addAll(AggregateStoreSaboteurs.all());
        all.addAll(AggregateUnitSaboteurs.all());
        all.addAll(LogSaboteurs.all());
        return List.copyOf(all);
    }
}
