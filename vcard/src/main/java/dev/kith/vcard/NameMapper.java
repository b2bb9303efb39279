package dev.kith.vcard;

import dev.kith.contact.Affiliation;
import dev.kith.contact.NamePart;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.PersonName;
import dev.kith.vcard.CardProblem.Code;
import dev.kith.vcard.MappedCard.AffiliationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    static final List<NamePart> COMPONENTS = List.of(NamePart.values());
    private final MappedCard mapped;
    private final Problems problems;

    private NameMapper(MappedCard mapped, Problems problems) {
        this.mapped = mapped;
        this.problems = problems;
    }

    static void map(MappedCard mapped, Problems problems) {
        NameMapper mapper = new NameMapper(mapped, problems);
        mapper.structuredName();
        Optional<RawProperty> shown = mapper.shownName();
        String display = shown.map(property -> text(property)).orElse("");
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
        boolean written = false;
        for (RawProperty property : mapped.structuredNames) {
            boolean phonetic = !property.isBare() && property.parameter("PHONETIC").isPresent();
            if (phonetic) {
                guard(property, () -> addParts(builder, property, true));
            } else if (!written) {
                written = true;
                guard(property, () -> addParts(builder, property, false));
            }
        }
        for (RawProperty property : mapped.phonetics) {
            guard(property, () -> addPhonetic(builder, property));
        }
        mapped.name = builder.build();
    }

    private void addPhonetic(PersonName.Builder builder, RawProperty property) {
        String spoken = text(property);
        KnownName known = property.known();
        if (known == KnownName.PHONETIC_NAME) {
            addParts(builder, property, true);
        } else if (!spoken.isEmpty()) {
            NamePart part =
                    known == KnownName.PHONETIC_GIVEN
                            ? NamePart.GIVEN
                            : known == KnownName.PHONETIC_FAMILY
                                    ? NamePart.FAMILY
                                    : NamePart.ADDITIONAL;
            builder.addPhonetic(part, spoken);
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
        guard(
                property,
                () -> {
                    if (phonetic) {
                        builder.addPhonetic(part, text);
                    } else {
                        builder.add(part, text);
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
        if (display.length() > 1_000 || !TextRules.isLine(display)) {
            CardMapper.report(problems, property, "a name is one line of at most 1000 characters");
        } else {
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
                Escapes.split(mapped.organizations.get(0).value(), ';').get(0).strip();
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
            guard(spoken, () -> mapped.organizationName = name.withPhonetic(text(spoken)));
        }
        displayAs(shown, display, standardDisplay(mapped.organizationName));
    }

    private OrganizationName organizationName(RawProperty property) {
        List<String> texts = Escapes.split(property.value(), ';');
        String text = texts.get(0).strip();
        OrganizationName name =
                text.isEmpty() ? OrganizationName.empty() : OrganizationName.of(text);
        List<String> units = new ArrayList<>(2);
        for (int i = 1; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                units.add(texts.get(i).strip());
            }
        }
        name = units.isEmpty() ? name : name.withUnits(units);
        RawProperty spoken = mapped.phoneticOrganization;
        boolean first = property == mapped.organizations.get(0);
        return first && spoken != null && !text(spoken).isEmpty()
                ? name.withPhonetic(text(spoken))
                : name;
    }

    /** Joins ORG, TITLE and ROLE of one group, and the others in their order. */
    private void affiliations() {
        if (mapped.organizations.isEmpty() && mapped.titles.isEmpty() && mapped.roles.isEmpty()) {
            return;
        }
        List<RawProperty> titles = new ArrayList<>(mapped.titles);
        List<RawProperty> roles = new ArrayList<>(mapped.roles);
        for (RawProperty organization : mapped.organizations) {
            affiliation(organization, titles, roles);
        }
        while (!titles.isEmpty()) {
            RawProperty title = titles.remove(0);
            add(null, title, take(roles, title.group()));
        }
        roles.forEach(role -> add(null, null, role));
        if (mapped.affiliations.size() > 1) {
            mapped.affiliations.sort((a, b) -> Integer.compare(place(a), place(b)));
        }
    }

    private void affiliation(
            RawProperty organization, List<RawProperty> titles, List<RawProperty> roles) {
        Optional<String> group = organization.group();
        RawProperty title = take(titles, group);
        RawProperty role = take(roles, group);
        add(organization, title, role);
    }

    private static @Nullable RawProperty take(List<RawProperty> from, Optional<String> group) {
        String wanted = key(group);
        for (RawProperty property : from) {
            if (key(property.group()).equals(wanted)) {
                from.remove(property);
                return property;
            }
        }
        return null;
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
        if (mapped.affiliations.size() >= 1_000) {
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
        String text = title == null ? "" : text(title);
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
        String text = role == null ? "" : text(role);
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
        if (text.length() > 1_000 || !TextRules.isLine(text)) {
            CardMapper.report(problems, sort, "a name is one line of at most 1000 characters");
        } else {
            mapped.sortAs = text;
        }
    }
}
