package dev.kith.vcard;

import dev.kith.contact.PartialDate;
import java.util.Optional;
import java.util.Set;

/** Dates, which version 4.0 writes without hyphens and in part, and the names they have. */
final class OccasionForms {
    private static final String ANNIVERSARY = "ANNIVERSARY";
    private static final String OLD_ANNIVERSARY = "X-ANNIVERSARY";
    private static final Set<String> ANNIVERSARIES =
            Set.of(
                    OLD_ANNIVERSARY,
                    "X-EVOLUTION-ANNIVERSARY",
                    "X-KADDRESSBOOK-X-ANNIVERSARY",
                    "X-MS-ANNIVERSARY");
    private static final Set<String> OTHERS = Set.of("BDAY", "DEATHDATE", "X-ABDATE");
    private final Conversion conversion;
    private boolean hasAnniversary;
    private boolean seen;

    OccasionForms(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Whether properties of this name, in upper case, are written as dates. */
    static boolean areDates(String name) {
        return ANNIVERSARY.equals(name) || ANNIVERSARIES.contains(name) || OTHERS.contains(name);
    }

    /** First pass: version 4.0 has one ANNIVERSARY. */
    void collect(RawProperty property) {
        hasAnniversary |= property.isNamed(ANNIVERSARY);
    }

    void convert(RawProperty property, String name, Params params) {
        if (name.equals(ANNIVERSARY) && !conversion.toFour()) {
            if (seen || !isDay(property)) {
                params.add(Conversion.WAS, ANNIVERSARY);
            } else {
                seen = true;
            }
            add(property, OLD_ANNIVERSARY, params);
        } else if (ANNIVERSARIES.contains(name) && isTheAnniversary(property)) {
            seen = true;
            if (!name.equals(OLD_ANNIVERSARY)) {
                params.add(Conversion.WAS, property.name());
            }
            add(property, ANNIVERSARY, params);
        } else {
            add(property, property.name(), params);
        }
    }

    private boolean isTheAnniversary(RawProperty property) {
        return conversion.toFour() && !hasAnniversary && !seen && isDay(property);
    }

    private static boolean isDay(RawProperty property) {
        String value = property.value().strip();
        int time = value.indexOf('T');
        String day = time < 0 ? value : value.substring(0, time);
        return PartialDate.parse(day).value().isPresent();
    }

    /** Whether this name, in upper case, may be given up for ANNIVERSARY. */
    static boolean isOld(String name) {
        return ANNIVERSARIES.contains(name);
    }

    /** Adds a date under a name in the form of the version. */
    void add(RawProperty property, String name, Params params) {
        String value = property.value().strip();
        boolean isText = Conversion.isValue(params, "text");
        if (isText || !DateForms.isDate(value)) {
            boolean own = name.regionMatches(true, 0, "X-", 0, 2);
            if (conversion.toFour() && !isText && !value.isEmpty() && !own) {
                params.remove("VALUE").add("VALUE", "text");
            }
            conversion.add(property, name, params, conversion.text(property));
        } else if (conversion.toFour()) {
            Optional<String> omitted = params.first(OccasionMapper.OMIT_YEAR);
            String basic = DateForms.basic(value);
            if (omitted.isPresent() && basic.startsWith(omitted.get()) && basic.length() == 8) {
                params.remove(OccasionMapper.OMIT_YEAR);
                basic = "--" + basic.substring(4);
            }
            conversion.add(property, name, params, basic);
        } else {
            addOld(property, name, params, value);
        }
    }

    private void addOld(RawProperty property, String name, Params params, String value) {
        String text = DateForms.basic(value);
        if (DateForms.isDigits(text, "--dddd")) {
            text = "1604-" + text.substring(2, 4) + "-" + text.substring(4);
            params.add(OccasionMapper.OMIT_YEAR, "1604");
        } else if (text.startsWith("-") || text.length() < 8) {
            conversion.report(property, "version 3.0 has no partial dates; kept as it is");
        }
        conversion.add(property, name, params, DateForms.extended(text));
    }

    /** A time stamp. */
    void stamp(RawProperty property, Params params) {
        String value = property.value().strip();
        String form = conversion.toFour() ? DateForms.basic(value) : DateForms.extended(value);
        conversion.add(property, params, form);
    }
}
