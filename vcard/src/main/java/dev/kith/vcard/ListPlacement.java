package dev.kith.vcard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Spreads the values of a list over the properties that held the former ones. */
final class ListPlacement {
    private ListPlacement() {}

    /** For each property, by its place, the values it is to hold; in all, the list in its order. */
    static Map<Integer, List<String>> place(List<List<String>> properties, List<String> now) {
        List<String> before = new ArrayList<>();
        List<Integer> homes = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            for (String value : properties.get(i)) {
                before.add(value);
                homes.add(i);
            }
        }
        Map<Integer, List<String>> placed = new HashMap<>();
        int home = 0;
        for (ListDifference.Step step : ListDifference.between(before, now, Objects::equals)) {
            if (step.before() >= 0) {
                home = homes.get(step.before());
            }
            if (step.now() >= 0) {
                placed.computeIfAbsent(home, key -> new ArrayList<>()).add(now.get(step.now()));
            }
        }
        return placed;
    }
}
