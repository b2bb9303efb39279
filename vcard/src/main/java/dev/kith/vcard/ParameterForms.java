package dev.kith.vcard;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parameters as versions 3.0 and 4.0 write them. */
final class ParameterForms {
    private static final Set<String> OLD_ENCODINGS =
            Set.of("quoted-printable", "base64", "b", "7bit", "8bit");
    private static final Set<String> OLD_VALUES = Set.of("url", "inline", "cid", "content-id");

    private ParameterForms() {}

    /** Parameters as both versions write them: with names, and without what is decoded. */
    static Params of(RawProperty property) {
        Params params = new Params(List.of());
        for (Parameter parameter : property.parameters()) {
            if (parameter.isNamed("CHARSET") || parameter.isNamed("ENCODING")) {
                continue;
            }
            if (!parameter.name().isEmpty()) {
                params.list().add(parameter);
                continue;
            }
            for (String value : parameter.values()) {
                String lower = value.toLowerCase(Locale.ROOT);
                if (OLD_VALUES.contains(lower)) {
                    params.add("VALUE", lower.equals("url") ? "uri" : lower);
                } else if (!OLD_ENCODINGS.contains(lower) && !value.isBlank()) {
                    params.add("TYPE", value);
                }
            }
        }
        if (Conversion.isValue(params, "url")) {
            params.remove("VALUE").add("VALUE", "uri");
        }
        return params;
    }

    /** Has the preference said by PREF in version 4.0, and the first one by TYPE in 3.0. */
    static void convertPreference(Params params, boolean toFour) {
        if (toFour) {
            if (params.removeType("pref") && params.first(PointTypes.PREF).isEmpty()) {
                params.add(PointTypes.PREF, "1");
            }
        } else if (params.first(PointTypes.PREF).filter("1"::equals).isPresent()) {
            params.remove(PointTypes.PREF);
            if (!params.hasType("pref")) {
                params.addType("pref");
            }
        }
    }
}
