package dev.kith.examples.database.benchmarks;

import dev.kith.ContactBook;
import dev.kith.common.Cursor;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Bulk;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.jpa.BulkPath;
import dev.kith.testkit.ContactGenerator;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Finding one contact, and the first and the last page of a long list. */
final class ReadBenchmark {

    private static final String BOOK = "read";
    private static final int PAGE = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReadBenchmark() {}

    static void run(Server server, Scale scale, Consumer<String> lines) {
        List<ContactId> ids = fill(server, scale);
        server.settle();
        finding(server, scale, lines, ids, "≥ 0.5");
        listing(scale, lines, server.book(BOOK, BulkPath.COPY));
    }

    /** Finding alone, which is reported and has no target. */
    static void finding(Server server, Scale scale, Consumer<String> lines) {
        finding(server, scale, lines, fill(server, scale), "reported");
    }

    private static List<ContactId> fill(Server server, Scale scale) {
        server.empty();
        List<ContactId> ids = new ArrayList<>();
        ContactGenerator people = ContactGenerator.seeded(7);
        server.book(BOOK, BulkPath.COPY)
                .contacts()
                .addAll(
                        () ->
                                IntStream.range(0, scale.listed())
                                        .mapToObj(people::typical)
                                        .iterator(),
                        Bulk.standard()
                                .telling(
                                        outcome ->
                                                outcome.contact()
                                                        .map(Contact::id)
                                                        .ifPresent(ids::add)));
        server.analyze();
        return ids;
    }

    private static void finding(
            Server server,
            Scale scale,
            Consumer<String> lines,
            List<ContactId> ids,
            String target) {
        ContactBook book = server.book(BOOK, BulkPath.COPY);
        Collections.shuffle(ids, new Random(7));
        List<ContactId> sought = ids.subList(0, scale.reads());
        long[] sink = new long[1];
        Contest contest =
                new Contest(scale.rounds(), () -> {})
                        .with(
                                "library",
                                () ->
                                        sought.forEach(
                                                id ->
                                                        sink[0] +=
                                                                book.contacts()
                                                                        .find(id)
                                                                        .orElseThrow()
                                                                        .revision()
                                                                        .number()))
                        .with("jdbc", () -> sink[0] += select(server, sought))
                        .run();
        double own = contest.of("library") / scale.reads();
        double raw = contest.of("jdbc") / scale.reads();
        lines.accept(
                Line.of(
                        "find by id among "
                                + Line.count(scale.listed())
                                + " in "
                                + server.name()
                                + " with "
                                + server.provider()
                                + ", beside a select and Jackson's tree",
                        target,
                        raw / own,
                        Line.micros(own) + " beside " + Line.micros(raw)));
        if (sink[0] == 0) {
            throw new IllegalStateException("nothing was found");
        }
    }

    private static long select(Server server, List<ContactId> sought) throws SQLException {
        long found = 0;
        for (ContactId id : sought) {
            try (Connection connection = server.source().getConnection();
                    PreparedStatement select =
                            connection.prepareStatement(
                                    "select document from kith_contact where book = ? and id ="
                                            + " ?")) {
                select.setString(1, BOOK);
                select.setBytes(
                        2,
                        ByteBuffer.allocate(16)
                                .putLong(id.uuid().getMostSignificantBits())
                                .putLong(id.uuid().getLeastSignificantBits())
                                .array());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found += MAPPER.readTree(rows.getString(1)).get("revision").asInt();
                    }
                }
            }
        }
        return found;
    }

    private static void listing(Scale scale, Consumer<String> lines, ContactBook book) {
        PageRequest last = PageRequest.after(beforeTheLastPage(book, scale.listed()), PAGE);
        long[] sink = new long[1];
        int times = Math.max(1, scale.reads() / PAGE);
        Contest contest =
                new Contest(scale.rounds(), () -> {})
                        .with("first", () -> sink[0] += list(book, PageRequest.first(PAGE), times))
                        .with("last", () -> sink[0] += list(book, last, times))
                        .run();
        lines.accept(
                Line.of(
                        "the last page of "
                                + Line.count(scale.listed())
                                + " contacts, time beside the first one's",
                        "≤ 1.5",
                        contest.of("last") / contest.of("first"),
                        Line.micros(contest.of("last") / times)
                                + " beside "
                                + Line.micros(contest.of("first") / times)
                                + " for "
                                + PAGE
                                + " contacts"));
        if (sink[0] != 4L * scale.rounds() * times * PAGE) {
            throw new IllegalStateException("a page was not full");
        }
    }

    private static long list(ContactBook book, PageRequest request, int times) {
        long listed = 0;
        for (int i = 0; i < times; i++) {
            listed += book.contacts().list(request).items().size();
        }
        return listed;
    }

    /** The cursor behind which the last full page begins. */
    private static Cursor beforeTheLastPage(ContactBook book, int contacts) {
        @Nullable Cursor cursor = null;
        for (int seen = 0; seen < contacts - PAGE; seen += PAGE) {
            Page<Contact> page =
                    book.contacts()
                            .list(
                                    cursor == null
                                            ? PageRequest.first(PAGE)
                                            : PageRequest.after(cursor, PAGE));
            cursor = page.next().orElseThrow();
        }
        if (cursor == null) {
            throw new IllegalStateException("the list has one page only");
        }
        return cursor;
    }
}
