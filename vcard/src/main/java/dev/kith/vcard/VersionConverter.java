package dev.kith.vcard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes a card anew in version 3.0 or 4.0, keeping what the new version has no word for. */
final class VersionConverter {
    /** The words of programs for what version 4.0 has properties of its own. */
    private static final Set<String> WORDS_OF_PROGRAMS =
            Set.of(
                    "X-ABSHOWAS",
                    "X-ADDRESSBOOKSERVER-KIND",
                    "X-ADDRESSBOOKSERVER-MEMBER",
                    "X-GENDER",
                    "X-SOCIALPROFILE");

    /** Properties of RFCs 6350, 6474, 6715, 8605, 9554 and 9555 without a word in version 3.0. */
    private static final Set<String> OF_FOUR_ALONE =
            Set.of(
                    "LANG",
                    "XML",
                    "CLIENTPIDMAP",
                    "BIRTHPLACE",
                    "DEATHPLACE",
                    "DEATHDATE",
                    "EXPERTISE",
                    "HOBBY",
                    "INTEREST",
                    "ORG-DIRECTORY",
                    "CONTACT-URI",
                    "CREATED",
                    "GRAMGENDER",
                    "LANGUAGE",
                    "PRONOUNS",
                    "JSPROP");

    private final Conversion conversion;
    private final AddressForms addresses;
    private final SortForms sorting;
    private final OccasionForms occasions;
    private final RelationForms relations;
    private final KindForms kinds;
    private final PointForms points;

    private VersionConverter(Conversion conversion) {
        this.conversion = conversion;
        this.addresses = new AddressForms(conversion);
        this.sorting = new SortForms(conversion);
        this.occasions = new OccasionForms(conversion);
        this.relations = new RelationForms(conversion);
        this.kinds = new KindForms(conversion);
        this.points = new PointForms(conversion);
    }

    static RawCard convert(RawCard card, VCardVersion target, Problems problems) {
        if (target == VCardVersion.V2_1 && card.version() != target) {
            throw new IllegalArgumentException("cards are converted to version 3.0 or 4.0");
        }
        if (card.version() == target) {
            return card;
        }
        Conversion conversion = new Conversion(card, target, problems);
        new VersionConverter(conversion).convert();
        return written(conversion, target);
    }

    private void convert() {
        RawCard card = conversion.card;
        card.properties().forEach(this::collect);
        String version = conversion.toFour() ? VCardVersion.V4_0.text() : VCardVersion.V3_0.text();
        conversion.add("", "VERSION", List.of(), version);
        boolean versionSeen = false;
        for (RawProperty property : card.lines()) {
            if (property.has(Flags.UNREAD)) {
                conversion.reportUnread(property);
            } else if (property.isNamed("VERSION") && !versionSeen) {
                versionSeen = true;
            } else {
                convert(property);
            }
        }
        addresses.addLabelsAlone();
        addMandatory();
        sorting.addRest();
    }

    private static RawCard written(Conversion conversion, VCardVersion target) {
        RawCard card = conversion.card;
        ByteBuilder bytes = new ByteBuilder(card.length() + 256);
        PropertyWriter writer =
                new PropertyWriter(bytes, target, LineEnding.of(card.bytes(), card.length()));
        writer.line("BEGIN:VCARD");
        conversion.out.forEach(writer::write);
        writer.line("END:VCARD");
        return CardEditor.parse(bytes.toBytes());
    }

    private void collect(RawProperty property) {
        addresses.collect(property);
        sorting.collect(property);
        occasions.collect(property);
        relations.collect(property);
        kinds.collect(property);
    }

    private void convert(RawProperty property) {
        String name = property.name().toUpperCase(Locale.ROOT);
        Params params = ParameterForms.of(property);
        ParameterForms.convertPreference(params, conversion.toFour());
        Optional<String> was = params.first(Conversion.WAS);
        if (was.isPresent()) {
            params.remove(Conversion.WAS);
            comeBack(property, was.get(), params);
            return;
        }
        if (conversion.fromFour() && isWordOfPrograms(name)) {
            params.add(Conversion.WAS, property.name());
            keep(property, property.name(), params);
            return;
        }
        switch (name) {
            case "LABEL" -> addresses.label(property, params);
            case "ADR" -> addresses.address(property, params);
            case "N" -> sorting.name(property, params);
            case "SORT-STRING", "X-SORT-STRING" -> sorting.sortString(property, params);
            case "AGENT" -> relations.agent(property, params);
            case "RELATED" -> relations.related(property, params);
            case "KIND" -> kinds.kind(property, params);
            case "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND" -> kinds.oldKind(property, params);
            case "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER" -> kinds.member(property, params);
            case "GENDER", "X-GENDER" -> kinds.gender(property, params);
            case "CLASS", "MAILER", "NAME", "PROFILE" -> oldProperty(property, name, params);
            case "REV" -> occasions.stamp(property, params);
            case "GEO" -> points.place(property, params);
            case "TEL" -> points.phone(property, params);
            case "TZ" -> points.zone(property, params);
            case "IMPP" -> points.handle(property, params);
            case "SOCIALPROFILE", "X-SOCIALPROFILE" -> points.profile(property, params);
            default -> other(property, name, params);
        }
    }

    /** Whether a property of version 4.0 would come back from 3.0 as another one. */
    private static boolean isWordOfPrograms(String name) {
        return WORDS_OF_PROGRAMS.contains(name)
                || OccasionForms.isOld(name)
                || RelationForms.isOld(name);
    }

    /** Gives a property the name back that it had in the version it comes from. */
    private void comeBack(RawProperty property, String was, Params params) {
        int dot = was.lastIndexOf('.');
        String name = was.substring(dot + 1);
        if (dot >= 0) {
            String group = was.substring(0, dot);
            conversion.add(group, name, params.list(), property.value());
        } else if (!conversion.toFour() && RelationForms.isOld(name.toUpperCase(Locale.ROOT))) {
            relations.toNamed(property, name, params);
        } else {
            keep(property, name, params);
        }
    }

    /** Adds a property under a name that tells its form. */
    private void keep(RawProperty property, String name, Params params) {
        if (OccasionForms.areDates(name.toUpperCase(Locale.ROOT))) {
            occasions.add(property, name, params);
        } else {
            conversion.add(property, name, params, property.value());
        }
    }

    private void oldProperty(RawProperty property, String name, Params params) {
        if (!conversion.toFour()) {
            conversion.add(property, params, conversion.text(property));
            return;
        }
        params.add(Conversion.WAS, name);
        conversion.report(property, "not in version 4.0; kept as X-" + name);
        conversion.add(property, "X-" + name, params, conversion.text(property));
    }

    private void other(RawProperty property, String name, Params params) {
        if (OF_FOUR_ALONE.contains(name) && !conversion.toFour()) {
            conversion.report(property, "not in version 3.0; kept as it is");
        }
        if (OccasionForms.areDates(name)) {
            occasions.convert(property, name, params);
        } else if (relations.isNamed(property)) {
            relations.toRelated(property, name, params);
        } else if (!relations.isMade(property)) {
            Optional<String> media =
                    conversion.toFour()
                            ? MediaForms.toFour(property, name, params)
                            : MediaForms.toThree(property, name, params);
            conversion.add(property, params, media.orElseGet(() -> conversion.text(property)));
        }
    }

    private void addMandatory() {
        if (!conversion.has("FN")) {
            MappedCard mapped = CardMapper.map(conversion.card, new Problems("", 1));
            String derived =
                    mapped.isOrganization
                            ? NameMapper.standardDisplay(mapped.organizationName)
                            : NameMapper.standardDisplay(mapped.name);
            String shown = mapped.displayAs == null ? derived : mapped.displayAs;
            Parameter mark = Parameter.of("DERIVED", "TRUE");
            String text = Escapes.escape(shown.isEmpty() ? "?" : shown);
            conversion.out.add(1, new NewProperty("", "FN", List.of(mark), text));
        }
        if (!conversion.toFour() && !conversion.has("N")) {
            conversion.add("", "N", List.of(), ";;;;");
        }
    }
}
