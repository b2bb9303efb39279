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
            return Optional.of(
                    DataUri.of(type.isEmpty() ? DataUri.UNKNOWN : type, property.rawValue()));
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
        boolean base64 = data && value.regionMatches(true, comma - 7, ";base64", 0, 7);
        if (base64 && (MEDIA.contains(name) || name.startsWith("X-"))) {
            String said = value.substring(5, comma - ";base64".length()).replace("\\", "");
            boolean unsaid = said.isEmpty() || said.equals(DataUri.UNKNOWN);
            String type = unsaid ? params.first("MEDIATYPE").orElse("") : said;
            params.remove("VALUE", "MEDIATYPE").add("ENCODING", "b");
            boolean misread = type.isEmpty() && firstWord(name, params).isPresent();
            addType(name, misread ? DataUri.UNKNOWN : type, params);
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
        Optional<String> word = firstWord(name, params);
        if (word.isEmpty()) {
            return "";
        }
        params.removeType(word.get().toLowerCase(Locale.ROOT));
        return MediaTypes.ofWord(name, word.get()).orElse("");
    }

    /** Types that are no media types stay types, so that they come back. */
    private static Optional<String> firstWord(String name, Params params) {
        return params.list().stream()
                .filter(Parameter::isType)
                .flatMap(parameter -> parameter.values().stream())
                .filter(type -> MediaTypes.ofWord(name, type).isPresent())
                .findFirst();
    }

    /** Says the media type by its word in TYPE, or in full where that would not bring it back. */
    private static void addType(String name, String mediaType, Params params) {
        Optional<String> word = MediaTypes.wordOf(name, mediaType);
        if (word.isPresent() && firstWord(name, params).isEmpty()) {
            params.add("TYPE", word.get());
        } else if (!mediaType.isEmpty()) {
            params.add("MEDIATYPE", mediaType);
        }
    }
}
