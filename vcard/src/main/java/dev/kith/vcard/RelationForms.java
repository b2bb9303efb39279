package dev.kith.vcard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Related people: RELATED in version 4.0; before it AGENT, Apple's names with a label, and a spouse
 * in the words of several programs.
 */
final class RelationForms {
    private static final String RELATED = "RELATED";
    private static final String APPLE = "X-ABRELATEDNAMES";
    private static final Set<String> SPOUSES =
            Set.of("X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-KADDRESSBOOK-X-SPOUSESNAME", "X-MS-SPOUSE");

    /** The types that Apple has labels of its own for. */
    private static final Set<String> BUILT_IN =
            Set.of("spouse", "child", "parent", "sibling", "friend");

    /** The other types of RFC 6350, section 6.6.6, but for the agent, which has its own form. */
    private static final Set<String> TYPES =
            Set.of(
                    "contact",
                    "acquaintance",
                    "met",
                    "co-worker",
                    "colleague",
                    "co-resident",
                    "neighbor",
                    "kin",
                    "muse",
                    "crush",
                    "date",
                    "sweetheart",
                    "me",
                    "emergency");

    private final Conversion conversion;
    private final Groups groups = new Groups();
    private final Set<String> madeGroups = new HashSet<>();

    RelationForms(Conversion conversion) {
        this.conversion = conversion;
    }

    /** First pass: labels, and the groups that were made for them in version 3.0. */
    void collect(RawProperty property) {
        if (property.isNamed(KnownName.APPLE_LABEL.text())) {
            groups.add(KnownName.APPLE_LABEL, property);
        } else if (property.isNamed(APPLE)) {
            String group = property.group().orElse("");
            property.parameter(Conversion.WAS)
                    .filter(was -> was.indexOf('.') >= 0 && conversion.toFour())
                    .filter(was -> !was.equalsIgnoreCase(group + '.' + RELATED))
                    .ifPresent(was -> madeGroups.add(group.toLowerCase(Locale.ROOT)));
        }
    }

    /** Whether a label was made for version 3.0 and goes with its group. */
    boolean isMade(RawProperty label) {
        return label.isNamed(KnownName.APPLE_LABEL.text())
                && madeGroups.contains(label.group().orElse("").toLowerCase(Locale.ROOT));
    }

    /** Version 4.0 has no AGENT: a URI or the text of a card that is related as an agent. */
    void agent(RawProperty property, Params params) {
        String value = property.has(Flags.NESTED) ? nested(property) : property.value();
        if (!conversion.toFour()) {
            conversion.add(property, params, value);
            return;
        }
        boolean uri = Conversion.isValue(params, "uri");
        params.addType("agent");
        if (!uri) {
            params.remove("VALUE").add("VALUE", "text");
        }
        conversion.add(property, RELATED, params, value);
    }

    private static String nested(RawProperty property) {
        String lines = property.rawValue().replace("\r\n", "\n").replace('\r', '\n').strip();
        return Escapes.escape(lines);
    }

    void related(RawProperty property, Params params) {
        if (conversion.toFour()) {
            conversion.add(property, params, property.value());
        } else if (PointTypes.names(property).equals(Set.of("agent"))) {
            params.removeType("agent");
            boolean text = Conversion.isValue(params, "text");
            params.remove("VALUE");
            if (!text) {
                params.add("VALUE", "uri");
            }
            conversion.add(property, "AGENT", params, property.value());
        } else if (Conversion.isValue(params, "text") || property.value().indexOf(':') < 0) {
            named(property, params);
        } else {
            conversion.report(property, "version 3.0 names related people only; kept as it is");
            conversion.add(property, params, property.value());
        }
    }

    /** A name with a label that says the relation, in a group of their own. */
    private void named(RawProperty property, Params params) {
        String old = property.group().orElse("");
        Optional<String> label = label(params);
        boolean labelled = groups.of(KnownName.APPLE_LABEL, property).isPresent();
        boolean makes = label.isPresent() && !labelled;
        String group = makes ? conversion.newGroup() : old;
        params.add(Conversion.WAS, old + '.' + RELATED);
        conversion.add(group, APPLE, params.list(), property.value());
        if (makes) {
            conversion.add(group, "X-ABLabel", List.of(), Escapes.escape(label.get()));
        }
    }

    private static Optional<String> label(Params params) {
        return params.list().stream()
                .filter(Parameter::isType)
                .flatMap(parameter -> parameter.values().stream())
                .filter(type -> !type.isBlank() && !type.equalsIgnoreCase("pref"))
                .map(type -> builtIn(type.toLowerCase(Locale.ROOT)).orElse(type))
                .findFirst();
    }

    private static Optional<String> builtIn(String type) {
        return BUILT_IN.contains(type)
                ? Optional.of(
                        "_$!<" + Character.toUpperCase(type.charAt(0)) + type.substring(1) + ">!$_")
                : Optional.empty();
    }

    /** Whether a property of version 3.0 names somebody in a relation that version 4.0 knows. */
    boolean isNamed(RawProperty property) {
        return conversion.toFour()
                && !property.value().isBlank()
                && type(property, property.name().toUpperCase(Locale.ROOT)).isPresent();
    }

    void toRelated(RawProperty property, String name, Params params) {
        type(property, name).ifPresent(params::addType);
        params.add("VALUE", "text").add(Conversion.WAS, property.name());
        conversion.add(property, RELATED, params, conversion.text(property));
    }

    /** Gives a property its old name back, without what {@link #toRelated} put to it. */
    void toNamed(RawProperty property, String name, Params params) {
        type(property, name.toUpperCase(Locale.ROOT)).ifPresent(params::removeType);
        params.remove("VALUE");
        conversion.add(property, name, params, property.value());
    }

    /** Whether this name, in upper case, may be given up for RELATED. */
    static boolean isOld(String name) {
        return name.equals(APPLE) || SPOUSES.contains(name);
    }

    private Optional<String> type(RawProperty property, String name) {
        if (SPOUSES.contains(name)) {
            return Optional.of("spouse");
        }
        if (!name.equals(APPLE)) {
            return Optional.empty();
        }
        String label = groups.label(property).orElse("").toLowerCase(Locale.ROOT);
        return switch (label) {
            case "mother", "father" -> Optional.of("parent");
            case "brother", "sister" -> Optional.of("sibling");
            default ->
                    BUILT_IN.contains(label) || TYPES.contains(label)
                            ? Optional.of(label)
                            : Optional.empty();
        };
    }
}
