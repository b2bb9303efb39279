package dev.kith.examples.database.benchmarks;

import dev.kith.ContactBook;
import dev.kith.contact.Bulk;
import dev.kith.contact.Contact;
import dev.kith.contact.PersonDraft;
import dev.kith.form.ContactForm;
import dev.kith.form.FormBytes;
import dev.kith.jpa.BulkPath;
import dev.kith.json.JsonDocuments;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactTerms;
import dev.kith.testkit.ContactGenerator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Many contacts at once: the library's ways beside the driver's, which writes the very same rows in
 * as many transactions. What makes rows of contacts is measured by itself and counted with the
 * driver's work, as a host that writes its rows by hand makes them too.
 */
final class BulkBenchmark {

    private static final int UNIT = 500;
    private static final JsonDocuments JSON = JsonDocuments.standard();

    private BulkBenchmark() {}

    static void run(Server server, Scale scale, Consumer<String> lines) {
        run(server, scale, lines, true);
    }

    /** Plain Jakarta Persistence alone, which is all that every provider has. */
    static void persisting(Server server, Scale scale, Consumer<String> lines) {
        run(server, scale, lines, false);
    }

    private static void run(Server server, Scale scale, Consumer<String> lines, boolean fastPaths) {
        ContactGenerator people = ContactGenerator.seeded(7);
        List<PersonDraft> drafts =
                IntStream.range(0, scale.contacts()).mapToObj(people::typical).toList();
        List<Contact> contacts = new ArrayList<>();
        server.empty();
        server.book("bulk", BulkPath.COPY)
                .contacts()
                .addAll(
                        drafts,
                        bulk().telling(outcome -> outcome.contact().ifPresent(contacts::add)));
        CapturedRows rows;
        try {
            rows = CapturedRows.of(server.source(), UNIT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        long[] sink = new long[1];
        Contest contest =
                new Contest(
                                scale.rounds(),
                                () -> {
                                    server.empty();
                                    server.settle();
                                })
                        .with("mapper", () -> contacts.forEach(each -> sink[0] += mapped(each)))
                        .with("jdbc", () -> rows.insert(server.source()))
                        .with("persisted", () -> add(server, BulkPath.PERSIST, drafts));
        if (fastPaths) {
            contest.with("copy", () -> rows.copy(server.source()))
                    .with("stateless", () -> add(server, BulkPath.STATELESS, drafts))
                    .with("copied", () -> add(server, BulkPath.COPY, drafts));
        }
        contest.run();
        double perContact = (double) rows.size() / scale.contacts();
        if (fastPaths) {
            line(contest, scale, lines, perContact, "stateless", "jdbc", "≥ 0.75");
            line(contest, scale, lines, perContact, "persisted", "jdbc", "≥ 0.5");
            line(contest, scale, lines, perContact, "copied", "copy", "≥ 0.8");
        } else {
            line(
                    contest,
                    scale,
                    lines,
                    perContact,
                    "persisted",
                    "jdbc",
                    "reported (" + server.provider() + ")");
        }
        if (sink[0] == 0) {
            throw new IllegalStateException("nothing was mapped");
        }
    }

    private static Bulk bulk() {
        return Bulk.standard().inUnitsOf(UNIT);
    }

    private static void add(Server server, BulkPath path, List<PersonDraft> drafts) {
        ContactBook book = server.book("bulk", path);
        long written = book.contacts().addAll(drafts, bulk()).written();
        if (written != drafts.size()) {
            throw new IllegalStateException("some contacts were refused");
        }
    }

    /** What every row of a contact is made of. */
    private static long mapped(Contact contact) {
        return 0L
                + JSON.text(ContactForm.form(), contact).length()
                + FormBytes.of(ContactForm.form(), contact).toByteArray().length
                + ContactProjection.keys(contact).size()
                + ContactTerms.besideKeys(contact).size()
                + ContactProjection.tokens(contact).size();
    }

    private static void line(
            Contest contest,
            Scale scale,
            Consumer<String> lines,
            double perContact,
            String own,
            String raw,
            String target) {
        double mapper = contest.of("mapper");
        double alone = contest.of(raw);
        double taken = contest.of(own);
        lines.accept(
                Line.of(
                        "adding many contacts, " + own + ", beside " + raw + " by hand",
                        target,
                        (alone + mapper) / taken,
                        Line.count(scale.contacts() / taken * 1e9)
                                + " contacts/s of "
                                + Line.ratio(perContact)
                                + " rows each, beside "
                                + Line.count(scale.contacts() / (alone + mapper) * 1e9)
                                + "; "
                                + Line.ratio(alone / taken)
                                + " of the driver's work without making the rows"));
    }
}
