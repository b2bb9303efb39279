package dev.kith.internal.command;

import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * A place in a list: behind what has a key and an id.
 *
 * <p>As a cursor it is a text of version, id, key, and a checksum over these and the names of the
 * book and the list. The checksum finds mistakes, not attacks: a forged cursor shows nothing that
 * the first page does not lead to.
 */
public record ListPlace(String key, UUID id) {

    private static final byte VERSION = 2;
    private static final int HEAD = 1 + 16;
    private static final int CHECKSUM = 4;

    public Cursor toCursor(BookId book, String list) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + text.length + CHECKSUM);
        buffer.put(VERSION);
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(text);
        buffer.putInt(checksum(book, list, buffer.array()));
        return Cursor.of(Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array()));
    }

    public static ListPlace of(Cursor cursor, BookId book, String list) {
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
                || buffer.getInt(bytes.length - CHECKSUM) != checksum(book, list, bytes)) {
            throw new InvalidCursorException();
        }
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        byte[] text = Arrays.copyOfRange(bytes, HEAD, bytes.length - CHECKSUM);
        return new ListPlace(new String(text, StandardCharsets.UTF_8), id);
    }

    private static int checksum(BookId book, String list, byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(book.text().getBytes(StandardCharsets.UTF_8));
        // a book's name has no such character, so the names stay apart
        checksum.update(0);
        checksum.update(list.getBytes(StandardCharsets.UTF_8));
        checksum.update(0);
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) checksum.getValue();
    }

    @Override
    public String toString() {
        return "ListPlace[" + id + "]";
    }
}
