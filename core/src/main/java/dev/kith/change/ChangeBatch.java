package dev.kith.change;

import java.util.List;

/**
 * Some changes of the feed, and where to go on.
 *
 * @param changes the changes in the order of their positions; none if there is nothing new
 * @param next where the feed goes on, to be kept by whoever reads it
 */
public record ChangeBatch(List<Change> changes, ChangeCursor next) {

    /**
     * Copies the list.
     *
     * @param changes the changes
     * @param next where the feed goes on
     */
    public ChangeBatch {
        changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
        return "ChangeBatch[" + changes.size() + " changes]";
    }
}
