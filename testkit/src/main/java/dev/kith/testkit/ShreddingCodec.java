package dev.kith.testkit;

import dev.kith.change.ChangeSubject;
import dev.kith.change.PayloadCodec;
import dev.kith.common.BookId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A codec whose form of a subject's values nobody can read once the subject is shredded. */
final class ShreddingCodec implements PayloadCodec {

    private static final byte MASK = 0x5A;

    private final Set<ChangeSubject> shredded = ConcurrentHashMap.newKeySet();
    private volatile boolean failing;

    void shred(ChangeSubject subject) {
        shredded.add(subject);
    }

    void fail(boolean fail) {
        failing = fail;
    }

    @Override
    public byte[] encode(BookId book, ChangeSubject subject, byte[] plain) {
        if (failing) {
            throw new IllegalStateException("of the codec");
        }
        return masked(plain);
    }

    @Override
    public Optional<byte[]> decode(BookId book, ChangeSubject subject, byte[] stored) {
        return shredded.contains(subject) ? Optional.empty() : Optional.of(masked(stored));
    }

    private static byte[] masked(byte[] bytes) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK;
        }
        return masked;
    }
}
