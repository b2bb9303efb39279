package dev.kith.vcard;

import dev.kith.contact.AddressPart;
import dev.kith.contact.PostalAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads ADR with all its components, its label and its country code. */
final class AddressMapper {
    private static final AddressPart[] COMPONENTS = AddressPart.values();
    private static final Set<String> NO_USE = Set.of("pref", "dom", "intl", "postal", "parcel", "");

    private AddressMapper() {}

    static void map(MappedCard mapped, RawProperty property, Problems problems) {
        PostalAddress.Builder builder = PostalAddress.builder();
        boolean filled = addParts(builder, property, problems);
        if (property.isBare() && mapped.labels.isEmpty() && property.group().isEmpty()) {
            if (filled) {
                add(mapped, builder, property, problems);
            }
            return;
        }
        Optional<String> label = property.isBare() ? Optional.empty() : property.parameter("LABEL");
        Optional<RawProperty> labelled =
                label.isPresent() ? Optional.empty() : takeLabel(mapped, property);
        String text = label.or(() -> labelled.map(RawProperty::value)).orElse("");
        filled |= addLines(builder, Escapes.unescape(text));
        filled |= addCountry(builder, mapped, property, problems);
        if (filled) {
            add(mapped, builder, property, problems);
        }
    }

    private static void add(
            MappedCard mapped,
            PostalAddress.Builder builder,
            RawProperty property,
            Problems problems) {
        if (CardMapper.hasRoom(mapped.addresses.size(), property, problems)) {
            mapped.addresses.add(
                    property.types()
                            .point(
                                    builder.build(),
                                    property,
                                    mapped.groups,
                                    mapped.addresses.values()),
                    property);
        }
    }

    private static boolean addParts(
            PostalAddress.Builder builder, RawProperty property, Problems problems) {
        List<List<String>> components = Escapes.structure(property);
        var order = ComponentOrder.read(property, components);
        boolean filled = false;
        if (order.isPresent()) {
            for (ComponentOrder.Place place : order.get()) {
                if (place.component() < COMPONENTS.length) {
                    String text = components.get(place.component()).get(place.index());
                    filled |= add(builder, COMPONENTS[place.component()], text, property, problems);
                }
            }
            return filled;
        }
        for (int i = 0; i < Math.min(components.size(), COMPONENTS.length); i++) {
            for (String text : components.get(i)) {
                filled |= add(builder, COMPONENTS[i], text, property, problems);
            }
        }
        return filled;
    }

    private static boolean add(
            PostalAddress.Builder builder,
            AddressPart part,
            String text,
            RawProperty property,
            Problems problems) {
        if (text.isBlank()) {
            return false;
        }
        try {
            builder.add(part, text.replace("\r\n", "\n"));
            return true;
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(problems, property, String.valueOf(invalid.getMessage()));
            return false;
        }
    }

    private static boolean addLines(PostalAddress.Builder builder, String label) {
        boolean filled = false;
        for (String line : label.lines().toList()) {
            if (!line.isBlank()) {
                builder.line(line);
                filled = true;
            }
        }
        return filled;
    }

    private static boolean addCountry(
            PostalAddress.Builder builder,
            MappedCard mapped,
            RawProperty property,
            Problems problems) {
        Optional<String> code = property.isBare() ? Optional.empty() : property.parameter("CC");
        Optional<RawProperty> apple = mapped.groups.of(KnownName.APPLE_COUNTRY, property);
        String text = code.or(() -> apple.map(RawProperty::value)).orElse("").strip();
        if (text.isEmpty()) {
            return false;
        }
        try {
            builder.countryCode(text);
            return true;
        } catch (IllegalArgumentException invalid) {
            RawProperty place = code.isPresent() ? property : apple.orElse(property);
            CardMapper.report(problems, place, String.valueOf(invalid.getMessage()));
            return false;
        }
    }

    /** The LABEL of the same group, else the first one with the same types. */
    private static Optional<RawProperty> takeLabel(MappedCard mapped, RawProperty property) {
        Optional<RawProperty> found = findLabel(mapped.labels, property, mapped.card);
        found.ifPresent(
                label -> {
                    mapped.labels.remove(label);
                    mapped.labelOf.put(property, label);
                });
        return found;
    }

    static Optional<RawProperty> findLabel(
            List<RawProperty> labels, RawProperty address, RawCard card) {
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> group = address.group();
        for (RawProperty label : labels) {
            if (group.isPresent() && label.group().equals(group)) {
                return Optional.of(label);
            }
        }
        Set<String> types = uses(address);
        if (group.isPresent() && hasAddress(card, types)) {
            return Optional.empty();
        }
        for (RawProperty label : labels) {
            if (label.group().isEmpty() && uses(label).equals(types)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** Whether an address without a group has these types: a label without one is rather its. */
    private static boolean hasAddress(RawCard card, Set<String> types) {
        for (RawProperty property : card.lines()) {
            if (!property.has(Flags.UNREAD | Flags.GROUPED)
                    && property.known() == KnownName.ADR
                    && uses(property).equals(types)) {
                return true;
            }
        }
        return false;
    }

    static Set<String> uses(RawProperty property) {
        Set<String> uses = new HashSet<>(PointTypes.names(property));
        uses.removeAll(NO_USE);
        uses.remove("quoted-printable");
        return uses;
    }

    /** A LABEL without an ADR is an address of which only the lines are known. */
    static void addLabelsAlone(MappedCard mapped, Problems problems) {
        for (RawProperty label : mapped.labels) {
            try {
                PostalAddress.Builder builder = PostalAddress.builder();
                if (addLines(builder, Escapes.unescape(label.value()))) {
                    add(mapped, builder, label, problems);
                }
            } catch (IllegalArgumentException invalid) {
                CardMapper.report(problems, label, String.valueOf(invalid.getMessage()));
            }
        }
    }
}
