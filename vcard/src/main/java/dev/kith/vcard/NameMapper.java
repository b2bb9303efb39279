package dev.kith.vcard;

import dev.kith.contact.Affiliation;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.NamePart;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.PersonName;
import dev.kith.vcard.CardProblem.Code;
import dev.kith.vcard.MappedCard.AffiliationSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names: FN, N, ORG, TITLE and ROLE and how they are sorted and spoken. */
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
    private static final int NAME = 1_000;

    private static final int PART = 500;

    private final MappedCard mapped;
    private final Problems problems;
    private int written;
    private int spoken;

    private NameMapper(MappedCard mapped, Problems problems) {
        this.mapped = mapped;
        this.problems = problems;
    }

    static void map(MappedCard mapped, Problems problems) {
        NameMapper mapper = new NameMapper(mapped, problems);
        mapper.structuredName();
        Optional<RawProperty> shown = mapper.shownName();
        String display = shown.map(mapper::name).orElse("");
        mapped.isOrganization |= mapper.isOrganizationOnly(display);
        if (mapped.isOrganization) {
            mapper.organization(shown, display);
        } else {
            mapper.affiliations();
            mapper.displayAs(shown, display, standardDisplay(mapped.name));
        }
        mapper.sortAs();
        if (display.isEmpty() && mapped.name.isEmpty() && mapped.organizations.isEmpty()) {
            problems.add(Code.NO_NAME, mapped.card.line(), "FN", "names nobody; read all the same");
        }
    }

    private static String text(RawProperty property) {
        return Escapes.unescape(property.value()).strip();
    }

    /** The text of a property as a name can be, reported where it is not one as it stands. */
    private String name(RawProperty property) {
        return CardMapper.line(text(property), NAME, property, problems);
    }

    private Optional<RawProperty> shownName() {
        for (RawProperty property : mapped.names) {
            if (!text(property).isEmpty()) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    private void structuredName() {
        PersonName.Builder builder = PersonName.builder();
        boolean first = true;
        for (RawProperty property : mapped.structuredNames) {
            boolean phonetic = !property.isBare() && property.parameter("PHONETIC").isPresent();
            if (phonetic) {
                guard(property, () -> addParts(builder, property, true));
            } else if (first) {
                first = false;
                guard(property, () -> addParts(builder, property, false));
            }
        }
        for (RawProperty property : mapped.phonetics) {
            guard(property, () -> addPhonetic(builder, property));
        }
        for (RawProperty property : mapped.previousNames) {
            boolean phonetic = property.known() == KnownName.PHONETIC_PREVIOUS_FAMILY;
            add(builder, NamePart.PREVIOUS_FAMILY, text(property), phonetic, property);
        }
        mapped.name = builder.build();
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
        guard(
                property,
                () -> {
                    if (phonetic) {
                        builder.addPhonetic(part, line);
                    } else {
                        builder.add(part, line);
                    }
                });
    }

    private void guard(RawProperty property, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(problems, property, String.valueOf(invalid.getMessage()));
        }
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

    /** Programs write companies as cards whose only name is that of the organisation. */
    private boolean isOrganizationOnly(String display) {
        if (mapped.isSaidToBePerson) {
            return false;
        }
        if (mapped.organizations.size() != 1 || !mapped.name.isEmpty()) {
            return false;
        }
        if (!mapped.titles.isEmpty() || !mapped.roles.isEmpty()) {
            return false;
        }
        String organization =
                TextRules.line(
                        Escapes.split(mapped.organizations.get(0).value(), ';').get(0).strip(),
                        NAME);
        return !organization.isEmpty() && (display.isEmpty() || display.equals(organization));
    }

    private void organization(Optional<RawProperty> shown, String display) {
        if (!mapped.organizations.isEmpty()) {
            RawProperty property = mapped.organizations.get(0);
            guard(property, () -> mapped.organizationName = organizationName(property));
        } else if (shown.isPresent() && shown.get().parameter("DERIVED").isEmpty()) {
            guard(shown.get(), () -> mapped.organizationName = OrganizationName.of(display));
        }
        RawProperty spoken = mapped.phoneticOrganization;
        if (spoken != null && mapped.organizations.isEmpty() && !text(spoken).isEmpty()) {
            OrganizationName name = mapped.organizationName;
            guard(spoken, () -> mapped.organizationName = name.withPhonetic(name(spoken)));
        }
        displayAs(shown, display, standardDisplay(mapped.organizationName));
    }

    private OrganizationName organizationName(RawProperty property) {
        List<String> texts = Escapes.split(property.value(), ';');
        String text = CardMapper.line(texts.get(0), NAME, property, problems);
        OrganizationName name =
                text.isEmpty() ? OrganizationName.empty() : OrganizationName.of(text);
        List<String> units = new ArrayList<>(2);
        for (int i = 1; i < texts.size(); i++) {
            String unit = CardMapper.line(texts.get(i), NAME, property, problems);
            if (unit.isEmpty()) {
                continue;
            }
            if (units.size() == ContactDraft.MAX_VALUES) {
                CardMapper.report(problems, property, "an organisation has at most 1000 units");
                break;
            }
            units.add(unit);
        }
        name = units.isEmpty() ? name : name.withUnits(units);
        RawProperty spoken = mapped.phoneticOrganization;
        boolean first = property == mapped.organizations.get(0);
        return first && spoken != null && !text(spoken).isEmpty()
                ? name.withPhonetic(name(spoken))
                : name;
    }

    /** Joins ORG, TITLE and ROLE of one group, and the others in their order. */
    private void affiliations() {
        if (mapped.organizations.isEmpty() && mapped.titles.isEmpty() && mapped.roles.isEmpty()) {
            return;
        }
        Map<String, Deque<RawProperty>> titles = byGroup(mapped.titles);
        Map<String, Deque<RawProperty>> roles = byGroup(mapped.roles);
        Set<RawProperty> taken = new HashSet<>();
        for (RawProperty organization : mapped.organizations) {
            RawProperty title = take(titles, organization, taken);
            add(organization, title, take(roles, organization, taken));
        }
        for (RawProperty title : mapped.titles) {
            if (taken.add(title)) {
                add(null, title, take(roles, title, taken));
            }
        }
        for (RawProperty role : mapped.roles) {
            if (taken.add(role)) {
                add(null, null, role);
            }
        }
        if (mapped.affiliations.size() > 1) {
            mapped.affiliations.sort((a, b) -> Integer.compare(place(a), place(b)));
        }
    }

    private static Map<String, Deque<RawProperty>> byGroup(List<RawProperty> properties) {
        Map<String, Deque<RawProperty>> groups = new HashMap<>();
        for (RawProperty property : properties) {
            groups.computeIfAbsent(key(property.group()), key -> new ArrayDeque<>(1)).add(property);
        }
        return groups;
    }

    /** Takes the first one left of the same group. */
    private static @Nullable RawProperty take(
            Map<String, Deque<RawProperty>> from, RawProperty other, Set<RawProperty> taken) {
        Deque<RawProperty> group = from.get(key(other.group()));
        RawProperty found = group == null ? null : group.poll();
        if (found != null) {
            taken.add(found);
        }
        return found;
    }

    private static String key(Optional<String> group) {
        return group.map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
    }

    private static int place(AffiliationSource source) {
        int organization = position(source.organization());
        return Math.min(organization, Math.min(position(source.title()), position(source.role())));
    }

    private static int position(@Nullable RawProperty property) {
        return property == null ? Integer.MAX_VALUE : property.start();
    }

    private void add(
            @Nullable RawProperty organization,
            @Nullable RawProperty title,
            @Nullable RawProperty role) {
        RawProperty first = organization == null ? title == null ? role : title : organization;
        if (first != null && !CardMapper.hasRoom(mapped.affiliations.size(), first, problems)) {
            return;
        }
        Affiliation value = null;
        try {
            OrganizationName name =
                    organization == null
                            ? OrganizationName.empty()
                            : organizationName(organization);
            value = name.isEmpty() ? null : Affiliation.at(name);
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(
                    problems,
                    organization == null ? mapped.names.get(0) : organization,
                    message(invalid));
        }
        value = withTitle(value, title);
        value = withRole(value, role);
        if (value != null) {
            mapped.affiliations.add(new AffiliationSource(value, organization, title, role));
        }
    }

    private @Nullable Affiliation withTitle(
            @Nullable Affiliation value, @Nullable RawProperty title) {
        String text = title == null ? "" : CardMapper.line(text(title), PART, title, problems);
        if (title == null || text.isEmpty()) {
            return value;
        }
        try {
            return value == null ? Affiliation.titled(text) : value.withTitle(text);
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(problems, title, message(invalid));
            return value;
        }
    }

    private @Nullable Affiliation withRole(
            @Nullable Affiliation value, @Nullable RawProperty role) {
        String text = role == null ? "" : CardMapper.line(text(role), PART, role, problems);
        if (role == null || text.isEmpty()) {
            return value;
        }
        try {
            return value == null ? Affiliation.inRole(text) : value.withRole(text);
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(problems, role, message(invalid));
            return value;
        }
    }

    private static String message(IllegalArgumentException invalid) {
        return String.valueOf(invalid.getMessage());
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
