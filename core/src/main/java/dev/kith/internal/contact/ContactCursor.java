package dev.kith.internal.contact;

import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.FoldKey;
import dev.kith.common.InvalidCursorException;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.SortPosition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * A sort position as text: version, status, id, fold key, and a checksum over these and the book's
 * name. The checksum finds mistakes, not attacks: a forged cursor shows nothing that the first page
 * does not lead to.
 */
final class ContactCursor {

    private static final byte VERSION = 1;
    private static final int HEAD = 2 + 16;
    private static final int CHECKSUM = 4;

    private ContactCursor() {}

    static Cursor write(BookId book, ContactStatus status, SortPosition position) {
        byte[] key = position.key().text().getBytes(StandardCharsets.UTF_8);
        UUID id = position.id().uuid();
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + key.length + CHECKSUM);
        buffer.put(VERSION).put(code(status));
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(key);
        buffer.putInt(checksum(book, buffer.array()));
        return Cursor.of(Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array()));
    }

    static SortPosition read(BookId book, ContactStatus status, Cursor cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor.text());
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException();
        }
        if (bytes.length < HEAD + CHECKSUM) {
            throw new InvalidCursorException();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.get() != VERSION
                || buffer.get() != code(status)
                || buffer.getInt(bytes.length - CHECKSUM) != checksum(book, bytes)) {
            throw new InvalidCursorException();
        }
        ContactId id = ContactId.of(new UUID(buffer.getLong(), buffer.getLong()));
        byte[] key = Arrays.copyOfRange(bytes, HEAD, bytes.length - CHECKSUM);
        return new SortPosition(new FoldKey(new String(key, StandardCharsets.UTF_8)), id);
    }

    private static byte code(ContactStatus status) {
        return switch (status) {
            case ACTIVE -> 'A';
            case INACTIVE -> 'I';
            case ARCHIVED -> 'R';
            case MERGED -> 'M';
            case ERASED -> 'E';
        };
    }

    private static int checksum(BookId book, byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(book.text().getBytes(StandardCharsets.UTF_8));
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) checksum.getValue();
    }
}
