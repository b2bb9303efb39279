package dev.kith.form;

import dev.kith.contact.ExternalId;
import dev.kith.contact.Occasion;
import dev.kith.contact.Original;
import dev.kith.contact.PartialDate;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.Remark;
import java.net.URI;
import java.net.URISyntaxException;

/** What a contact has beside its names and its points. */
final class DetailForm {

    private DetailForm() {}

    static void externalId(ExternalId id, FormWriter writer) {
        writer.beginObject();
        writer.field("system", id.system()).field("value", id.value());
        writer.endObject();
    }

    static ExternalId externalId(Form form) {
        return ExternalId.of(form.text("system"), form.text("value"));
    }

    static void occasion(Occasion occasion, FormWriter writer) {
        writer.beginObject();
        writer.field("label", occasion.label()).field("date", occasion.date().text());
        writer.endObject();
    }

    static Occasion occasion(Form form) {
        PartialDate date = form.value("date", text -> PartialDate.parse(text).orThrow());
        return form.value("label", label -> new Occasion(label, date));
    }

    static void remark(Remark remark, FormWriter writer) {
        writer.beginObject();
        writer.field("text", remark.text())
                .optional("author", remark.author().orElse(null))
                .optional("created", remark.created().orElse(null));
        writer.endObject();
    }

    static Remark remark(Form form) {
        Remark plain = form.value("text", Remark::of);
        Remark signed = form.<Remark>optionalValue("author", plain::withAuthor).orElse(plain);
        return form.optionalInstant("created").map(signed::withCreated).orElse(signed);
    }

    static void photo(PhotoReference photo, FormWriter writer) {
        writer.beginObject();
        writer.field("uri", photo.uri().toString())
                .optional("mediaType", photo.mediaType().orElse(null));
        writer.endObject();
    }

    static PhotoReference photo(Form form) {
        PhotoReference plain = form.value("uri", text -> PhotoReference.of(uri(text)));
        return form.<PhotoReference>optionalValue("mediaType", plain::withMediaType).orElse(plain);
    }

    static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a URI is written as RFC 3986 says");
        }
    }

    static void original(Original original, FormWriter writer) {
        writer.beginObject();
        writer.field("format", original.format()).field("content", original.content());
        writer.endObject();
    }

    static Original original(Form form) {
        return Original.of(form.text("format"), form.bytes("content"));
    }
}
