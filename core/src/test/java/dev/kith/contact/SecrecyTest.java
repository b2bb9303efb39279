package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.DateRange;
import dev.kith.common.FoldKey;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Page;
import dev.kith.common.Parsed;
import dev.kith.common.Stamp;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.Guard;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecrecyTest {

    private static final String MARKER = "xanthippe";

    /** What makes other values; to follow it would never end. */
    private static final Set<String> MAKERS =
            Set.of(
                    "edit",
                    "toBuilder",
                    "next",
                    "asPrimary",
                    "asSecondary",
                    "asShared",
                    "asUnshared",
                    "withoutVerification",
                    "withoutRank",
                    "withoutOriginal",
                    "withoutOrganization",
                    "withoutDisplayAs",
                    "withoutSortAs");

    static List<Object> roots() {
        Person person = Samples.made(Samples.fullPerson(MARKER));
        Organization organization = Samples.made(Samples.fullOrganization(MARKER));
        return List.of(
                person,
                organization,
                person.edit(),
                organization.edit(),
                ContactProjection.of(person),
                new ContactKey(ContactKey.Kind.EMAIL, MARKER),
                new Guard("external-id", MARKER),
                FoldKey.of(MARKER),
                Cursor.of(MARKER),
                Page.of(List.of(person), Cursor.of(MARKER)),
                Parsed.of(MARKER),
                EmailAddress.parse(MARKER),
                Samples.DERIVATIONS);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void no_text_of_a_value_tells_what_a_user_wrote(Object root) {
        IdentityHashMap<Object, String> seen = new IdentityHashMap<>();
        visit(root, root.getClass().getSimpleName(), seen);

        seen.forEach(
                (value, path) -> {
                    if (value.getClass().getName().startsWith("dev.kith.")) {
                        assertThat(value.toString()).as(path).doesNotContain(MARKER);
                    }
                });
    }

    @Test
    void a_restriction_tells_neither_its_ground_nor_its_days() {
        String text =
                Restriction.of(
                                Restriction.Ground.LEGAL_CLAIMS,
                                DateRange.from(LocalDate.parse("2026-03-01")))
                        .withRemark(MARKER)
                        .toString();

        assertThat(text).doesNotContain("LEGAL").doesNotContain("2026").doesNotContain(MARKER);
    }

    @Test
    void the_walk_reaches_every_kind_of_value() {
        IdentityHashMap<Object, String> seen = new IdentityHashMap<>();
        roots().forEach(root -> visit(root, "", seen));

        assertThat(seen.keySet().stream().map(Object::getClass).distinct().toList())
                .contains(
                        Affiliation.class,
                        ContactPoint.class,
                        ContactState.class,
                        EmailAddress.class,
                        ExternalId.class,
                        MessagingHandle.class,
                        Remark.class,
                        Occasion.class,
                        OrganizationName.class,
                        Original.class,
                        PartialDate.class,
                        PersonName.class,
                        PhoneNumber.class,
                        PhotoReference.class,
                        PostalAddress.class,
                        Provenance.class,
                        Reachability.class,
                        Stamp.class,
                        Use.class,
                        ValueRef.class,
                        Verification.class,
                        WebAddress.class);
        assertThat(Samples.made(Samples.fullPerson(MARKER)).content().toString())
                .doesNotContain(MARKER);
    }

    /** Follows every accessor of the library's own types, as far as it leads. */
    private static void visit(Object value, String path, IdentityHashMap<Object, String> seen) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> visit(inner, path, seen));
            return;
        }
        if (value instanceof Map<?, ?> map) {
            visit(map.keySet(), path + ".keys", seen);
            visit(map.values(), path + ".values", seen);
            return;
        }
        if (value instanceof Collection<?> collection) {
            collection.forEach(inner -> visit(inner, path + "[]", seen));
            return;
        }
        if (!value.getClass().getName().startsWith("dev.kith.")
                || seen.putIfAbsent(value, path) != null
                || value instanceof Enum) {
            return;
        }
        for (Method method : value.getClass().getMethods()) {
            boolean accessor =
                    method.getParameterCount() == 0
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getDeclaringClass() != Object.class
                            && method.getReturnType() != void.class
                            && !MAKERS.contains(method.getName());
            if (accessor) {
                visit(call(method, value), path + "." + method.getName(), seen);
            }
        }
    }

    private static Object call(Method method, Object value) {
        try {
            method.setAccessible(true);
            Object result = method.invoke(value);
            return result == null ? "" : result;
        } catch (ReflectiveOperationException e) {
            // an accessor that needs a state which this value has not
            return "";
        }
    }

    @Property
    void no_exception_repeats_the_value_that_it_refuses(@ForAll String random) {
        String text = random + "\u0001" + MARKER;
        List<Consumer<String>> factories =
                List.of(
                        BookId::of,
                        EmailAddress::of,
                        PhoneNumber::of,
                        WebAddress::of,
                        ContactId::parse,
                        OrganizationName::of,
                        Remark::of,
                        Use::of,
                        Organization::named,
                        Affiliation::at,
                        Affiliation::titled,
                        Affiliation::inRole,
                        value -> Affiliation.at("x").withTitle(value),
                        value -> Affiliation.at("x").withRoles(List.of("x", value)),
                        value -> PersonName.of(value, "x"),
                        value -> MessagingHandle.of("xmpp", value),
                        value -> MessagingHandle.of(value, "x"),
                        value -> ExternalId.of("crm", value),
                        value -> ExternalId.of(value, "1"),
                        value -> PartialDate.parse(value).orThrow(),
                        value -> new Occasion(value, PartialDate.ofYear(1985)),
                        value -> PhoneNumber.of("1").withExtension(value),
                        value -> PhoneNumber.of("1").withNormal(value),
                        value -> Reachability.invalid(value, Instant.EPOCH),
                        value -> Verification.of(Instant.EPOCH, value, Actor.system()),
                        value -> Provenance.of(value, Actor.system(), Instant.EPOCH),
                        value -> Samples.PROVENANCE.withImportId(value),
                        value -> new ValueRef(value, "x"),
                        value -> PostalAddress.builder().street(value),
                        value -> PostalAddress.builder().line(value),
                        value -> PostalAddress.builder().countryCode(value),
                        value -> Original.of(value, new byte[1]),
                        value -> Samples.made(Person.known(value)),
                        value -> Samples.made(Person.draft().label(value)),
                        value -> Samples.made(Person.draft().field(FieldKey.of("size"), value)),
                        value -> FieldValue.of(value),
                        FieldKey::of,
                        value -> Choice.of("small", value),
                        value -> LabelName.of(value),
                        LabelId::parse,
                        value -> Samples.made(Person.draft().nickname(value)),
                        value -> Samples.made(Person.draft().email(value).phone(value)));
        for (Consumer<String> factory : factories) {
            assertThat(messages(factory, text)).isNotEmpty().noneMatch(m -> m.contains(MARKER));
        }
        assertThat(messages(value -> PhotoReference.of(URI.create(value)), MARKER))
                .isNotEmpty()
                .noneMatch(message -> message.contains(MARKER));
    }

    private static List<String> messages(Consumer<String> factory, String text) {
        List<String> messages = new ArrayList<>();
        try {
            factory.accept(text);
        } catch (IllegalArgumentException | InvalidValueException e) {
            for (Throwable each = e; each != null; each = each.getCause()) {
                messages.add(each.toString());
            }
        }
        return messages;
    }
}
