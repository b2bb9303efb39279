package dev.kith.internal.rule;

import dev.kith.common.FoldKey;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Choice;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Collections;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFields;
import dev.kith.contact.FieldType;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.Role;
import dev.kith.contact.Roles;
import dev.kith.contact.Stage;
import dev.kith.contact.Tier;
import dev.kith.contact.Tiers;
import dev.kith.fact.FactDefinition;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.Labels;
import dev.kith.rule.FactField;
import dev.kith.rule.LabelField;
import dev.kith.rule.OwnField;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleScope;
import dev.kith.rule.RuleType;
import dev.kith.rule.StandardField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the names in rules mean in one book. The set is closed: what is not here is refused. */
final class RuleNames {

    private static final int AT_ONCE = PageRequest.MAX_SIZE;

    private final Labels labels;
    private final CustomFields fields;
    private final Roles roles;
    private final Tiers tiers;
    private final Collections collections;
    private final List<FactDefinition> facts;

    RuleNames(
            Labels labels,
            CustomFields fields,
            Roles roles,
            Tiers tiers,
            Collections collections,
            List<FactDefinition> facts) {
        this.labels = labels;
        this.fields = fields;
        this.roles = roles;
        this.tiers = tiers;
        this.collections = collections;
        this.facts = facts;
    }

    /** All fields of the contact, or of a part, by their names. */
    Map<String, RuleField> fields(RuleScope scope) {
        Map<String, RuleField> all = new LinkedHashMap<>();
        StandardField.of(scope).forEach(field -> all.put(field.text(), field));
        if (scope != RuleScope.CONTACT) {
            return all;
        }
        labels.categories().stream()
                .map(Category::key)
                .map(LabelField::new)
                .forEach(field -> all.put(field.text(), field));
        all.put("label", new LabelField(CategoryKey.LABEL));
        for (CustomField field : fields.all()) {
            RuleField own = new OwnField(field.key(), field.type());
            all.put(own.text(), own);
        }
        for (FactDefinition fact : facts) {
            RuleField field = new FactField(fact.key(), fact.type());
            all.put(field.text(), field);
            // the short name, unless the library has a field or a word of that name
            if (!RuleParser.WORDS.contains(fact.key().text())) {
                all.putIfAbsent(fact.key().text(), field);
            }
        }
        return all;
    }

    /** The name that a rule is printed with: the shortest that is read as the same field. */
    String name(RuleField field) {
        if (field instanceof LabelField label && label.category().equals(CategoryKey.LABEL)) {
            return "label";
        }
        if (field instanceof FactField fact
                && fact.equals(fields(RuleScope.CONTACT).get(fact.key().text()))) {
            return fact.key().text();
        }
        return field.text();
    }

    /** The words that a field of keys can have; empty if any word will do. */
    Optional<List<String>> words(RuleField field) {
        if (field.type() == RuleType.TIER) {
            return Optional.of(tiers.all().stream().map(Tier::key).map(Object::toString).toList());
        }
        if (field instanceof OwnField own && own.fieldType() == FieldType.CHOICE) {
            return Optional.of(
                    fields.find(own.key()).stream()
                            .map(CustomField::choices)
                            .flatMap(List::stream)
                            .map(Choice::key)
                            .map(Object::toString)
                            .toList());
        }
        if (!(field instanceof StandardField standard)) {
            return Optional.empty();
        }
        return switch (standard) {
            case KIND -> Optional.of(words(Contact.Kind.values()));
            case STATUS -> Optional.of(words(ContactStatus.values()));
            case PHONE_KIND -> Optional.of(words(PhoneKind.values()));
            case ROLE_KEY, ROLE_ROLE ->
                    Optional.of(roles.all().stream().map(Role::key).map(Object::toString).toList());
            case STAGE, ROLE_STAGE -> Optional.of(stages());
            // none is defined
            case SEGMENT -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    }

    private List<String> stages() {
        return roles.all().stream()
                .flatMap(role -> role.stages().stream())
                .map(Stage::key)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    Optional<LabelId> label(CategoryKey category, String name) {
        return labels.find(category, name).map(Label::id);
    }

    /** The name of a label, if it is in that category. */
    Optional<String> label(CategoryKey category, LabelId id) {
        return labels.find(id).filter(it -> it.category().equals(category)).map(Label::name);
    }

    /** All labels of a category. */
    List<Label> labels(CategoryKey category) {
        List<Label> all = new ArrayList<>();
        Page<Label> page = labels.list(category, PageRequest.first(AT_ONCE));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = labels.list(category, PageRequest.after(page.next().get(), AT_ONCE));
            all.addAll(page.items());
        }
        return all;
    }

    /** The names of a category's first labels. */
    List<String> labelsOf(CategoryKey category) {
        return labels.list(category, PageRequest.first(AT_ONCE)).items().stream()
                .map(Label::name)
                .toList();
    }

    /** The collections that the actor sees under a name. */
    List<CollectionId> collections(String name) {
        String folded = FoldKey.fold(name);
        return visible().stream()
                .filter(each -> FoldKey.fold(each.name()).equals(folded))
                .map(ContactCollection::id)
                .toList();
    }

    /** The name of a collection, if the actor sees no other one under it. */
    Optional<String> collection(CollectionId id) {
        return collections
                .find(id)
                .map(ContactCollection::name)
                .filter(name -> collections(name).equals(List.of(id)));
    }

    List<String> collectionNames() {
        return visible().stream().map(ContactCollection::name).toList();
    }

    private List<ContactCollection> visible() {
        List<ContactCollection> all = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(AT_ONCE));
        while (request.isPresent()) {
            var page = collections.list(request.get());
            all.addAll(page.items());
            request = page.next().map(next -> PageRequest.after(next, AT_ONCE));
        }
        return all;
    }
}
