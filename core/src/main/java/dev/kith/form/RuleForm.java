package dev.kith.form;

import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.PartialDate;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.label.CategoryKey;
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
import java.util.List;

/**
 * The form of a rule. Labels, contacts and collections stand in it by their ids, so that it means
 * the same when they are renamed; everything else by its stable key.
 */
public final class RuleForm implements AggregateForm<Rule> {

    private static final Words<RuleScope> SCOPE = new Words<>("a part", RuleScope.class);
    private static final Words<FactType> FACT = new Words<>("a fact's type", FactType.class);
    private static final Words<Condition.Direction> DIRECTION =
            new Words<>("a direction in time", Condition.Direction.class);
    private static final Words<Condition.Side> SIDE =
            new Words<>("a side of a value", Condition.Side.class);
    private static final Words<Condition.Unit> UNIT =
            new Words<>("a unit of time", Condition.Unit.class);

    /** The form of rules. */
    public RuleForm() {}

    @Override
    public String type() {
        return "rule";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Rule rule, FormWriter writer) {
        writer.beginObject();
        if (rule instanceof Rule.All all) {
            writer.field("kind", "all").list("rules", all.rules(), this::write);
        } else if (rule instanceof Rule.AnyOf any) {
            writer.field("kind", "any").list("rules", any.rules(), this::write);
        } else if (rule instanceof Rule.Not not) {
            writer.field("kind", "not").field("rule", not.rule(), this::write);
        } else if (rule instanceof Rule.Missing missing) {
            writer.field("kind", "missing").field("field", missing.field(), RuleForm::field);
        } else if (rule instanceof Rule.Has has) {
            writer.field("kind", "has")
                    .mark("every", has.quantifier() == Quantifier.EVERY)
                    .field("part", SCOPE.apply(has.element()))
                    .field("rule", has.rule(), this::write);
        } else if (rule instanceof Rule.Where where) {
            writer.field("kind", "where")
                    .mark("every", where.quantifier() == Quantifier.EVERY)
                    .field("field", where.field(), RuleForm::field)
                    .field("condition", where.condition(), RuleForm::condition);
        }
        writer.endObject();
    }

    @Override
    public Rule read(Form form) {
        return switch (form.text("kind")) {
            case "all" -> new Rule.All(rules(form));
            case "any" -> new Rule.AnyOf(rules(form));
            case "not" -> new Rule.Not(form.<Rule>object("rule", this::read));
            case "missing" -> new Rule.Missing(form.<RuleField>object("field", RuleForm::field));
            case "has" ->
                    new Rule.Has(
                            quantifier(form),
                            form.value("part", SCOPE::parse),
                            form.<Rule>object("rule", this::read));
            case "where" ->
                    new Rule.Where(
                            quantifier(form),
                            form.<RuleField>object("field", RuleForm::field),
                            form.<Condition>object("condition", RuleForm::condition));
            default ->
                    throw new InvalidFormException(
                                    "unknown",
                                    "a rule is one of all, any, not, missing, has, where")
                            .at("kind");
        };
    }

    private List<Rule> rules(Form form) {
        return form.objects("rules", Rule.MAX_SIZE, this::read);
    }

    private static Quantifier quantifier(Form form) {
        return form.flag("every") ? Quantifier.EVERY : Quantifier.ANY;
    }

    private static void field(RuleField field, FormWriter writer) {
        writer.beginObject();
        if (field instanceof StandardField standard) {
            writer.field("name", standard.text())
                    .optional(
                            "of",
                            standard.scope() == RuleScope.CONTACT
                                    ? null
                                    : SCOPE.apply(standard.scope()));
        } else if (field instanceof LabelField label) {
            writer.field("category", label.category().text());
        } else if (field instanceof OwnField own) {
            writer.field("own", own.key().text())
                    .field("type", FieldForm.TYPE.apply(own.fieldType()));
        } else if (field instanceof FactField fact) {
            writer.field("fact", fact.key().text()).field("type", FACT.apply(fact.factType()));
        }
        writer.endObject();
    }

    private static RuleField field(Form form) {
        if (form.has("category")) {
            return new LabelField(form.value("category", CategoryKey::of));
        }
        if (form.has("own")) {
            FieldType type = form.value("type", FieldForm.TYPE::parse);
            return new OwnField(form.value("own", FieldKey::of), type);
        }
        if (form.has("fact")) {
            FactType type = form.value("type", FACT::parse);
            return new FactField(form.value("fact", FactKey::of), type);
        }
        RuleScope scope =
                form.<RuleScope>optionalValue("of", SCOPE::parse).orElse(RuleScope.CONTACT);
        return form.value("name", name -> standard(scope, name));
    }

    private static StandardField standard(RuleScope scope, String name) {
        return StandardField.of(scope).stream()
                .filter(field -> field.text().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a field is one that the library has"));
    }

    private static void condition(Condition condition, FormWriter writer) {
        writer.beginObject();
        if (condition instanceof Condition.Is is) {
            writer.field("kind", "is").list("values", is.values(), RuleForm::value);
        } else if (condition instanceof Condition.IsNot not) {
            writer.field("kind", "is-not").list("values", not.values(), RuleForm::value);
        } else if (condition instanceof Condition.Contains contains) {
            writer.field("kind", "contains").field("text", contains.text());
        } else if (condition instanceof Condition.StartsWith starts) {
            writer.field("kind", "starts-with").field("text", starts.text());
        } else if (condition instanceof Condition.Beyond beyond) {
            writer.field("kind", "beyond")
                    .field("side", SIDE.apply(beyond.side()))
                    .field("value", beyond.value(), RuleForm::value);
        } else if (condition instanceof Condition.Between between) {
            writer.field("kind", "between")
                    .field("lower", between.lower(), RuleForm::value)
                    .field("upper", between.upper(), RuleForm::value);
        } else if (condition instanceof Condition.Relative relative) {
            writer.field("kind", "relative")
                    .field("direction", DIRECTION.apply(relative.direction()))
                    .field("amount", relative.amount())
                    .field("unit", UNIT.apply(relative.unit()));
        }
        writer.endObject();
    }

    private static Condition condition(Form form) {
        return switch (form.text("kind")) {
            case "is" -> new Condition.Is(values(form));
            case "is-not" -> new Condition.IsNot(values(form));
            case "contains" -> new Condition.Contains(form.text("text"));
            case "starts-with" -> new Condition.StartsWith(form.text("text"));
            case "beyond" ->
                    new Condition.Beyond(
                            form.value("side", SIDE::parse),
                            form.<RuleValue>object("value", RuleForm::value));
            case "between" ->
                    new Condition.Between(
                            form.<RuleValue>object("lower", RuleForm::value),
                            form.<RuleValue>object("upper", RuleForm::value));
            case "relative" ->
                    new Condition.Relative(
                            form.value("direction", DIRECTION::parse),
                            form.read("amount", node -> Math.toIntExact(node.number())),
                            form.value("unit", UNIT::parse));
            default ->
                    throw new InvalidFormException(
                                    "unknown",
                                    "a condition is one of is, is-not, contains, starts-with,"
                                            + " beyond, between, relative")
                            .at("kind");
        };
    }

    private static List<RuleValue> values(Form form) {
        return form.objects("values", Condition.MAX_VALUES, RuleForm::value);
    }

    private static void value(RuleValue value, FormWriter writer) {
        writer.beginObject();
        if (value instanceof RuleValue.Text text) {
            writer.field("text", text.text());
        } else if (value instanceof RuleValue.Key key) {
            writer.field("key", key.text());
        } else if (value instanceof RuleValue.Id id) {
            writer.field("id", id.uuid());
        } else if (value instanceof RuleValue.Decimal decimal) {
            writer.field("number", decimal.number());
        } else if (value instanceof RuleValue.Flag flag) {
            writer.name("flag");
            writer.flag(flag.yes());
        } else if (value instanceof RuleValue.Day day) {
            writer.field("day", day.date().toString());
        } else if (value instanceof RuleValue.Partial partial) {
            writer.field("date", partial.date().text());
        } else if (value instanceof RuleValue.Moment moment) {
            writer.field("instant", moment.instant());
        }
        writer.endObject();
    }

    private static RuleValue value(Form form) {
        if (form.has("text")) {
            return new RuleValue.Text(form.text("text"));
        }
        if (form.has("key")) {
            return new RuleValue.Key(form.text("key"));
        }
        if (form.has("id")) {
            return new RuleValue.Id(form.id("id"));
        }
        if (form.has("number")) {
            return new RuleValue.Decimal(form.decimal("number"));
        }
        if (form.has("flag")) {
            return new RuleValue.Flag(form.flag("flag"));
        }
        if (form.has("day")) {
            return new RuleValue.Day(form.value("day", DateForm::day));
        }
        if (form.has("date")) {
            return new RuleValue.Partial(
                    form.value("date", text -> PartialDate.parse(text).orThrow()));
        }
        return new RuleValue.Moment(form.instant("instant"));
    }
}
