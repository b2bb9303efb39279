package dev.kith.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.Kith;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Tier;
import dev.kith.form.AggregateForm;
import dev.kith.form.FormBytes;
import dev.kith.form.FormReading;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonFormsTest {

    @Property
    void every_contact_comes_back_whole_and_has_the_same_bytes_again(@ForAll long seed) {
        assertComesBack(Samples.contact(seed));
    }

    @Test
    void one_aggregate_of_each_form_comes_back() {
        Set<String> names = new LinkedHashSet<>();
        for (Object aggregate : Samples.all().values()) {
            assertComesBack(aggregate);
            names.add(Samples.FORMS.documents().read(Samples.FORMS.write(aggregate)).type());
        }

        assertThat(names).containsExactlyElementsOf(Samples.FORMS.names());
    }

    @Test
    void every_kind_that_books_keep_is_named_and_has_json() {
        Set<String> kinds = new LinkedHashSet<>();
        Kith.aggregateKinds().forEach(kind -> assertThat(kinds.add(kind.name())).isTrue());

        assertThat(kinds).doesNotContain("contact");
        kinds.addAll(Set.of("contact", "fact", "fact-values", "rule"));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Samples.FORMS.names());
    }

    private static void assertComesBack(Object aggregate) {
        byte[] json = Samples.FORMS.write(aggregate);

        Object read = Samples.FORMS.read(json);

        assertThat(read).isEqualTo(aggregate);
        if (read instanceof Contact contact) {
            assertThat(contact.hasSameContent((Contact) aggregate)).isTrue();
        }
        assertThat(Samples.FORMS.write(read)).isEqualTo(json);
        assertThat(Samples.FORMS.text(aggregate)).isEqualTo(new String(json, UTF_8));
        assertThat(Samples.FORMS.readLeniently(Object.class, json).unused()).isEmpty();
        Samples.FORMS.forms().stream()
                .filter(known -> known.isFor(aggregate.getClass()))
                .forEach(known -> assertSameAsBytes(known, aggregate, json));
    }

    private static <A> void assertSameAsBytes(KnownForm<A> known, Object value, byte[] json) {
        A aggregate = known.type().cast(value);
        AggregateForm<A> form = known.form();
        FormBytes bytes = FormBytes.of(form, aggregate);
        JsonDocuments documents = JsonDocuments.standard();

        assertThat(documents.write(bytes.document())).isEqualTo(json);
        assertThat(FormBytes.of(form, form.read(documents.read(json)))).isEqualTo(bytes);
    }

    @Test
    void a_document_is_read_from_bytes_a_string_or_a_stream() throws IOException {
        Person ada = Samples.person();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Samples.FORMS.write(ada, out);
        byte[] json = out.toByteArray();

        assertThat(json).isEqualTo(Samples.FORMS.write(ada));
        assertThat(Samples.FORMS.read(Person.class, json)).isEqualTo(ada);
        assertThat(Samples.FORMS.read(Contact.class, new String(json, UTF_8))).isEqualTo(ada);
        assertThat(Samples.FORMS.read(Contact.class, new ByteArrayInputStream(json)))
                .isEqualTo(ada);
        assertThat(Samples.FORMS.readLeniently(Person.class, new String(json, UTF_8)).whole())
                .isEqualTo(ada);
    }

    @Test
    void form_and_version_come_first_and_are_read_wherever_they_stand() {
        String json = tier();
        assertThat(json).startsWith("{\"form\":\"tier\",\"version\":1,\"key\":\"platinum\",");
        String last =
                json.replace("\"form\":\"tier\",\"version\":1,", "")
                        .replaceAll("}$", ",\"version\":1,\"form\":\"tier\"}");

        assertThat(Samples.FORMS.read(Tier.class, last))
                .isEqualTo(Samples.FORMS.read(Tier.class, json));
    }

    @Test
    void what_is_not_asked_for_is_refused() {
        assertRefused(Organization.class, Samples.FORMS.text(Samples.person()), "", "other-kind");
        assertRefused(Contact.class, tier(), "", "other-kind");
        assertRefused(Tier.class, tier().replace("\"tier\"", "\"java.io.File\""), "form", "header");
        assertRefused(
                Tier.class, tier().replace("\"tier\"", "\"stranger\""), "form", "unknown-form");
    }

    @Test
    void a_newer_version_is_refused() {
        assertThatExceptionOfType(NewerFormException.class)
                .isThrownBy(
                        () ->
                                Samples.FORMS.read(
                                        Tier.class,
                                        tier().replace("\"version\":1", "\"version\":2")))
                .satisfies(e -> assertThat(e.version()).isEqualTo(2));
    }

    @Test
    void unknown_fields_are_refused_with_their_place_or_passed_over_and_told() {
        String json =
                Samples.FORMS
                        .text(Samples.person())
                        .replace("\"emails\":[{", "\"shoe\":{\"size\":8},\"emails\":[{\"hue\":1,")
                        .replace("\"rank\":2", "\"rank\":2,\"ada@engines.example\":true");

        assertRefused(Contact.class, json, "shoe", "unknown-field");
        FormReading<Contact> lenient = Samples.FORMS.readLeniently(Contact.class, json);
        assertThat(lenient.aggregate()).isEqualTo(Samples.person());
        assertThat(lenient.unused()).containsExactly("shoe", "emails[0].hue", "emails[0].?");
    }

    @Test
    void null_is_refused_or_passed_over_and_told() {
        String json =
                Samples.FORMS
                        .text(Samples.person())
                        .replace("\"emails\":[{", "\"sortAs\":null,\"emails\":[{\"use\":null,")
                        .replace("\"use\":\"work\",", "");

        assertRefused(Contact.class, json, "sortAs", "null");
        assertThat(Samples.FORMS.readLeniently(Contact.class, json).unused())
                .containsExactly("sortAs", "emails[0].use");
        String inList = tier().replace("\"rank\":4", "\"rank\":[null]");
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> Samples.FORMS.readLeniently(Tier.class, inList))
                .satisfies(e -> assertThat(e.violation().path()).isEqualTo("rank[0]"));
    }

    @Test
    void each_name_and_each_class_has_one_form() {
        KnownForm<?> known = Samples.FORMS.forms().get(0);

        assertThatIllegalArgumentException().isThrownBy(() -> again(known));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.FORMS.write("Ada"));
    }

    private static <A> void again(KnownForm<A> known) {
        Samples.FORMS.and(known.type(), known.form());
    }

    private static String tier() {
        return Samples.FORMS.text(Samples.tier());
    }

    private static void assertRefused(Class<?> type, String json, String place, String code) {
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> Samples.FORMS.read(type, json))
                .satisfies(e -> assertThat(e.violation().path()).isEqualTo(place))
                .satisfies(e -> assertThat(e.violation().code()).isEqualTo(code))
                .withNoCause();
    }
}
