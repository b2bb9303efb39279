package dev.kith.json;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.CustomField;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Derivations;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Importance;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.NamePart;
import dev.kith.contact.Note;
import dev.kith.contact.NoteId;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Original;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Purpose;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Remark;
import dev.kith.contact.Restriction;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageEntry;
import dev.kith.contact.StageKey;
import dev.kith.contact.StatusChange;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import dev.kith.contact.Use;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.fact.FactValues;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.rule.Condition;
import dev.kith.rule.FactField;
import dev.kith.rule.LabelField;
import dev.kith.rule.OwnField;
import dev.kith.rule.Quantifier;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleScope;
import dev.kith.rule.RuleValue;
import dev.kith.rule.StandardField;
import dev.kith.setting.BookSettings;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Retention;
import dev.kith.setting.TimeWindow;
import dev.kith.setting.WorkCalendar;
import dev.kith.testkit.ContactGenerator;
import dev.kith.testkit.SampleLabels;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One aggregate of each form, each with everything that its form has a field for. */
final class Samples {

    static final Derivations DERIVATIONS =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    static final JsonForms FORMS = JsonForms.standard();
    static final Stamp CREATED =
            new Stamp(Instant.parse("2026-05-01T12:00:00.123456Z"), Actor.user("maria"));
    static final Stamp CHANGED =
            new Stamp(Instant.parse("2026-05-02T09:30:00.000001Z"), Actor.service("crm"));

    private static final SampleLabels LABELS = new SampleLabels();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Samples() {}

    static UUID uuid(long number) {
        return new UUID(0x0190163d8694739bL, 0xaea5966c26f80000L + number);
    }

    static ContactId id(long number) {
        return ContactId.of(uuid(number));
    }

    static <C extends Contact> C made(ContactDraft<C, ?> draft) {
        return draft.toContact(
                new ContactState(id(1), Revision.of(7), List.of(), CREATED, CHANGED),
                DERIVATIONS,
                LABELS::id);
    }

    static Contact contact(long seed) {
        return made(ContactGenerator.seeded(seed).next());
    }

    static Contact typical(long seed) {
        return made(ContactGenerator.seeded(seed).typical());
    }

    /** By the name of the file that holds each. */
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("person", person());
        all.put("organization", organization());
        all.put("label", label());
        all.put("category", category());
        all.put("field", field());
        all.put("role", role());
        all.put("tier", tier());
        all.put(
                "note",
                Note.draft(id(1), "a\r\n\tb \uD83D\uDE00")
                        .authorName("Mary")
                        .writtenAt(Instant.EPOCH)
                        .visibleTo(NoteVisibility.TEAM)
                        .toNote(NoteId.of(uuid(5)), Revision.of(2), CREATED, CHANGED));
        all.put(
                "relationship",
                Relationship.draft(id(1), RelationshipTypeKey.REPORTS_TO, id(2))
                        .during(DateRange.between(DAY, DAY.plusDays(9)))
                        .note("since the fair")
                        .toRelationship(
                                RelationshipId.of(uuid(6)), Revision.of(2), CREATED, CHANGED));
        all.put(
                "relationship-type",
                RelationshipType.draft(
                                RelationshipTypeKey.of("mentor-of"), "is mentor of", "learns from")
                        .only(RelationshipEnd.TO, Contact.Kind.PERSON)
                        .single(RelationshipEnd.TO)
                        .hierarchy(RelationshipEnd.FROM)
                        .toType(Revision.of(2), CREATED, CHANGED));
        all.put(
                "collection",
                ContactCollection.draft("Zo\u00EB", Actor.user("maria"))
                        .share(Actor.user("nils"), AccessLevel.VIEW)
                        .share(Team.of("sales"), AccessLevel.EDIT)
                        .toCollection(CollectionId.of(uuid(7)), Revision.of(2), CREATED, CHANGED));
        all.put(
                "fact",
                new Fact(id(1), FactKey.of("revenue"), FactValue.of(new BigDecimal("1200.50"))));
        all.put(
                "fact-values",
                new FactValues(
                        id(1),
                        FactKey.of("favourite-wine"),
                        List.of(FactValue.of("Rioja"), FactValue.of("Chianti"))));
        all.put("settings", settings());
        all.put("rule", rule());
        return all;
    }

    static Person person() {
        PostalAddress address =
                PostalAddress.builder().line("1 Mill Lane").countryCode("gb").build();
        return made(
                Person.draft()
                        .name(
                                PersonName.builder()
                                        .add(NamePart.GIVEN, "Ada")
                                        .add(NamePart.FAMILY, "Lovelace")
                                        .addPhonetic(NamePart.GIVEN, "eyda")
                                        .build())
                        .affiliation(Affiliation.at("Mill").withTitle("Countess").withRole("buyer"))
                        .nicknames(List.of("Addie"))
                        .email(
                                ContactPoint.of(EmailAddress.of("ada@engines.example"), Use.WORK)
                                        .withPurposes(Purpose.BILLING)
                                        .withRank(2)
                                        .asPrimary())
                        .email("ada@home.example")
                        .phone(
                                ContactPoint.of(
                                        PhoneNumber.of("020 7946 0958")
                                                .withKinds(PhoneKind.VOICE)
                                                .withExtension("4")))
                        .address(ContactPoint.of(address).withPurposes(Purpose.LEGAL_NOTICE))
                        .webAddress("engines.example")
                        .handle(ContactPoint.of(MessagingHandle.of("XMPP", "ada@engines.example")))
                        .externalId("crm", "7")
                        .label("friend")
                        .field(FieldKey.of("everything"), values())
                        .role(
                                DatedRole.of(
                                        RoleKey.CUSTOMER,
                                        DateRange.from(DAY),
                                        List.of(new StageEntry(StageKey.of("first"), DAY))))
                        .importance(Importance.of(TierKey.GOLD).because("pays").reviewedOn(DAY))
                        .owner(Actor.user("otto"))
                        .teams(List.of(Team.of("z"), Team.of("a")))
                        .restriction(
                                Restriction.of(
                                                Restriction.Ground.LEGAL_CLAIMS,
                                                DateRange.until(DAY))
                                        .withRemark("in court"))
                        .birthday(PartialDate.ofMonthDay(12, 10))
                        .occasion(new Occasion("launch", PartialDate.ofYear(1843)))
                        .remark(
                                Remark.of("a\nb")
                                        .withAuthor("Maria")
                                        .withCreated(Instant.parse("2026-01-02T03:04:05.678901Z")))
                        .photo(
                                PhotoReference.of(URI.create("https://b.example/a.png"))
                                        .withMediaType("image/png"))
                        .original(Original.of("vcard", new byte[] {0, -1})));
    }

    static List<FieldValue> values() {
        return List.of(
                FieldValue.of("\"\u2028</script>\u0000".replace('\u0000', ' ')),
                FieldValue.of(new BigDecimal("1.50")),
                FieldValue.of(true),
                FieldValue.of(false),
                FieldValue.of(LocalDate.of(0, 2, 29)),
                FieldValue.of(PartialDate.ofMonthDay(2, 29)),
                FieldValue.of(Instant.parse("1969-12-31T23:59:59.999999Z")),
                FieldValue.of(ChoiceKey.of("small")),
                FieldValue.of(id(7)),
                FieldValue.of(URI.create("urn:x:y")));
    }

    private static Organization organization() {
        Organization mill =
                made(
                        Organization.draft()
                                .name(
                                        OrganizationName.of("Mill")
                                                .withUnits(List.of("North", "Wheels"))
                                                .withPhonetic("mil")));
        return mill.edit()
                .toContact(
                        new ContactState(
                                id(2),
                                Revision.of(3),
                                List.of(StatusChange.to(ContactStatus.INACTIVE, CHANGED, "closed")),
                                CREATED,
                                CHANGED),
                        DERIVATIONS);
    }

    private static Label label() {
        return Label.draft(CategoryKey.TYPE, "Zo\u00EB")
                .alias("b")
                .replacedBy(LabelId.of(uuid(4)))
                .toLabel(LabelId.of(uuid(3)), Revision.of(2), CREATED, CHANGED);
    }

    private static Category category() {
        return Category.draft(CategoryKey.of("terms"), "Terms")
                .singleValued()
                .closed()
                .deprecated()
                .toCategory(Revision.of(9), CREATED, CHANGED);
    }

    private static CustomField field() {
        return CustomField.draft(FieldKey.of("size"), "Size", FieldType.DECIMAL)
                .min(new BigDecimal("-1.50"))
                .max(new BigDecimal("1E+3"))
                .toCustomField(Revision.of(3), CREATED, CHANGED);
    }

    private static Role role() {
        return Role.draft(RoleKey.of("agent"), "Agent")
                .under(RoleKey.PARTNER)
                .exclusive(true)
                .only(Contact.Kind.PERSON)
                .stage("trial", "On trial")
                .toRole(Revision.of(2), CREATED, CHANGED);
    }

    static Tier tier() {
        return Tier.of(TierKey.of("platinum"), Revision.of(2), "Platinum", 4, CREATED, CHANGED);
    }

    /** Every kind of rule, field, condition and value. */
    static Rule rule() {
        RuleField seats = new OwnField(FieldKey.of("seats"), FieldType.DECIMAL);
        RuleField seen = new FactField(FactKey.of("seen"), FactType.INSTANT);
        RuleField region = new LabelField(CategoryKey.of("region"));
        RuleValue north = new RuleValue.Id(uuid(9));
        RuleValue may = new RuleValue.Day(LocalDate.of(2026, 5, 1));
        RuleValue noon = new RuleValue.Moment(Instant.parse("2026-05-01T12:00:00.123456Z"));
        Rule buyer =
                Rule.where(StandardField.AFFILIATION_TITLE, new Condition.Contains("buyer"))
                        .and(
                                Rule.where(
                                        StandardField.AFFILIATION_CURRENT,
                                        new Condition.Is(List.of(new RuleValue.Flag(false)))));
        return Rule.anyOf(
                List.of(
                        Rule.everybody(),
                        Rule.nobody(),
                        new Rule.Has(Quantifier.EVERY, RuleScope.AFFILIATION, buyer),
                        new Rule.Missing(region).negated(),
                        new Rule.Where(
                                Quantifier.EVERY, region, new Condition.IsNot(List.of(north))),
                        Rule.where(
                                StandardField.ROLE_KEY,
                                new Condition.Is(
                                        List.of(
                                                new RuleValue.Key("lead"),
                                                new RuleValue.Key("prospect")))),
                        Rule.where(
                                StandardField.NAME,
                                new Condition.Is(List.of(new RuleValue.Text("Zo\u00EB")))),
                        Rule.where(StandardField.NAME, new Condition.StartsWith("zo")),
                        Rule.where(
                                seats,
                                new Condition.Beyond(
                                        Condition.Side.BELOW,
                                        new RuleValue.Decimal(new BigDecimal("9.5")))),
                        Rule.where(seen, new Condition.Between(may, noon)),
                        Rule.where(
                                StandardField.BIRTHDAY,
                                new Condition.Is(
                                        List.of(
                                                new RuleValue.Partial(
                                                        PartialDate.ofMonthDay(12, 10))))),
                        Rule.where(
                                seen,
                                new Condition.Relative(
                                        Condition.Direction.MORE_AGO, 90, Condition.Unit.DAYS))));
    }

    private static BookSettings settings() {
        WorkCalendar calendar =
                WorkCalendar.of(CalendarKey.of("office"), "Office", ZoneId.of("Europe/London"))
                        .on(
                                DayOfWeek.MONDAY,
                                TimeWindow.between(LocalTime.of(9, 0), LocalTime.of(17, 30)))
                        .except(DAY);
        return new BookSettings(
                Revision.of(3),
                Preferences.none()
                        .region(Region.of("GB"))
                        .zone(ZoneId.of("Europe/London"))
                        .locale(Locale.forLanguageTag("en-GB"))
                        .retention(Retention.forEver().history(Period.ofYears(2)))
                        .calendar(calendar),
                CHANGED);
    }
}
