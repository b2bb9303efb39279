package dev.kith.examples.database.benchmarks;

import java.util.Locale;

/** Lines of the table. */
final class Line {

    private Line() {}

    static String of(String what, String target, double ratio, String madeOf) {
        return "| " + String.join(" | ", what, target, ratio(ratio), madeOf) + " |";
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
    }
}
