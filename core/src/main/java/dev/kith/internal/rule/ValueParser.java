package dev.kith.internal.rule;

import dev.kith.contact.CollectionId;
import dev.kith.contact.PartialDate;
import dev.kith.label.LabelId;
import dev.kith.rule.LabelField;
import dev.kith.rule.RuleField;
import dev.kith.rule.RuleValue;
import dev.kith.rule.StandardField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads the values in a rule, each as what its field has. */
final class ValueParser {

    /** Stands for a value that was refused, until the end of the rule is read. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Tokens tokens;
    private final RuleNames names;
    private final List<RuleSyntaxException> problems;

    ValueParser(Tokens tokens, RuleNames names, List<RuleSyntaxException> problems) {
        this.tokens = tokens;
        this.names = names;
        this.problems = problems;
    }

    /** A value of a field. One that is not known is noted, and reading goes on. */
    RuleValue read(RuleField field) {
        Token token = word();
        try {
            return value(field, token);
        } catch (RuleSyntaxException e) {
            problems.add(e);
            return new RuleValue.Id(NOTHING);
        }
    }

    String text() {
        return word().text();
    }

    private Token word() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED) {
            throw tokens.expected("a value");
        }
        return tokens.take();
    }

    private RuleValue value(RuleField field, Token token) {
        String text = token.text();
        return switch (field.type()) {
            case TEXT -> new RuleValue.Text(text);
            case KEY, TIER, SEGMENT -> key(field, token);
            case LABEL -> label((LabelField) field, token);
            case CONTACT ->
                    new RuleValue.Id(
                            id(token)
                                    .orElseThrow(
                                            () ->
                                                    wrong(
                                                            token,
                                                            "a contact is named by # and its id")));
            case COLLECTION -> collection(token);
            case NUMBER -> number(token);
            case FLAG -> flag(token);
            case DATE -> day(token);
            case PARTIAL_DATE ->
                    new RuleValue.Partial(
                            PartialDate.parse(text)
                                    .value()
                                    .orElseThrow(
                                            () ->
                                                    wrong(
                                                            token,
                                                            "a date is written like 1985-04-12,"
                                                                    + " --04-12, --04 or 1985")));
            case INSTANT -> instant(token);
        };
    }

    private RuleValue key(RuleField field, Token token) {
        if (field == StandardField.COUNTRY || field == StandardField.ADDRESS_COUNTRY) {
            if (!token.text().matches("[A-Za-z]{2}")) {
                throw wrong(token, "a country is named by its two letters (ISO 3166-1 alpha-2)");
            }
            return new RuleValue.Key(token.text().toUpperCase(Locale.ROOT));
        }
        Optional<List<String>> words = names.words(field);
        if (words.isPresent() && !words.get().contains(token.text())) {
            throw RuleParser.unknown(
                    token, "unknown-value", "the field has no such value", words.get());
        }
        return new RuleValue.Key(token.text());
    }

    private RuleValue label(LabelField field, Token token) {
        Optional<LabelId> label =
                id(token).map(LabelId::of).or(() -> names.label(field.category(), token.text()));
        return new RuleValue.Id(
                label.orElseThrow(
                                () ->
                                        RuleParser.unknown(
                                                token,
                                                "unknown-label",
                                                "the category has no label of this name",
                                                names.labelsOf(field.category())))
                        .uuid());
    }

    private RuleValue collection(Token token) {
        Optional<UUID> id = id(token);
        if (id.isPresent()) {
            return new RuleValue.Id(id.get());
        }
        List<CollectionId> found = names.collections(token.text());
        if (found.size() > 1) {
            throw new RuleSyntaxException(
                    token.offset(),
                    "ambiguous",
                    "several collections go by this name; # and the id names one of them");
        }
        if (found.isEmpty()) {
            throw RuleParser.unknown(
                    token,
                    "unknown-collection",
                    "no collection goes by this name",
                    names.collectionNames());
        }
        return new RuleValue.Id(found.get(0).uuid());
    }

    /** Written without quotation marks, so that a label may be called anything. */
    private static Optional<UUID> id(Token token) {
        String text = token.text();
        if (token.kind() != Token.Kind.WORD || !text.matches("#[0-9a-fA-F-]{36}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text.substring(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static RuleValue number(Token token) {
        if (!token.text().matches("[+-]?[0-9]{1,20}([.][0-9]{1,9})?")) {
            throw wrong(
                    token,
                    "a number has at most 20 digits before the point and 9 behind it, and nothing"
                            + " else");
        }
        return new RuleValue.Decimal(new BigDecimal(token.text()));
    }

    private static RuleValue flag(Token token) {
        return switch (token.text()) {
            case "yes", "true" -> new RuleValue.Flag(true);
            case "no", "false" -> new RuleValue.Flag(false);
            default -> throw wrong(token, "a flag is yes or no");
        };
    }

    private static RuleValue day(Token token) {
        try {
            return new RuleValue.Day(LocalDate.parse(token.text()));
        } catch (DateTimeException e) {
            throw wrong(token, "a day is written like 2026-05-01");
        }
    }

    private static RuleValue instant(Token token) {
        try {
            return token.text().contains("T")
                    ? new RuleValue.Moment(Instant.parse(token.text()))
                    : new RuleValue.Day(LocalDate.parse(token.text()));
        } catch (DateTimeException e) {
            throw wrong(
                    token,
                    "a point in time is written like 2026-05-01, a day, or 2026-05-01T10:00:00Z");
        }
    }

    private static RuleSyntaxException wrong(Token token, String rule) {
        return new RuleSyntaxException(token.offset(), "wrong-value", rule);
    }
}
