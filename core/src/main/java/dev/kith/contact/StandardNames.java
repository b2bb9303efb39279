package dev.kith.contact;

import java.util.stream.Stream;

/** Names in the order that most Western address books use. */
enum StandardNames implements NameFormatter {
    INSTANCE;

    private static final NamePart[] SHOWN = {
        NamePart.PREFIX,
        NamePart.GIVEN,
        NamePart.ADDITIONAL,
        NamePart.FAMILY,
        NamePart.SECOND_FAMILY,
        NamePart.GENERATION,
        NamePart.SUFFIX
    };
    private static final NamePart[] SORTED = {
        NamePart.FAMILY, NamePart.SECOND_FAMILY, NamePart.GIVEN, NamePart.ADDITIONAL
    };

    @Override
    public String display(Contact contact) {
        String name =
                contact instanceof Person person
                        ? joined(person.name(), SHOWN)
                        : organization(((Organization) contact).name());
        return name.isEmpty() ? substitute(contact) : name;
    }

    @Override
    public String sort(Contact contact) {
        String name = contact instanceof Person person ? joined(person.name(), SORTED) : "";
        return name.isEmpty() ? display(contact) : name;
    }

    private static String joined(PersonName name, NamePart[] parts) {
        StringBuilder text = new StringBuilder(32);
        for (NamePart part : parts) {
            String joined = name.joined(part);
            if (!joined.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(joined);
            }
        }
        return text.toString();
    }

    private static String organization(OrganizationName name) {
        return name.text().isEmpty() ? String.join(", ", name.units()) : name.text();
    }

    private static String substitute(Contact contact) {
        Stream<String> affiliations =
                contact instanceof Person person
                        ? person.affiliations().stream().flatMap(StandardNames::affiliation)
                        : Stream.empty();
        return Stream.of(
                        contact.nicknames().stream(),
                        previous(contact),
                        phonetics(contact),
                        affiliations,
                        contact.emails().stream().map(point -> point.value().text()),
                        contact.phones().stream().map(point -> point.value().text()),
                        contact.handles().stream().map(point -> point.value().handle()),
                        contact.webAddresses().stream().map(point -> point.value().text()),
                        contact.addresses().stream().map(StandardNames::address))
                .flatMap(names -> names)
                .filter(name -> !name.isBlank())
                .map(name -> name.replaceAll("\\s*[\r\n]+\\s*", ", "))
                .findFirst()
                .orElse("?");
    }

    private static Stream<String> previous(Contact contact) {
        return contact instanceof Person person
                ? person.name().all(NamePart.PREVIOUS_FAMILY).stream()
                : Stream.empty();
    }

    private static Stream<String> phonetics(Contact contact) {
        return contact instanceof Person person
                ? Stream.concat(Stream.of(SHOWN), Stream.of(NamePart.PREVIOUS_FAMILY))
                        .flatMap(part -> person.name().phonetics(part).stream())
                : ((Organization) contact).name().phonetic().stream();
    }

    private static Stream<String> affiliation(Affiliation affiliation) {
        return Stream.of(
                organization(affiliation.organization()),
                affiliation.title().orElse(""),
                affiliation.role().orElse(""));
    }

    private static String address(ContactPoint<PostalAddress> point) {
        PostalAddress address = point.value();
        return address.lines().isEmpty()
                ? address.order().stream()
                        .distinct()
                        .map(address::joined)
                        .reduce((a, b) -> a + ", " + b)
                        .orElseGet(() -> address.countryCode().orElse(""))
                : String.join(", ", address.lines());
    }
}
