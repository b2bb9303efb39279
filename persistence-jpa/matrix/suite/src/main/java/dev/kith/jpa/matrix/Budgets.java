package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.jpa.BulkPath;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many statements the commands of the library send to one database. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class Budgets {

    /** Of each command: its statements, those among them that take guards, and what it is. */
    private static final String TABLE =
            """
              6 | 0 | contacts: add
              8 | 1 | contacts: add, with an external id
              9 | 1 | contacts: add, under a command key
              8 | 0 | contacts: change of a name
              2 | 0 | contacts: change of nothing
              6 | 1 | contacts: archive
              5 | 0 | contacts: restore
              6 | 0 | contacts: add 10 at once
              6 | 0 | contacts: add 50 at once
              8 | 1 | contacts: add 10 at once, with external ids
              8 | 1 | contacts: add 50 at once, with external ids
             35 | 0 | contacts: change 10 at once
            155 | 0 | contacts: change 50 at once
             20 | 3 | contacts: add 10 at once, with a new label
             21 | 3 | contacts: add 50 at once, with a new label
             11 | 2 | labels: define a category
             11 | 3 | labels: change a category
             13 | 2 | labels: add
             16 | 2 | labels: rename
             17 | 2 | labels: alias
             16 | 2 | labels: deprecate
             12 | 3 | roles: define
             11 | 3 | roles: change
             11 | 2 | fields: define
             10 | 2 | fields: change
             11 | 2 | tiers: define
             10 | 2 | tiers: change
             11 | 2 | relationship types: define
             12 | 3 | relationship types: remove
              9 | 2 | settings: change
             11 | 2 | collections: create
             12 | 1 | collections: move a contact
             10 | 1 | collections: take a contact out
             21 | 3 | contacts: change of labels, to a new one by its name
             11 | 1 | contacts: change of labels
              8 | 1 | contacts: change of roles
             13 | 1 | contacts: add, with an employer
             15 | 1 | contacts: change of the employer
             15 | 1 | notes: add
              8 | 1 | notes: change
             13 | 1 | notes: remove
             19 | 1 | relationships: relate
              8 | 1 | relationships: end
             12 | 1 | relationships: remove
              8 | 1 | facts: set
              8 | 1 | facts: set again
              7 | 1 | facts: clear
              1 | 0 | contacts: find by id
              1 | 0 | contacts: find by external id
              1 | 0 | contacts: find by e-mail, 120 of them
              2 | 0 | contacts: find by phone, 120 of them
              1 | 0 | contacts: a page, 10 or 100
              1 | 0 | contacts: a later page, 10 or 100
              2 | 0 | contacts: a page of a search by words, 10 or 100
              2 | 0 | contacts: a page of a search by a label's name, 10 or 100
              1 | 0 | contacts: a page of those with a label, 10 or 100
              1 | 0 | contacts: a page of the people of an organisation, 10 or 100
              3 | 0 | labels: a page, 10 or 100
              3 | 0 | labels: find by name
              3 | 0 | labels: categories
              3 | 0 | roles: all
              3 | 0 | fields: all
              3 | 0 | tiers: all
              3 | 0 | relationship types: all
              1 | 0 | settings: effective
              3 | 0 | collections: a page, 10 or 100
              1 | 0 | notes: a page, 10 or 100
              1 | 0 | relationships: a page, 10 or 100
              1 | 0 | facts: all of a contact
              1 | 0 | facts: one of a contact
              2 | 0 | history: a page of a contact's, 10 or 100
              1 | 0 | history: a contact as it was
             10 | 0 | rules: a page of a rule, 10 or 100
              6 | 0 | rules: a page of a rule that is asked of each, 10 or 100
              8 | 0 | rules: a page of a rule on a fact, 10 or 100
             12 | 0 | rules: count
              5 | 0 | rules: whether one holds
             15 | 1 | feed: sealing 480 entries, and a page of 100
              2 | 0 | feed: the page of 300 behind it
              2 | 0 | feed: a sealed page, 10 or 100
              2 | 0 | feed: its end
            """;

    /** EclipseLink would give the units of one name the same connections. */
    private static final Map<String, String> PROPERTIES =
            Map.of("eclipselink.logging.level", "OFF", "eclipselink.session-name", "budgets");

    private final TestDatabase database;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected Budgets(TestDatabase database) {
        this.database = database;
    }

    /** What a command sends changes by decision only. */
    @Test
    final void every_command_sends_as_many_statements_as_it_is_known_to() {
        database.emptyStorage();
        SentStatements sent = new SentStatements(database.source());
        try (EntityManagerFactory factory = KithPersistenceUnit.over(sent.source(), PROPERTIES)) {
            StatementCounts counts = new StatementCounts(database.kind(), sent);
            Kith kith =
                    Kith.builder()
                            .storage(JpaStorage.of(factory).writingBy(BulkPath.PERSIST))
                            .ids(new SequentialIds())
                            .clock(SettableClock.at("2026-05-01T12:00:00Z"))
                            .fact(
                                    FactDefinition.of(
                                            FactKey.of("score"), FactType.NUMBER, "none yet"))
                            .build();
            new BudgetedWrites(kith.book(BookId.of("writes")), counts).run();
            List<String> writes = counts.lines();
            StatementCounts reading = new StatementCounts(database.kind(), sent);
            new BudgetedReads(kith.book(BookId.of("reads")), reading).run();

            assertThat(String.join("\n", writes) + "\n" + String.join("\n", reading.lines()))
                    .isEqualTo(TABLE.stripTrailing());
        }
    }
}
