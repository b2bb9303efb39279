package dev.kith.examples.benchmarks;

/**
 * A line of the table.
 *
 * @param what what was measured, and beside what
 * @param target the figure to reach, or an empty text
 * @param measured the figure
 * @param detail what it was made of
 */
record Row(String what, String target, String measured, String detail) {

    /** What stands above the rows of a table in Markdown. */
    static final String HEAD = "| what | target | measured | made of |\n|---|---|---|---|";

    /** The line of a table in Markdown. */
    String line() {
        return "| " + String.join(" | ", what, target, measured, detail) + " |";
    }
}
