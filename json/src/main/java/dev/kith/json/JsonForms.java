package dev.kith.json;

import dev.kith.form.AggregateForm;
import dev.kith.form.FormDocument;
import dev.kith.form.FormReading;
import dev.kith.form.InvalidFormException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Aggregates in JSON, as {@link dev.kith.json} describes: a closed set of forms, each known by its
 * name. No document says which class is made of it.
 *
 * <p>Reading is strict: beside what {@link JsonDocuments} refuses, fields that the aggregate's form
 * does not know are refused, with their place, so that nothing is lost without a word. {@code
 * readLeniently} passes over unknown fields and nulls and says which. Documents of an older version
 * are brought up to date; newer ones are refused with a {@link dev.kith.form.NewerFormException}.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class JsonForms {

    private static final JsonForms STANDARD =
            new JsonForms(JsonDocuments.standard(), KnownForm.all());

    private final JsonDocuments documents;
    private final List<KnownForm<?>> forms;

    private JsonForms(JsonDocuments documents, List<KnownForm<?>> forms) {
        this.documents = documents;
        this.forms = forms;
    }

    /** {@return the forms of every aggregate of the library, within the default limits} */
    public static JsonForms standard() {
        return STANDARD;
    }

    /**
     * {@return the same forms and another one}
     *
     * @param type the class of its aggregates
     * @param form how they are written and read
     * @param <A> their type
     * @throws IllegalArgumentException if a form of that name or for that class is known
     */
    public <A> JsonForms and(Class<A> type, AggregateForm<A> form) {
        for (KnownForm<?> known : forms) {
            if (known.name().equals(form.type()) || known.isFor(type)) {
                throw new IllegalArgumentException("each name and each class has one form");
            }
        }
        List<KnownForm<?>> more = new ArrayList<>(forms);
        more.add(new KnownForm<>(type, form));
        return new JsonForms(documents, List.copyOf(more));
    }

    /**
     * {@return the same forms within other limits}
     *
     * @param limits how much a document may hold
     */
    public JsonForms within(JsonLimits limits) {
        return new JsonForms(JsonDocuments.within(limits), forms);
    }

    /** {@return the names of the forms, such as {@code contact}} */
    public List<String> names() {
        return forms.stream().map(KnownForm::name).toList();
    }

    /** {@return the documents below, for a form that is at hand} */
    public JsonDocuments documents() {
        return documents;
    }

    /**
     * {@return the whole form of an aggregate in UTF-8}
     *
     * @param aggregate an aggregate of the library, or of a form that was added
     * @throws IllegalArgumentException if there is no form for its class
     * @throws InvalidFormException if it is larger than a document may be
     */
    public byte[] write(Object aggregate) {
        return known(aggregate.getClass()).write(aggregate, documents);
    }

    /**
     * Writes the whole form of an aggregate in UTF-8. The stream is neither flushed nor closed;
     * where the aggregate is refused, nothing was written.
     *
     * @param aggregate an aggregate of the library, or of a form that was added
     * @param out where it is written
     * @throws IllegalArgumentException if there is no form for its class
     * @throws InvalidFormException if it is larger than a document may be
     * @throws IOException if the stream throws it
     */
    public void write(Object aggregate, OutputStream out) throws IOException {
        out.write(write(aggregate));
    }

    /**
     * {@return the whole form of an aggregate as a string}
     *
     * @param aggregate an aggregate of the library, or of a form that was added
     * @throws IllegalArgumentException if there is no form for its class
     * @throws InvalidFormException if it is larger than a document may be
     */
    public String text(Object aggregate) {
        return known(aggregate.getClass()).text(aggregate, documents);
    }

    /**
     * {@return the aggregate of any known form}
     *
     * @param json the document in UTF-8
     * @throws InvalidFormException if it is none of such an aggregate
     * @throws dev.kith.form.NewerFormException if it was written by a newer library
     */
    public Object read(byte[] json) {
        return read(Object.class, documents.read(json)).whole();
    }

    /**
     * {@return the aggregate in a document}
     *
     * @param type its class, such as {@code Contact.class} or {@code Person.class}
     * @param json the document in UTF-8
     * @param <A> its type
     * @throws InvalidFormException if it is none of such an aggregate
     * @throws dev.kith.form.NewerFormException if it was written by a newer library
     */
    public <A> A read(Class<A> type, byte[] json) {
        return read(type, documents.read(json)).whole();
    }

    /**
     * {@return the aggregate in a document}
     *
     * @param type its class, such as {@code Contact.class} or {@code Person.class}
     * @param json the document
     * @param <A> its type
     * @throws InvalidFormException if it is none of such an aggregate
     * @throws dev.kith.form.NewerFormException if it was written by a newer library
     */
    public <A> A read(Class<A> type, String json) {
        return read(type, documents.read(json)).whole();
    }

    /**
     * {@return the aggregate in a document}
     *
     * @param type its class, such as {@code Contact.class} or {@code Person.class}
     * @param json the document in UTF-8, read to its end but never further than the limit; not
     *     closed
     * @param <A> its type
     * @throws InvalidFormException if it is none of such an aggregate
     * @throws dev.kith.form.NewerFormException if it was written by a newer library
     * @throws IOException if the stream throws it
     */
    public <A> A read(Class<A> type, InputStream json) throws IOException {
        return read(type, documents.read(json)).whole();
    }

    /**
     * {@return the aggregate in a document, with the places of fields that were passed over:
     * unknown ones, and those that are null}
     *
     * @param type its class, such as {@code Contact.class} or {@code Person.class}
     * @param json the document in UTF-8
     * @param <A> its type
     * @throws InvalidFormException if it is none of such an aggregate
     * @throws dev.kith.form.NewerFormException if it was written by a newer library
     */
    public <A> FormReading<A> readLeniently(Class<A> type, byte[] json) {
        List<String> nulls = new ArrayList<>();
        return with(nulls, read(type, documents.read(json, nulls)));
    }

    /**
     * {@return the aggregate in a document, with the places of fields that were passed over:
     * unknown ones, and those that are null}
     *
     * @param type its class, such as {@code Contact.class} or {@code Person.class}
     * @param json the document
     * @param <A> its type
     * @throws InvalidFormException if it is none of such an aggregate
     * @throws dev.kith.form.NewerFormException if it was written by a newer library
     */
    public <A> FormReading<A> readLeniently(Class<A> type, String json) {
        List<String> nulls = new ArrayList<>();
        return with(nulls, read(type, documents.read(json, nulls)));
    }

    private static <A> FormReading<A> with(List<String> nulls, FormReading<A> reading) {
        List<String> all = new ArrayList<>(nulls);
        all.addAll(reading.unused());
        return new FormReading<>(reading.aggregate(), all);
    }

    /** The aggregate of a document of any known form, if it is one of a class. */
    <A> FormReading<A> read(Class<A> type, FormDocument document) {
        for (KnownForm<?> known : forms) {
            if (known.name().equals(document.type())) {
                return known.read(type, document);
            }
        }
        throw Rules.refused("unknown-form", "is one of the forms that are known").at(Envelope.FORM);
    }

    private KnownForm<?> known(Class<?> type) {
        for (KnownForm<?> known : forms) {
            if (known.isFor(type)) {
                return known;
            }
        }
        throw new IllegalArgumentException("there is no form for " + type.getName());
    }

    /** The classes that aggregates are asked for by; those of a contact are three. */
    Set<Class<?>> readableTypes() {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (KnownForm<?> known : forms) {
            types.add(known.type());
            if (known.type().isSealed()) {
                types.addAll(List.of(known.type().getPermittedSubclasses()));
            }
        }
        return types;
    }

    List<KnownForm<?>> forms() {
        return forms;
    }
}
