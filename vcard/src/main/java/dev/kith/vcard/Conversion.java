package dev.kith.vcard;

import dev.kith.vcard.CardProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A card on its way into another version: where it comes from, and what was made of it so far. */
final class Conversion {
    /**
     * Marks a property that has another name in the version it comes from, where its new one does
     * not tell which. With a dot it is the name with its group, which may be none.
     */
    static final String WAS = "X-WAS";

    final RawCard card;
    final List<NewProperty> out = new ArrayList<>();
    private final VCardVersion target;
    private final Problems problems;
    private final CardEditor groups;

    Conversion(RawCard card, VCardVersion target, Problems problems) {
        this.card = card;
        this.target = target;
        this.problems = problems;
        this.groups = card.edit();
    }

    boolean toFour() {
        return target == VCardVersion.V4_0;
    }

    boolean fromFour() {
        return card.version() == VCardVersion.V4_0;
    }

    /** Adds a property under its own name. */
    void add(RawProperty from, Params params, String value) {
        add(from, from.name(), params, value);
    }

    void add(RawProperty from, String name, Params params, String value) {
        add(from.group().orElse(""), name, params.list(), value);
    }

    void add(String group, String name, List<Parameter> parameters, String value) {
        out.add(new NewProperty(group, name, parameters, value));
    }

    /** Whether a property of this name was added already. */
    boolean has(String name) {
        return out.stream().anyMatch(property -> property.name().equalsIgnoreCase(name));
    }

    String newGroup() {
        return groups.newGroup();
    }

    void report(RawProperty property, String message) {
        problems.add(Code.NOT_IN_VERSION, property.line(), property.name(), message);
    }

    void reportUnread(RawProperty line) {
        String message = "no property; left out of the converted card";
        problems.add(Code.NOT_IN_VERSION, line.line(), "", message);
    }

    void report(String name, String message) {
        problems.add(Code.NOT_IN_VERSION, card.line(), name, message);
    }

    /** A value whose text 2.1 writes with other escapes than its successors. */
    String text(RawProperty property) {
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
    String structure(RawProperty property) {
        if (card.version() != VCardVersion.V2_1) {
            return property.value();
        }
        List<String> components = Escapes.split(property.value(), ';');
        return String.join(";", components.stream().map(Escapes::escape).toList());
    }

    static boolean isValue(Params params, String kind) {
        Optional<String> value = params.first("VALUE");
        return value.filter(kind::equalsIgnoreCase).isPresent();
    }
}
