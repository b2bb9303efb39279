package dev.kith.examples.benchmarks;

import java.util.Locale;

/** Numbers as a table shows them. */
final class Figures {
    private Figures() {}

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String seconds(double nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    static String nanos(double nanos) {
        return String.format(Locale.ROOT, "%.0f ns", nanos);
    }

    static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
    }

    static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
