package dev.kith.change;

/**
 * How many changes of one sort a unit made quietly.
 *
 * @param kind the word for what was changed, such as {@code contact}
 * @param operation what happened to it
 * @param count how many times
 */
public record BulkCount(String kind, ChangeEntry.Operation operation, long count) {

    @Override
    public String toString() {
        return count + " times " + kind + " " + operation;
    }
}
