package dev.kith.vcard;

import dev.kith.contact.PhotoReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads PHOTO as a reference. Bytes inside the card stay there and are named by their digest, as
 * RFC 6920 has it.
 */
final class PhotoMapper {
    private PhotoMapper() {}

    static void map(MappedCard mapped, RawProperty property, Problems problems) {
        Optional<PhotoReference> photo;
        Optional<InlineMedia> inline = inline(property, problems);
        if (inline.isPresent()) {
            PhotoReference reference = PhotoReference.of(inline.get().name());
            photo =
                    Optional.of(
                            inline.get().mediaType().isEmpty()
                                    ? reference
                                    : reference.withMediaType(inline.get().mediaType()));
        } else {
            photo = external(property, problems);
        }
        if (photo.isPresent() && CardMapper.hasRoom(mapped.photos.size(), property, problems)) {
            mapped.photos.add(photo.get(), property);
        }
    }

    /** The media that a property holds inside the card. */
    static Optional<InlineMedia> inline(RawProperty property, Problems problems) {
        try {
            if (property.isBase64()) {
                byte[] bytes = property.binary();
                return bytes.length == 0
                        ? Optional.empty()
                        : Optional.of(new InlineMedia(name(bytes), mediaType(property), bytes));
            }
            return DataUri.parse(property.value().strip())
                    .map(
                            data ->
                                    new InlineMedia(
                                            name(data.bytes()), data.mediaType(), data.bytes()));
        } catch (IllegalArgumentException wrong) {
            problems.add(
                    CardProblem.Code.BAD_BASE64,
                    property.line(),
                    property.name(),
                    "not base64; the value stays in the card as written");
            return Optional.empty();
        }
    }

    private static Optional<PhotoReference> external(RawProperty property, Problems problems) {
        String text = property.value().strip();
        if (text.isEmpty() || property.isBase64() || text.regionMatches(true, 0, "data:", 0, 5)) {
            return Optional.empty();
        }
        try {
            PhotoReference reference = PhotoReference.of(new URI(Escapes.unescape(text)));
            String mediaType = mediaType(property);
            return Optional.of(
                    mediaType.isEmpty() ? reference : reference.withMediaType(mediaType));
        } catch (URISyntaxException invalid) {
            CardMapper.report(problems, property, "a photo is base64 or a URI");
            return Optional.empty();
        }
    }

    /** The media type that MEDIATYPE says, or that TYPE abbreviates; empty when neither does. */
    static String mediaType(RawProperty property) {
        if (property.isBare()) {
            return "";
        }
        Optional<String> written = property.parameter("MEDIATYPE");
        if (written.isPresent()) {
            return written.get().strip();
        }
        return property.parameterValues("TYPE").stream()
                .flatMap(value -> Escapes.cut(value, ',').stream())
                .flatMap(type -> MediaTypes.ofWord("PHOTO", type).stream())
                .findFirst()
                .orElse("");
    }

    private static URI name(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return URI.create("ni:///sha-256;" + text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
