package dev.kith.internal.change;

import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeSubject;
import dev.kith.common.BookId;
import dev.kith.common.InvalidCursorException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * An entry's number as text: version, number, the entry's id, and a checksum over these and what
 * the number counts. The checksum finds mistakes, not attacks: a forged cursor shows nothing that
 * the beginning does not lead to.
 *
 * @param number the number
 * @param entry the id of the entry that has it
 */
record LogCursor(long number, UUID entry) {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + 3 * Long.BYTES;

    /** What the positions of a book's feed are bound to. */
    static String feed(BookId book) {
        return "feed\n" + book.text();
    }

    /** What the numbers of a subject's changes are bound to. */
    static String changes(BookId book, ChangeSubject subject) {
        return "changes\n" + book.text() + "\n" + subject;
    }

    /** Whether an entry comes before the one that has the number, in the order of their ids. */
    boolean isAbove(ChangeEntry other) {
        int high =
                Long.compareUnsigned(
                        other.id().getMostSignificantBits(), entry.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(
                                other.id().getLeastSignificantBits(),
                                entry.getLeastSignificantBits())
                        < 0;
    }

    String write(String list) {
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + Integer.BYTES).put(VERSION).putLong(number);
        buffer.putLong(entry.getMostSignificantBits()).putLong(entry.getLeastSignificantBits());
        buffer.putInt(checksum(list, buffer.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    static LogCursor read(String list, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException();
        }
        if (bytes.length != HEAD + Integer.BYTES) {
            throw new InvalidCursorException();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte version = buffer.get();
        long number = buffer.getLong();
        UUID entry = new UUID(buffer.getLong(), buffer.getLong());
        if (version != VERSION || number < 1 || buffer.getInt() != checksum(list, bytes)) {
            throw new InvalidCursorException();
        }
        return new LogCursor(number, entry);
    }

    private static int checksum(String list, byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(list.getBytes(StandardCharsets.UTF_8));
        checksum.update(bytes, 0, HEAD);
        return (int) checksum.getValue();
    }
}
