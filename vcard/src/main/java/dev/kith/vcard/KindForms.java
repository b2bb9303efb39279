package dev.kith.vcard;

import java.util.Locale;

/** What a card is of: KIND, MEMBER and GENDER, for which version 3.0 has words of programs. */
final class KindForms {
    private static final String SHOW_AS = "X-ABShowAs";
    private static final String KIND = "X-ADDRESSBOOKSERVER-KIND";
    private static final String MEMBER = "X-ADDRESSBOOKSERVER-MEMBER";
    private static final String GENDER = "X-GENDER";
    private final Conversion conversion;
    private boolean hasKind;

    KindForms(Conversion conversion) {
        this.conversion = conversion;
    }

    /** First pass: a card has one KIND. */
    void collect(RawProperty property) {
        boolean was =
                property.parameter(Conversion.WAS).filter("KIND"::equalsIgnoreCase).isPresent();
        hasKind |= conversion.toFour() && (property.isNamed("KIND") || was);
    }

    void kind(RawProperty property, Params params) {
        String kind = property.value().strip().toLowerCase(Locale.ROOT);
        boolean first = !conversion.has(SHOW_AS) && !conversion.has(KIND);
        if (conversion.toFour() || kind.equals("individual") || !first) {
            conversion.add(property, params, property.value());
        } else if (kind.equals("org")) {
            conversion.add(property, SHOW_AS, params, "COMPANY");
        } else if (kind.equals("group")) {
            conversion.add(property, KIND, params, property.value());
        } else {
            conversion.report(property, "not in version 3.0; kept as it is");
            conversion.add(property, params, property.value());
        }
    }

    void oldKind(RawProperty property, Params params) {
        String value = property.value().strip();
        boolean company = property.isNamed(SHOW_AS);
        boolean known = value.equalsIgnoreCase(company ? "company" : "group");
        if (conversion.toFour() && known && !hasKind) {
            hasKind = true;
            conversion.add(property, "KIND", params, company ? "org" : value);
        } else {
            conversion.add(property, params, conversion.text(property));
        }
    }

    void member(RawProperty property, Params params) {
        String name = conversion.toFour() ? "MEMBER" : MEMBER;
        conversion.add(property, name, params, property.value());
    }

    /** Programs write the two sexes as words; anything else keeps the form of RFC 6350. */
    void gender(RawProperty property, Params params) {
        String value = property.value();
        if (!conversion.toFour()) {
            String word = value.equals("M") ? "Male" : value.equals("F") ? "Female" : value;
            conversion.add(property, GENDER, params, word);
            return;
        }
        String form =
                switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case "male" -> "M";
                    case "female" -> "F";
                    default -> value.matches("(?is)[MFONU]?(;.*)?") ? value : ";" + value;
                };
        conversion.add(property, "GENDER", params, form);
    }
}
