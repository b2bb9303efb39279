package dev.kith.vcard;

import dev.kith.vcard.CardProblem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a card anew in version 3.0 or 4.0, keeping what the new version has no word for. */
final class VersionConverter {
    /** Marks a property that had another name in the version it comes from. */
    static final String WAS = "X-WAS";

    private static final Set<String> OLD_ENCODINGS =
            Set.of("quoted-printable", "base64", "b", "7bit", "8bit");
    private static final Set<String> OLD_VALUES = Set.of("url", "inline", "cid", "content-id");

    private final RawCard card;
    private final VCardVersion target;
    private final Problems problems;
    private final List<NewProperty> out = new ArrayList<>();
    private final Labels labels;
    private final Map<String, Integer> ungroupedAddresses = new HashMap<>();
    private final CardEditor groups;
    private @Nullable String sortAs;

    private VersionConverter(RawCard card, VCardVersion target, Problems problems) {
        this.card = card;
        this.target = target;
        this.problems = problems;
        this.groups = card.edit();
        this.labels = new Labels(card);
    }

    static RawCard convert(RawCard card, VCardVersion target, Problems problems) {
        if (target == VCardVersion.V2_1 && card.version() != target) {
            throw new IllegalArgumentException("cards are converted to version 3.0 or 4.0");
        }
        return card.version() == target
                ? card
                : new VersionConverter(card, target, problems).convert();
    }

    private boolean toFour() {
        return target == VCardVersion.V4_0;
    }

    private RawCard convert() {
        collect();
        out.add(made("VERSION", target.text()));
        boolean versionSeen = false;
        for (RawProperty property : card.lines()) {
            if (property.has(Flags.UNREAD)) {
                String message = "no property; left out of the converted card";
                problems.add(Code.NOT_IN_VERSION, property.line(), "", message);
            } else if (property.isNamed("VERSION") && !versionSeen) {
                versionSeen = true;
            } else {
                convert(property);
            }
        }
        addLabelsAlone();
        addMandatory();
        if (sortAs != null) {
            out.add(renamed("", "SORT-STRING", List.of(), Escapes.escape(sortAs)));
        }
        return written();
    }

    private RawCard written() {
        ByteBuilder bytes = new ByteBuilder(card.length() + 256);
        PropertyWriter writer =
                new PropertyWriter(bytes, target, LineEnding.of(card.bytes(), card.length()));
        writer.line("BEGIN:VCARD");
        out.forEach(writer::write);
        writer.line("END:VCARD");
        return CardEditor.parse(bytes.toBytes());
    }

    private void collect() {
        for (RawProperty property : card.properties()) {
            if (property.isNamed("LABEL")) {
                labels.add(property);
            } else if (isSortString(property) && sortAs == null) {
                sortAs = Escapes.unescape(property.value());
            } else if (property.isNamed("ADR") && property.group().isEmpty()) {
                ungroupedAddresses.merge(Labels.uses(property), 1, Integer::sum);
            }
        }
    }

    private static boolean isSortString(RawProperty property) {
        return property.isNamed("SORT-STRING") || property.isNamed("X-SORT-STRING");
    }

    private void convert(RawProperty property) {
        String name = property.name().toUpperCase(Locale.ROOT);
        Params params = parameters(property);
        Optional<String> was = params.first(WAS);
        if (was.isPresent() && !toFour()) {
            params.remove(WAS);
            add(property, was.get(), params, property.value());
            return;
        }
        convertPref(params);
        switch (name) {
            case "LABEL" -> {
                if (!toFour()) {
                    add(property, property.name(), params, text(property));
                }
            }
            case "SORT-STRING", "X-SORT-STRING" -> {
                if (!toFour()) {
                    sortAs = null;
                    add(property, "SORT-STRING", params, text(property));
                }
            }
            case "ADR" -> address(property, params);
            case "N" -> structuredName(property, params);
            case "AGENT" -> agent(property, params);
            case "RELATED" -> related(property, params);
            case "CLASS", "MAILER", "NAME", "PROFILE" -> oldProperty(property, params);
            case "BDAY", "ANNIVERSARY", "DEATHDATE" -> date(property, params);
            case "REV" ->
                    add(property, property.name(), params, dateForm(property.value().strip()));
            case "GEO" -> add(property, property.name(), params, geo(property.value().strip()));
            case "TEL" -> phone(property, params);
            default -> other(property, name, params);
        }
    }

    /** Parameters as both newer versions write them: with names, and without what is decoded. */
    private Params parameters(RawProperty property) {
        Params params = new Params(List.of());
        for (Parameter parameter : property.parameters()) {
            if (parameter.isNamed("CHARSET") || parameter.isNamed("ENCODING")) {
                continue;
            }
            if (!parameter.name().isEmpty()) {
                params.list().add(parameter);
                continue;
            }
            for (String value : parameter.values()) {
                String lower = value.toLowerCase(Locale.ROOT);
                if (OLD_VALUES.contains(lower)) {
                    params.add("VALUE", lower.equals("url") ? "uri" : lower);
                } else if (!OLD_ENCODINGS.contains(lower) && !value.isBlank()) {
                    params.add("TYPE", value);
                }
            }
        }
        if (params.first("VALUE").filter("url"::equalsIgnoreCase).isPresent()) {
            params.remove("VALUE").add("VALUE", "uri");
        }
        return params;
    }

    private void convertPref(Params params) {
        if (toFour()) {
            if (params.removeType("pref") && params.first("PREF").isEmpty()) {
                params.add("PREF", "1");
            }
        } else if (params.first("PREF").filter("1"::equals).isPresent()) {
            params.remove("PREF");
            if (!params.hasType("pref")) {
                params.addType("pref");
            }
        }
    }

    private void address(RawProperty property, Params params) {
        String value = structure(property);
        if (toFour()) {
            if (params.first("LABEL").isEmpty()) {
                labels.take(property).ifPresent(label -> moveLabel(label, params));
            }
            add(property, property.name(), params, value);
            return;
        }
        Optional<String> label = params.first("LABEL");
        params.remove("LABEL");
        String group = property.group().orElse("");
        boolean ambiguous = ungroupedAddresses.getOrDefault(Labels.uses(property), 0) > 1;
        if (label.isPresent() && group.isEmpty() && ambiguous) {
            group = groups.newGroup();
        }
        out.add(renamed(group, property.name(), params.list(), value));
        if (label.isPresent()) {
            List<Parameter> kinds = params.list().stream().filter(Parameter::isType).toList();
            String text = Escapes.escape(Escapes.unescape(label.get()));
            out.add(renamed(group, "LABEL", kinds, text));
        }
    }

    private void moveLabel(RawProperty label, Params params) {
        params.add("LABEL", labelText(label));
        Params own = parameters(label);
        own.list().removeIf(Parameter::isType);
        if (!own.isEmpty()) {
            report(label, "moved to its ADR, which has no place for its own parameters");
        }
    }

    /** A label as a parameter: line breaks as such, backslashes doubled as in RFC 6350's text. */
    static String labelParameter(String text) {
        return text.replace("\r\n", "\n").replace("\\", "\\\\");
    }

    private static String labelText(RawProperty label) {
        return labelParameter(Escapes.unescape(label.value()));
    }

    private void addLabelsAlone() {
        if (!toFour()) {
            return;
        }
        for (RawProperty label : labels.unused()) {
            Params params = parameters(label);
            convertPref(params);
            params.add("LABEL", labelText(label));
            out.add(renamed(label.group().orElse(""), "ADR", params.list(), ";;;;;;"));
        }
    }

    private void structuredName(RawProperty property, Params params) {
        if (toFour() && sortAs != null && params.first("SORT-AS").isEmpty()) {
            params.add("SORT-AS", sortAs);
            sortAs = null;
        } else if (!toFour() && sortAs == null && !has("SORT-STRING") && hasSortAs(params)) {
            String sort = String.join(",", property.parameterValues("SORT-AS"));
            params.remove("SORT-AS");
            add(property, property.name(), params, structure(property));
            out.add(renamed("", "SORT-STRING", List.of(), Escapes.escape(sort)));
            return;
        }
        add(property, property.name(), params, structure(property));
    }

    private static boolean hasSortAs(Params params) {
        return params.first("SORT-AS").isPresent();
    }

    /** Version 4.0 has no AGENT: a URI or the text of a card that is related as an agent. */
    private void agent(RawProperty property, Params params) {
        String value = property.has(Flags.NESTED) ? nested(property) : property.value();
        if (!toFour()) {
            add(property, property.name(), params, value);
            return;
        }
        boolean uri = params.first("VALUE").filter("uri"::equalsIgnoreCase).isPresent();
        params.addType("agent");
        if (!uri) {
            params.remove("VALUE").add("VALUE", "text");
        }
        add(property, "RELATED", params, value);
    }

    private static String nested(RawProperty property) {
        String lines = property.rawValue().replace("\r\n", "\n").replace('\r', '\n').strip();
        return Escapes.escape(lines);
    }

    private void related(RawProperty property, Params params) {
        Set<String> types = PointTypes.names(property);
        if (toFour() || !types.equals(Set.of("agent"))) {
            add(property, property.name(), params, property.value());
            return;
        }
        params.removeType("agent");
        boolean text = params.first("VALUE").filter("text"::equalsIgnoreCase).isPresent();
        params.remove("VALUE");
        if (!text) {
            params.add("VALUE", "uri");
        }
        add(property, "AGENT", params, property.value());
    }

    private void oldProperty(RawProperty property, Params params) {
        if (!toFour()) {
            add(property, property.name(), params, text(property));
            return;
        }
        String name = property.name().toUpperCase(Locale.ROOT);
        params.add(WAS, name);
        report(property, "not in version 4.0; kept as X-" + name);
        add(property, "X-" + name, params, text(property));
    }

    private void date(RawProperty property, Params params) {
        String value = property.value().strip();
        Optional<String> omitted = params.first(OccasionMapper.OMIT_YEAR);
        boolean isText = params.first("VALUE").filter("text"::equalsIgnoreCase).isPresent();
        if (isText || !DateForms.isDate(value)) {
            if (toFour() && !isText && !value.isEmpty()) {
                params.remove("VALUE").add("VALUE", "text");
            }
            add(property, property.name(), params, text(property));
        } else if (toFour()) {
            String basic = DateForms.basic(value);
            if (omitted.isPresent() && basic.startsWith(omitted.get()) && basic.length() == 8) {
                params.remove(OccasionMapper.OMIT_YEAR);
                basic = "--" + basic.substring(4);
            }
            add(property, property.name(), params, basic);
        } else {
            oldDate(property, params, value);
        }
    }

    private void oldDate(RawProperty property, Params params, String value) {
        String text = DateForms.basic(value);
        if (DateForms.isDigits(text, "--dddd")) {
            text = "1604-" + text.substring(2, 4) + "-" + text.substring(4);
            params.add(OccasionMapper.OMIT_YEAR, "1604");
        } else if (text.startsWith("-") || text.length() < 8) {
            report(property, "version 3.0 has no partial dates; kept as it is");
        }
        add(property, property.name(), params, DateForms.extended(text));
    }

    private String dateForm(String value) {
        return toFour() ? DateForms.basic(value) : DateForms.extended(value);
    }

    private String geo(String value) {
        if (toFour()) {
            return value.matches("[-+0-9. ]+;[-+0-9. ]+")
                    ? "geo:" + value.replace(" ", "").replace(';', ',')
                    : value;
        }
        return value.matches("geo:[-+0-9.]+,[-+0-9.]+")
                ? value.substring(4).replace(',', ';')
                : value;
    }

    /** Version 3.0 has only text for a telephone number. */
    private void phone(RawProperty property, Params params) {
        String value = property.value();
        boolean uri = value.regionMatches(true, 0, "tel:", 0, 4);
        if (toFour() || !uri) {
            add(property, property.name(), params, value);
            return;
        }
        List<String> parts = Escapes.cut(value.substring(4), ';');
        boolean extension = parts.size() == 2 && parts.get(1).startsWith("ext=");
        if (parts.size() > 1 && !extension) {
            report(property, "version 3.0 has no tel: URIs; kept as it is");
            add(property, property.name(), params, value);
            return;
        }
        params.remove("VALUE");
        if (extension) {
            params.add(PointMapper.EXTENSION, Percent.decode(parts.get(1).substring(4)));
        }
        add(property, property.name(), params, Escapes.escape(Percent.decode(parts.get(0))));
    }

    private void other(RawProperty property, String name, Params params) {
        if (toFour()) {
            MediaForms.toFour(property, name, params)
                    .ifPresentOrElse(
                            value -> add(property, property.name(), params, value),
                            () -> add(property, property.name(), params, text(property)));
        } else {
            MediaForms.toThree(property, name, params)
                    .ifPresentOrElse(
                            value -> add(property, property.name(), params, value),
                            () -> add(property, property.name(), params, text(property)));
        }
    }

    /** A value whose text 2.1 writes with other escapes than its successors. */
    private String text(RawProperty property) {
        String value = property.value();
        if (card.version() != VCardVersion.V2_1) {
            return value;
        }
        return switch (property.name().toUpperCase(Locale.ROOT)) {
            case "FN", "NOTE", "TITLE", "ROLE", "LABEL", "MAILER", "SORT-STRING", "UID", "PRODID" ->
                    Escapes.escape(Escapes.unescape(value));
            case "ORG" -> structure(property);
            default -> value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n");
        };
    }

    /** The components of a value; 2.1 has no lists in them, so that its commas are text. */
    private String structure(RawProperty property) {
        if (card.version() != VCardVersion.V2_1) {
            return property.value();
        }
        List<String> components = Escapes.split(property.value(), ';');
        return String.join(";", components.stream().map(Escapes::escape).toList());
    }

    private void addMandatory() {
        boolean hasName = has("FN");
        if (!hasName) {
            MappedCard mapped = CardMapper.map(card, new Problems("", 1));
            String derived =
                    mapped.isOrganization
                            ? NameMapper.standardDisplay(mapped.organizationName)
                            : NameMapper.standardDisplay(mapped.name);
            String shown = mapped.displayAs == null ? derived : mapped.displayAs;
            Parameter mark = Parameter.of("DERIVED", "TRUE");
            out.add(
                    1,
                    renamed(
                            "",
                            "FN",
                            List.of(mark),
                            Escapes.escape(shown.isEmpty() ? "?" : shown)));
        }
        if (!toFour() && !has("N")) {
            out.add(made("N", ";;;;"));
        }
        if (toFour() && sortAs != null) {
            report("SORT-STRING", "no N that could take it; kept as X-SORT-STRING");
            Parameter mark = Parameter.of(WAS, "SORT-STRING");
            out.add(renamed("", "X-SORT-STRING", List.of(mark), Escapes.escape(sortAs)));
        }
        sortAs = null;
    }

    private boolean has(String name) {
        return out.stream().anyMatch(property -> property.name().equalsIgnoreCase(name));
    }

    private void add(RawProperty from, String name, Params params, String value) {
        out.add(renamed(from.group().orElse(""), name, params.list(), value));
    }

    private static NewProperty made(String name, String value) {
        return new NewProperty("", name, List.of(), value);
    }

    private static NewProperty renamed(
            String group, String name, List<Parameter> parameters, String value) {
        return new NewProperty(group, name, parameters, value);
    }

    private void report(RawProperty property, String message) {
        problems.add(Code.NOT_IN_VERSION, property.line(), property.name(), message);
    }

    private void report(String name, String message) {
        problems.add(Code.NOT_IN_VERSION, card.line(), name, message);
    }
}
