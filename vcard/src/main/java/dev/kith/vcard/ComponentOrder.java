package dev.kith.vcard;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order of the texts of a structured value, which its components alone do not tell: the JSCOMPS
 * parameter of RFC 9555, section 3.3.1.
 */
final class ComponentOrder {
    static final String PARAMETER = "JSCOMPS";

    private ComponentOrder() {}

    /** One text of a structured value: its component and its place in the component's list. */
    record Place(int component, int index) {}

    /**
     * The places that a property names, in order; empty when it names none, or not exactly the
     * texts that are there.
     */
    static Optional<List<Place>> read(RawProperty property, List<List<String>> components) {
        if (property.isBare()) {
            return Optional.empty();
        }
        return property.parameter(PARAMETER).flatMap(order -> parse(order, components));
    }

    private static Optional<List<Place>> parse(String order, List<List<String>> components) {
        Set<Place> places = new LinkedHashSet<>();
        for (String entry : Escapes.cut(order, ';')) {
            List<String> numbers = Escapes.cut(entry, ',');
            if (entry.isBlank() || numbers.get(0).equals("s")) {
                continue;
            }
            int component = number(numbers.get(0));
            int index = numbers.size() > 1 ? number(numbers.get(1)) : 0;
            boolean there =
                    component >= 0
                            && index >= 0
                            && component < components.size()
                            && index < components.get(component).size()
                            && !components.get(component).get(index).isBlank();
            Place place = new Place(component, index);
            if (!there || !places.add(place)) {
                return Optional.empty();
            }
        }
        long texts = components.stream().flatMap(List::stream).filter(t -> !t.isBlank()).count();
        return places.size() == texts ? Optional.of(List.copyOf(places)) : Optional.empty();
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException notOne) {
            return -1;
        }
    }

    /** The parameter that names an order of components, each as often as it has texts. */
    static Parameter parameter(List<Integer> order) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Integer> seen = new HashMap<>();
        for (int component : order) {
            int index = seen.merge(component, 1, Integer::sum) - 1;
            text.append(';').append(component);
            if (index > 0) {
                text.append(',').append(index);
            }
        }
        return Parameter.of(PARAMETER, text.toString());
    }
}
