package dev.kith.store;

/** What can be read of one book. Used by the thread that was given it, until its work returns. */
public interface StorageView {

    /** {@return the contacts} */
    ContactView contacts();
}
