package dev.kith.vcard;

import dev.kith.contact.ContactDraft;
import dev.kith.contact.NamePart;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.PersonName;
import dev.kith.vcard.CardProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names of a contact, FN, N and ORG, and how they are sorted and spoken. */
final class NameMapper {
    /** The order in which the components of N are spoken where nothing says another one. */
    static final List<NamePart> SPOKEN =
            List.of(
                    NamePart.PREFIX,
                    NamePart.GIVEN,
                    NamePart.ADDITIONAL,
                    NamePart.FAMILY,
                    NamePart.SECOND_FAMILY,
                    NamePart.GENERATION,
                    NamePart.SUFFIX);

    /** The components of N, which are the first of the parts that a name can have. */
    static final List<NamePart> COMPONENTS = List.of(NamePart.values()).subList(0, SPOKEN.size());

    /** The most characters of a name, and those of a part of one, of a title and of a role. */
    static final int NAME = 1_000;

    static final int PART = 500;

    private final MappedCard mapped;
    private final Problems problems;
    private final OrganizationMapper organizations;
    private int written;
    private int spoken;

    private NameMapper(MappedCard mapped, Problems problems) {
        this.mapped = mapped;
        this.problems = problems;
        this.organizations = new OrganizationMapper(mapped, problems);
    }

    static void map(MappedCard mapped, Problems problems) {
        NameMapper mapper = new NameMapper(mapped, problems);
        mapper.structuredName();
        Optional<RawProperty> shown = mapper.shownName();
        String display = shown.map(mapper::name).orElse("");
        mapped.isOrganization |= mapper.organizations.isOne(display);
        if (mapped.isOrganization) {
            mapper.organizations.map(shown.orElse(null), display);
            mapper.displayAs(shown, display, standardDisplay(mapped.organizationName));
        } else {
            new AffiliationMapper(mapped, mapper.organizations, problems).map();
            mapper.displayAs(shown, display, standardDisplay(mapped.name));
        }
        mapper.sortAs();
        if (display.isEmpty() && mapped.name.isEmpty() && mapped.organizations.isEmpty()) {
            problems.add(Code.NO_NAME, mapped.card.line(), "FN", "names nobody; read all the same");
        }
    }

    static String text(RawProperty property) {
        return Escapes.unescape(property.value()).strip();
    }

    /** The text of a property as a name can be, reported where it is not one as it stands. */
    private String name(RawProperty property) {
        return CardMapper.line(text(property), NAME, property, problems);
    }

    private Optional<RawProperty> shownName() {
        RawProperty shown = null;
        for (RawProperty property : mapped.names) {
            if (text(property).isEmpty()) {
                continue;
            }
            if (shown == null) {
                shown = property;
            } else if (isDropped(property, shown)) {
                CardMapper.report(problems, property, "a contact has one name to show");
            }
        }
        return Optional.ofNullable(shown);
    }

    /** Whether a later name says something else, and not the same in other words. */
    private static boolean isDropped(RawProperty later, RawProperty first) {
        boolean otherForm =
                later.parameter("ALTID").isPresent() || later.parameter("LANGUAGE").isPresent();
        return !otherForm && !text(later).equals(text(first));
    }

    private void structuredName() {
        PersonName.Builder builder = PersonName.builder();
        RawProperty first = null;
        for (RawProperty property : mapped.structuredNames) {
            boolean phonetic = !property.isBare() && property.parameter("PHONETIC").isPresent();
            if (phonetic) {
                CardMapper.guard(property, problems, () -> addParts(builder, property, true));
            } else if (first == null) {
                first = property;
                CardMapper.guard(property, problems, () -> addParts(builder, property, false));
            } else if (hasText(property) && isDropped(property, first)) {
                CardMapper.report(problems, property, "a contact has one name");
            }
        }
        for (RawProperty property : mapped.phonetics) {
            CardMapper.guard(property, problems, () -> addPhonetic(builder, property));
        }
        for (RawProperty property : mapped.previousNames) {
            boolean phonetic = property.known() == KnownName.PHONETIC_PREVIOUS_FAMILY;
            add(builder, NamePart.PREVIOUS_FAMILY, text(property), phonetic, property);
        }
        mapped.name = builder.build();
    }

    private static boolean hasText(RawProperty name) {
        return Escapes.structure(name).stream()
                .flatMap(List::stream)
                .anyMatch(text -> !text.isBlank());
    }

    private void addPhonetic(PersonName.Builder builder, RawProperty property) {
        String spokenText = text(property);
        KnownName known = property.known();
        if (known == KnownName.PHONETIC_NAME) {
            addParts(builder, property, true);
        } else if (!spokenText.isEmpty()) {
            NamePart part =
                    known == KnownName.PHONETIC_GIVEN
                            ? NamePart.GIVEN
                            : known == KnownName.PHONETIC_FAMILY
                                    ? NamePart.FAMILY
                                    : NamePart.ADDITIONAL;
            add(builder, part, spokenText, true, property);
        }
    }

    private void addParts(PersonName.Builder builder, RawProperty property, boolean phonetic) {
        List<List<String>> components = Escapes.structure(property);
        CardMapper.checkComponents(components, COMPONENTS.size(), "a name", property, problems);
        var order = ComponentOrder.read(property, components);
        if (order.isPresent()) {
            for (ComponentOrder.Place place : order.get()) {
                if (place.component() < COMPONENTS.size()) {
                    String text = components.get(place.component()).get(place.index());
                    add(builder, COMPONENTS.get(place.component()), text, phonetic, property);
                }
            }
            return;
        }
        for (NamePart part : SPOKEN) {
            int component = COMPONENTS.indexOf(part);
            if (component < components.size()) {
                for (String text : components.get(component)) {
                    add(builder, part, text, phonetic, property);
                }
            }
        }
    }

    private void add(
            PersonName.Builder builder,
            NamePart part,
            String text,
            boolean phonetic,
            RawProperty property) {
        if (text.isBlank()) {
            return;
        }
        int before = phonetic ? spoken++ : written++;
        if (before >= ContactDraft.MAX_VALUES) {
            if (before == ContactDraft.MAX_VALUES) {
                CardMapper.report(problems, property, "a name has at most 1000 parts");
            }
            return;
        }
        String line = CardMapper.line(text, PART, property, problems);
        if (line.isEmpty()) {
            return;
        }
        CardMapper.guard(
                property,
                problems,
                () -> {
                    if (phonetic) {
                        builder.addPhonetic(part, line);
                    } else {
                        builder.add(part, line);
                    }
                });
    }

    /** A name to show that the other names do not give by themselves. */
    private void displayAs(Optional<RawProperty> shown, String display, String standard) {
        if (shown.isEmpty()) {
            return;
        }
        RawProperty property = shown.get();
        Optional<String> derived =
                property.isBare() ? Optional.empty() : property.parameter("DERIVED");
        boolean laidDown = derived.map("false"::equalsIgnoreCase).orElse(!display.equals(standard));
        if (!laidDown) {
            return;
        }
        if (!display.isEmpty()) {
            mapped.displayAs = display;
        }
    }

    /** The texts of a name in the order in which they are spoken. */
    static String standardDisplay(PersonName name) {
        StringBuilder text = new StringBuilder(32);
        for (NamePart part : SPOKEN) {
            String joined = name.joined(part);
            if (!joined.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(joined);
            }
        }
        return text.toString();
    }

    static String standardDisplay(OrganizationName name) {
        return name.text().isEmpty() ? String.join(", ", name.units()) : name.text();
    }

    private void sortAs() {
        RawProperty sort = mapped.sortString;
        String text = sort == null ? "" : text(sort);
        List<RawProperty> holders = new ArrayList<>(2);
        holders.addAll(mapped.structuredNames);
        holders.addAll(mapped.organizations);
        for (RawProperty holder : holders) {
            if (text.isEmpty() && !holder.isBare()) {
                sort = holder;
                text = String.join(",", holder.parameterValues("SORT-AS")).strip();
            }
        }
        if (sort == null || text.isEmpty()) {
            return;
        }
        String line = CardMapper.line(text, NAME, sort, problems);
        if (!line.isEmpty()) {
            mapped.sortAs = line;
        }
    }
}
