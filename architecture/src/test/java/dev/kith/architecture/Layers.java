package dev.kith.architecture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which package of core may use which: common, then subjects, then form, change, store, internal
 * and the entry.
 */
final class Layers {
    private static final String ROOT = "dev.kith";

    /**
     * The subjects, each with the subjects it may use; all may use common. A new one is added here.
     */
    private static final Map<String, Set<String>> SUBJECTS =
            Map.ofEntries(
                    Map.entry("setting", Set.of()),
                    Map.entry("label", Set.of()),
                    Map.entry("contact", Set.of("label")),
                    Map.entry("fact", Set.of("label", "contact")),
                    Map.entry("rule", Set.of("label", "contact", "fact")),
                    Map.entry("segment", Set.of("label", "contact", "fact", "rule")),
                    Map.entry("access", Set.of("label", "contact", "fact", "rule", "segment")),
                    Map.entry("interaction", Set.of("label", "contact")),
                    Map.entry("poc", Set.of("label", "contact")),
                    Map.entry("consent", Set.of("label", "contact")),
                    Map.entry("merge", Set.of("label", "contact")),
                    Map.entry("privacy", Set.of("label", "contact")));

    private Layers() {}

    /** What is wrong with one package of core using another, if anything. */
    static Optional<String> problem(String from, String to) {
        String user = layer(from);
        String used = layer(to);
        if (user.equals(used)) {
            return Optional.empty();
        }
        Optional<String> unknown = unknown(user).or(() -> unknown(used));
        return unknown.isPresent() || mayUse(user, used)
                ? unknown
                : Optional.of(from + " must not use " + to);
    }

    private static boolean mayUse(String user, String used) {
        return switch (user) {
            case "" -> true;
            case "internal" -> !used.isEmpty();
            case "store" -> !used.isEmpty() && !used.equals("internal");
            case "change" -> !Set.of("", "internal", "store").contains(used);
            case "form" -> !Set.of("", "internal", "store", "change").contains(used);
            case "common" -> false;
            default ->
                    used.equals("common") || SUBJECTS.getOrDefault(user, Set.of()).contains(used);
        };
    }

    private static Optional<String> unknown(String layer) {
        return Set.of("", "internal", "store", "change", "form", "common").contains(layer)
                        || SUBJECTS.containsKey(layer)
                ? Optional.empty()
                : Optional.of(ROOT + "." + layer + " has no place in the order of packages yet");
    }

    /** The first part of a package's name after the root; nothing for the root itself. */
    private static String layer(String packageName) {
        return packageName.equals(ROOT)
                ? ""
                : packageName.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
    }
}
