package dev.kith.json;

import dev.kith.form.AggregateForm;
import dev.kith.form.FormDocument;
import dev.kith.form.FormWriter;
import dev.kith.form.InvalidFormException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents in JSON and the plain forms that they hold, as {@link dev.kith.json} describes: what
 * storages and exports are made of. {@link JsonForms} is for whoever wants aggregates.
 *
 * <p>An aggregate is written value by value, without a tree in between. A document is read into a
 * tree, from which {@link AggregateForm#read(FormDocument)} makes the aggregate and passes over
 * fields that it does not know, as a storage wants it that also reads what a newer library wrote.
 *
 * <p>What is read may come from outside: text that is no JSON, in any other charset than UTF-8,
 * with a field twice in an object, with a null, comments, a trailing comma or anything behind the
 * object, or beyond the {@link JsonLimits} is refused with an {@link InvalidFormException}, which
 * names the place and never repeats a value. What cannot be read again is not written either, and
 * nothing is written by half.
 *
 * <p>Immutable, safe for use by many threads. One is enough for an application.
 */
public final class JsonDocuments {

    private static final JsonDocuments STANDARD = new JsonDocuments(JsonLimits.defaults());

    private final JsonLimits limits;
    private final JsonFactory factory;

    private JsonDocuments(JsonLimits limits) {
        this.limits = limits;
        this.factory =
                JsonFactory.builder()
                        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                        .streamReadConstraints(constraints(limits))
                        .recyclerPool(new ClearedBuffers())
                        .build();
    }

    private static StreamReadConstraints constraints(JsonLimits limits) {
        return StreamReadConstraints.builder()
                .maxDocumentLength(limits.bytes())
                // one more: the reader's own refusal says what is wrong
                .maxNestingDepth(limits.nesting() + 1)
                .maxStringLength(limits.textLength())
                .maxNumberLength(limits.numberLength())
                .maxNameLength(Rules.MAX_NAME)
                .build();
    }

    /** {@return documents within the default limits} */
    public static JsonDocuments standard() {
        return STANDARD;
    }

    /**
     * {@return documents within these limits}
     *
     * @param limits how much a document may hold
     */
    public static JsonDocuments within(JsonLimits limits) {
        return limits.equals(JsonLimits.defaults()) ? STANDARD : new JsonDocuments(limits);
    }

    /** {@return how much a document may hold} */
    public JsonLimits limits() {
        return limits;
    }

    /**
     * {@return the whole form of an aggregate in UTF-8}
     *
     * @param form how it is written
     * @param aggregate the aggregate
     * @param <A> its type
     * @throws InvalidFormException if it is larger than a document may be
     */
    public <A> byte[] write(AggregateForm<? super A> form, A aggregate) {
        return written(form.type(), form.version(), writer -> form.write(aggregate, writer));
    }

    /**
     * Writes the whole form of an aggregate in UTF-8. The stream is neither flushed nor closed;
     * where the aggregate is refused, nothing was written.
     *
     * @param form how it is written
     * @param aggregate the aggregate
     * @param out where it is written
     * @param <A> its type
     * @throws InvalidFormException if it is larger than a document may be
     * @throws IOException if the stream throws it
     */
    public <A> void write(AggregateForm<? super A> form, A aggregate, OutputStream out)
            throws IOException {
        out.write(write(form, aggregate));
    }

    /**
     * {@return the whole form of an aggregate as a string}
     *
     * @param form how it is written
     * @param aggregate the aggregate
     * @param <A> its type
     * @throws InvalidFormException if it is larger than a document may be
     */
    public <A> String text(AggregateForm<? super A> form, A aggregate) {
        return new String(write(form, aggregate), StandardCharsets.UTF_8);
    }

    /**
     * {@return a form that is there as a tree, in UTF-8}
     *
     * @param document the form
     * @throws InvalidFormException if it is larger than a document may be
     * @throws IllegalArgumentException if its outermost fields have a name of the envelope
     */
    public byte[] write(FormDocument document) {
        return written(document.type(), document.version(), document.content()::write);
    }

    private byte[] written(String type, int version, Consumer<? super FormWriter> content) {
        JsonSink sink = new JsonSink(limits);
        JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), sink);
        JsonFormWriter writer = new JsonFormWriter(json, limits, type, version);
        content.accept(writer);
        writer.requireEnded();
        json.close();
        return sink.toByteArray();
    }

    /**
     * {@return the form in a document}
     *
     * @param json the document in UTF-8
     * @throws InvalidFormException if it is none
     */
    public FormDocument read(byte[] json) {
        return read(json, null);
    }

    /**
     * {@return the form in a document}
     *
     * @param json the document
     * @throws InvalidFormException if it is none
     */
    public FormDocument read(String json) {
        return read(json, null);
    }

    /**
     * {@return the form in a document}
     *
     * @param json the document in UTF-8, read to its end but never further than the limit; not
     *     closed
     * @throws InvalidFormException if it is none
     * @throws IOException if the stream throws it
     */
    public FormDocument read(InputStream json) throws IOException {
        return read(json.readNBytes(limits.bytes() + 1));
    }

    FormDocument read(byte[] json, @Nullable List<String> nulls) {
        if (json.length > limits.bytes()) {
            throw Rules.tooLarge(limits);
        }
        if (!Utf8.isValid(json)) {
            throw Rules.refused("bad-utf8", "a form is in UTF-8");
        }
        return read(factory.createParser(ObjectReadContext.empty(), json), nulls);
    }

    FormDocument read(String json, @Nullable List<String> nulls) {
        if (json.length() > limits.bytes()) {
            throw Rules.tooLarge(limits);
        }
        return read(factory.createParser(ObjectReadContext.empty(), json), nulls);
    }

    private FormDocument read(JsonParser json, @Nullable List<String> nulls) {
        try (json) {
            return new JsonFormReader(json, limits, nulls).whole();
        }
    }
}
