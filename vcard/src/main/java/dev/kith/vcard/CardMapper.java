package dev.kith.vcard;

import dev.kith.contact.ContactDraft;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Remark;
import dev.kith.vcard.CardProblem.Code;
import java.util.ArrayList;
import java.util.List;

/** Reads the properties of a card in the terms of a contact. */
final class CardMapper {
    /** The name of the format under which a contact keeps the card it was read from. */
    static final String FORMAT = "vcard";

    private final MappedCard mapped;
    private final Problems problems;
    private final PointMapper points;

    private CardMapper(RawCard card, Problems problems) {
        this.mapped = new MappedCard(card);
        this.problems = problems;
        this.points = new PointMapper(mapped, problems);
    }

    static MappedCard map(RawCard card, Problems problems) {
        CardMapper mapper = new CardMapper(card, problems);
        RawProperty[] lines = card.lines();
        KnownName[] names = new KnownName[lines.length];
        for (int i = 0; i < lines.length; i++) {
            boolean unread = lines[i].has(Flags.UNREAD) || lines[i].has(Flags.NESTED);
            names[i] = unread ? KnownName.OTHER : lines[i].known();
            mapper.collect(names[i], lines[i]);
        }
        for (int i = 0; i < lines.length; i++) {
            if (names[i] != KnownName.OTHER) {
                mapper.read(names[i], lines[i]);
            }
        }
        AddressMapper.addLabelsAlone(mapper.mapped, problems);
        NameMapper.map(mapper.mapped, problems);
        return mapper.mapped;
    }

    /** First pass: what says more about other properties. */
    private void collect(KnownName name, RawProperty property) {
        switch (name) {
            case APPLE_COUNTRY -> mapped.groups.add(name, property);
            case APPLE_LABEL -> {
                mapped.groups.add(name, property);
                String label = Escapes.unescape(property.value()).strip();
                line(Groups.withoutBrackets(label), 100, property, problems);
            }
            case LABEL -> mapped.labels.add(property);
            case FN -> mapped.names.add(property);
            case N -> mapped.structuredNames.add(property);
            case ORG -> mapped.organizations.add(property);
            case TITLE -> mapped.titles.add(property);
            case ROLE -> mapped.roles.add(property);
            case PHONETIC_GIVEN, PHONETIC_ADDITIONAL, PHONETIC_FAMILY, PHONETIC_NAME ->
                    mapped.phonetics.add(property);
            case PREVIOUS_FAMILY, PHONETIC_PREVIOUS_FAMILY -> mapped.previousNames.add(property);
            case PHONETIC_ORG -> mapped.phoneticOrganization = property;
            case SORT_STRING, X_SORT_STRING -> {
                if (mapped.sortString == null) {
                    mapped.sortString = property;
                }
            }
            case KIND, APPLE_KIND -> kind(property.value().strip());
            case SHOW_AS ->
                    mapped.isOrganization |= property.value().strip().equalsIgnoreCase("company");
            default -> {}
        }
    }

    /** Groups, locations and devices are no persons either. */
    private void kind(String kind) {
        boolean person = kind.equalsIgnoreCase("individual");
        mapped.isSaidToBePerson |= person;
        mapped.isOrganization |= !person && !kind.isEmpty();
    }

    private void read(KnownName name, RawProperty property) {
        try {
            switch (name) {
                case EMAIL -> points.email(property);
                case TEL -> points.phone(property);
                case URL -> points.webAddress(property);
                case ADR -> AddressMapper.map(mapped, property, problems);
                case IMPP, SOCIAL_PROFILE, APPLE_SOCIAL_PROFILE -> points.handle(name, property);
                case NOTE -> note(property);
                case NICKNAME -> list(mapped.nicknames, property);
                case CATEGORIES -> list(mapped.categories, property);
                case PHOTO -> PhotoMapper.map(mapped, property, problems);
                case UID -> uid(property);
                case EXTERNAL_ID -> externalId(property);
                default -> readOther(name, property);
            }
        } catch (IllegalArgumentException invalid) {
            report(problems, property, String.valueOf(invalid.getMessage()));
        }
    }

    private void readOther(KnownName name, RawProperty property) {
        if (name.service().isPresent()) {
            points.messenger(name.service().get(), property);
        } else {
            OccasionMapper.map(mapped, name, property, problems);
        }
    }

    static void report(Problems problems, RawProperty property, String rule) {
        String message = rule + "; the value stays in the card as written";
        problems.add(Code.INVALID_VALUE, property.line(), property.name(), message);
    }

    /** A text as one line of at most so many characters; reports what had to be done for that. */
    static String line(String text, int most, RawProperty property, Problems problems) {
        String stripped = text.strip();
        String line = TextRules.line(stripped, most);
        if (!line.equals(stripped)) {
            String message =
                    "not one line of at most "
                            + most
                            + " characters; control characters read as spaces, what is longer cut;"
                            + " the card keeps it as written";
            problems.add(Code.INVALID_VALUE, property.line(), property.name(), message);
        }
        return line;
    }

    /** Reads a property; what the contact refuses is reported. */
    static void guard(RawProperty property, Problems problems, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException invalid) {
            report(problems, property, String.valueOf(invalid.getMessage()));
        }
    }

    /** Whether one more value fits the contact; reports it when not. */
    static boolean hasRoom(int size, RawProperty property, Problems problems) {
        if (size < ContactDraft.MAX_VALUES) {
            return true;
        }
        report(problems, property, "a contact has at most " + size + " values of one kind");
        return false;
    }

    /** Reports texts behind the components that the contact has places for. */
    static void checkComponents(
            List<List<String>> components,
            int most,
            String whole,
            RawProperty property,
            Problems problems) {
        for (int i = most; i < components.size(); i++) {
            for (String text : components.get(i)) {
                if (!text.isBlank()) {
                    report(problems, property, whole + " has at most " + most + " components");
                    return;
                }
            }
        }
    }

    private void note(RawProperty property) {
        String text = Escapes.unescape(property.value()).replace("\r\n", "\n");
        if (text.isBlank() || !hasRoom(mapped.notes.size(), property, problems)) {
            return;
        }
        Remark note = Remark.of(text);
        if (!property.isBare()) {
            var author = property.parameter("AUTHOR-NAME").filter(name -> !name.isBlank());
            note = author.isPresent() ? note.withAuthor(author.get()) : note;
            var created = property.parameter("CREATED").flatMap(Timestamps::parse);
            note = created.isPresent() ? note.withCreated(created.get()) : note;
        }
        mapped.notes.add(note, property);
    }

    /** Takes the values of a list that are not blank and not too long, each of them once. */
    private void list(Values<List<String>> field, RawProperty property) {
        List<String> values = new ArrayList<>(4);
        int size = 0;
        for (List<String> earlier : field.values()) {
            size += earlier.size();
        }
        for (String part : Escapes.split(property.value(), ',')) {
            int most = field == mapped.categories ? 200 : 1_000;
            String value = line(part, most, property, problems);
            if (value.isEmpty()) {
                continue;
            }
            if (hasRoom(size + values.size(), property, problems)) {
                values.add(value);
            } else {
                break;
            }
        }
        field.add(values, property);
    }

    private void uid(RawProperty property) {
        boolean second = false;
        for (ExternalId id : mapped.externalIds.values()) {
            second |= id.system().equals(ExternalId.VCARD_UID);
        }
        String value = Escapes.unescape(property.value()).strip();
        if (!value.isEmpty() && second) {
            report(problems, property, "a contact has at most one UID");
        } else if (!value.isEmpty()) {
            mapped.externalIds.add(ExternalId.of(ExternalId.VCARD_UID, value), property);
        }
    }

    private void externalId(RawProperty property) {
        String system = property.parameter("X-SYSTEM").orElse("");
        String value = Escapes.unescape(property.value()).strip();
        if (system.isBlank() || value.isEmpty()) {
            return;
        }
        ExternalId id = ExternalId.of(system, value);
        if (!mapped.externalIds.values().contains(id)
                && hasRoom(mapped.externalIds.size(), property, problems)) {
            mapped.externalIds.add(id, property);
        }
    }
}
