package dev.kith.examples.addressbook;

import dev.kith.change.Change;
import dev.kith.change.ChangeEntry;
import dev.kith.form.FormNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A change in words. */
final class ChangeText {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final int WIDEST = 100;
    private static final String GAP = "  ";
    private static final String NOTHING = "-";

    /** What would begin a new line, or turn the text around it. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cntrl}\u2028\u2029\u202A-\u202E\u2066-\u2069]+");

    private ChangeText() {}

    /** Gives when, by whom and what, then a line for each value. */
    static void of(Change change, Consumer<String> lines) {
        ChangeEntry entry = change.entry();
        lines.accept(
                WHEN.format(entry.at().atZone(ZoneId.systemDefault()))
                        + GAP
                        + plain(entry.command().actor().id())
                        + GAP
                        + entry.subject().kind()
                        + " "
                        + entry.operation().name().toLowerCase(Locale.ROOT));
        entry.command()
                .circumstances()
                .cause()
                .ifPresent(cause -> lines.accept(GAP + "because: " + plain(cause)));
        switch (change.readability()) {
            case READABLE ->
                    entry.fields().forEach(field -> lines.accept(GAP + value(change, field)));
            case WITHHELD -> lines.accept(GAP + "(for somebody else alone)");
            case LOST -> lines.accept(GAP + "(nobody can read it any more)");
        }
    }

    private static String value(Change change, String field) {
        Optional<FormNode> before = change.before(field);
        Optional<FormNode> after =
                change.entry().operation() == ChangeEntry.Operation.REMOVED
                        ? Optional.empty()
                        : change.after(field);
        return field
                + ": "
                + before.map(value -> shown(value) + " -> ").orElse("")
                + after.map(ChangeText::shown).orElse(NOTHING);
    }

    private static String shown(FormNode node) {
        return DisplayWidth.cut(plain(text(node)), WIDEST);
    }

    private static String text(FormNode node) {
        return switch (node.kind()) {
            case OBJECT ->
                    node.form().fields().stream()
                            .map(
                                    name ->
                                            name
                                                    + " "
                                                    + node.form()
                                                            .find(name)
                                                            .map(ChangeText::text)
                                                            .orElse(NOTHING))
                            .collect(Collectors.joining(", ", "{", "}"));
            case LIST ->
                    node.list().stream().map(ChangeText::text).collect(Collectors.joining(", "));
            case NUMBER -> Long.toString(node.number());
            case DECIMAL -> node.decimal().toPlainString();
            case FLAG -> node.flag() ? "yes" : "no";
            case BYTES -> "(" + node.bytes().length + " bytes)";
            case INSTANT -> node.instant().toString();
            case TEXT -> node.text();
        };
    }

    private static String plain(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }
}
