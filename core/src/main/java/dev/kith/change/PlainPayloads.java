package dev.kith.change;

import dev.kith.common.BookId;
import java.util.Optional;

enum PlainPayloads implements PayloadCodec {
    INSTANCE;

    @Override
    public byte[] encode(BookId book, ChangeSubject subject, byte[] plain) {
        return plain;
    }

    @Override
    public Optional<byte[]> decode(BookId book, ChangeSubject subject, byte[] stored) {
        return Optional.of(stored);
    }
}
