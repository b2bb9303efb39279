package dev.kith.testkit;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Team;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.CustomField;
import dev.kith.contact.DatedRole;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Importance;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PointValue;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactValue;
import dev.kith.label.CategoryKey;
import dev.kith.rule.Explanation;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleSchema;
import dev.kith.rule.RuleScope;
import dev.kith.rule.RuleType;
import dev.kith.rule.RuleValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Contacts of whom something is known in many fields, now or at other times, the same for the same
 * seed; and the values that rules can be about.
 */
final class RulePopulation {

    private static final LocalDate TODAY = RuleSamples.TODAY;
    private static final FieldKey MOTTO = FieldKey.of("motto");
    private static final FieldKey SEEN = FieldKey.of("met-at");
    private static final FieldKey FLAG = FieldKey.of("newsletter");
    private static final FieldKey FOUNDED = FieldKey.of("founded");
    private static final FieldKey HOME = FieldKey.of("home-page");
    private static final FieldKey FRIEND = FieldKey.of("friend");
    private static final List<String> WORDS =
            List.of(
                    "London",
                    "Ada",
                    "Straße",
                    "山田",
                    "😀 x",
                    "and",
                    "long ".repeat(30),
                    "long ".repeat(30) + "er");

    private final Host host;
    private final SplittableRandom random;
    private final List<Contact> contacts = new ArrayList<>();

    private RulePopulation(Host host, long seed) {
        this.host = host;
        random = new SplittableRandom(seed);
    }

    /** So many contacts of the host's book, as they are stored last. */
    static List<Contact> of(Host host, int many, long seed) {
        host.book.fields().define(CustomField.draft(MOTTO, "Motto", FieldType.TEXT));
        host.book.fields().define(CustomField.draft(SEEN, "Met at", FieldType.INSTANT));
        host.book.fields().define(CustomField.draft(FLAG, "Newsletter", FieldType.FLAG));
        host.book.fields().define(CustomField.draft(FOUNDED, "Founded", FieldType.PARTIAL_DATE));
        host.book.fields().define(CustomField.draft(HOME, "Home page", FieldType.URI));
        host.book.fields().define(CustomField.draft(FRIEND, "Friend", FieldType.CONTACT));
        RulePopulation population = new RulePopulation(host, seed);
        for (int i = 0; i < many; i++) {
            population.add(i);
        }
        return population.contacts;
    }

    /** What is found in any of some contacts, by fields; not more than a few of each. */
    static Map<RuleField, List<RuleValue>> values(Host host, List<Contact> contacts) {
        Map<RuleField, List<RuleValue>> found = new HashMap<>();
        for (RuleSchema.Entry entry : host.book.rules().schema().of(RuleScope.CONTACT)) {
            if (entry.field().type() != RuleType.SEGMENT) {
                List<RuleValue> values = new ArrayList<>();
                for (Contact contact : contacts) {
                    Explanation why =
                            host.book
                                    .rules()
                                    .explain(new Rule.Missing(entry.field()), contact.id());
                    why.found().stream()
                            .filter(RulePopulation::isAllowedInRules)
                            .forEach(values::add);
                }
                found.put(entry.field(), values.stream().distinct().limit(12).toList());
            }
        }
        return found;
    }

    private static boolean isAllowedInRules(RuleValue value) {
        return !(value instanceof RuleValue.Decimal decimal)
                || (decimal.number().scale() <= 9
                        && decimal.number().precision() - decimal.number().scale() <= 20);
    }

    private void add(int i) {
        host.clock.advance(Duration.ofHours(random.nextInt(40)));
        Contact contact =
                oneIn(4)
                        ? host.contacts().add(common(Organization.named("Mill " + any(WORDS))))
                        : host.contacts().add(person(i));
        facts(contact);
        switch (random.nextInt(6)) {
            case 0 -> contact = host.contacts().archive(contact);
            case 1 -> contact = host.contacts().deactivate(contact, "closed");
            case 2 -> {
                if (contact instanceof Person ada) {
                    contact = host.contacts().change(ada, seen -> common(seen.edit()));
                }
            }
            default -> {}
        }
        contacts.add(contact);
    }

    private PersonDraft person(int i) {
        PersonDraft draft = common(Person.named(any(WORDS), "Family" + i % 3));
        if (oneIn(2)) {
            draft.occasion(new Occasion(Occasion.BIRTHDAY, date()));
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            Affiliation affiliation = Affiliation.at(any(WORDS)).withTitle(any(WORDS));
            List<Contact> mills =
                    contacts.stream()
                            .filter(Organization.class::isInstance)
                            .filter(each -> each.status().isChangeable())
                            .toList();
            if (oneIn(3) && !mills.isEmpty()) {
                Contact mill = any(mills);
                affiliation = Affiliation.at((Organization) mill).withTitle(any(WORDS));
            }
            draft.affiliation(affiliation.during(period()));
        }
        return draft;
    }

    private <D extends ContactDraft<?, D>> D common(D draft) {
        points(draft);
        standing(draft);
        fields(draft);
        return draft;
    }

    private <D extends ContactDraft<?, D>> void points(D draft) {
        if (oneIn(2)) {
            String domain = any(List.of("one.example", "TWO.example", "dreißig.example"));
            EmailAddress address = EmailAddress.of(any(List.of("Ada", "bob")) + "@" + domain);
            draft.email(at(ContactPoint.of(address)));
        }
        if (oneIn(2)) {
            PhoneNumber number = PhoneNumber.of("020 7946 0" + (100 + random.nextInt(3)));
            draft.phone(at(ContactPoint.of(number)));
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            PostalAddress address =
                    PostalAddress.builder()
                            .locality(any(WORDS))
                            .postalCode("1234" + random.nextInt(3))
                            .countryCode(any(List.of("DE", "GB", "JP")))
                            .build();
            draft.address(at(ContactPoint.of(address)));
        }
    }

    private <V extends PointValue> ContactPoint<V> at(ContactPoint<V> point) {
        return point.withValidity(period());
    }

    private <D extends ContactDraft<?, D>> void standing(D draft) {
        // one who is changed keeps the roles
        boolean isNew = draft.roles().isEmpty();
        for (RoleKey role : List.of(RoleKey.CURRENT_CUSTOMER, RoleKey.LEAD, RoleKey.SUPPLIER)) {
            if (isNew && oneIn(3)) {
                draft.role(DatedRole.of(role, period()));
            }
        }
        if (draft.roles().isEmpty() && oneIn(3)) {
            draft.role(RoleKey.LEAD, TODAY.minusMonths(2))
                    .advance(
                            RoleKey.LEAD,
                            StageKey.of("qualified"),
                            TODAY.plusDays(oneIn(2) ? -9 : 9));
        }
        if (oneIn(2)) {
            draft.importance(Importance.of(any(List.of(TierKey.PLATINUM, TierKey.GOLD))));
        }
        if (oneIn(2)) {
            draft.owner(any(List.of(Actor.user("maria"), Actor.user("o".repeat(150)))));
        }
        if (oneIn(3)) {
            draft.team(Team.of("north"));
        }
        if (oneIn(3)) {
            draft.team(Team.of("south"));
        }
        if (oneIn(2)) {
            draft.label(any(List.of("VIP", "Friend")));
        }
        if (oneIn(3)) {
            draft.label(CategoryKey.of("region"), "North");
        }
    }

    private <D extends ContactDraft<?, D>> void fields(D draft) {
        if (oneIn(2)) {
            String number = any(List.of("10.5", "-3", "0", "1E+50", "-1E+50", "0.1234567891", "3"));
            draft.field(RuleSamples.SEATS, FieldValue.of(new BigDecimal(number)));
        }
        if (oneIn(2)) {
            draft.field(
                    RuleSamples.SIZE, FieldValue.of(ChoiceKey.of(oneIn(2) ? "large" : "small")));
        }
        if (oneIn(2)) {
            draft.field(RuleSamples.SINCE, FieldValue.of(day()));
        }
        if (oneIn(2)) {
            draft.field(MOTTO, FieldValue.of(any(WORDS).strip()));
        }
        if (oneIn(2)) {
            draft.field(SEEN, FieldValue.of(instant()));
        }
        if (oneIn(2)) {
            draft.field(FLAG, FieldValue.of(oneIn(2)));
        }
        if (oneIn(2)) {
            draft.field(FOUNDED, FieldValue.of(date()));
        }
        if (oneIn(3)) {
            draft.field(
                    HOME, FieldValue.of(URI.create("https://one.example/" + random.nextInt(3))));
        }
        List<Contact> inUse =
                contacts.stream().filter(each -> each.status().isChangeable()).toList();
        if (oneIn(3) && !inUse.isEmpty()) {
            draft.field(FRIEND, FieldValue.of(any(inUse).id()));
        }
    }

    private void facts(Contact contact) {
        if (oneIn(2)) {
            host.book
                    .facts()
                    .set(contact.id(), RuleSamples.CREDIT, FactValue.of(random.nextInt(-2, 3)));
        }
        if (oneIn(2)) {
            host.book
                    .facts()
                    .set(
                            contact.id(),
                            RuleSamples.SITES,
                            List.of(FactValue.of(any(WORDS).strip()), FactValue.of("Berlin")));
        }
        if (oneIn(2)) {
            host.book.facts().set(contact.id(), RuleSamples.SEEN, FactValue.of(instant()));
        }
        if (oneIn(2)) {
            host.book
                    .facts()
                    .set(contact.id(), RuleSamples.VISITS, FactValue.of(random.nextInt(3)));
        }
    }

    private DateRange period() {
        return switch (random.nextInt(6)) {
            case 0 -> DateRange.from(day());
            case 1 -> DateRange.until(day());
            case 2 -> {
                LocalDate day = day();
                yield DateRange.between(day, day.plusDays(random.nextInt(300)));
            }
            default -> DateRange.always();
        };
    }

    private LocalDate day() {
        return oneIn(4)
                ? TODAY.plusDays(random.nextInt(-1, 2))
                : TODAY.plusDays(random.nextInt(-400, 100));
    }

    private Instant instant() {
        return Instant.parse("2026-05-01T12:00:00.123456Z")
                .plusSeconds(random.nextInt(-99, 9) * 86_400L);
    }

    private PartialDate date() {
        return switch (random.nextInt(5)) {
            case 0 -> PartialDate.ofYear(1990);
            case 1 -> PartialDate.ofMonth(5);
            case 2 -> PartialDate.ofMonthDay(2, 29);
            case 3 -> PartialDate.of(day().minusYears(30));
            default -> PartialDate.ofMonthDay(day().getMonthValue(), 1 + random.nextInt(28));
        };
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
