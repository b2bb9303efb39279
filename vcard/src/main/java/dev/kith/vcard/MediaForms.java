package dev.kith.vcard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Media in a card: base64 with a type in version 3.0, a data URI in version 4.0. */
final class MediaForms {
    private static final Set<String> MEDIA = Set.of("PHOTO", "LOGO", "SOUND", "KEY");

    private MediaForms() {}

    /** The value in version 4.0, its parameters changed; empty for what is no media. */
    static Optional<String> toFour(RawProperty property, String name, Params params) {
        if (property.isBase64()) {
            String type = mediaType(name, params);
            params.remove("VALUE", "MEDIATYPE");
            return Optional.of(DataUri.of(type.isEmpty() ? DataUri.UNKNOWN : type, property.rawValue()));
        }
        if (!MEDIA.contains(name) || !isUri(property, params)) {
            return Optional.empty();
        }
        params.remove("VALUE");
        if (params.first("MEDIATYPE").isEmpty()) {
            String type = mediaType(name, params);
            if (!type.isEmpty()) {
                params.add("MEDIATYPE", type);
            }
        }
        return Optional.of(property.value());
    }

    private static boolean isUri(RawProperty property, Params params) {
        return params.first("VALUE").filter("uri"::equalsIgnoreCase).isPresent()
                || property.value().indexOf("://") > 0
                || property.value().regionMatches(true, 0, "data:", 0, 5);
    }

    /** The value in version 3.0, its parameters changed; empty for what is no media. */
    static Optional<String> toThree(RawProperty property, String name, Params params) {
        if (property.isBase64()) {
            params.add("ENCODING", "b");
            return Optional.of(property.rawValue());
        }
        String value = property.value();
        boolean data = value.regionMatches(true, 0, "data:", 0, 5);
        int comma = value.indexOf(',');
        boolean base64 = data && comma > 0 && value.substring(0, comma).endsWith(";base64");
        if (base64 && (MEDIA.contains(name) || name.startsWith("X-"))) {
            String type = value.substring(5, comma - ";base64".length()).replace("\\", "");
            params.remove("VALUE").add("ENCODING", "b");
            addType(name, type, params);
            return Optional.of(value.substring(comma + 1));
        }
        if (!MEDIA.contains(name) || !isUri(property, params)) {
            return Optional.empty();
        }
        params.remove("VALUE").add("VALUE", "uri");
        String type = params.first("MEDIATYPE").orElse("");
        params.remove("MEDIATYPE");
        addType(name, type, params);
        return Optional.of(value);
    }

    /** Takes the type out of the parameters that say it. */
    private static String mediaType(String name, Params params) {
        Optional<String> written = params.first("MEDIATYPE");
        if (written.isPresent()) {
            return written.get();
        }
        String family = family(name);
        if (family.isEmpty()) {
            return "";
        }
        for (Parameter parameter : params.list()) {
            String type = parameter.value();
            boolean one = parameter.isType() && parameter.values().size() == 1;
            String full = one ? fullType(family, type) : "";
            if (!full.isEmpty()) {
                params.list().remove(parameter);
                return full;
            }
        }
        return "";
    }

    /** Types of pictures that are no media types stay types, so that they come back. */
    private static String fullType(String family, String type) {
        if (family.equals("image/")) {
            return PhotoMapper.fullType(type);
        }
        String lower = type.toLowerCase(Locale.ROOT);
        boolean preference = lower.equals("pref");
        return preference ? "" : lower.indexOf('/') >= 0 ? lower : family + lower;
    }

    private static String family(String name) {
        return switch (name) {
            case "PHOTO", "LOGO", "X-MS-CARDPICTURE" -> "image/";
            case "SOUND" -> "audio/";
            case "KEY" -> "application/";
            default -> "";
        };
    }

    private static void addType(String name, String mediaType, Params params) {
        String family = family(name);
        if (mediaType.isEmpty() || mediaType.equals(DataUri.UNKNOWN)) {
            return;
        }
        if (!family.isEmpty() && mediaType.startsWith(family) && mediaType.indexOf(';') < 0) {
            params.add("TYPE", mediaType.substring(family.length()).toUpperCase(Locale.ROOT));
        } else {
            params.add("MEDIATYPE", mediaType);
        }
    }
}
