package dev.kith.vcard;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PostalAddress;
import dev.kith.label.LabelNames;
import dev.kith.vcard.ListDifference.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Brings a card to what a contact says, writing anew only the properties that differ. */
final class ContactEditor {
    private final Contact contact;
    private final MappedCard mapped;
    private final CardEditor editor;
    private final PropertyMaker maker;
    private final LabelNames labels;

    private ContactEditor(Contact contact, MappedCard mapped, LabelNames labels) {
        this.contact = contact;
        this.mapped = mapped;
        this.labels = labels;
        this.editor = mapped.card.edit();
        this.maker = new PropertyMaker(mapped.card.version());
    }

    /** How a value becomes a property: anew, or in the place of an older value's. */
    @FunctionalInterface
    private interface Making<V> {
        Made make(V now, @Nullable V before, @Nullable RawProperty old);
    }

    static RawCard edit(Contact contact, RawCard card, LabelNames labels) {
        MappedCard mapped = CardMapper.map(card, new Problems("", 1));
        ContactEditor edit = new ContactEditor(contact, mapped, labels);
        edit.names();
        edit.points();
        edit.others();
        RawCard edited = edit.editor.card();
        return edited == card ? card : marked(contact, edited);
    }

    /** Without its mark, a card of few names may look like one of the other kind. */
    private static RawCard marked(Contact contact, RawCard card) {
        boolean organization = contact instanceof Organization;
        if (CardMapper.map(card, new Problems("", 1)).isOrganization == organization) {
            return card;
        }
        return card.edit().append(NewCard.kind(organization, card.version())).card();
    }

    private void names() {
        boolean sameName;
        if (contact instanceof Person person) {
            sameName = NameMaker.samePartsOf(person.name(), mapped.name);
            personName(person, sameName);
            new AffiliationEditor(person, mapped, editor).edit();
        } else {
            Organization organization = (Organization) contact;
            sameName = organization.name().equals(mapped.organizationName);
            organizationName(organization, sameName);
        }
        boolean sameShown = Objects.equals(contact.displayAs().orElse(null), mapped.displayAs);
        if (!sameShown || !sameName) {
            firstOf(mapped.names)
                    .ifPresentOrElse(
                            this::displayName,
                            () -> addFirst(NameMaker.displayName(contact, null)));
        }
        sortAs();
    }

    private void displayName(RawProperty old) {
        NewProperty now = NameMaker.displayName(contact, old);
        boolean same =
                TextRules.line(Escapes.unescape(old.value()).strip(), 1_000)
                                .equals(Escapes.unescape(now.value()))
                        && PropertyMaker.paramsOf(old).list().equals(now.parameters());
        if (!same) {
            editor.replace(old, now);
        }
    }

    private static Optional<RawProperty> firstOf(List<RawProperty> properties) {
        return properties.stream()
                .filter(property -> !property.value().isBlank())
                .findFirst()
                .or(() -> properties.stream().findFirst());
    }

    private Optional<RawProperty> structuredName() {
        return mapped.structuredNames.stream()
                .filter(property -> property.parameter("PHONETIC").isEmpty())
                .findFirst();
    }

    private void personName(Person person, boolean same) {
        if (!same) {
            structuredName()
                    .ifPresentOrElse(
                            old ->
                                    editor.replace(
                                            old, NameMaker.structuredName(person.name(), old)),
                            () -> addFirst(NameMaker.structuredName(person.name(), null)));
        }
        if (!NameMaker.samePhoneticsOf(person.name(), mapped.name)) {
            mapped.phonetics.forEach(editor::remove);
            mapped.structuredNames.stream()
                    .filter(property -> property.parameter("PHONETIC").isPresent())
                    .forEach(editor::remove);
            NameMaker.phonetics(person.name()).forEach(editor::append);
        }
        if (!NameMaker.samePreviousOf(person.name(), mapped.name)) {
            mapped.previousNames.forEach(editor::remove);
            NameMaker.previous(person.name()).forEach(editor::append);
        }
    }

    private void organizationName(Organization organization, boolean same) {
        if (same) {
            return;
        }
        RawProperty old = mapped.organizations.isEmpty() ? null : mapped.organizations.get(0);
        String group = old == null ? "" : old.group().orElse("");
        if (NameMapper.standardDisplay(organization.name()).isEmpty()) {
            mapped.organizations.forEach(editor::remove);
        } else if (old == null) {
            editor.append(NameMaker.organization(organization.name(), "", null));
        } else {
            editor.replace(old, NameMaker.organization(organization.name(), group, old));
        }
        phonetic(mapped, editor, organization.name().phonetic().orElse(""));
    }

    /** Writes how the organisation's name is spoken, an empty text for nothing. */
    static void phonetic(MappedCard mapped, CardEditor editor, String now) {
        RawProperty old = mapped.phoneticOrganization;
        String before =
                old == null ? "" : TextRules.line(Escapes.unescape(old.value()).strip(), 1_000);
        if (before.equals(now)) {
            return;
        }
        if (old != null) {
            editor.remove(old);
        }
        if (!now.isEmpty()) {
            editor.append(NewProperty.text(KnownName.PHONETIC_ORG.text(), now));
        }
    }

    private void sortAs() {
        Optional<String> now = contact.sortAs();
        if (Objects.equals(now.orElse(null), mapped.sortAs)) {
            return;
        }
        if (mapped.sortString != null) {
            editor.remove(mapped.sortString);
        }
        List<RawProperty> holders = new ArrayList<>(mapped.structuredNames);
        holders.addAll(mapped.organizations);
        for (RawProperty holder : holders) {
            if (holder.parameter("SORT-AS").isPresent()) {
                editor.changeParameters(holder, params -> params.remove("SORT-AS"));
            }
        }
        if (now.isEmpty()) {
            return;
        }
        Optional<RawProperty> name = structuredName();
        if (mapped.card.version() == VCardVersion.V4_0 && name.isPresent()) {
            editor.changeParameters(name.get(), params -> params.add("SORT-AS", now.get()));
        } else {
            editor.append(NewCard.sortAs(now.get(), mapped.card.version()));
        }
    }

    private void addFirst(NewProperty property) {
        Optional<RawProperty> version = mapped.card.first("VERSION");
        if (version.isPresent()) {
            editor.insertAfter(version.get(), property);
        } else {
            editor.append(property);
        }
    }

    private void points() {
        edit(mapped.emails, contact.emails(), PropertyMaker::isSame, maker::email);
        edit(mapped.phones, contact.phones(), PropertyMaker::isSame, maker::phone);
        edit(mapped.addresses, contact.addresses(), PropertyMaker::isSame, maker::address);
        edit(mapped.webAddresses, contact.webAddresses(), PropertyMaker::isSame, maker::webAddress);
        edit(mapped.handles, contact.handles(), PropertyMaker::isSame, maker::handle);
    }

    private void others() {
        editList(mapped.nicknames, contact.nicknames(), "NICKNAME");
        List<String> written = mapped.categories.values().stream().flatMap(List::stream).toList();
        editList(mapped.categories, Categories.of(contact, labels, written), "CATEGORIES");
        edit(mapped.occasions, contact.occasions(), Objects::equals, maker::occasion);
        edit(mapped.notes, contact.remarks(), Remarks::areSame, maker::note);
        edit(mapped.photos, contact.photos(), Objects::equals, maker::photo);
        List<ExternalId> ids = contact.externalIds();
        edit(
                mapped.externalIds,
                ids,
                Objects::equals,
                (now, before, old) -> maker.externalId(now, NewCard.isUid(now, ids)));
    }

    private <V> void edit(Values<V> field, List<V> now, BiPredicate<V, V> same, Making<V> making) {
        RawProperty last = null;
        List<Step> steps = ListDifference.between(field.values(), now, same);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            RawProperty old = step.before() < 0 ? null : field.source(step.before());
            if (step.same() || old == null) {
                if (old == null) {
                    Made made = making.make(now.get(step.now()), null, null);
                    add(made, last, next(steps, i, field));
                }
            } else if (step.now() < 0) {
                removeWithCompanions(old);
            } else {
                V before = field.values().get(step.before());
                replace(old, before, now.get(step.now()), making);
            }
            last = old == null ? last : old;
        }
    }

    private static <V> @Nullable RawProperty next(List<Step> steps, int from, Values<V> field) {
        for (int i = from; i < steps.size(); i++) {
            if (steps.get(i).before() >= 0) {
                return field.source(steps.get(i).before());
            }
        }
        return null;
    }

    private void add(Made made, @Nullable RawProperty last, @Nullable RawProperty next) {
        String group = made.companions.isEmpty() ? "" : editor.newGroup();
        for (NewProperty property : made.all(group)) {
            if (last != null) {
                editor.insertAfter(last, property);
            } else if (next != null) {
                editor.insertBefore(next, property);
            } else {
                editor.append(property);
            }
        }
    }

    private void removeWithCompanions(RawProperty old) {
        editor.remove(old);
        if (!isShared(old)) {
            for (KnownName name : List.of(KnownName.APPLE_LABEL, KnownName.APPLE_COUNTRY)) {
                mapped.groups.of(name, old).ifPresent(editor::remove);
            }
        }
        label(old).ifPresent(editor::remove);
    }

    private Optional<RawProperty> label(RawProperty address) {
        return Optional.ofNullable(mapped.labelOf.get(address));
    }

    /** Whether another property that is no companion stands in the same group. */
    private boolean isShared(RawProperty property) {
        Optional<String> group = property.group();
        return group.isPresent()
                && mapped.card.properties().stream()
                        .filter(other -> other != property)
                        .filter(
                                other ->
                                        other.group()
                                                .filter(group.get()::equalsIgnoreCase)
                                                .isPresent())
                        .map(RawProperty::known)
                        .anyMatch(
                                name ->
                                        name != KnownName.APPLE_LABEL
                                                && name != KnownName.APPLE_COUNTRY
                                                && name != KnownName.LABEL);
    }

    private <V> void replace(RawProperty old, V before, V now, Making<V> making) {
        Made made = making.make(now, before, old);
        String group = old.group().orElse("");
        if (group.isEmpty() && !made.companions.isEmpty()) {
            group = editor.newGroup();
        }
        editor.replace(old, made.property(group));
        if (useChanged(before, now)) {
            sync(
                    KnownName.APPLE_LABEL,
                    mapped.groups.of(KnownName.APPLE_LABEL, old),
                    made,
                    old,
                    group);
        }
        if (before instanceof ContactPoint<?> former
                && now instanceof ContactPoint<?> later
                && former.value() instanceof PostalAddress one
                && later.value() instanceof PostalAddress other) {
            if (!one.countryCode().equals(other.countryCode())) {
                KnownName name = KnownName.APPLE_COUNTRY;
                sync(name, mapped.groups.of(name, old), made, old, group);
            }
            boolean alone = old.known() == KnownName.LABEL;
            if (!one.lines().equals(other.lines()) || alone) {
                sync(KnownName.LABEL, alone ? Optional.empty() : label(old), made, old, group);
            }
        }
    }

    private static boolean useChanged(@Nullable Object before, Object now) {
        if (before instanceof ContactPoint<?> former && now instanceof ContactPoint<?> later) {
            return !former.use().equals(later.use());
        }
        return before instanceof Occasion former
                && now instanceof Occasion later
                && !former.label().equals(later.label());
    }

    /** Brings a property of the same group to what the made one needs. */
    private void sync(
            KnownName name,
            Optional<RawProperty> companion,
            Made made,
            RawProperty old,
            String group) {
        String text = made.companions.get(name);
        if (text == null) {
            companion.ifPresent(editor::remove);
            return;
        }
        if (companion.isEmpty()) {
            editor.insertAfter(old, Made.companion(name, text, group));
            return;
        }
        RawProperty former = companion.get();
        editor.replace(
                former,
                new NewProperty(
                        former.group().orElse(group),
                        former.name(),
                        PropertyMaker.paramsOf(former).list(),
                        Escapes.escape(text)));
    }

    /** Values that share properties: the ones still wanted stay where they are. */
    private void editList(Values<List<String>> field, List<String> now, String name) {
        List<String> before = new ArrayList<>();
        field.values().forEach(before::addAll);
        if (before.equals(now)) {
            return;
        }
        if (field.isEmpty()) {
            editor.append(new NewProperty("", name, List.of(), Escapes.joinList(now)));
            return;
        }
        Map<Integer, List<String>> wanted = ListPlacement.place(field.values(), now);
        for (int i = 0; i < field.size(); i++) {
            RawProperty old = field.source(i);
            List<String> values = wanted.getOrDefault(i, List.of());
            if (values.isEmpty()) {
                editor.remove(old);
            } else if (!values.equals(field.values().get(i))) {
                String value = Escapes.joinList(values);
                List<Parameter> parameters = PropertyMaker.paramsOf(old).list();
                editor.replace(
                        old,
                        new NewProperty(old.group().orElse(""), old.name(), parameters, value));
            }
        }
    }
}
