package dev.kith.vcard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that TYPE has for media types in vCard 2.1 and 3.0 (RFC 2426, sections 3.1.4, 3.5.3,
 * 3.6.6 and 3.7.2). A word that is not known for certain is none: TYPE also says other things, and
 * programs make up words.
 */
final class MediaTypes {
    private static final Map<String, String> IMAGE =
            words(
                    "image/",
                    "jpeg jpg=jpeg png gif bmp tiff tif=tiff webp avif heic heif jxl svg=svg+xml"
                            + " svg+xml x-icon");
    private static final Map<String, String> AUDIO =
            words(
                    "audio/",
                    "basic wav wave aiff mpeg mp3=mpeg ogg opus aac flac mp4 m4a=mp4 webm midi amr"
                            + " 3gpp");
    private static final Map<String, String> KEY =
            words("application/", "pgp=pgp-keys x509=pkix-cert");

    private MediaTypes() {}

    private static Map<String, String> words(String family, String list) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String entry : Escapes.cut(list, ' ')) {
            List<String> parts = Escapes.cut(entry, '=');
            words.put(parts.get(0), family + parts.get(parts.size() - 1));
        }
        return words;
    }

    private static Map<String, String> words(String property) {
        return switch (property) {
            case "PHOTO", "LOGO", "X-MS-CARDPICTURE" -> IMAGE;
            case "SOUND" -> AUDIO;
            case "KEY" -> KEY;
            default -> Map.of();
        };
    }

    /** The media type that a type of a property, whose name is in upper case, stands for. */
    static Optional<String> ofWord(String property, String type) {
        String lower = type.strip().toLowerCase(Locale.ROOT);
        Map<String, String> words = words(property);
        boolean whole = !words.isEmpty() && lower.indexOf('/') > 0;
        return whole ? Optional.of(lower) : Optional.ofNullable(words.get(lower));
    }

    /** The word that stands for a media type, in upper case as most programs write it. */
    static Optional<String> wordOf(String property, String mediaType) {
        for (Map.Entry<String, String> word : words(property).entrySet()) {
            if (word.getValue().equals(mediaType)) {
                return Optional.of(word.getKey().toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
