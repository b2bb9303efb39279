package dev.kith.contact;

import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values of a draft by what names them, as far as where they come from is kept. Beside each
 * name stands what has to stay the same for the value to: nothing where the name says all of it.
 */
final class DraftValues {

    private final Map<ValueRef, Set<Object>> values = new LinkedHashMap<>();

    private DraftValues() {}

    static Map<ValueRef, Set<Object>> of(ContactDraft<?, ?> draft) {
        return of(draft, draft.phones(), Map.of());
    }

    /** The values with the phone numbers beside their normal form and labels looked up. */
    static Map<ValueRef, Set<Object>> of(
            ContactDraft<?, ?> draft,
            List<ContactPoint<PhoneNumber>> numbers,
            Map<LabelName, LabelId> labels) {
        DraftValues found = new DraftValues();
        if (draft.isNamed()) {
            found.names(draft);
        }
        draft.displayAs().ifPresent(name -> found.add(ValueRef.displayAs(), name));
        draft.sortAs().ifPresent(name -> found.add(ValueRef.sortAs(), name));
        draft.nicknames().forEach(nickname -> found.add(ValueRef.nickname(nickname)));
        Stream.of(draft.emails(), numbers, draft.addresses(), draft.webAddresses(), draft.handles())
                .flatMap(List::stream)
                .forEach(point -> found.add(ValueRef.of(point.value())));
        draft.externalIds().forEach(id -> found.add(ValueRef.of(id)));
        draft.labels().forEach(label -> found.add(ValueRef.of(label)));
        draft.labelNames().forEach(name -> found.add(ref(name, labels)));
        draft.fields().forEach((key, values) -> found.add(ValueRef.of(key), values));
        draft.occasions().forEach(occasion -> found.add(ValueRef.of(occasion), occasion));
        draft.photos().forEach(photo -> found.add(ValueRef.of(photo)));
        return found.values;
    }

    private static ValueRef ref(LabelName name, Map<LabelName, LabelId> labels) {
        LabelId known = labels.get(name);
        return known == null ? ValueRef.of(name) : ValueRef.of(known);
    }

    /**
     * What numbers were called before their normal form, and labels before their ids, were known.
     */
    static Map<ValueRef, ValueRef> formerly(
            ContactDraft<?, ?> draft,
            List<ContactPoint<PhoneNumber>> numbers,
            Map<LabelName, LabelId> labels) {
        List<ContactPoint<PhoneNumber>> given = draft.phones();
        Map<ValueRef, ValueRef> formerly = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            formerly.putIfAbsent(
                    ValueRef.of(numbers.get(i).value()), ValueRef.of(given.get(i).value()));
        }
        labels.forEach((name, id) -> formerly.putIfAbsent(ValueRef.of(id), ValueRef.of(name)));
        return formerly;
    }

    private void names(ContactDraft<?, ?> draft) {
        if (draft instanceof PersonDraft person) {
            if (!person.name().isEmpty()) {
                add(ValueRef.name(), person.name());
            }
            person.affiliations()
                    .forEach(affiliation -> add(ValueRef.of(affiliation), affiliation));
        } else if (draft instanceof OrganizationDraft organization) {
            add(ValueRef.name(), organization.name());
        }
    }

    private void add(ValueRef ref) {
        values.putIfAbsent(ref, Set.of());
    }

    private void add(ValueRef ref, Object value) {
        values.computeIfAbsent(ref, name -> new HashSet<>()).add(value);
    }
}
