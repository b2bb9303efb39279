package dev.kith.json;

import dev.kith.form.ValueForm;
import dev.kith.form.ValueForms;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Teaches a host's own Jackson mapper, such as that of its web layer, what the library's values are
 * in JSON:
 *
 * <ul>
 *   <li>every aggregate of the {@link JsonForms}, as the same document as everywhere; a contact is
 *       a person or an organisation by its {@code kind}, without any typing of the mapper;
 *   <li>revisions as numbers, ranges of days, actors and stamps as the objects and partial dates as
 *       the texts that they are inside of documents;
 *   <li>ids, keys, teams, regions and cursors as strings, as keys of maps too.
 * </ul>
 *
 * Other values, such as summaries and pages, have no form: a host lays out its own, of these parts.
 *
 * <p>Reading is as strict as {@link JsonForms} is, whatever the mapper's features say. What is
 * refused is an exception of Jackson, as hosts expect of a mapper, with the library's own exception
 * as its cause; messages name the place and the rule, never a value. What the mapper's own parser
 * refuses, it words itself.
 *
 * <p>Needs {@code jackson-databind}, which is not among this library's own dependencies. Immutable,
 * safe for use by many threads.
 */
@SuppressWarnings("exports") // of use only to a host that has the mapper
public final class KithModule extends JacksonModule {

    private final JsonForms forms;
    private final @Nullable Consumer<? super List<String>> passedOver;

    private KithModule(JsonForms forms, @Nullable Consumer<? super List<String>> passedOver) {
        this.forms = forms;
        this.passedOver = passedOver;
    }

    /**
     * {@return a module that reads strictly}
     *
     * @param forms what aggregates there are, and how much of one is read
     */
    public static KithModule of(JsonForms forms) {
        return new KithModule(forms, null);
    }

    /**
     * {@return the same module, reading leniently: fields that are unknown or null are passed over}
     *
     * @param report is told the places of the fields of each document or value in which there were
     *     some; safe for use by many threads
     */
    public KithModule passingOver(Consumer<? super List<String>> report) {
        return new KithModule(forms, Objects.requireNonNull(report, "report"));
    }

    @Override
    public String getModuleName() {
        return "dev.kith.json";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers writers = new SimpleSerializers();
        SimpleDeserializers readers = new SimpleDeserializers();
        SimpleSerializers keyWriters = new SimpleSerializers();
        SimpleKeyDeserializers keyReaders = new SimpleKeyDeserializers();
        Reading reading = new Reading(forms, passedOver);
        for (KnownForm<?> known : forms.forms()) {
            addForm(known, writers);
        }
        for (Class<?> type : forms.readableTypes()) {
            readers.addDeserializer(cast(type), new DocumentReader<>(cast(type), reading));
        }
        for (ValueForm<?> form : ValueForms.all()) {
            addValue(form, reading, writers, readers);
        }
        for (TextValue<?> text : TextValue.all()) {
            addText(text, writers, readers, keyWriters, keyReaders);
        }
        context.addSerializers(writers);
        context.addDeserializers(readers);
        context.addKeySerializers(keyWriters);
        context.addKeyDeserializers(keyReaders);
    }

    private <A> void addForm(KnownForm<A> known, SimpleSerializers writers) {
        writers.addSerializer(known.type(), new DocumentWriter<>(known.form(), limits()));
    }

    private <V> void addValue(
            ValueForm<V> form,
            Reading reading,
            SimpleSerializers writers,
            SimpleDeserializers readers) {
        writers.addSerializer(form.type(), new ValueWriter<>(form, limits()));
        readers.addDeserializer(form.type(), new ValueReader<>(form, reading));
    }

    private static <T> void addText(
            TextValue<T> text,
            SimpleSerializers writers,
            SimpleDeserializers readers,
            SimpleSerializers keyWriters,
            SimpleKeyDeserializers keyReaders) {
        writers.addSerializer(text.type(), new TextWriter<>(text));
        readers.addDeserializer(text.type(), new TextReader<>(text));
        keyWriters.addSerializer(text.type(), new TextKeyWriter<>(text));
        keyReaders.addDeserializer(text.type(), new TextKeyReader<>(text));
    }

    private JsonLimits limits() {
        return forms.documents().limits();
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> cast(Class<?> type) {
        return (Class<T>) type;
    }
}
