package dev.kith.examples.addressbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of text under headings, each column as wide as it needs to be. */
final class Table {
    private static final String GAP = "  ";
    // a left-to-right mark takes no room and keeps right-to-left text from moving the columns
    private static final String MARK = "\u200E";
    // direction overrides in one cell would turn its neighbours around as well
    private static final Pattern DIRECTION_CONTROLS =
            Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

    private final List<String> headings;
    private final int maxWidth;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param maxWidth the columns of a terminal that a cell takes at the most, save in the last
     *     column
     */
    Table(List<String> headings, int maxWidth) {
        this.headings = List.copyOf(headings);
        this.maxWidth = maxWidth;
    }

    /** Adds a row of as many cells as there are headings. */
    void add(List<String> cells) {
        rows.add(
                cells.stream()
                        .map(cell -> DIRECTION_CONTROLS.matcher(cell).replaceAll(""))
                        .map(cell -> DisplayWidth.cut(cell, maxWidth))
                        .toList());
    }

    /** The lines, the headings first. */
    List<String> lines() {
        int[] widths = new int[headings.size()];
        measure(headings, widths);
        rows.forEach(row -> measure(row, widths));
        List<String> lines = new ArrayList<>(rows.size() + 1);
        lines.add(line(headings, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(RIGHT_TO_LEFT.matcher(cell).find() ? MARK + cell + MARK : cell);
            line.append(" ".repeat(widths[i] - DisplayWidth.of(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
