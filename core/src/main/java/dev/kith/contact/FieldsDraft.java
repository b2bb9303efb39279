package dev.kith.contact;

import dev.kith.common.Violation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which values of custom fields a contact will have. */
final class FieldsDraft {

    private Map<FieldKey, List<FieldValue>> fields;

    FieldsDraft(Map<FieldKey, List<FieldValue>> fields) {
        this.fields = fields;
    }

    void put(FieldKey key, List<FieldValue> values) {
        fields = new LinkedHashMap<>(fields);
        if (values.isEmpty()) {
            fields.remove(key);
        } else {
            fields.put(key, List.copyOf(values));
        }
    }

    void replace(Map<FieldKey, List<FieldValue>> others) {
        fields = Map.of();
        others.forEach(this::put);
    }

    /** The very map that the contact has, as long as no field was touched. */
    Map<FieldKey, List<FieldValue>> values() {
        if (fields.isEmpty()) {
            return Map.of();
        }
        return fields.getClass() == LinkedHashMap.class
                ? Collections.unmodifiableMap(new LinkedHashMap<>(fields))
                : fields;
    }

    void check(List<Violation> found) {
        ContactDraft.checkSize("fields", fields.keySet(), found);
        fields.forEach((key, values) -> ContactDraft.checkSize("fields." + key, values, found));
    }
}
