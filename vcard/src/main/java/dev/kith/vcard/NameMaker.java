package dev.kith.vcard;

import dev.kith.contact.Contact;
import dev.kith.contact.NamePart;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the names of a contact as properties. */
final class NameMaker {
    private static final List<NamePart> APPLE =
            List.of(NamePart.GIVEN, NamePart.ADDITIONAL, NamePart.FAMILY);

    private NameMaker() {}

    /** What the names give as the one to show where no other is laid down. */
    static String standardDisplay(Contact contact) {
        return contact instanceof Person person
                ? NameMapper.standardDisplay(person.name())
                : NameMapper.standardDisplay(((Organization) contact).name());
    }

    /** FN, marked where a reader would not tell a name laid down from a derived one. */
    static NewProperty displayName(Contact contact, @Nullable RawProperty old) {
        Params params = PropertyMaker.paramsOf(old).remove("DERIVED");
        String shown = contact.displayName();
        boolean laidDown = contact.displayAs().isPresent();
        boolean looksLaidDown = !shown.equals(standardDisplay(contact));
        boolean nameless = contact instanceof Organization && standardDisplay(contact).isEmpty();
        if (laidDown && (!looksLaidDown || nameless)) {
            params.add("DERIVED", "FALSE");
        } else if (!laidDown && looksLaidDown) {
            params.add("DERIVED", "TRUE");
        }
        String name = old == null ? "FN" : old.name();
        String group = old == null ? "" : old.group().orElse("");
        return new NewProperty(group, name, params.list(), Escapes.escape(shown));
    }

    static NewProperty structuredName(PersonName name, @Nullable RawProperty old) {
        Params params = PropertyMaker.paramsOf(old).remove(ComponentOrder.PARAMETER);
        addOrder(orderOf(name), params);
        String group = old == null ? "" : old.group().orElse("");
        return new NewProperty(
                group, old == null ? "N" : old.name(), params.list(), components(name::all));
    }

    /** The order of the parts that N has. */
    private static List<NamePart> orderOf(PersonName name) {
        return name.order().stream().filter(NameMapper.COMPONENTS::contains).toList();
    }

    private static void addOrder(List<NamePart> order, Params params) {
        List<NamePart> spoken = new ArrayList<>(order);
        spoken.sort((a, b) -> NameMapper.SPOKEN.indexOf(a) - NameMapper.SPOKEN.indexOf(b));
        if (!spoken.equals(order)) {
            List<Integer> places = order.stream().map(NameMapper.COMPONENTS::indexOf).toList();
            params.list().add(ComponentOrder.parameter(places));
        }
    }

    private static String components(Function<NamePart, List<String>> texts) {
        List<List<String>> components = new ArrayList<>(7);
        int last = 4;
        for (NamePart part : NameMapper.COMPONENTS) {
            components.add(texts.apply(part));
            last = texts.apply(part).isEmpty() ? last : Math.max(last, components.size() - 1);
        }
        return Escapes.join(components.subList(0, last + 1));
    }

    static boolean samePartsOf(PersonName one, PersonName other) {
        return orderOf(one).equals(orderOf(other))
                && NameMapper.COMPONENTS.stream()
                        .allMatch(part -> one.all(part).equals(other.all(part)));
    }

    static boolean samePhoneticsOf(PersonName one, PersonName other) {
        return NameMapper.COMPONENTS.stream()
                .allMatch(part -> one.phonetics(part).equals(other.phonetics(part)));
    }

    static boolean samePreviousOf(PersonName one, PersonName other) {
        NamePart part = NamePart.PREVIOUS_FAMILY;
        return one.all(part).equals(other.all(part))
                && one.phonetics(part).equals(other.phonetics(part));
    }

    /** Former family names in Apple's property; how they are spoken in one of our own. */
    static List<NewProperty> previous(PersonName name) {
        List<NewProperty> properties = new ArrayList<>(0);
        for (String text : name.all(NamePart.PREVIOUS_FAMILY)) {
            properties.add(NewProperty.text(KnownName.PREVIOUS_FAMILY.text(), text));
        }
        for (String text : name.phonetics(NamePart.PREVIOUS_FAMILY)) {
            properties.add(NewProperty.text(KnownName.PHONETIC_PREVIOUS_FAMILY.text(), text));
        }
        return properties;
    }

    /** Apple's properties where they suffice, else a structured one of all parts. */
    static List<NewProperty> phonetics(PersonName name) {
        boolean apple =
                NameMapper.COMPONENTS.stream()
                        .allMatch(
                                part ->
                                        name.phonetics(part).size()
                                                <= (APPLE.contains(part) ? 1 : 0));
        List<NewProperty> properties = new ArrayList<>(2);
        if (!apple) {
            String value = components(name::phonetics);
            properties.add(new NewProperty("", KnownName.PHONETIC_NAME.text(), List.of(), value));
            return properties;
        }
        for (NamePart part : APPLE) {
            for (String text : name.phonetics(part)) {
                properties.add(
                        new NewProperty("", appleName(part), List.of(), Escapes.escape(text)));
            }
        }
        return properties;
    }

    private static String appleName(NamePart part) {
        return switch (part) {
            case GIVEN -> KnownName.PHONETIC_GIVEN.text();
            case FAMILY -> KnownName.PHONETIC_FAMILY.text();
            default -> KnownName.PHONETIC_ADDITIONAL.text();
        };
    }

    static NewProperty organization(
            OrganizationName name, String group, @Nullable RawProperty old) {
        Params params = PropertyMaker.paramsOf(old);
        List<String> texts = new ArrayList<>();
        texts.add(Escapes.escape(name.text()));
        name.units().forEach(unit -> texts.add(Escapes.escape(unit)));
        return new NewProperty(
                group, old == null ? "ORG" : old.name(), params.list(), String.join(";", texts));
    }
}
