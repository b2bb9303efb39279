package dev.kith.vcard;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of a card that say more about another one of the same group. */
final class Groups {
    private static final String BUILT_IN = "_$!<";
    private static final String BUILT_IN_END = ">!$_";
    private @Nullable Map<String, RawProperty> companions;

    void add(KnownName name, RawProperty property) {
        Optional<String> group = property.group();
        if (group.isPresent()) {
            if (companions == null) {
                companions = new HashMap<>();
            }
            companions.putIfAbsent(key(name, group.get()), property);
        }
    }

    /** The property of a kind in the group of another one. */
    Optional<RawProperty> of(KnownName name, RawProperty property) {
        if (companions == null) {
            return Optional.empty();
        }
        return property.group().map(group -> key(name, group)).map(companions::get);
    }

    /** What Apple's label says of a property; built-in labels come without their brackets. */
    Optional<String> label(RawProperty property) {
        return of(KnownName.APPLE_LABEL, property)
                .map(label -> Escapes.unescape(label.value()).strip())
                .map(Groups::withoutBrackets)
                .filter(label -> !label.isEmpty());
    }

    static String withoutBrackets(String label) {
        return label.startsWith(BUILT_IN) && label.endsWith(BUILT_IN_END) && label.length() > 8
                ? label.substring(BUILT_IN.length(), label.length() - BUILT_IN_END.length())
                : label;
    }

    private static String key(KnownName name, String group) {
        return name.text() + '.' + group.toLowerCase(Locale.ROOT);
    }
}
