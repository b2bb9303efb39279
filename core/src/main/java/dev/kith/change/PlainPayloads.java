package dev.kith.change;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import java.util.List;
import java.util.Optional;

enum PlainPayloads implements PayloadCodec {
    INSTANCE;

    @Override
    public byte[] encode(
            BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] plain) {
        return plain;
    }

    @Override
    public Optional<byte[]> decode(
            BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] stored) {
        return Optional.of(stored);
    }
}
