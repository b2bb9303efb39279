package dev.kith.change;

/** Whether the values of a change can be read, and if not, why. */
public enum Readability {
    /** They can be read. */
    READABLE,
    /**
     * They are kept from the actor who reads: the change is one of a note that was for its author
     * only, before the change or after it. Its author and {@code Actor.system()} read them.
     */
    WITHHELD,
    /**
     * Nobody can read them any more: the host's {@link PayloadCodec} has lost the key, as it does
     * to erase a subject.
     */
    LOST
}
