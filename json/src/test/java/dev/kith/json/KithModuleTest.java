package dev.kith.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.RoleKey;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import dev.kith.label.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class KithModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(KithModule.of(Samples.FORMS)).build();

    /** What an endpoint of a host may give. */
    record Answer(
            List<Contact> contacts,
            Map<ContactId, Revision> revisions,
            Person person,
            DateRange period,
            PartialDate birthday,
            Stamp stamp,
            Actor actor,
            RoleKey role,
            BookId book,
            Cursor next) {}

    private static Answer answer() {
        return new Answer(
                List.of(Samples.contact(1), Samples.contact(2), Samples.person()),
                new LinkedHashMap<>(
                        Map.of(
                                Samples.id(1),
                                Revision.of(7),
                                Samples.id(2),
                                Revision.of(1L << 60))),
                Samples.person(),
                DateRange.from(LocalDate.of(2026, 5, 1)),
                PartialDate.ofMonthDay(12, 10),
                Samples.CREATED,
                Actor.user("maria"),
                RoleKey.CUSTOMER,
                BookId.of("acme"),
                Cursor.of("abc"));
    }

    @Property
    void contacts_come_back_through_a_hosts_mapper_in_the_same_document(@ForAll long seed) {
        Contact contact = Samples.contact(seed);

        byte[] json = MAPPER.writeValueAsBytes(contact);

        assertThat(json).isEqualTo(Samples.FORMS.write(contact));
        Contact read = MAPPER.readValue(json, Contact.class);
        assertThat(read).isEqualTo(contact);
        assertThat(read.hasSameContent(contact)).isTrue();
        assertThat(MAPPER.readValue(json, contact.getClass())).isEqualTo(contact);
    }

    @Test
    void one_aggregate_of_each_form_comes_back() {
        for (Object aggregate : Samples.all().values()) {
            String json = MAPPER.writeValueAsString(aggregate);

            assertThat(json).isEqualTo(Samples.FORMS.text(aggregate));
            assertThat(MAPPER.readValue(json, aggregate.getClass())).isEqualTo(aggregate);
        }
    }

    @Test
    void what_a_host_makes_of_them_comes_back() {
        String json = MAPPER.writeValueAsString(answer());

        assertThat(MAPPER.readValue(json, Answer.class)).isEqualTo(answer());
        JsonNode tree = MAPPER.readTree(json);
        assertThat(tree.at("/contacts/2/form").stringValue()).isEqualTo("contact");
        assertThat(tree.at("/revisions/" + Samples.id(1)).isNumber()).isTrue();
        assertThat(tree.at("/revisions/" + Samples.id(2)).isString()).isTrue();
        assertThat(tree.at("/period").toString()).isEqualTo("{\"from\":\"2026-05-01\"}");
        assertThat(tree.at("/birthday").stringValue()).isEqualTo("--12-10");
        assertThat(tree.at("/actor").toString()).isEqualTo("{\"kind\":\"user\",\"id\":\"maria\"}");
        assertThat(tree.at("/role").stringValue()).isEqualTo("customer");
    }

    @Test
    void values_come_back_by_way_of_a_tree() {
        JsonNode tree = MAPPER.valueToTree(answer());

        assertThat(MAPPER.treeToValue(tree, Answer.class)).isEqualTo(answer());
    }

    @Test
    void a_map_is_read_with_ids_as_keys() {
        Map<ContactId, Person> people = Map.of(Samples.id(1), Samples.person());

        String json = MAPPER.writeValueAsString(people);

        assertThat(MAPPER.readValue(json, new TypeReference<Map<ContactId, Person>>() {}))
                .isEqualTo(people);
        assertRefused("{\"ada\":1}", new TypeReference<Map<ContactId, Integer>>() {}, "a UUID");
    }

    @Test
    void a_mapper_with_default_typing_names_no_class_of_ours() {
        JsonMapper typing =
                JsonMapper.builder()
                        .addModule(KithModule.of(Samples.FORMS))
                        .activateDefaultTyping(
                                BasicPolymorphicTypeValidator.builder()
                                        .allowIfBaseType(Object.class)
                                        .build(),
                                DefaultTyping.NON_FINAL)
                        .build();

        String json = typing.writeValueAsString(Samples.person());

        assertThat(json).isEqualTo(Samples.FORMS.text(Samples.person()));
        assertThat(typing.readValue(json, Contact.class)).isEqualTo(Samples.person());
        assertThat(typing.writeValueAsString(DateRange.always())).isEqualTo("{}");
        assertThat(typing.readValue("{}", DateRange.class)).isEqualTo(DateRange.always());
    }

    @Test
    void what_is_refused_is_an_exception_of_the_mapper_with_ours_as_its_cause() {
        String json = MAPPER.writeValueAsString(answer());
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(
                        () ->
                                MAPPER.readValue(
                                        json.replace("\"use\":\"work\"", "\"use\":\"\\tada\""),
                                        Answer.class))
                .withMessageContaining("emails[0].use")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("ada"))
                .withRootCauseInstanceOf(InvalidFormException.class);
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(
                        () ->
                                MAPPER.readValue(
                                        json.replace("\"version\":1", "\"version\":2"),
                                        Answer.class))
                .withRootCauseInstanceOf(NewerFormException.class);
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(
                        () ->
                                MAPPER.readValue(
                                        Samples.FORMS.text(Samples.person()), Organization.class))
                .withMessageContaining("what is asked for");
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(
                        () -> MAPPER.readValue(Samples.FORMS.text(Samples.person()), Label.class));
    }

    @Test
    void unknown_fields_are_refused_whatever_the_mapper_says() {
        String json = "{\"from\":\"2026-05-01\",\"to\":\"2026-06-01\"}";

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.readValue(json, DateRange.class))
                .withMessageContaining("to: is no field");
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"from\":null}", DateRange.class))
                .withMessageContaining("from: ");
    }

    @Test
    void a_lenient_module_tells_what_it_passed_over() {
        List<List<String>> told = new ArrayList<>();
        JsonMapper lenient =
                JsonMapper.builder()
                        .addModule(KithModule.of(Samples.FORMS).passingOver(told::add))
                        .build();
        String json = Samples.FORMS.text(Samples.person());

        Contact read =
                lenient.readValue(
                        json.replace(
                                "\"kind\":\"person\"", "\"hue\":null,\"kind\":\"person\",\"x\":{}"),
                        Contact.class);
        DateRange range = lenient.readValue("{\"to\":1}", DateRange.class);

        assertThat(read).isEqualTo(Samples.person());
        assertThat(range).isEqualTo(DateRange.always());
        assertThat(told).containsExactly(List.of("hue", "x"), List.of("to"));
        assertThat(lenient.readValue(json, Contact.class)).isEqualTo(read);
        assertThat(told).hasSize(2);
    }

    @Test
    void what_is_no_value_is_refused_with_the_rule() {
        assertRefused("1", new TypeReference<ContactId>() {}, "is a string");
        assertRefused("\"ada\"", new TypeReference<ContactId>() {}, "a UUID");
        assertRefused("\"A B\"", new TypeReference<RoleKey>() {}, "key");
        assertRefused("0", new TypeReference<Revision>() {}, "at least 1");
        assertRefused("{}", new TypeReference<Revision>() {}, "is a number");
        assertRefused("{\"kind\":\"boss\",\"id\":\"x\"}", new TypeReference<Actor>() {}, "kind: ");
        assertRefused("[]", new TypeReference<DateRange>() {}, "is an object");
        assertRefused("\"ada\"", new TypeReference<PartialDate>() {}, "a date");
        assertRefused("{\"from\":\"2026\"}", new TypeReference<DateRange>() {}, "from: a day");
        assertRefused("{\"from\":[}", new TypeReference<DateRange>() {}, "from");
    }

    @Test
    void the_limits_hold_in_a_hosts_mapper_as_well() {
        JsonMapper narrow =
                JsonMapper.builder()
                        .addModule(
                                KithModule.of(
                                        Samples.FORMS.within(JsonLimits.defaults().withValues(20))))
                        .build();

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(
                        () -> narrow.readValue(Samples.FORMS.text(Samples.person()), Person.class))
                .withMessageContaining("at most 20 values");
    }

    private static void assertRefused(String json, TypeReference<?> type, String rule) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.readValue(json, type))
                .withMessageContaining(rule)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("ada", "boss"));
    }
}
