package dev.kith.contact;

import dev.kith.common.TextRule;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a picture of a contact is. The library keeps no pictures: the URI leads to the host's own
 * store, to the web, or names the bytes by their digest (RFC 6920, {@code ni:}). Immutable.
 */
public final class PhotoReference {

    private static final TextRule URI_TEXT = TextRule.line("a photo's URI", 2_000);
    private static final TextRule MEDIA_TYPE = TextRule.line("a media type", 200);

    private final URI uri;
    private final @Nullable String mediaType;

    private PhotoReference(URI uri, @Nullable String mediaType) {
        this.uri = uri;
        this.mediaType = mediaType;
    }

    /**
     * {@return a reference to a picture}
     *
     * @param uri where it is, an absolute URI of at most 2,000 characters, never one that holds the
     *     bytes
     * @throws IllegalArgumentException if it is relative, too long or a {@code data:} URI
     */
    public static PhotoReference of(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("a photo's URI has a scheme");
        }
        if ("data".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "a photo is referred to; its bytes are not kept in the contact");
        }
        URI_TEXT.require(uri.toString());
        return new PhotoReference(uri, null);
    }

    /** {@return where the picture is} */
    public URI uri() {
        return uri;
    }

    /** {@return the picture's media type, such as {@code image/jpeg}} */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /**
     * {@return the same reference with a media type}
     *
     * @param mediaType one line of at most 200 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public PhotoReference withMediaType(String mediaType) {
        return new PhotoReference(uri, MEDIA_TYPE.require(mediaType).strip());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhotoReference that
                && uri.equals(that.uri)
                && Objects.equals(mediaType, that.mediaType);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public String toString() {
        return "PhotoReference[" + uri.getScheme() + "]";
    }
}
