package dev.kith.store;

import dev.kith.common.BookId;
import java.util.function.Function;

/**
 * Where books are kept. Implemented by storage adapters, called by the library.
 *
 * <p>A unit is what is stored whole or not at all. It belongs to one book and to the thread that
 * opened it. Where the host has a transaction open on the thread, the unit joins it and never ends
 * it; elsewhere the storage opens and ends its own.
 *
 * <ul>
 *   <li>[ST-1] When {@link #unit} returns, everything that the work wrote is committed and seen by
 *       every later read, on every thread. In a host's transaction it is committed together with
 *       that one; until then every later read on this thread sees it, and nobody else.
 *   <li>[ST-2] When the work throws, nothing of the unit is stored, and the very exception comes
 *       out of {@link #unit}.
 *   <li>[ST-3] A unit sees its own writes: by id, by key and in pages, in the right order.
 *   <li>[ST-4] Nobody outside a unit sees anything of it before it is committed, and then sees all
 *       of it.
 *   <li>[ST-5] A unit that is opened inside another one of the same book joins it: they are
 *       committed together or not at all, and a {@link #view}, whenever it was made, sees the
 *       unit's writes inside it.
 *   <li>[ST-6] Opening a unit on, or reading, another book inside a unit throws {@link
 *       IllegalStateException} and harms neither book.
 *   <li>[ST-7] What is stored in one book is never seen from, counted in, or changed through
 *       another, even under equal ids and keys.
 *   <li>[ST-8] A unit that was {@linkplain StorageUnit#doom doomed} throws {@link
 *       dev.kith.common.DoomedUnitException} from every later call and, when the work returns all
 *       the same, from {@link #unit}; nothing of it is stored.
 *   <li>[ST-9] Reading a book that was never written gives nothing and leaves no trace.
 *   <li>[ST-10] {@link #isActive} is true inside a unit, in a joined one too, and where the host
 *       has a transaction open that units would join; elsewhere it is false, so before and after a
 *       unit of the storage's own.
 *   <li>[ST-11] A read never waits for a unit that is open on another thread.
 *   <li>[ST-12] Two units that wait for each other do not wait for ever: one of them gets {@link
 *       dev.kith.common.ConflictException} and leaves nothing stored, the other goes on.
 *   <li>[ST-13] A unit, and what it gives access to, throws {@link IllegalStateException} when it
 *       is used after its end.
 * </ul>
 *
 * <p>Implementations are safe for use by many threads.
 */
public interface Storage {

    /**
     * {@return what the work returns, after its writes are committed}
     *
     * @param book the book to which the unit belongs
     * @param work what to do; called once, on this thread
     * @param <T> what it returns
     * @throws dev.kith.common.ConflictException if the unit lost against another one
     * @throws StorageException if the storage fails
     */
    <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work);

    /**
     * {@return what can be read of a book} It may be kept and used by many threads: each call on it
     * sees one state: that of the unit, or of the host's transaction, which is open on the call's
     * thread, else what is committed by then.
     *
     * @param book the book to read
     */
    StorageView view(BookId book);

    /**
     * {@return whether a unit, or a transaction of the host that units would join, is open on this
     * thread}
     */
    boolean isActive();
}
