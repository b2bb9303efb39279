package dev.kith.change;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import java.util.List;
import java.util.Optional;

/**
 * How the values in the log are kept: the host's place to encrypt them, best with a key for each
 * contact, so that what the log holds about a contact ends with its key while the log stays whole.
 * Without a codec they are kept as they are.
 *
 * <p>A change of a contact is about that contact; a change of a note, of a relationship or of
 * another aggregate is about all contacts that it refers to, and its values are theirs as well.
 * Where several contacts are named, values are to be readable only as long as each of them has its
 * key. What is about no contact, such as a role's definition, is the book's.
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
     * @param contacts the {@linkplain ChangeEntry#contacts contacts} that they are about, sorted;
     *     maybe none
     * @param plain the values; not kept and not changed
     */
    byte[] encode(BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] plain);

    /**
     * {@return what {@link #encode} was given, or empty if nobody can tell any more}
     *
     * @param book the book
     * @param subject whose values they are
     * @param contacts the contacts that {@link #encode} was told
     * @param stored what {@link #encode} gave
     */
    Optional<byte[]> decode(
            BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] stored);

    /** {@return the codec that keeps values as they are} */
    static PayloadCodec plain() {
        return PlainPayloads.INSTANCE;
    }
}
