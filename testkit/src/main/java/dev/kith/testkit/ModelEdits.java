package dev.kith.testkit;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.contact.Affiliation;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.CustomField;
import dev.kith.contact.DatedRole;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Importance;
import dev.kith.contact.Organization;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageEntry;
import dev.kith.contact.StageKey;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of contacts at random: few values, so that they are shared, repeated and taken often. */
final class ModelEdits {

    // U+10000 and above follow U+FFFD in UTF-8 and precede it in UTF-16
    static final List<String> NAMES =
            List.of("Ann", "ann", "Anna", "Änn Red", "\uFFFD", "𐀀", "😀", "山田", "Zoe\u0308");
    static final List<String> EMAILS =
            List.of("a@engines.example", "A@engines.example", "a@Bücher.example", "ä@e.example");
    static final List<String> PHONES = List.of("020 7946 0958", "+44 20 7946 0958", "030 901820");
    static final List<String> EXTERNAL = List.of("1", "2");

    private final ModelWorld world;

    ModelEdits(ModelWorld world) {
        this.world = world;
    }

    /** Changes a draft in some ways, the same each time. */
    Consumer<ContactDraft<?, ?>> any() {
        List<Consumer<ContactDraft<?, ?>>> edits = new ArrayList<>();
        for (int i = world.random.nextInt(4); i > 0; i--) {
            edits.add(one());
        }
        return draft -> edits.forEach(edit -> edit.accept(draft));
    }

    private Consumer<ContactDraft<?, ?>> one() {
        return switch (world.random.nextInt(11)) {
            case 0 -> name();
            case 1, 2 -> point();
            case 3, 4 -> label();
            case 5 -> field();
            case 6, 7 -> role();
            case 8 -> standing();
            default -> affiliation();
        };
    }

    private Consumer<ContactDraft<?, ?>> name() {
        String name = world.any(NAMES);
        String wrong = world.oneIn(4) ? "\u0007" : name;
        return world.<Consumer<ContactDraft<?, ?>>>anyOf(
                draft -> draft.displayAs(name),
                draft -> draft.sortAs(name),
                draft -> draft.nickname(wrong),
                draft -> draft.nicknames(List.of()),
                draft -> draft.remark(name));
    }

    private Consumer<ContactDraft<?, ?>> point() {
        String email = world.oneIn(12) ? "nobody" : world.any(EMAILS);
        String phone = world.oneIn(12) ? "x" : world.any(PHONES);
        String id = world.any(EXTERNAL);
        return world.<Consumer<ContactDraft<?, ?>>>anyOf(
                draft -> draft.email(email),
                draft -> draft.emails(List.of()),
                draft -> draft.phone(phone),
                draft -> draft.phones(List.of()),
                draft -> draft.externalId("crm", id),
                draft -> draft.externalId("crm", id),
                draft -> draft.externalIds(List.of()));
    }

    private Consumer<ContactDraft<?, ?>> label() {
        Label label = world.seen(Label.class, world.data().all(Label.class));
        CategoryKey category =
                world.oneIn(12)
                        ? world.any(ModelLabels.CATEGORIES)
                        : world.anyOf(CategoryKey.LABEL, CategoryKey.STAGE);
        String name = world.oneIn(15) ? " " : world.any(ModelLabels.NAMES);
        if (label == null || world.oneIn(2)) {
            return draft -> draft.label(category, name);
        }
        LabelId id = label.id();
        return world.<Consumer<ContactDraft<?, ?>>>anyOf(
                draft -> draft.label(id),
                draft -> draft.label(id),
                draft -> draft.withoutLabel(id),
                draft -> draft.labels(List.of()));
    }

    private Consumer<ContactDraft<?, ?>> field() {
        FieldKey key = anyField();
        List<FieldValue> values = ModelFields.anyValues(world, key);
        return world.oneIn(4)
                ? draft -> draft.withoutField(key)
                : draft -> draft.field(key, values);
    }

    private FieldKey anyField() {
        List<FieldKey> known =
                world.data().all(CustomField.class).stream().map(CustomField::key).toList();
        return world.any(known.isEmpty() || world.oneIn(10) ? ModelFields.FIELDS : known);
    }

    private Consumer<ContactDraft<?, ?>> role() {
        RoleKey role = anyRole();
        DateRange period = anyPeriod();
        List<StageEntry> stages =
                world.oneIn(3) && period.from().isPresent()
                        ? List.of(
                                new StageEntry(
                                        StageKey.of(world.any(ModelRoles.STAGES)),
                                        period.from().get()))
                        : List.of();
        DatedRole dated = DatedRole.of(role, period, stages);
        LocalDate day = world.anyDay();
        return world.<Consumer<ContactDraft<?, ?>>>anyOf(
                draft -> draft.role(dated),
                draft -> draft.role(dated),
                draft -> draft.roles(List.of(dated)),
                draft -> draft.roles(ended(draft.roles(), day)),
                draft -> draft.roles(List.of()));
    }

    private RoleKey anyRole() {
        List<RoleKey> known =
                ModelRoles.ROLES.stream()
                        .filter(key -> ModelRoles.roleOf(world.data(), key).isPresent())
                        .toList();
        return world.any(world.oneIn(10) ? ModelRoles.ROLES : known);
    }

    private static List<DatedRole> ended(List<DatedRole> roles, LocalDate day) {
        return roles.stream()
                .map(role -> role.period().contains(day) ? role.endedAt(day) : role)
                .toList();
    }

    private Consumer<ContactDraft<?, ?>> standing() {
        Importance importance = Importance.of(world.any(ModelTiers.TIERS));
        CollectionId collection = anyCollection();
        Actor owner = world.any(ModelWorld.ACTORS);
        return world.<Consumer<ContactDraft<?, ?>>>anyOf(
                draft -> draft.importance(importance),
                draft -> draft.importance(importance.because("big")),
                ContactDraft::withoutImportance,
                draft -> draft.owner(owner),
                draft -> draft.team(ModelWorld.SALES),
                draft -> draft.collection(collection),
                ContactDraft::withoutCollection);
    }

    private CollectionId anyCollection() {
        ContactCollection seen =
                world.seen(ContactCollection.class, world.data().all(ContactCollection.class));
        return seen == null ? CollectionId.of(SequentialIds.id(0)) : seen.id();
    }

    private Consumer<ContactDraft<?, ?>> affiliation() {
        Affiliation affiliation = anyAffiliation();
        return onPerson(
                world.<Consumer<PersonDraft>>anyOf(
                        draft -> draft.affiliation(affiliation),
                        draft -> draft.affiliation(affiliation),
                        draft -> draft.affiliations(List.of())));
    }

    private static Consumer<ContactDraft<?, ?>> onPerson(Consumer<PersonDraft> edit) {
        return draft -> {
            if (draft instanceof PersonDraft person) {
                edit.accept(person);
            }
        };
    }

    /** With an organisation by name, or one of the book, or with what is none. */
    Affiliation anyAffiliation() {
        Contact seen = world.seen(Contact.class, world.data().contacts());
        Affiliation affiliation = Affiliation.at(world.anyOf("Mill", "Engines"));
        if (seen instanceof Organization organization) {
            affiliation = Affiliation.at(organization);
        } else if (seen != null && world.oneIn(6)) {
            affiliation = affiliation.withOrganization(seen.id());
        }
        affiliation = affiliation.during(anyPeriod());
        return world.oneIn(3) ? affiliation.asPrimary() : affiliation;
    }

    /** Some of the days, on one of them or on none as well. */
    DateRange anyPeriod() {
        return anyPeriod(world);
    }

    static DateRange anyPeriod(ModelWorld world) {
        LocalDate from = world.anyDay();
        return switch (world.random.nextInt(5)) {
            case 0 -> DateRange.from(from);
            case 1 -> DateRange.until(from);
            case 2 -> DateRange.always();
            default ->
                    DateRange.between(from, from.plusDays(world.random.nextInt(ModelWorld.DAYS)));
        };
    }
}
