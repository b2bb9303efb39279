package dev.kith.vcard;

import java.net.URI;
import java.util.Arrays;

/** A picture that stands inside a card. */
public final class InlineMedia {
    private final URI name;
    private final String mediaType;
    private final byte[] bytes;

    InlineMedia(URI name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /**
     * {@return the name by which the contact refers to it: an {@code ni} URI (RFC 6920) of its
     * digest}
     */
    public URI name() {
        return name;
    }

    /**
     * {@return the media type, such as {@code image/jpeg}; empty where the card does not say it}
     */
    public String mediaType() {
        return mediaType;
    }

    /** {@return a copy of the content} */
    public byte[] content() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InlineMedia that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "InlineMedia[" + bytes.length + " bytes]";
    }
}
