package dev.kith.vcard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A {@code data:} URI (RFC 2397), as vCard 4.0 puts media into a card. */
final class DataUri {
    /** What media of an unknown type are said to be. */
    static final String UNKNOWN = "application/octet-stream";

    private final String mediaType;
    private final byte[] bytes;

    private DataUri(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * Reads a base64 data URI; anything else is none.
     *
     * @throws IllegalArgumentException when it says base64 and is not
     */
    static Optional<DataUri> parse(String value) {
        int comma = value.indexOf(',');
        if (!value.regionMatches(true, 0, "data:", 0, 5) || comma < 0) {
            return Optional.empty();
        }
        // programs escape the comma and the semicolon as if the URI were text
        String head = value.substring(5, comma).replace("\\", "");
        if (!head.toLowerCase(Locale.ROOT).endsWith(";base64")) {
            return Optional.empty();
        }
        byte[] body = value.substring(comma + 1).getBytes(StandardCharsets.ISO_8859_1);
        byte[] dense = Unfolder.withoutSpace(body, 0, body.length);
        String mediaType = head.substring(0, head.length() - ";base64".length());
        String known = mediaType.equals(UNKNOWN) ? "" : mediaType;
        return Optional.of(new DataUri(known, Base64Text.decode(dense)));
    }

    static String of(String mediaType, String base64) {
        return "data:" + mediaType + ";base64," + base64;
    }
}
