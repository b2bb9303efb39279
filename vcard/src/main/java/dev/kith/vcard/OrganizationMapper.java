package dev.kith.vcard;

import dev.kith.contact.ContactDraft;
import dev.kith.contact.OrganizationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ORG, and what the card of an organisation says of its name. */
final class OrganizationMapper {
    private final MappedCard mapped;
    private final Problems problems;

    OrganizationMapper(MappedCard mapped, Problems problems) {
        this.mapped = mapped;
        this.problems = problems;
    }

    /** Programs write companies as cards whose only name is that of the organisation. */
    boolean isOne(String display) {
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
                        NameMapper.NAME);
        return !organization.isEmpty() && (display.isEmpty() || display.equals(organization));
    }

    /** Reads the card of an organisation, which has one name. */
    void map(@Nullable RawProperty shown, String display) {
        if (!mapped.organizations.isEmpty()) {
            RawProperty property = mapped.organizations.get(0);
            CardMapper.guard(property, problems, () -> mapped.organizationName = name(property));
        } else if (shown != null && shown.parameter("DERIVED").isEmpty()) {
            CardMapper.guard(
                    shown, problems, () -> mapped.organizationName = OrganizationName.of(display));
        }
        if (mapped.organizations.isEmpty()) {
            OrganizationName name = mapped.organizationName;
            spoken().ifPresent(
                            spoken ->
                                    CardMapper.guard(
                                            spoken,
                                            problems,
                                            () -> mapped.organizationName = spoken(name, spoken)));
        }
        reportPersonal(display);
    }

    /** The name and the units of an ORG; the first one may be spoken otherwise than written. */
    OrganizationName name(RawProperty property) {
        List<String> texts = Escapes.split(property.value(), ';');
        String text = CardMapper.line(texts.get(0), NameMapper.NAME, property, problems);
        OrganizationName name =
                text.isEmpty() ? OrganizationName.empty() : OrganizationName.of(text);
        List<String> units = new ArrayList<>(2);
        for (int i = 1; i < texts.size(); i++) {
            String unit = CardMapper.line(texts.get(i), NameMapper.NAME, property, problems);
            if (unit.isEmpty()) {
                continue;
            }
            if (units.size() == ContactDraft.MAX_VALUES) {
                CardMapper.report(problems, property, "an organisation has at most 1000 units");
                break;
            }
            units.add(unit);
        }
        OrganizationName whole = units.isEmpty() ? name : name.withUnits(units);
        boolean first = property == mapped.organizations.get(0);
        return first ? spoken().map(spoken -> spoken(whole, spoken)).orElse(whole) : whole;
    }

    private Optional<RawProperty> spoken() {
        @Nullable RawProperty spoken = mapped.phoneticOrganization;
        return Optional.ofNullable(spoken).filter(OrganizationMapper::hasText);
    }

    private OrganizationName spoken(OrganizationName name, RawProperty spoken) {
        return name.withPhonetic(
                CardMapper.line(NameMapper.text(spoken), NameMapper.NAME, spoken, problems));
    }

    /** Reports what the card of an organisation says of a person; many repeat their name as N. */
    private void reportPersonal(String display) {
        String personal = NameMapper.standardDisplay(mapped.name);
        boolean repeated =
                personal.equals(display) || personal.equals(mapped.organizationName.text());
        List<RawProperty> names = new ArrayList<>(mapped.phonetics);
        if (!personal.isEmpty() && !repeated) {
            names.add(mapped.structuredNames.get(0));
        }
        reportAll(names, "an organisation has no parts of a person's name");
        List<RawProperty> places = new ArrayList<>(mapped.titles);
        places.addAll(mapped.roles);
        mapped.organizations.stream().skip(1).forEach(places::add);
        reportAll(places, "an organisation has no place in one");
    }

    private void reportAll(List<RawProperty> properties, String rule) {
        properties.stream()
                .filter(OrganizationMapper::hasText)
                .forEach(property -> CardMapper.report(problems, property, rule));
    }

    private static boolean hasText(RawProperty property) {
        return !NameMapper.text(property).isEmpty();
    }
}
