package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.jpa.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * How many statements each of some commands sends, told as lines of a table: the statements on H2,
 * and how many of them take guards. Other databases send more, which is taken off: PostgreSQL a
 * second one for each that takes guards, MariaDB one that begins each transaction.
 */
final class StatementCounts {

    private final Database database;
    private final SentStatements sent;
    private final List<String> lines = new ArrayList<>();

    StatementCounts(Database database, SentStatements sent) {
        this.database = database;
        this.sent = sent;
    }

    /** Carries out a command and writes its line. */
    void count(String command, Runnable work) {
        note(command, sent.during(work));
    }

    /** Reads 10 and then 100 at once, which takes as many statements, and writes one line. */
    void countPages(String command, IntConsumer reading) {
        // what is read of a book once is known then
        reading.accept(1);
        List<String> few = sent.during(() -> reading.accept(10));
        List<String> many = sent.during(() -> reading.accept(100));
        assertThat(many).as(command).hasSameSizeAs(few);
        note(command + ", 10 or 100", few);
    }

    private void note(String command, List<String> statements) {
        long guards = statements.stream().filter(StatementCounts::takesGuards).count();
        long others = statements.stream().filter(this::isExtra).count();
        lines.add(
                String.format(
                        Locale.ROOT, "%3d | %d | %s", statements.size() - others, guards, command));
        if (System.getProperty("kith.show.statements") != null) {
            statements.forEach(each -> lines.add("        " + each));
        }
    }

    private static boolean takesGuards(String statement) {
        return statement.contains("kith_guard") && !statement.startsWith("delete");
    }

    private boolean isExtra(String statement) {
        return switch (database) {
            case H2 -> false;
            case POSTGRESQL -> statement.startsWith("delete from kith_guard");
            case MARIADB -> statement.startsWith("set transaction");
        };
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
