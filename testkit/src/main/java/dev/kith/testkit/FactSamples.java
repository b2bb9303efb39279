package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.write;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import dev.kith.store.Storage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the contracts of facts work with. */
final class FactSamples {

    static final FactKey VISITS = FactKey.of("visits");
    static final FactKey HOBBY = FactKey.of("hobby");
    static final FactKey LAST_SEEN = FactKey.of("last-seen");
    static final int ALL = 10_000;

    /** Values of each type with their dull edges, each type in order. */
    static final List<FactValue> NUMBERS =
            numbers(
                    "-99999999999999999999.999999999",
                    "-100",
                    "-99.5",
                    "-1",
                    "-0.000000001",
                    "0",
                    "0.000000001",
                    "0.5",
                    "9",
                    "10",
                    "99",
                    "100.000000001",
                    "99999999999999999999.999999999");

    static final List<FactValue> INSTANTS =
            List.of(
                    FactValue.of(Instant.parse("-9999-01-01T00:00:00Z")),
                    FactValue.of(Instant.parse("1969-12-31T23:59:59.999999Z")),
                    FactValue.of(Instant.EPOCH),
                    FactValue.of(Instant.parse("2026-05-01T12:00:00.123456Z")),
                    FactValue.of(Instant.parse("2026-05-01T12:00:00.123457Z")),
                    FactValue.of(Instant.parse("+99999-12-31T23:59:59.999999Z")));

    static final List<FactValue> TEXTS =
            List.of(
                    FactValue.of("Chess"),
                    FactValue.of("chess club"),
                    FactValue.of("Éclairs"),
                    FactValue.of("golf"),
                    FactValue.of("x".repeat(200)),
                    FactValue.of("東京"),
                    FactValue.of("\uFFFD"),
                    FactValue.of("😀"));

    private FactSamples() {}

    private static List<FactValue> numbers(String... texts) {
        List<FactValue> numbers = new ArrayList<>();
        for (String text : texts) {
            numbers.add(FactValue.of(new BigDecimal(text)));
        }
        return List.copyOf(numbers);
    }

    static FactValue number(long number) {
        return FactValue.of(number);
    }

    static void put(Storage storage, ContactId contact, FactKey key, FactValue... values) {
        write(storage, unit -> unit.facts().put(contact, key, List.of(values)));
    }

    static FactView view(Storage storage) {
        return storage.view(BOOK).facts();
    }

    static List<FactValue> values(List<Fact> rows) {
        return rows.stream().map(Fact::value).toList();
    }

    static List<ContactId> contacts(List<Fact> rows) {
        return rows.stream().map(Fact::contact).toList();
    }

    /** Every row of a range, read page by page. */
    static List<Fact> paged(FactView view, FactRange range, int size) {
        List<Fact> all = new ArrayList<>();
        List<Fact> page = view.scan(range, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            if (all.size() > ALL) {
                throw new AssertionError("paging does not come to an end");
            }
            page = view.scan(range.after(page.get(page.size() - 1)), size);
        }
        return all;
    }
}
