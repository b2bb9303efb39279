package dev.kith.contact;

import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a draft come from. Which values are new is found by comparing them with those
 * that were there when the source was named, so that a value given once more as it was keeps where
 * it came from first: an import that is repeated changes nothing.
 */
final class Origins {

    /** The contact with which the draft began, until a source is named. */
    private @Nullable Contact begun;

    private Map<ValueRef, Set<Object>> before = Map.of();
    private Map<ValueRef, Provenance> known = Map.of();
    private Map<ValueRef, Provenance> laidDown = Map.of();
    private @Nullable Provenance source;

    Origins() {}

    Origins(Contact begun) {
        this.begun = begun;
        known = begun.provenances();
    }

    /** What the draft does not have by now comes from there if it has it later. */
    void from(Provenance source, ContactDraft<?, ?> draft) {
        known = of(draft);
        before = DraftValues.of(draft);
        begun = null;
        this.source = source;
    }

    void layDown(Map<ValueRef, Provenance> provenances) {
        laidDown = new LinkedHashMap<>(laidDown);
        laidDown.putAll(provenances);
    }

    /** Where the values come from, as the draft has them. */
    Map<ValueRef, Provenance> of(ContactDraft<?, ?> draft) {
        return of(draft, draft.phones(), Map.of());
    }

    /** Where the values come from, with numbers beside their normal form and labels looked up. */
    Map<ValueRef, Provenance> of(
            ContactDraft<?, ?> draft,
            List<ContactPoint<PhoneNumber>> numbers,
            Map<LabelName, LabelId> labels) {
        if (source == null && known.isEmpty() && laidDown.isEmpty()) {
            return Map.of();
        }
        Map<ValueRef, Set<Object>> then = begun == null ? before : DraftValues.of(begun.edit());
        Map<ValueRef, ValueRef> formerly = DraftValues.formerly(draft, numbers, labels);
        Map<ValueRef, Provenance> found = new LinkedHashMap<>();
        DraftValues.of(draft, numbers, labels)
                .forEach(
                        (ref, value) -> {
                            ValueRef former = formerly.getOrDefault(ref, ref);
                            Provenance origin = laidDown.getOrDefault(ref, laidDown.get(former));
                            if (origin == null) {
                                ValueRef old = then.containsKey(ref) ? ref : former;
                                origin = value.equals(then.get(old)) ? known.get(old) : source;
                            }
                            if (origin != null) {
                                found.put(ref, origin);
                            }
                        });
        return found.isEmpty() ? Map.of() : Collections.unmodifiableMap(found);
    }
}
