package dev.kith.change;

import dev.kith.common.BookId;
import java.util.List;

/**
 * What one unit changed. It holds no values. Immutable.
 *
 * @param book the book
 * @param entries the changes in the order they were made, but for the quiet ones
 * @param quietly how many changes were made quietly, by kind and operation in the order in which
 *     each was first made; the log has all of them
 */
public record ChangeNotice(BookId book, List<ChangeEntry> entries, List<BulkCount> quietly) {

    /**
     * Copies the lists.
     *
     * @param book the book
     * @param entries the changes
     * @param quietly how many changes were made quietly
     */
    public ChangeNotice {
        entries = List.copyOf(entries);
        quietly = List.copyOf(quietly);
    }

    @Override
    public String toString() {
        return "ChangeNotice["
                + book
                + ", "
                + entries.size()
                + " changes, quietly "
                + quietly
                + "]";
    }
}
