package dev.kith.vcard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A property that says a value of a contact, and those that must stand in its group for it. */
final class Made {
    final String name;
    final Params params;
    final String value;
    final Map<KnownName, String> companions = new EnumMap<>(KnownName.class);

    Made(String name, Params params, String value) {
        this.name = name;
        this.params = params;
        this.value = value;
    }

    Made with(KnownName companion, String text) {
        companions.put(companion, text);
        return this;
    }

    NewProperty property(String group) {
        return new NewProperty(group, name, params.list(), value);
    }

    /** The property and its companions. */
    List<NewProperty> all(String group) {
        List<NewProperty> all = new ArrayList<>(1 + companions.size());
        all.add(property(group));
        companions.forEach((companion, text) -> all.add(companion(companion, text, group)));
        return all;
    }

    static NewProperty companion(KnownName name, String text, String group) {
        String written =
                switch (name) {
                    case APPLE_LABEL -> "X-ABLabel";
                    case APPLE_COUNTRY -> "X-ABADR";
                    default -> name.text();
                };
        return new NewProperty(group, written, List.of(), Escapes.escape(text));
    }
}
