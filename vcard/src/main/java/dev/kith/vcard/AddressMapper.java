package dev.kith.vcard;

import dev.kith.contact.AddressPart;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.PostalAddress;
import java.util.List;
import java.util.Optional;

/** Reads ADR with all its components, its label and its country code. */
final class AddressMapper {
    /** The 18 components of ADR (RFC 9554 §2.1), the first of the parts of an address. */
    static final List<AddressPart> COMPONENTS = List.of(AddressPart.values()).subList(0, 18);

    private static final int MOST = 1_000;

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
        filled |= addLines(builder, Escapes.unescape(text), labelled.orElse(property), problems);
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
        CardMapper.checkComponents(components, COMPONENTS.size(), "an address", property, problems);
        Texts texts = new Texts(builder, property, problems);
        if (!property.isBare()) {
            Recipients.read(property, texts::add);
        }
        var order = ComponentOrder.read(property, components);
        if (order.isPresent()) {
            for (ComponentOrder.Place place : order.get()) {
                if (place.component() < COMPONENTS.size()) {
                    String text = components.get(place.component()).get(place.index());
                    texts.add(COMPONENTS.get(place.component()), text);
                }
            }
            return texts.count > 0;
        }
        for (int i = 0; i < Math.min(components.size(), COMPONENTS.size()); i++) {
            for (String text : components.get(i)) {
                texts.add(COMPONENTS.get(i), text);
            }
        }
        return texts.count > 0;
    }

    /** The texts of one property for one address, made to fit and no more than fit. */
    private static final class Texts {
        private final PostalAddress.Builder builder;
        private final RawProperty property;
        private final Problems problems;
        private int count;
        private boolean full;

        Texts(PostalAddress.Builder builder, RawProperty property, Problems problems) {
            this.builder = builder;
            this.property = property;
            this.problems = problems;
        }

        void add(AddressPart part, String text) {
            if (text.isBlank() || isFull()) {
                return;
            }
            try {
                builder.add(part, text.replace("\r\n", "\n"));
                count++;
            } catch (IllegalArgumentException invalid) {
                String line = CardMapper.line(text, MOST, property, problems);
                if (!line.isEmpty()) {
                    builder.add(part, line);
                    count++;
                }
            }
        }

        void addLine(String text) {
            if (text.isBlank() || isFull()) {
                return;
            }
            String line = CardMapper.line(text, MOST, property, problems);
            if (!line.isEmpty()) {
                builder.line(line);
                count++;
            }
        }

        private boolean isFull() {
            if (count == ContactDraft.MAX_VALUES && !full) {
                full = true;
                CardMapper.report(problems, property, "an address has at most 1000 texts");
            }
            return full;
        }
    }

    private static boolean addLines(
            PostalAddress.Builder builder, String label, RawProperty from, Problems problems) {
        Texts texts = new Texts(builder, from, problems);
        label.lines().forEach(texts::addLine);
        return texts.count > 0;
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

    private static Optional<RawProperty> takeLabel(MappedCard mapped, RawProperty property) {
        Optional<RawProperty> found = mapped.labels.take(property);
        found.ifPresent(label -> mapped.labelOf.put(property, label));
        return found;
    }

    /** A LABEL without an ADR is an address of which only the lines are known. */
    static void addLabelsAlone(MappedCard mapped, Problems problems) {
        for (RawProperty label : mapped.labels.unused()) {
            try {
                PostalAddress.Builder builder = PostalAddress.builder();
                if (addLines(builder, Escapes.unescape(label.value()), label, problems)) {
                    add(mapped, builder, label, problems);
                }
            } catch (IllegalArgumentException invalid) {
                CardMapper.report(problems, label, String.valueOf(invalid.getMessage()));
            }
        }
    }
}
