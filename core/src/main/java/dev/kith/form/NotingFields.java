package dev.kith.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an object, noting which of them are asked for. Used by one thread. */
final class NotingFields extends LinkedHashMap<String, FormNode> {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> asked = new HashSet<>();

    /** A copy of an object, in which every object notes its fields. */
    static NotingFields of(Form form) {
        NotingFields fields = new NotingFields();
        form.fields().forEach(name -> fields.put(name, noting(form.find(name).orElseThrow())));
        return fields;
    }

    /** A copy of a value, in which every object notes its fields. */
    static FormNode noting(FormNode node) {
        if (node instanceof Form form) {
            return Form.noting(of(form));
        }
        if (node instanceof Nodes.Items items) {
            return FormNode.of(items.value().stream().map(NotingFields::noting).toList());
        }
        return node;
    }

    /** Adds the places of all fields that nobody asked for. */
    void addUnused(String place, List<String> places) {
        forEach(
                (name, value) -> {
                    String at = FieldPlace.below(place, name);
                    if (asked.contains(name)) {
                        addUnused(at, value, places);
                    } else {
                        places.add(at);
                    }
                });
    }

    /** Adds the places of all fields of such a copy that nobody asked for. */
    static void addUnused(String place, FormNode node, List<String> places) {
        if (node instanceof Form form) {
            form.noted().ifPresent(fields -> fields.addUnused(place, places));
        } else if (node instanceof Nodes.Items items) {
            for (int i = 0; i < items.value().size(); i++) {
                addUnused(place + "[" + i + "]", items.value().get(i), places);
            }
        }
    }

    @Override
    public @Nullable FormNode get(@Nullable Object name) {
        return note(name) ? super.get(name) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return note(name) && super.containsKey(name);
    }

    private boolean note(@Nullable Object name) {
        if (name instanceof String text) {
            asked.add(text);
        }
        return name != null;
    }
}
