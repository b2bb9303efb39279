package dev.kith.vcard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Telephone numbers, handles, zones and places, which the versions write in different forms. */
final class PointForms {
    /** Types of Apple's profiles that name no service. */
    static final Set<String> NO_SERVICE = Set.of("home", "work", "pref");

    private static final String SERVICE = "SERVICE-TYPE";
    private static final String OLD_SERVICE = "X-SERVICE-TYPE";
    private static final String USER = "USERNAME";
    private static final String OLD_USER = "X-USER";
    private static final String PROFILE = "SOCIALPROFILE";
    private static final String OLD_PROFILE = "X-SOCIALPROFILE";
    private final Conversion conversion;

    PointForms(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Version 3.0 has only text for a telephone number. */
    void phone(RawProperty property, Params params) {
        String value = property.value();
        boolean uri = value.regionMatches(true, 0, "tel:", 0, 4);
        if (conversion.toFour() || !uri) {
            conversion.add(property, params, value);
            return;
        }
        List<String> parts = Escapes.cut(value.substring(4), ';');
        boolean extension = parts.size() == 2 && parts.get(1).startsWith("ext=");
        if (parts.size() > 1 && !extension) {
            conversion.report(property, "version 3.0 has no tel: URIs; kept as it is");
            conversion.add(property, params, value);
            return;
        }
        params.remove("VALUE");
        if (extension) {
            params.add(PointMapper.EXTENSION, Percent.decode(parts.get(1).substring(4)));
        }
        conversion.add(property, params, Escapes.escape(Percent.decode(parts.get(0))));
    }

    void place(RawProperty property, Params params) {
        conversion.add(property, params, place(property.value().strip()));
    }

    private String place(String value) {
        if (conversion.toFour()) {
            return value.matches("[-+0-9. ]+;[-+0-9. ]+")
                    ? "geo:" + value.replace(" ", "").replace(';', ',')
                    : value;
        }
        return value.matches("geo:[-+0-9.]+,[-+0-9.]+")
                ? value.substring(4).replace(',', ';')
                : value;
    }

    /** A zone is an offset where nothing else is said in version 3.0, and a text in 4.0. */
    void zone(RawProperty property, Params params) {
        String value = property.value().strip();
        boolean saysValue = params.first("VALUE").isPresent();
        if (conversion.toFour()) {
            if (Conversion.isValue(params, "text")) {
                params.remove("VALUE");
            } else if (!saysValue && value.matches("[-+]\\d\\d:?\\d\\d")) {
                params.add("VALUE", "utc-offset");
                value = value.replace(":", "");
            }
        } else if (!saysValue && conversion.fromFour()) {
            params.add("VALUE", "text");
        } else if (Conversion.isValue(params, "utc-offset") && value.matches("[-+]\\d{4}")) {
            params.remove("VALUE");
            value = value.substring(0, 3) + ":" + value.substring(3);
        } else if (Conversion.isValue(params, "uri")) {
            conversion.report(property, "version 3.0 has no URI of a zone; kept as it is");
        }
        conversion.add(property, params, value);
    }

    void handle(RawProperty property, Params params) {
        boolean toFour = conversion.toFour();
        params.rename(toFour ? OLD_SERVICE : SERVICE, toFour ? SERVICE : OLD_SERVICE);
        conversion.add(property, params, property.value());
    }

    /** Apple's profiles name the service as a type. */
    void profile(RawProperty property, Params params) {
        if (conversion.toFour()) {
            if (property.isNamed(OLD_PROFILE)) {
                newProfile(property, params);
            } else {
                conversion.add(property, params, property.value());
            }
        } else if (isPlain(params)) {
            params.rename(SERVICE, "TYPE");
            params.rename(USER, OLD_USER);
            conversion.add(property, OLD_PROFILE, params, property.value());
        } else if (params.first(SERVICE).isEmpty() && namesService(params)) {
            conversion.report(property, "version 3.0 would take its type for its service; kept");
            conversion.add(property, params, property.value());
        } else {
            params.add(Conversion.WAS, PROFILE);
            conversion.add(property, OLD_PROFILE, params, property.value());
        }
    }

    private void newProfile(RawProperty property, Params params) {
        Optional<Parameter> service =
                params.list().stream().filter(PointForms::namesService).findFirst();
        if (service.isPresent() && service.get().values().size() > 1) {
            conversion.add(property, params, property.value());
            return;
        }
        service.ifPresent(
                parameter ->
                        params.list()
                                .set(
                                        params.list().indexOf(parameter),
                                        new Parameter(SERVICE, parameter.values())));
        params.rename(OLD_USER, USER);
        conversion.add(property, PROFILE, params, property.value());
    }

    /** Whether the parameters come back from Apple's form as they are. */
    private static boolean isPlain(Params params) {
        boolean foreign =
                params.first(OLD_USER).isPresent() || params.first(OLD_SERVICE).isPresent();
        List<Parameter> services =
                params.list().stream().filter(parameter -> parameter.isNamed(SERVICE)).toList();
        return !foreign
                && !namesService(params)
                && services.size() == 1
                && services.get(0).values().size() == 1
                && isService(services.get(0).value());
    }

    /** Whether a type would be read as that of a service. */
    private static boolean namesService(Params params) {
        return params.list().stream().anyMatch(PointForms::namesService);
    }

    private static boolean namesService(Parameter parameter) {
        return parameter.isType() && parameter.values().stream().anyMatch(PointForms::isService);
    }

    private static boolean isService(String type) {
        return !NO_SERVICE.contains(type.toLowerCase(Locale.ROOT));
    }
}
