package dev.kith.testkit;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.PageRequest;
import dev.kith.common.Team;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.CustomField;
import dev.kith.contact.DatedRole;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Importance;
import dev.kith.contact.Occasion;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Provenance;
import dev.kith.contact.Restriction;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.TierKey;
import dev.kith.contact.Use;
import dev.kith.contact.Verification;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.store.Storage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Texts of rules, and contacts of whom something is known in every field. */
final class RuleSamples {

    /**
     * A text that is no rule.
     *
     * @param text the text
     * @param code what is wrong
     * @param line where
     * @param column where
     * @param nearest what may have been meant; blank if nothing
     */
    record BadText(String text, String code, int line, int column, String nearest) {

        static BadText of(String text, String code, int line, int column) {
            return new BadText(text, code, line, column, "");
        }

        static BadText of(String text, String code, int line, int column, String nearest) {
            return new BadText(text, code, line, column, nearest);
        }
    }

    /** What the reader refuses. */
    static final List<BadText> BAD_TEXTS =
            List.of(
                    BadText.of("", "expected", 1, 1),
                    BadText.of("  \n ", "expected", 2, 2),
                    BadText.of("teir = gold", "unknown-field", 1, 1, "tier"),
                    BadText.of("field.seat = 1", "unknown-field", 1, 1, "field.seats"),
                    BadText.of("xyzzy = 1", "unknown-field", 1, 1),
                    BadText.of("tier = golt", "unknown-value", 1, 8, "gold"),
                    BadText.of("tier gold", "expected", 1, 6),
                    BadText.of("tier =", "expected", 1, 7),
                    BadText.of("tier = gold tier = gold", "expected", 1, 13),
                    BadText.of("(tier = gold", "expected", 1, 13),
                    BadText.of("tier = gold)", "expected", 1, 12),
                    BadText.of("tier = gold and", "expected", 1, 16),
                    BadText.of("tier contains \"g\"", "refused", 1, 6),
                    BadText.of("city within 3 days", "refused", 1, 6),
                    BadText.of("changed within many days", "expected", 1, 16),
                    BadText.of("changed within 3 moons", "expected", 1, 18),
                    BadText.of("changed within 99999 days", "refused", 1, 16),
                    BadText.of("birthday more than 3 days ago", "refused", 1, 10),
                    BadText.of("birthday within 3 hours", "refused", 1, 10),
                    BadText.of("birthday = soon", "wrong-value", 1, 12),
                    BadText.of("field.seats > many", "wrong-value", 1, 15),
                    BadText.of("created > 2026-02-30", "wrong-value", 1, 11),
                    BadText.of("country = Germany", "wrong-value", 1, 11),
                    BadText.of("employer = \"Mill\"", "wrong-value", 1, 12),
                    BadText.of("city = \"Paris", "open-text", 1, 8),
                    BadText.of("city = \"\\n\"", "unknown-escape", 1, 9),
                    BadText.of("city = ;", "unknown-sign", 1, 8),
                    BadText.of("city ! Paris", "unknown-sign", 1, 6),
                    BadText.of("any city is missing", "needless-quantifier", 1, 10),
                    BadText.of("segment is missing", "refused", 1, 9),
                    BadText.of("affiliation (tier = gold)", "unknown-field", 1, 14),
                    BadText.of("label.vip = x", "unknown-field", 1, 1, "label.type"),
                    BadText.of("city contains \"\"", "refused", 1, 6),
                    BadText.of("city = Paris\nand tier = gold or\n  x", "unknown-field", 3, 3));

    /** Texts that are written in another way than they are printed. */
    static final Map<String, String> PRINTED =
            Map.ofEntries(
                    Map.entry("((tier = gold))", "tier = gold"),
                    Map.entry("tier in (gold)", "tier = gold"),
                    Map.entry("tier in (gold, gold, silver)", "tier in (gold, silver)"),
                    Map.entry("tier = \"gold\"", "tier = gold"),
                    Map.entry("city = Paris", "city = \"Paris\""),
                    Map.entry("label.label = vip", "label = \"VIP\""),
                    Map.entry("fact.credit >= 1.50", "credit >= 1.5"),
                    Map.entry("no city = Paris", "not city = \"Paris\""),
                    Map.entry("any city = Paris", "city = \"Paris\""),
                    Map.entry("every city != Paris", "city != \"Paris\""),
                    Map.entry("any city != Paris", "any city != \"Paris\""),
                    Map.entry("every tier != gold", "tier != gold"),
                    Map.entry("not city is missing", "city is present"),
                    Map.entry("not (city is present)", "not city is present"),
                    Map.entry("restricted = yes", "restricted"),
                    Map.entry("restricted = no", "restricted = no"),
                    Map.entry("changed in the last 1 days", "changed within 1 day"),
                    Map.entry("phone = \"020 7946-0958\"", "phone = \"020 7946-0958\""),
                    Map.entry("country = gb", "country = GB"),
                    Map.entry(
                            "tier = gold and (city = A and city = B)",
                            "tier = gold and city = \"A\" and city = \"B\""),
                    Map.entry(
                            "(tier = gold or city = A) and not (city = B and city = C)",
                            "(tier = gold or city = \"A\") and not (city = \"B\" and city ="
                                    + " \"C\")"),
                    Map.entry(
                            "tier = gold or city = A and city = B",
                            "tier = gold or city = \"A\" and city = \"B\""),
                    Map.entry("everybody", "everybody"),
                    Map.entry("not nobody", "not nobody"),
                    Map.entry("owner = \"user:maria\"", "owner = user:maria"),
                    Map.entry("no email (usable)", "not email (usable)"),
                    Map.entry("source = \"a \\\\ \\\"b\\\"\"", "source = \"a \\\\ \\\"b\\\"\""));

    /** What is so of {@link #ada}. */
    static final List<String> HOLD_FOR_ADA =
            List.of(
                    "everybody",
                    "kind = person",
                    "status = active",
                    "name = \"ADA lovelace\"",
                    "name starts with \"ada\"",
                    "name contains \"LÓVE\"",
                    "name >= \"ada\" and name < \"b\"",
                    "sort-name starts with \"lovelace\"",
                    "given-name = ada and family-name = Lovelace",
                    "nickname = \"the countess\"",
                    "email = ada@engines.example",
                    "email-domain = ENGINES.example",
                    "email-domain in (a.example, engines.example)",
                    "phone = \"+44 20 7946 0958\"",
                    "phone starts with \"+4420\"",
                    "calling-code = 44",
                    "city = london",
                    "street contains \"james\"",
                    "postal-code starts with \"SW1\"",
                    "country = GB",
                    "any country != FR",
                    "label = VIP",
                    "label.region = \"north\"",
                    "label in (VIP, Friend)",
                    "role = customer",
                    "role = current-customer",
                    "role in (supplier, lead)",
                    "any role != customer",
                    "stage = qualified",
                    "role (role = lead and stage = qualified and current)",
                    "role (role = supplier and current = no and until <= 2026-05-01)",
                    "no role (role = customer and stage = qualified)",
                    "tier = platinum",
                    "tier >= gold",
                    "tier between gold and platinum",
                    "not tier < gold",
                    "tier != gold",
                    "owner = user:maria",
                    "team = north and team = south",
                    "collection = \"Trade fair\"",
                    "organization = \"Engines\"",
                    "title contains analyst",
                    "department = Research",
                    "affiliation (organization = Mill and current = no)",
                    "affiliation (organization = Engines and primary and function = advisor)",
                    "affiliation (since <= 2020-01-01 and until is missing)",
                    "every affiliation (title is present)",
                    "field.seats >= 10 and field.seats < 10.75",
                    "field.size = large",
                    "field.since between 2026-01-01 and 2026-12-31",
                    "field.since in the last 1 year",
                    "source = \"Trade Fair\"",
                    "external-system = crm",
                    "restricted",
                    "created = 2026-05-01",
                    "created >= 2026-05-01 and created <= 2026-05-01",
                    "created <= 2026-05-01T12:00:01Z",
                    "created within 1 hour",
                    "changed in the last 0 days",
                    "verified within 3 months",
                    "every verified more than 2 weeks ago",
                    "email (verified is present and domain = engines.example and usable)",
                    "email (use = Work and primary and current)",
                    "every phone (usable and calling-code = 44)",
                    "phone (kind = mobile)",
                    "address (city = London and country = GB)",
                    "no address (country = FR)",
                    "birthday = --12-10",
                    "birthday = 1815",
                    "birthday = 1815-12-10",
                    "birthday between --12-01 and --12-24",
                    "birthday between --11-01 and --01-31",
                    "birthday >= --12-10",
                    "birthday < 1900-01-01",
                    "birthday in the next 8 months",
                    "birthday in the last 5 months",
                    "anniversary in the next 2 weeks",
                    "occasion (label = \"anniversary\" and date = --05)",
                    "credit > 1000 and credit <= 1234.5",
                    "sites = \"ZURICH\" and any sites != Zürich",
                    "every sites starts with \"z\" or sites = berlin",
                    "seen more than 100 days ago and seen < 2026-01-02",
                    "note-count is present");

    /** What is not so of {@link #ada}. */
    static final List<String> DO_NOT_HOLD_FOR_ADA =
            List.of(
                    "nobody",
                    "kind = organization",
                    "kind != person",
                    "name = Ada",
                    "email-domain = example",
                    "email = old@engines.example",
                    "city = Paris",
                    "country != GB",
                    "role != customer",
                    "role = reseller",
                    "role = supplier",
                    "every role = customer",
                    "role (role = customer and stage = qualified)",
                    "role (role = supplier and current)",
                    "tier < platinum",
                    "tier = gold",
                    "owner = user:carl",
                    "organization = Mill",
                    "affiliation (organization = Mill and current)",
                    "every affiliation (current)",
                    "field.seats > 10.5",
                    "created > 2026-05-01",
                    "created < 2026-05-01",
                    "created in the next 1 day and created more than 1 day ahead",
                    "birthday = --12-11",
                    "birthday between --12-11 and --12-09 and birthday = 1816",
                    "birthday between 1900-01-01 and 1999-12-31",
                    "birthday in the next 2 weeks",
                    "birthday in the last 3 months",
                    "anniversary in the last 2 weeks",
                    "sites != Zürich",
                    "seen within 90 days",
                    "restricted = no",
                    "label = Friend");

    /** What is so of an organisation that has no more than a name. */
    static final List<String> HOLD_FOR_MILL =
            List.of(
                    "kind = organization and name = mill",
                    "given-name is missing and title is missing",
                    "no affiliation (current)",
                    "not every affiliation (current)",
                    "not affiliation (title is missing)",
                    "restricted = no and not restricted",
                    "not label = VIP",
                    "city is missing and not city != Paris");

    static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    static final FieldKey SEATS = FieldKey.of("seats");
    static final FieldKey SIZE = FieldKey.of("size");
    static final FieldKey SINCE = FieldKey.of("since");
    static final FactKey CREDIT = FactKey.of("credit");
    static final FactKey SITES = FactKey.of("sites");
    static final FactKey SEEN = FactKey.of("seen");
    static final FactKey VISITS = FactKey.of("visits");

    private RuleSamples() {}

    /** A host that declares facts, with a book that has fields and labels of its own. */
    static Host host(Storage storage) {
        Host host =
                new Host(
                        storage,
                        builder ->
                                builder.fact(
                                                FactDefinition.of(
                                                        CREDIT, FactType.NUMBER, "none is known"))
                                        .fact(
                                                FactDefinition.of(SITES, FactType.TEXT, "none")
                                                        .withSeveralValues())
                                        .fact(FactDefinition.of(SEEN, FactType.INSTANT, "never"))
                                        .fact(
                                                FactDefinition.of(VISITS, FactType.NUMBER, "none")
                                                        .withStandIn(FactValue.of(0))));
        host.book.labels().define(Category.draft(CategoryKey.of("region"), "Region"));
        host.book.labels().add(Label.draft(CategoryKey.of("region"), "North"));
        host.book.labels().add(Label.draft(CategoryKey.LABEL, "VIP"));
        host.book.labels().add(Label.draft(CategoryKey.LABEL, "Friend"));
        host.book.fields().define(CustomField.draft(SEATS, "Seats", FieldType.DECIMAL));
        host.book
                .fields()
                .define(
                        CustomField.draft(SIZE, "Size", FieldType.CHOICE)
                                .choice("small", "Small")
                                .choice("large", "Large"));
        host.book.fields().define(CustomField.draft(SINCE, "Since", FieldType.DATE));
        host.book.as(Actor.system()).collections().create("Trade fair");
        return host;
    }

    /** Somebody of whom everything is known. */
    static Person ada(Host host) {
        ContactCollection fair = host.book.collections().list(PageRequest.first(1)).items().get(0);
        Person ada =
                host.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .from(
                                                Provenance.of(
                                                        "trade fair",
                                                        Actor.user("maria"),
                                                        Instant.parse("2026-02-01T10:00:00Z")))
                                        .nickname("The Countess")
                                        .email(
                                                ContactPoint.of(
                                                                EmailAddress.of(
                                                                        "ada@engines.example"),
                                                                Use.WORK)
                                                        .asPrimary()
                                                        .withVerification(verified("2026-03-01")))
                                        .email(
                                                ContactPoint.of(EmailAddress.of("old@mill.example"))
                                                        .withValidity(
                                                                DateRange.until(
                                                                        TODAY.minusYears(1))))
                                        .phone(
                                                ContactPoint.of(
                                                        PhoneNumber.of("020 7946 0958")
                                                                .withKinds(PhoneKind.MOBILE)))
                                        .address(
                                                ContactPoint.of(
                                                        PostalAddress.builder()
                                                                .street("12 St James's Square")
                                                                .locality("London")
                                                                .postalCode("SW1Y 4JH")
                                                                .countryCode("GB")
                                                                .build()))
                                        .externalId("crm", "4711")
                                        .label("VIP")
                                        .label(CategoryKey.of("region"), "North")
                                        .field(SEATS, FieldValue.of(new BigDecimal("10.5")))
                                        .field(SIZE, FieldValue.of(ChoiceKey.of("large")))
                                        .field(SINCE, FieldValue.of(LocalDate.of(2026, 1, 15)))
                                        .birthday(PartialDate.of(1815, 12, 10))
                                        .occasion(
                                                new Occasion(
                                                        Occasion.ANNIVERSARY,
                                                        PartialDate.ofMonthDay(5, 12)))
                                        .role(RoleKey.CURRENT_CUSTOMER, TODAY.minusYears(1))
                                        .role(RoleKey.LEAD, TODAY.minusMonths(2))
                                        .advance(
                                                RoleKey.LEAD,
                                                StageKey.of("qualified"),
                                                TODAY.minusMonths(1))
                                        .role(
                                                DatedRole.of(
                                                        RoleKey.SUPPLIER,
                                                        DateRange.between(
                                                                TODAY.minusYears(3), TODAY)))
                                        .importance(Importance.of(TierKey.PLATINUM))
                                        .owner(Actor.user("maria"))
                                        .team(Team.of("north"))
                                        .team(Team.of("south"))
                                        .restriction(
                                                Restriction.of(
                                                        Restriction.Ground.ACCURACY_CONTESTED,
                                                        TODAY))
                                        .collection(fair.id())
                                        .affiliation(
                                                Affiliation.at(
                                                                OrganizationName.of("Engines")
                                                                        .withUnits(
                                                                                List.of(
                                                                                        "Research")))
                                                        .withTitle("Chief Analyst")
                                                        .withRole("Advisor")
                                                        .during(
                                                                DateRange.from(
                                                                        LocalDate.of(2019, 4, 1)))
                                                        .asPrimary())
                                        .affiliation(
                                                Affiliation.at("Mill")
                                                        .withTitle("Clerk")
                                                        .during(
                                                                DateRange.until(
                                                                        TODAY.minusYears(5)))));
        host.book.facts().set(ada.id(), CREDIT, FactValue.of(new BigDecimal("1234.5")));
        host.book
                .facts()
                .set(ada.id(), SITES, List.of(FactValue.of("Zürich"), FactValue.of("Berlin")));
        host.book.facts().set(ada.id(), SEEN, FactValue.of(Instant.parse("2026-01-01T08:00:00Z")));
        return ada;
    }

    private static Verification verified(String day) {
        return Verification.of(Instant.parse(day + "T09:00:00Z"), "answered", Actor.user("maria"));
    }
}
