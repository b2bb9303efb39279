package dev.kith.vcard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses and their labels: properties of their own until version 4.0, parameters in it. */
final class AddressForms {
    private final Conversion conversion;
    private final Labels labels;
    private final Map<String, Integer> ungrouped = new HashMap<>();

    AddressForms(Conversion conversion) {
        this.conversion = conversion;
        this.labels = new Labels(conversion.card);
    }

    /** First pass: what stands in the card. */
    void collect(RawProperty property) {
        if (property.isNamed("LABEL")) {
            labels.add(property);
        } else if (property.isNamed("ADR") && property.group().isEmpty()) {
            ungrouped.merge(Labels.uses(property), 1, Integer::sum);
        }
    }

    void address(RawProperty property, Params params) {
        String value = conversion.structure(property);
        if (conversion.toFour()) {
            if (params.first("LABEL").isEmpty()) {
                labels.take(property).ifPresent(label -> move(label, params));
            }
            conversion.add(property, params, value);
            return;
        }
        Optional<String> label = params.first("LABEL");
        params.remove("LABEL");
        String group = property.group().orElse("");
        boolean ambiguous = ungrouped.getOrDefault(Labels.uses(property), 0) > 1;
        if (label.isPresent() && group.isEmpty() && ambiguous) {
            group = conversion.newGroup();
        }
        conversion.add(group, property.name(), params.list(), value);
        if (label.isPresent()) {
            List<Parameter> kinds = params.list().stream().filter(Parameter::isType).toList();
            String text = Escapes.escape(Escapes.unescape(label.get()));
            conversion.add(group, "LABEL", kinds, text);
        }
    }

    /** In version 4.0 a label goes with its address, or last. */
    void label(RawProperty property, Params params) {
        if (!conversion.toFour()) {
            conversion.add(property, params, conversion.text(property));
        }
    }

    private void move(RawProperty label, Params params) {
        params.add("LABEL", parameter(label));
        Params own = ParameterForms.of(label);
        own.list().removeIf(Parameter::isType);
        if (!own.isEmpty()) {
            conversion.report(label, "moved to its ADR, which has no place for its own parameters");
        }
    }

    /** A label as a parameter: line breaks as such, backslashes doubled as in RFC 6350's text. */
    static String parameter(String text) {
        return text.replace("\r\n", "\n").replace("\\", "\\\\");
    }

    private static String parameter(RawProperty label) {
        return parameter(Escapes.unescape(label.value()));
    }

    /** The labels that no address took. */
    void addLabelsAlone() {
        if (!conversion.toFour()) {
            return;
        }
        for (RawProperty label : labels.unused()) {
            Params params = ParameterForms.of(label);
            ParameterForms.convertPreference(params, true);
            params.add("LABEL", parameter(label));
            conversion.add(label, "ADR", params, ";;;;;;");
        }
    }
}
