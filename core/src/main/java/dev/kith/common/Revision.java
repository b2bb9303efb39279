package dev.kith.common;

/**
 * Which version of an aggregate: 1 when it is added, one more with each change.
 *
 * @param number the number, at least 1
 */
public record Revision(long number) implements Comparable<Revision> {

    /** The revision of what has just been added. */
    public static final Revision FIRST = new Revision(1);

    private static final Revision SECOND = new Revision(2);

    /**
     * Checks the number.
     *
     * @param number the number
     * @throws IllegalArgumentException if it is below 1
     */
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("a revision is at least 1");
        }
    }

    /**
     * {@return the revision of that number}
     *
     * @param number the number, at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public static Revision of(long number) {
        return number == 1 ? FIRST : number == 2 ? SECOND : new Revision(number);
    }

    /** {@return the revision after this one} */
    public Revision next() {
        return of(number + 1);
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
