package dev.kith.testkit;

import dev.kith.change.ChangeSubject;
import dev.kith.change.PayloadCodec;
import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A codec whose form of values nobody can read once a contact is shredded that they are about. */
final class ShreddingCodec implements PayloadCodec {

    private static final byte MASK = 0x5A;

    private final Set<ContactId> shredded = ConcurrentHashMap.newKeySet();
    private volatile boolean failing;

    void shred(ContactId contact) {
        shredded.add(contact);
    }

    void fail(boolean fail) {
        failing = fail;
    }

    @Override
    public byte[] encode(
            BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] plain) {
        if (failing) {
            throw new IllegalStateException("of the codec");
        }
        return masked(plain);
    }

    @Override
    public Optional<byte[]> decode(
            BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] stored) {
        return contacts.stream().anyMatch(shredded::contains)
                ? Optional.empty()
                : Optional.of(masked(stored));
    }

    private static byte[] masked(byte[] bytes) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK;
        }
        return masked;
    }
}
