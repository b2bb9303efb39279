package dev.kith.internal.contact;

import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * A place in an index as text: version, id, key, and a checksum over these, the book's name and
 * what the list is of. The checksum finds mistakes, not attacks: a forged cursor shows nothing that
 * the first page does not lead to.
 */
final class ListCursor {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + 16;
    private static final int CHECKSUM = 4;

    private final BookId book;
    private final String list;
    private final String index;

    /** The cursors of one list: of one index of one book, for one question. */
    ListCursor(BookId book, String list, String index) {
        this.book = book;
        this.list = list;
        this.index = index;
    }

    Cursor write(IndexPosition position) {
        byte[] key = position.key().text().getBytes(StandardCharsets.UTF_8);
        UUID id = position.id();
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + key.length + CHECKSUM);
        buffer.put(VERSION);
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(key);
        buffer.putInt(checksum(buffer.array()));
        return Cursor.of(Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array()));
    }

    IndexPosition read(Cursor cursor) {
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
        if (buffer.get() != VERSION || buffer.getInt(bytes.length - CHECKSUM) != checksum(bytes)) {
            throw new InvalidCursorException();
        }
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        byte[] key = Arrays.copyOfRange(bytes, HEAD, bytes.length - CHECKSUM);
        String text = new String(key, StandardCharsets.UTF_8);
        if (text.length() > IndexKey.MAX_LENGTH) {
            throw new InvalidCursorException();
        }
        return new IndexPosition(new IndexKey(index, text), id);
    }

    private int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(book.text().getBytes(StandardCharsets.UTF_8));
        checksum.update((list + '\n').getBytes(StandardCharsets.UTF_8));
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) checksum.getValue();
    }
}
