package dev.kith.vcard;

import dev.kith.contact.Affiliation;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Person;
import dev.kith.vcard.ListDifference.Step;
import dev.kith.vcard.MappedCard.AffiliationSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings ORG, TITLE and ROLE to what the affiliations of a person say. */
final class AffiliationEditor {
    private final Person person;
    private final MappedCard mapped;
    private final CardEditor editor;

    AffiliationEditor(Person person, MappedCard mapped, CardEditor editor) {
        this.person = person;
        this.mapped = mapped;
        this.editor = editor;
    }

    void edit() {
        List<Affiliation> now = person.affiliations();
        List<Affiliation> before =
                mapped.affiliations.stream().map(AffiliationSource::value).toList();
        boolean alone = now.size() == 1 && before.size() <= 1;
        List<Step> steps = ListDifference.between(before, now, Affiliation::hasSameTexts);
        if (steps.stream().allMatch(Step::same)) {
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.same()) {
                continue;
            }
            AffiliationSource source =
                    step.before() < 0 ? null : mapped.affiliations.get(step.before());
            if (step.now() < 0) {
                sources(source).forEach(editor::remove);
            } else {
                RawProperty next = next(steps.subList(i + 1, steps.size()));
                write(now.get(step.now()), source, group(source, alone), next);
            }
        }
        ContactEditor.phonetic(mapped, editor, phonetic(now).orElse(""));
    }

    static Optional<String> phonetic(List<Affiliation> affiliations) {
        return affiliations.stream()
                .filter(affiliation -> !affiliation.organization().isEmpty())
                .findFirst()
                .flatMap(affiliation -> affiliation.organization().phonetic());
    }

    private static Stream<RawProperty> sources(@Nullable AffiliationSource source) {
        return source == null
                ? Stream.empty()
                : Stream.of(source.organization(), source.title(), source.role())
                        .filter(Objects::nonNull);
    }

    /** The first property of the affiliation that follows in the card and stays. */
    private @Nullable RawProperty next(List<Step> following) {
        return following.stream()
                .filter(step -> step.before() >= 0 && step.now() >= 0)
                .flatMap(step -> sources(mapped.affiliations.get(step.before())))
                .min(Comparator.comparingInt(RawProperty::start))
                .orElse(null);
    }

    /** Affiliations of several are told apart by their groups. */
    private String group(@Nullable AffiliationSource source, boolean alone) {
        Optional<String> own =
                sources(source).map(property -> property.group().orElse("")).findFirst();
        if (own.isPresent() && (alone || !own.get().isEmpty())) {
            return own.get();
        }
        return alone ? "" : editor.newGroup();
    }

    private void write(
            Affiliation now,
            @Nullable AffiliationSource source,
            String group,
            @Nullable RawProperty next) {
        OrganizationName name = now.organization();
        boolean named = !name.text().isEmpty() || !name.units().isEmpty();
        RawProperty organization = source == null ? null : source.organization();
        RawProperty title = source == null ? null : source.title();
        RawProperty role = source == null ? null : source.role();
        RawProperty anchor = sources(source).findFirst().orElse(null);
        List<NewProperty> added = new ArrayList<>(3);
        put(organization, named ? NameMaker.organization(name, group, organization) : null, added);
        put(title, now.title().map(text -> text("TITLE", text, group, title)).orElse(null), added);
        put(role, now.role().map(text -> text("ROLE", text, group, role)).orElse(null), added);
        for (NewProperty property : added) {
            if (anchor != null) {
                editor.insertAfter(anchor, property);
            } else if (next != null) {
                editor.insertBefore(next, property);
            } else {
                editor.append(property);
            }
        }
    }

    private void put(
            @Nullable RawProperty old, @Nullable NewProperty now, List<NewProperty> added) {
        if (old != null && now != null) {
            boolean same =
                    old.group().orElse("").equals(now.group())
                            && texts(old, old.value()).equals(texts(old, now.value()));
            if (!same) {
                editor.replace(old, now);
            }
        } else if (old != null) {
            editor.remove(old);
        } else if (now != null) {
            added.add(now);
        }
    }

    /** The texts of a value as an affiliation has them. */
    private static List<String> texts(RawProperty property, String value) {
        if (property.known() != KnownName.ORG) {
            return List.of(TextRules.line(Escapes.unescape(value).strip(), 500));
        }
        return Escapes.split(value, ';').stream()
                .map(text -> TextRules.line(text.strip(), 1_000))
                .toList();
    }

    static NewProperty text(String name, String text, String group, @Nullable RawProperty old) {
        return new NewProperty(
                group,
                old == null ? name : old.name(),
                PropertyMaker.paramsOf(old).list(),
                Escapes.escape(text));
    }
}
