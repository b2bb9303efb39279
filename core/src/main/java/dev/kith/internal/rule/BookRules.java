package dev.kith.internal.rule;

import dev.kith.common.NotFoundException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Parsed;
import dev.kith.contact.Collections;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Contacts;
import dev.kith.contact.CustomFields;
import dev.kith.contact.LeapDayPolicy;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.contact.Tier;
import dev.kith.contact.Tiers;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.fact.Facts;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.ContactPlace;
import dev.kith.internal.command.Listing;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.Labels;
import dev.kith.rule.Explanation;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleSchema;
import dev.kith.rule.RuleScope;
import dev.kith.rule.RuleSetting;
import dev.kith.rule.RuleSubject;
import dev.kith.rule.Rules;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rule language in one book for one actor. */
public final class BookRules implements Rules {

    private final Commands commands;
    private final Contacts contacts;
    private final Facts facts;
    private final Labels labels;
    private final Roles roles;
    private final Tiers tiers;
    private final RuleNames names;

    public BookRules(
            Commands commands,
            Contacts contacts,
            Facts facts,
            Labels labels,
            CustomFields fields,
            Roles roles,
            Tiers tiers,
            Collections collections) {
        this.commands = commands;
        this.contacts = contacts;
        this.facts = facts;
        this.labels = labels;
        this.roles = roles;
        this.tiers = tiers;
        names = new RuleNames(labels, fields, roles, tiers, collections, facts.definitions());
    }

    @Override
    public Parsed<Rule> parse(String text) {
        return RuleParser.parse(Objects.requireNonNull(text, "text"), names);
    }

    @Override
    public String print(Rule rule) {
        return new RulePrinter(names).print(Objects.requireNonNull(rule, "rule"));
    }

    @Override
    public RuleSchema schema() {
        List<RuleSchema.Entry> entries = new ArrayList<>();
        for (RuleScope scope : RuleScope.values()) {
            entries.addAll(entries(scope));
        }
        return new RuleSchema(entries);
    }

    /** Each field once, under the name with which it is printed. */
    private List<RuleSchema.Entry> entries(RuleScope scope) {
        List<RuleSchema.Entry> entries = new ArrayList<>();
        for (RuleField field : new HashSet<>(names.fields(scope).values())) {
            Optional<List<String>> words = names.words(field);
            entries.add(
                    new RuleSchema.Entry(
                            names.name(field), field, words.isPresent(), words.orElse(List.of())));
        }
        entries.sort((one, other) -> one.name().compareTo(other.name()));
        return entries;
    }

    @Override
    public boolean holds(Rule rule, ContactId contact) {
        return Objects.requireNonNull(rule, "rule").holdsFor(subject(contact));
    }

    @Override
    public Explanation explain(Rule rule, ContactId contact) {
        return Objects.requireNonNull(rule, "rule").explain(subject(contact));
    }

    @Override
    public Page<Contact> matching(Rule rule, PageRequest request) {
        RuleMatches matches = matches(rule);
        Listing<Contact> listing =
                new Listing<>(
                        commands.book(), "contacts for whom " + print(rule), ContactPlace::of);
        return listing.page(
                request,
                size -> matches.page(null, size),
                (place, size) -> matches.page(ContactPlace.position(place), size));
    }

    @Override
    public long count(Rule rule) {
        return matches(rule).count();
    }

    private RuleMatches matches(Rule rule) {
        if (!Objects.requireNonNull(rule, "rule").isAbout(RuleScope.CONTACT)) {
            throw new IllegalArgumentException("a rule about a contact names its fields only");
        }
        RuleSetting setting = setting();
        return new RuleMatches(
                commands.view().matches(),
                setting.today(),
                status ->
                        new SieveMaker(status, setting, facts.definitions(), this::labels).of(rule),
                contacts -> {
                    Function<FactKey, Map<ContactId, List<FactValue>>> known =
                            facts(contacts.stream().map(Contact::id).toList());
                    return contact ->
                            rule.holdsFor(
                                    subject(
                                            contact,
                                            key ->
                                                    known.apply(key)
                                                            .getOrDefault(contact.id(), List.of()),
                                            setting));
                });
    }

    /** The facts about some contacts, each read once it is asked for. */
    private Function<FactKey, Map<ContactId, List<FactValue>>> facts(List<ContactId> contacts) {
        Map<FactKey, Map<ContactId, List<FactValue>>> known = new HashMap<>();
        return key ->
                known.computeIfAbsent(
                        key, asked -> commands.view().facts().findAll(contacts, asked));
    }

    private List<LabelId> labels(CategoryKey category) {
        return names.labels(category).stream().map(Label::id).toList();
    }

    private RuleSubject subject(ContactId id) {
        Objects.requireNonNull(id, "contact");
        Contact contact = contacts.find(id).orElseThrow(() -> new NotFoundException(id));
        return subject(contact, key -> commands.view().facts().find(contact.id(), key), setting());
    }

    // no segment is defined, so nobody is in one
    private RuleSubject subject(
            Contact contact, Function<FactKey, List<FactValue>> stored, RuleSetting setting) {
        return new RuleSubject(contact, key -> stated(key, stored), segment -> false, setting);
    }

    /** What stands for a fact that is not stored; of one that is not declared there is nothing. */
    private List<FactValue> stated(FactKey key, Function<FactKey, List<FactValue>> stored) {
        Optional<FactDefinition> declared =
                facts.definitions().stream().filter(fact -> fact.key().equals(key)).findAny();
        if (declared.isEmpty()) {
            return List.of();
        }
        List<FactValue> values = stored.apply(key);
        return values.isEmpty() ? declared.get().standIn().stream().toList() : values;
    }

    private RuleSetting setting() {
        // asked again for each contact that has the label
        Map<LabelId, Optional<CategoryKey>> categories = new ConcurrentHashMap<>();
        return new RuleSetting(
                commands.environment().clock().instant().truncatedTo(ChronoUnit.MICROS),
                commands.preferences().zone().orElse(ZoneOffset.UTC),
                LeapDayPolicy.FEBRUARY_28,
                tiers.all().stream().collect(Collectors.toMap(Tier::key, Tier::rank)),
                lineages(),
                id ->
                        categories.computeIfAbsent(
                                id, asked -> labels.find(asked).map(Label::category)));
    }

    private Map<RoleKey, Set<RoleKey>> lineages() {
        Map<RoleKey, RoleKey> parents = new HashMap<>();
        List<Role> all = roles.all();
        all.forEach(role -> role.parent().ifPresent(parent -> parents.put(role.key(), parent)));
        Map<RoleKey, Set<RoleKey>> lineages = new HashMap<>();
        for (Role role : all) {
            Set<RoleKey> lineage = new HashSet<>();
            for (RoleKey key = role.key();
                    key != null && lineage.add(key);
                    key = parents.get(key)) {}
            lineages.put(role.key(), lineage);
        }
        return lineages;
    }
}
