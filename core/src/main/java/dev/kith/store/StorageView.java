package dev.kith.store;

/** What can be read of one book. Used at once, by the thread that asked for it. */
public interface StorageView {

    /** {@return the contacts} */
    ContactView contacts();
}
