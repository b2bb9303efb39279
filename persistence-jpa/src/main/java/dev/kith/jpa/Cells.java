package dev.kith.jpa;

import dev.kith.contact.ContactId;
import dev.kith.store.StorageException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of columns, whatever a provider and a driver make of them: the one place that knows
 * how they differ.
 */
final class Cells {

    private static final long MICROS = 1_000_000;

    private Cells() {}

    /** What can be kept when the statement is over. */
    static @Nullable Object detached(@Nullable Object cell) throws SQLException {
        if (cell instanceof Clob clob) {
            return clob.getSubString(1, Math.toIntExact(clob.length()));
        }
        if (cell instanceof Blob blob) {
            return blob.getBytes(1, Math.toIntExact(blob.length()));
        }
        return cell;
    }

    static UUID id(@Nullable Object cell) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes(cell));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** An id as it is stored: its bytes, which sort alike everywhere. */
    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static ContactId contact(@Nullable Object cell) {
        return ContactId.of(id(cell));
    }

    static long number(@Nullable Object cell) {
        if (cell instanceof Number number) {
            return number.longValue();
        }
        throw unexpected("a number", cell);
    }

    static boolean flag(@Nullable Object cell) {
        return cell instanceof Boolean flag ? flag : number(cell) != 0;
    }

    static String text(@Nullable Object cell) {
        if (cell instanceof String text) {
            return text;
        }
        if (cell instanceof Character c) {
            return c.toString();
        }
        throw unexpected("a text", cell);
    }

    static @Nullable String optionalText(@Nullable Object cell) {
        return cell == null ? null : text(cell);
    }

    static byte[] bytes(@Nullable Object cell) {
        if (cell instanceof byte[] bytes) {
            return bytes;
        }
        throw unexpected("bytes", cell);
    }

    /** The text whose UTF-8 is in a column, so that the order is that of its bytes everywhere. */
    static String utf8(@Nullable Object cell) {
        return new String(bytes(cell), StandardCharsets.UTF_8);
    }

    static Instant instant(@Nullable Object cell) {
        long micros = number(cell);
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }

    static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
    }

    private static StorageException unexpected(String what, @Nullable Object cell) {
        return new StorageException(
                "a column of the library's tables has values of another type; apply JpaSchema with"
                        + " VALIDATE, which names it",
                new IllegalStateException(
                        "a column that holds "
                                + what
                                + " came back as "
                                + (cell == null ? "null" : cell.getClass().getName())));
    }
}
