package dev.kith.examples.addressbook;

import java.util.ArrayList;
import java.util.List;

/** What became of the cards of a file that was imported. */
final class ImportReport {
    private long added;
    private long changed;
    private long unchanged;
    private final List<String> refused = new ArrayList<>();

    void added() {
        added++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    /** Notes a card that is not in the book as it says, with the line on which it begins. */
    void refused(long line, String reason) {
        refused.add("line " + line + ": " + reason);
    }

    /** Takes over what a unit did. */
    void add(ImportReport unit) {
        added += unit.added;
        changed += unit.changed;
        unchanged += unit.unchanged;
        refused.addAll(unit.refused);
    }

    /** Whether any card is in the book as it says. */
    boolean gaveContact() {
        return added + changed + unchanged > 0;
    }

    /** The counts, and below them a line for each card that was refused. */
    String text(String file) {
        StringBuilder text = new StringBuilder(file);
        text.append(": ").append(added).append(" added, ");
        text.append(changed).append(" changed, ");
        text.append(unchanged).append(" unchanged, ");
        text.append(refused.size()).append(" refused");
        refused.forEach(line -> text.append(System.lineSeparator()).append("  ").append(line));
        return text.toString();
    }
}
