package dev.kith.form;

import dev.kith.common.DateRange;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.NamePart;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Names of people and organisations, and where people work. */
final class NameForm {

    private static final Words<NamePart> PARTS = new Words<>("a part of a name", NamePart.class);
    // ten times what a draft takes, which says itself what is too much
    private static final int MAX_PARTS = 10 * ContactDraft.MAX_VALUES;

    private NameForm() {}

    static void person(PersonName name, FormWriter writer) {
        writer.beginObject();
        if (!name.order().isEmpty()) {
            writer.name("parts");
            writer.beginList();
            name.forEach((part, text) -> part(part, text, writer));
            writer.endList();
        }
        if (name.hasPhonetics()) {
            writer.name("phonetics");
            writer.beginList();
            name.forEachPhonetic((part, text) -> part(part, text, writer));
            writer.endList();
        }
        writer.endObject();
    }

    static PersonName person(Form form) {
        PersonName.Builder name = PersonName.builder();
        form.objects("parts", MAX_PARTS, part -> part(part, name::add));
        form.objects("phonetics", MAX_PARTS, part -> part(part, name::addPhonetic));
        return name.build();
    }

    private static void part(NamePart part, String text, FormWriter writer) {
        writer.beginObject();
        writer.field("kind", PARTS.apply(part)).field("text", text);
        writer.endObject();
    }

    private static PersonName.Builder part(
            Form form, BiFunction<NamePart, String, PersonName.Builder> add) {
        NamePart part = form.value("kind", PARTS::parse);
        return form.value("text", text -> add.apply(part, text));
    }

    static void organization(OrganizationName name, FormWriter writer) {
        writer.beginObject();
        if (!name.text().isEmpty()) {
            writer.field("text", name.text());
        }
        writer.texts("units", name.units()).optional("phonetic", name.phonetic().orElse(null));
        writer.endObject();
    }

    static OrganizationName organization(Form form) {
        OrganizationName named =
                form.optionalValue("text", OrganizationName::of).orElseGet(OrganizationName::empty);
        List<String> units = form.texts("units", MAX_PARTS);
        OrganizationName divided =
                units.isEmpty() ? named : form.read("units", node -> named.withUnits(units));
        return form.<OrganizationName>optionalValue("phonetic", divided::withPhonetic)
                .orElse(divided);
    }

    static void affiliation(Affiliation affiliation, FormWriter writer) {
        writer.beginObject();
        if (!affiliation.organization().isEmpty()) {
            writer.field("organization", affiliation.organization(), NameForm::organization);
        }
        writer.optional("title", affiliation.title().orElse(null))
                .optional("role", affiliation.role().orElse(null));
        List<String> roles = affiliation.roles();
        if (roles.size() > 1) {
            writer.texts("otherRoles", roles.subList(1, roles.size()));
        }
        writer.optional(
                "organizationId",
                affiliation.organizationId().orElse(null),
                (id, w) -> w.id(id.uuid()));
        if (!affiliation.period().equals(DateRange.always())) {
            writer.field("period", affiliation.period(), DateForm::range);
        }
        writer.mark("primary", affiliation.isPrimary());
        writer.endObject();
    }

    static Affiliation affiliation(Form form) {
        Affiliation read = named(form);
        List<String> others = form.texts("otherRoles", Affiliation.MAX_ROLES);
        if (!others.isEmpty()) {
            List<String> roles = new ArrayList<>(read.roles());
            roles.addAll(others);
            Affiliation one = read;
            read = form.read("otherRoles", node -> one.withRoles(roles));
        }
        read =
                form.optionalId("organizationId")
                        .map(ContactId::of)
                        .map(read::withOrganization)
                        .orElse(read);
        read =
                form.<DateRange>optionalObject("period", DateForm::range)
                        .map(read::during)
                        .orElse(read);
        return form.flag("primary") ? read.asPrimary() : read;
    }

    private static Affiliation named(Form form) {
        Optional<Affiliation> there =
                form.optionalObject("organization", f -> Affiliation.at(organization(f)));
        Optional<Affiliation> titled =
                form.<Affiliation>optionalValue(
                                "title",
                                title ->
                                        there.map(at -> at.withTitle(title))
                                                .orElseGet(() -> Affiliation.titled(title)))
                        .or(() -> there);
        return form.<Affiliation>optionalValue(
                        "role",
                        role ->
                                titled.map(as -> as.withRole(role))
                                        .orElseGet(() -> Affiliation.inRole(role)))
                .or(() -> titled)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "an affiliation has an organisation, a title or a role"));
    }
}
