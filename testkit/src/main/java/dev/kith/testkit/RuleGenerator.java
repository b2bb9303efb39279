package dev.kith.testkit;

import dev.kith.contact.PartialDate;
import dev.kith.rule.Condition;
import dev.kith.rule.Condition.Direction;
import dev.kith.rule.Condition.Relative;
import dev.kith.rule.Condition.Unit;
import dev.kith.rule.Quantifier;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleSchema;
import dev.kith.rule.RuleScope;
import dev.kith.rule.RuleType;
import dev.kith.rule.RuleValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Rules of every shape over the fields of a schema, the same for the same seed. Not safe for use by
 * many threads.
 */
public final class RuleGenerator {

    private static final List<String> TEXTS =
            List.of(
                    "London",
                    "ADA",
                    "Straße",
                    "a \"b\" \\ c",
                    "and",
                    "x, (y) = 'z'",
                    "#0",
                    "😀 \uFFFD",
                    "山田",
                    "2026-05-01");

    private final SplittableRandom random;
    private final RuleSchema schema;
    private final Map<RuleField, List<RuleValue>> known;

    /**
     * A generator.
     *
     * @param schema the fields that rules are about
     * @param seed which rules
     */
    public RuleGenerator(RuleSchema schema, long seed) {
        this(schema, Map.of(), seed);
    }

    /**
     * A generator of rules that often name values which some contact has.
     *
     * @param schema the fields that rules are about
     * @param known values of the fields
     * @param seed which rules
     */
    public RuleGenerator(RuleSchema schema, Map<RuleField, List<RuleValue>> known, long seed) {
        this.schema = schema;
        this.known = Map.copyOf(known);
        random = new SplittableRandom(seed);
    }

    /** {@return the next rule, about the contact itself, at most five deep} */
    public Rule next() {
        return rule(RuleScope.CONTACT, 4);
    }

    private Rule rule(RuleScope scope, int levels) {
        int kinds = levels == 0 ? 5 : scope == RuleScope.CONTACT ? 9 : 8;
        return switch (random.nextInt(kinds)) {
            case 0 -> oneIn(10) ? Rule.everybody() : oneIn(10) ? Rule.nobody() : missing(scope);
            case 1, 2, 3, 4 -> where(scope);
            case 5 -> Rule.all(several(scope, levels));
            case 6 -> Rule.anyOf(several(scope, levels));
            case 7 -> rule(scope, levels - 1).negated();
            default -> {
                RuleScope element = any(RuleScope.parts());
                yield new Rule.Has(quantifier(), element, rule(element, levels - 1));
            }
        };
    }

    private List<Rule> several(RuleScope scope, int levels) {
        return list(() -> rule(scope, levels - 1));
    }

    private <T> List<T> list(Supplier<T> each) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    private Rule missing(RuleScope scope) {
        RuleSchema.Entry entry = entry(scope);
        return entry.field().type() == RuleType.SEGMENT
                ? where(entry)
                : new Rule.Missing(entry.field());
    }

    private Rule where(RuleScope scope) {
        return where(entry(scope));
    }

    private Rule where(RuleSchema.Entry entry) {
        RuleType type = entry.field().type();
        if (type == RuleType.SEGMENT) {
            return Rule.where(entry.field(), new Condition.Is(List.of(value(entry))));
        }
        List<RuleType.Operator> operators = type.operators().stream().sorted().toList();
        Condition condition =
                switch (any(operators)) {
                    case IS ->
                            oneIn(2)
                                    ? new Condition.Is(list(() -> value(entry)))
                                    : new Condition.IsNot(list(() -> value(entry)));
                    case RANGE -> range(entry);
                    case CONTAINS -> new Condition.Contains(any(TEXTS));
                    case STARTS_WITH -> new Condition.StartsWith(beginning(entry));
                    case RELATIVE -> relative(type);
                };
        return new Rule.Where(quantifier(), entry.field(), condition);
    }

    private String beginning(RuleSchema.Entry entry) {
        String text = ((RuleValue.Text) value(entry)).text();
        int end =
                text.offsetByCodePoints(
                        0, 1 + random.nextInt(text.codePointCount(0, text.length())));
        String beginning = text.substring(0, end);
        return beginning.isBlank() ? text : beginning;
    }

    private RuleSchema.Entry entry(RuleScope scope) {
        // without words there is nothing to compare with
        return any(
                schema.of(scope).stream()
                        .filter(entry -> !entry.isClosed() || !entry.words().isEmpty())
                        .toList());
    }

    private Condition range(RuleSchema.Entry entry) {
        boolean ofTheYear = oneIn(2);
        Supplier<RuleValue> value =
                entry.field().type() == RuleType.PARTIAL_DATE
                        ? () -> new RuleValue.Partial(ofTheYear ? dayOfTheYear() : wholeDate())
                        : () -> value(entry);
        return oneIn(3)
                ? new Condition.Between(value.get(), value.get())
                : new Condition.Beyond(any(List.of(Condition.Side.values())), value.get());
    }

    private Condition relative(RuleType type) {
        List<Unit> units = new ArrayList<>(List.of(Unit.values()));
        if (type != RuleType.INSTANT) {
            units.remove(Unit.HOURS);
        }
        List<Direction> directions =
                type == RuleType.PARTIAL_DATE
                        ? List.of(Direction.LAST, Direction.NEXT)
                        : List.of(Direction.values());
        int amount = oneIn(5) ? Relative.MAX_AMOUNT : random.nextInt(100);
        return new Relative(any(directions), amount, any(units));
    }

    private RuleValue value(RuleSchema.Entry entry) {
        List<RuleValue> values = known.getOrDefault(entry.field(), List.of());
        return values.isEmpty() || oneIn(4) ? other(entry) : any(values);
    }

    private RuleValue other(RuleSchema.Entry entry) {
        return switch (entry.field().type()) {
            case TEXT -> new RuleValue.Text(any(TEXTS));
            case KEY -> new RuleValue.Key(any(words(entry)));
            case TIER, SEGMENT -> new RuleValue.Key(any(words(entry)));
            case LABEL, CONTACT, COLLECTION ->
                    new RuleValue.Id(new UUID(random.nextLong(), random.nextLong()));
            case NUMBER -> new RuleValue.Decimal(BigDecimal.valueOf(random.nextInt(-500, 500), 1));
            case FLAG -> new RuleValue.Flag(oneIn(2));
            case DATE -> new RuleValue.Day(day());
            case PARTIAL_DATE -> new RuleValue.Partial(anyDate());
            case INSTANT -> oneIn(2) ? new RuleValue.Day(day()) : new RuleValue.Moment(instant());
        };
    }

    private static List<String> words(RuleSchema.Entry entry) {
        if (entry.isClosed()) {
            return entry.words();
        }
        return entry.name().equals("country") ? List.of("DE", "GB") : List.of("user:a b", "north");
    }

    private LocalDate day() {
        return LocalDate.of(2026, 5, 1).plusDays(random.nextInt(-1_000, 1_000));
    }

    private Instant instant() {
        return Instant.parse("2026-05-01T12:00:00.123456Z")
                .plusSeconds(random.nextInt(-9_999_999, 9_999_999));
    }

    private PartialDate dayOfTheYear() {
        return PartialDate.ofMonthDay(1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private PartialDate wholeDate() {
        return PartialDate.of(day());
    }

    private PartialDate anyDate() {
        return switch (random.nextInt(4)) {
            case 0 -> wholeDate();
            case 1 -> PartialDate.ofYear(1 + random.nextInt(9_999));
            case 2 -> PartialDate.ofMonth(1 + random.nextInt(12));
            default -> dayOfTheYear();
        };
    }

    private Quantifier quantifier() {
        return oneIn(2) ? Quantifier.ANY : Quantifier.EVERY;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
