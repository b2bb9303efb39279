package dev.kith.change;

import dev.kith.common.BookId;
import java.util.Optional;

/**
 * How the values in the log are kept: the host's place to encrypt them, best with a key for each
 * subject, so that a subject's history ends with its key while the log stays whole. Without one
 * they are kept as they are.
 *
 * <p>Implementations are safe for use by many threads. Encoding happens inside the command's unit,
 * before anything is written: what it throws refuses the command.
 */
public interface PayloadCodec {

    /**
     * {@return the values in the form in which the storage keeps them}
     *
     * @param book the book
     * @param subject whose values they are
     * @param plain the values; not kept and not changed
     */
    byte[] encode(BookId book, ChangeSubject subject, byte[] plain);

    /**
     * {@return what {@link #encode} was given, or empty if nobody can tell any more}
     *
     * @param book the book
     * @param subject whose values they are
     * @param stored what {@link #encode} gave
     */
    Optional<byte[]> decode(BookId book, ChangeSubject subject, byte[] stored);

    /** {@return the codec that keeps values as they are} */
    static PayloadCodec plain() {
        return PlainPayloads.INSTANCE;
    }
}
