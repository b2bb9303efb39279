package dev.kith.jpa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The bytes of PostgreSQL's binary copy format, given on in blocks. Used by one thread. */
final class CopyStream {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };

    private static final int BLOCK = 1 << 16;

    private final Sink sink;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

    /** Where blocks go. */
    @FunctionalInterface
    interface Sink {

        void write(byte[] bytes, int from, int length) throws SQLException;
    }

    CopyStream(Sink sink) {
        this.sink = sink;
        // neither flags nor an extension of the header
        block.put(SIGNATURE).putInt(0).putInt(0);
    }

    void row(@Nullable Object[] values) throws SQLException {
        need(Short.BYTES);
        block.putShort((short) values.length);
        for (Object value : values) {
            if (value == null) {
                need(Integer.BYTES);
                block.putInt(-1);
            } else if (value instanceof Long number) {
                need(Integer.BYTES + Long.BYTES);
                block.putInt(Long.BYTES).putLong(number);
            } else if (value instanceof Integer number) {
                need(2 * Integer.BYTES);
                block.putInt(Integer.BYTES).putInt(number);
            } else if (value instanceof Boolean flag) {
                need(Integer.BYTES + 1);
                block.putInt(1).put((byte) (flag ? 1 : 0));
            } else {
                bytes(
                        value instanceof String text
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : (byte[]) value);
            }
        }
    }

    private void bytes(byte[] bytes) throws SQLException {
        need(Integer.BYTES);
        block.putInt(bytes.length);
        if (bytes.length > BLOCK) {
            flush();
            sink.write(bytes, 0, bytes.length);
        } else {
            need(bytes.length);
            block.put(bytes);
        }
    }

    /** Says that there are no more rows. */
    void end() throws SQLException {
        need(Short.BYTES);
        block.putShort((short) -1);
        flush();
    }

    private void need(int more) throws SQLException {
        if (block.remaining() < more) {
            flush();
        }
    }

    private void flush() throws SQLException {
        sink.write(block.array(), 0, block.position());
        block.clear();
    }
}
