package dev.kith.internal.contact;

import dev.kith.internal.command.StoredSettings;
import dev.kith.internal.label.Vocabulary;
import dev.kith.store.AggregateKind;
import java.util.ArrayList;
import java.util.List;

/** Everything that a book keeps beside its contacts. */
public final class StoredKinds {

    private StoredKinds() {}

    /** The kinds, each once. */
    public static List<AggregateKind<?>> all() {
        List<AggregateKind<?>> all = new ArrayList<>(Vocabulary.kinds());
        all.addAll(
                List.of(
                        FieldCatalogue.KIND,
                        RoleCatalogue.KIND,
                        TierCatalogue.KIND,
                        NoteCatalogue.KIND,
                        RelationshipCatalogue.TYPE,
                        RelationshipCatalogue.KIND,
                        StoredCollections.KIND,
                        StoredSettings.KIND));
        return List.copyOf(all);
    }
}
