package dev.kith.contact;

import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which labels a contact will have: known ones, and names that the book has yet to look up. */
final class LabelsDraft {

    private Set<LabelId> ids;
    private Set<LabelName> names = Set.of();

    LabelsDraft(Set<LabelId> ids) {
        this.ids = ids;
    }

    void add(LabelId id) {
        Set<LabelId> more =
                ids instanceof LinkedHashSet<LabelId> own ? own : new LinkedHashSet<>(ids);
        more.add(id);
        ids = more;
    }

    void add(LabelName name) {
        Set<LabelName> more =
                names instanceof LinkedHashSet<LabelName> own ? own : new LinkedHashSet<>(names);
        more.add(name);
        names = more;
    }

    void replace(Collection<LabelId> others) {
        ids = new LinkedHashSet<>(others);
        names = Set.of();
    }

    void remove(LabelId id) {
        ids = new LinkedHashSet<>(ids);
        ids.remove(id);
    }

    Set<LabelId> ids() {
        return ListSet.copyOf(ids);
    }

    List<LabelName> names() {
        return List.copyOf(names);
    }

    /** The labels once the names are looked up. */
    Set<LabelId> with(Collection<LabelId> found) {
        if (found.isEmpty()) {
            return ids();
        }
        Set<LabelId> all = new LinkedHashSet<>(ids);
        all.addAll(found);
        return ListSet.copyOf(all);
    }

    /** What was given so far, be it by id or by name. */
    Collection<Object> all() {
        List<Object> all = new ArrayList<>(ids);
        all.addAll(names);
        return all;
    }
}
