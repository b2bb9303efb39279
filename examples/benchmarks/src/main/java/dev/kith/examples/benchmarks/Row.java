package dev.kith.examples.benchmarks;

import java.util.List;

/**
 * A line of the table.
 *
 * @param what what was measured, and beside what
 * @param target the figure to reach, or an empty text
 * @param measured the figure
 * @param detail what it was made of
 */
record Row(String what, String target, String measured, String detail) {

    /** The rows as a table in Markdown. */
    static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder("| what | target | measured | made of |\n");
        table.append("|---|---|---|---|\n");
        for (Row row : rows) {
            table.append("| ").append(row.what).append(" | ").append(row.target);
            table.append(" | ").append(row.measured);
            table.append(" | ").append(row.detail).append(" |\n");
        }
        return table.toString();
    }
}
