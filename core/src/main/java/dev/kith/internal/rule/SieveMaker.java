package dev.kith.internal.rule;

import dev.kith.contact.ContactStatus;
import dev.kith.contact.FieldType;
import dev.kith.contact.RoleKey;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.label.CategoryKey;
import dev.kith.label.LabelId;
import dev.kith.rule.Condition;
import dev.kith.rule.FactField;
import dev.kith.rule.LabelField;
import dev.kith.rule.OwnField;
import dev.kith.rule.Quantifier;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleSetting;
import dev.kith.rule.RuleValue;
import dev.kith.rule.StandardField;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.OfTime;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.ContactQuery.Time;
import dev.kith.store.ContactTerm;
import dev.kith.store.ContactTerm.Dated;
import dev.kith.store.ContactTerm.Field;
import dev.kith.store.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes sieves of rules, for the contacts of one status. What it says of a rule follows from what
 * the rule means: {@link Rule#holdsFor}.
 */
final class SieveMaker {

    private final ContactStatus status;
    private final RuleSetting setting;
    private final Map<FactKey, FactDefinition> facts;
    private final Function<CategoryKey, List<LabelId>> labels;

    /**
     * A maker.
     *
     * @param setting when a rule is asked, and what the book lays down
     * @param facts the facts that are declared
     * @param labels the labels of a category
     */
    SieveMaker(
            ContactStatus status,
            RuleSetting setting,
            List<FactDefinition> facts,
            Function<CategoryKey, List<LabelId>> labels) {
        this.status = status;
        this.setting = setting;
        this.facts = facts.stream().collect(Collectors.toMap(FactDefinition::key, f -> f));
        this.labels = labels;
    }

    Sieve of(Rule rule) {
        return of(rule, false);
    }

    private Sieve of(Rule rule, boolean isNegated) {
        if (rule instanceof Rule.Not not) {
            return of(not.rule(), !isNegated);
        }
        if (rule instanceof Rule.All || rule instanceof Rule.AnyOf) {
            return rule instanceof Rule.All == isNegated
                    ? anyOf(rule.rules(), isNegated)
                    : all(rule.rules(), isNegated);
        }
        if (rule instanceof Rule.Where where) {
            return where(where, isNegated);
        }
        if (rule instanceof Rule.Missing missing) {
            return missing(missing.field(), isNegated);
        }
        return Sieve.OPEN;
    }

    private Sieve all(List<Rule> rules, boolean isNegated) {
        Sieve all = Sieve.EVERYBODY;
        for (Rule rule : rules) {
            all = all.and(of(rule, isNegated));
        }
        return all;
    }

    private Sieve anyOf(List<Rule> rules, boolean isNegated) {
        Sieve any = Sieve.NOBODY;
        for (Rule rule : rules) {
            any = any.or(of(rule, isNegated));
        }
        return any;
    }

    private Sieve missing(RuleField field, boolean isNegated) {
        if (field == StandardField.STATUS || field == StandardField.CREATED) {
            return isNegated ? Sieve.EVERYBODY : Sieve.NOBODY;
        }
        if (field instanceof FactField fact && !facts.containsKey(fact.key())) {
            return isNegated ? Sieve.NOBODY : Sieve.EVERYBODY;
        }
        if (field instanceof OwnField own) {
            Stored key = Stored.among(Field.FIELD, List.of(own.key().text()));
            return isNegated ? Sieve.having(key.any()) : Sieve.lacking(key.any());
        }
        Optional<Stored> found = stored(field).filter(stored -> isPresenceStored(field));
        if (found.isEmpty()) {
            return Sieve.OPEN;
        }
        Stored stored = found.get();
        if (stored.standsIn(List.of()).isPresent()) {
            return isNegated ? Sieve.EVERYBODY : Sieve.NOBODY;
        }
        return isNegated
                ? dated(Sieve.having(stored.any()), stored)
                : orNotNow(Sieve.lacking(stored.any()), stored);
    }

    private Sieve where(Rule.Where where, boolean isNegated) {
        RuleField field = where.field();
        if (field == StandardField.STATUS) {
            return isOneOf(where.condition(), status.name()) == isNegated
                    ? Sieve.NOBODY
                    : Sieve.EVERYBODY;
        }
        if (field == StandardField.SEGMENT
                || (field instanceof FactField fact && !facts.containsKey(fact.key()))) {
            return isNegated ? Sieve.EVERYBODY : Sieve.NOBODY;
        }
        if (field == StandardField.CREATED || field == StandardField.CHANGED) {
            return times(field, where.condition(), isNegated);
        }
        boolean isOther = where.condition() instanceof Condition.IsNot;
        Condition condition =
                where.condition() instanceof Condition.IsNot not
                        ? new Condition.Is(not.values())
                        : where.condition();
        Optional<Stored> stored = stored(field);
        Optional<Ranges> ranges = stored.flatMap(it -> ranges(field, condition, it));
        if (ranges.isEmpty()) {
            return Sieve.OPEN;
        }
        return new Leaf(field, stored.get(), ranges.get(), isOther)
                .of(where.quantifier(), isNegated);
    }

    private static boolean isOneOf(Condition condition, String name) {
        boolean isOther = condition instanceof Condition.IsNot;
        List<RuleValue> values =
                condition instanceof Condition.IsNot not
                        ? not.values()
                        : ((Condition.Is) condition).values();
        return isOther != values.stream().anyMatch(value -> word(value).equals(lower(name)));
    }

    private Sieve times(RuleField field, Condition condition, boolean isNegated) {
        Time time = field == StandardField.CREATED ? Time.CREATED : Time.CHANGED;
        boolean isLacking = isNegated != condition instanceof Condition.IsNot;
        Condition asked =
                condition instanceof Condition.IsNot not
                        ? new Condition.Is(not.values())
                        : condition;
        Optional<List<Sought>> sought =
                Times.of(asked, setting)
                        .map(
                                times ->
                                        times.spans().stream()
                                                .<Sought>map(
                                                        span ->
                                                                new OfTime(
                                                                        time,
                                                                        span.from(),
                                                                        span.until()))
                                                .toList());
        return sought.map(all -> isLacking ? Sieve.lacking(all) : Sieve.having(all))
                .orElse(Sieve.OPEN);
    }

    /** A condition on the values of a field. */
    private final class Leaf {

        private final RuleField field;
        private final Stored stored;
        private final Ranges ranges;
        private final boolean isOutside;
        private final List<Sought> fulfilling;
        private final List<Sought> others;
        // whether a value that fulfils the condition stands where there is none
        private final boolean isMetByNone;

        /** Values in some ranges, or outside of them. */
        Leaf(RuleField field, Stored stored, Ranges ranges, boolean isOutside) {
            this.field = field;
            this.stored = stored;
            this.ranges = ranges;
            this.isOutside = isOutside;
            List<Sought> inside = stored.in(ranges.ranges());
            List<Sought> outside = stored.outside(ranges.ranges());
            fulfilling = isOutside ? outside : inside;
            others = isOutside ? inside : outside;
            isMetByNone =
                    stored.standsIn(ranges.ranges()).filter(is -> is != isOutside).isPresent();
        }

        Sieve of(Quantifier quantifier, boolean isNegated) {
            if (isOutside && !(ranges.isSure() && isPresenceStored(field))) {
                // what lies outside of ranges that are too wide is not everything
                return Sieve.OPEN;
            }
            boolean isSure = ranges.isSure() && !(isOutside && field == StandardField.EMAIL);
            if (!isSure) {
                return isNegated ? Sieve.OPEN : dated(any().wide(), stored);
            }
            if (quantifier == Quantifier.EVERY) {
                boolean isKnown = isPresenceStored(field) && field != StandardField.EMAIL;
                return isKnown ? every(isNegated) : Sieve.OPEN;
            }
            if (!isNegated) {
                return dated(any(), stored);
            }
            Sieve none = orNotNow(Sieve.lacking(fulfilling), stored);
            return isMetByNone ? none.and(Sieve.having(stored.any())) : none;
        }

        private Sieve any() {
            Sieve any = Sieve.having(fulfilling);
            return isMetByNone ? any.or(Sieve.lacking(stored.any())) : any;
        }

        private Sieve every(boolean isNegated) {
            Sieve nothing = Sieve.lacking(stored.any());
            Sieve another = Sieve.having(others);
            if (isNegated) {
                return isMetByNone ? another : orNotNow(nothing.or(another), stored);
            }
            Sieve noOther = orNotNow(Sieve.lacking(others), stored);
            return isMetByNone ? noOther : dated(Sieve.having(stored.any()), stored).and(noOther);
        }
    }

    private static Sieve dated(Sieve sieve, Stored stored) {
        return stored.dated().map(sieve::dated).orElse(sieve);
    }

    /** A sieve for what is lacking now: what a contact has may be so at other times. */
    private Sieve orNotNow(Sieve sieve, Stored stored) {
        Optional<Dated> dated = stored.dated();
        if (dated.isEmpty()) {
            return sieve;
        }
        List<Sought> notNow = new ArrayList<>();
        dated.get()
                .notOn(setting.today())
                .forEach(range -> notNow.add(new OfTerm(Field.DATED, range)));
        return sieve.or(Sieve.having(notNow)).dated(dated.get());
    }

    /** Whether a field has a value just if one is stored. */
    private static boolean isPresenceStored(RuleField field) {
        return field != StandardField.BIRTHDAY && field != StandardField.STAGE;
    }

    private Optional<Stored> stored(RuleField field) {
        if (field instanceof StandardField standard) {
            return standard(standard);
        }
        if (field instanceof LabelField label) {
            return Optional.of(
                    Stored.among(
                            Field.LABEL,
                            labels.apply(label.category()).stream()
                                    .map(LabelId::toString)
                                    .toList()));
        }
        if (field instanceof OwnField own) {
            return own.fieldType() == FieldType.PARTIAL_DATE
                    ? Optional.empty()
                    : Optional.of(
                            Stored.behind(
                                    own.fieldType() == FieldType.CHOICE
                                            ? Field.CHOICE
                                            : Field.VALUE,
                                    ContactTerm.beginning(own.key())));
        }
        FactDefinition fact = facts.get(((FactField) field).key());
        return Optional.ofNullable(fact)
                .map(it -> Stored.as(it.key(), it.standIn().map(FactValue::key)));
    }

    private static Optional<Stored> standard(StandardField field) {
        return Optional.ofNullable(
                switch (field) {
                    case KIND -> Stored.as(Field.KIND);
                    case GIVEN_NAME -> Stored.as(Field.GIVEN_NAME);
                    case FAMILY_NAME -> Stored.as(Field.FAMILY_NAME);
                    case EMAIL -> Stored.as(Field.EMAIL, Field.OTHER_EMAIL).dated(Dated.EMAIL);
                    case EMAIL_DOMAIN -> Stored.as(Field.DOMAIN).dated(Dated.EMAIL);
                    case PHONE_NUMBER -> Stored.as(Field.PHONE).dated(Dated.PHONE);
                    case CALLING_CODE -> Stored.as(Field.CALLING_CODE).dated(Dated.PHONE);
                    case CITY -> Stored.as(Field.CITY).dated(Dated.ADDRESS);
                    case POSTAL_CODE -> Stored.as(Field.POSTAL_CODE).dated(Dated.ADDRESS);
                    case COUNTRY -> Stored.as(Field.COUNTRY).dated(Dated.ADDRESS);
                    case ROLE_KEY -> Stored.as(Field.ROLE).dated(Dated.ROLE);
                    case STAGE -> Stored.as(Field.REACHED).dated(Dated.ROLE);
                    case TIER -> Stored.as(Field.TIER);
                    case OWNER -> Stored.as(Field.OWNER);
                    case TEAM -> Stored.as(Field.TEAM);
                    case COLLECTION -> Stored.as(Field.COLLECTION);
                    case ORGANIZATION -> Stored.as(Field.COMPANY).dated(Dated.AFFILIATION);
                    case EMPLOYER -> Stored.as(Field.ORGANIZATION).dated(Dated.AFFILIATION);
                    case TITLE -> Stored.as(Field.TITLE).dated(Dated.AFFILIATION);
                    case BIRTHDAY -> Stored.as(Field.BIRTHDAY);
                    default -> null;
                });
    }

    private Optional<Ranges> ranges(RuleField field, Condition condition, Stored stored) {
        return switch (field.type()) {
            case TEXT -> texts(field, condition, stored);
            case KEY -> Optional.of(words(field, (Condition.Is) condition));
            case LABEL, CONTACT, COLLECTION ->
                    Optional.of(Ranges.ofWords(texts((Condition.Is) condition)));
            case TIER -> Optional.of(Ranges.ofWords(tiers(condition)));
            case NUMBER -> Optional.of(Ranges.ofNumbers(condition));
            case FLAG -> Optional.of(Ranges.ofWords(texts((Condition.Is) condition)));
            case DATE -> Optional.of(Ranges.ofDays(condition, setting.today()));
            case PARTIAL_DATE -> Ranges.ofDaysOfTheYear(condition, setting.today());
            case INSTANT -> Ranges.ofInstants(condition, setting);
            case SEGMENT -> Optional.empty();
        };
    }

    private static Optional<Ranges> texts(RuleField field, Condition condition, Stored stored) {
        // an address is stored as it is compared with others, and a number without its signs
        return field == StandardField.PHONE_NUMBER
                        || (field == StandardField.EMAIL && !(condition instanceof Condition.Is))
                ? Optional.empty()
                : Ranges.ofTexts(condition, stored.isCut());
    }

    private Ranges words(RuleField field, Condition.Is is) {
        List<String> words = texts(is);
        if (field == StandardField.KIND) {
            words = words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
        } else if (field == StandardField.ROLE_KEY) {
            words = words.stream().flatMap(this::kindsOf).distinct().toList();
        }
        boolean whole = words.stream().allMatch(word -> word.length() < ContactTerm.MAX_LENGTH - 1);
        List<KeyRange> ranges =
                Ranges.ofWords(words.stream().map(ContactTerm::cut).toList()).ranges();
        // of a stage it is only known that it was reached
        return new Ranges(ranges, whole && field != StandardField.STAGE);
    }

    /** A role and all that are kinds of it. */
    private Stream<String> kindsOf(String role) {
        return Stream.concat(
                Stream.of(role),
                setting.roles().entrySet().stream()
                        .filter(entry -> entry.getValue().contains(RoleKey.of(role)))
                        .map(entry -> entry.getKey().text()));
    }

    private static List<String> texts(Condition.Is is) {
        return is.values().stream().map(SieveMaker::word).toList();
    }

    private static String word(RuleValue value) {
        if (value instanceof RuleValue.Key key) {
            return key.text();
        }
        return value instanceof RuleValue.Id id
                ? id.uuid().toString()
                : String.valueOf(((RuleValue.Flag) value).yes());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The tiers that fulfil a condition; one that has no rank fulfils no comparison of ranks. */
    private List<String> tiers(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return texts(is);
        }
        return setting.tiers().entrySet().stream()
                .filter(entry -> fulfils(condition, entry.getValue()))
                .map(entry -> entry.getKey().text())
                .toList();
    }

    private boolean fulfils(Condition condition, int rank) {
        if (condition instanceof Condition.Between between) {
            return isBeyond(rank, Condition.Side.FROM, between.lower())
                    && isBeyond(rank, Condition.Side.UP_TO, between.upper());
        }
        Condition.Beyond beyond = (Condition.Beyond) condition;
        return isBeyond(rank, beyond.side(), beyond.value());
    }

    private boolean isBeyond(int rank, Condition.Side side, RuleValue bound) {
        Integer other = setting.tiers().get(TierKey.of(word(bound)));
        if (other == null) {
            return false;
        }
        return switch (side) {
            case BELOW -> rank < other;
            case UP_TO -> rank <= other;
            case ABOVE -> rank > other;
            case FROM -> rank >= other;
        };
    }
}
