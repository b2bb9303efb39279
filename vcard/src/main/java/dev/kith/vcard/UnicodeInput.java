package dev.kith.vcard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Gives a source's bytes in an encoding that extends ASCII: UTF-16 and UTF-32 become UTF-8. */
final class UnicodeInput {
    private static final int SNIFFED = 4;

    private UnicodeInput() {}

    static InputStream open(InputStream in) throws IOException {
        byte[] head = in.readNBytes(SNIFFED);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            whole.skipNBytes(3);
            return whole;
        }
        int mark = markLength(head);
        Charset charset = charset(head);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return whole;
        }
        whole.skipNBytes(mark);
        return new Transcoded(whole, charset);
    }

    /** Whether a stream that {@link #open} gave is of a source in another encoding. */
    static boolean isRecoded(InputStream opened) {
        return opened instanceof Transcoded;
    }

    private static int markLength(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE, 0, 0) || startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return 4;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /** By the byte order mark, else by where the NUL bytes of the first two letters stand. */
    private static Charset charset(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE, 0, 0) || nulPattern(head, "x000")) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF) || nulPattern(head, "000x")) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(head, 0xFF, 0xFE) || nulPattern(head, "x0x0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF) || nulPattern(head, "0x0x")) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean nulPattern(byte[] head, String pattern) {
        for (int i = 0; i < SNIFFED; i++) {
            if (i >= head.length || (head[i] == 0) != (pattern.charAt(i) == '0')) {
                return false;
            }
        }
        return true;
    }

    /** Decodes and encodes in chunks; what cannot be decoded becomes U+FFFD. */
    private static final class Transcoded extends InputStream {
        private static final int CHUNK = 1 << 13;
        private final InputStreamReader reader;
        private final char[] chars = new char[CHUNK + 1];
        private int held;
        private byte[] bytes = {};
        private int at;

        Transcoded(InputStream in, Charset charset) {
            reader = new InputStreamReader(in, charset);
        }

        @Override
        public int read() throws IOException {
            return refill() ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!refill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }

        /** Encodes the next chunk, holding back half of a surrogate pair that the chunk splits. */
        private boolean refill() throws IOException {
            while (at == bytes.length) {
                int count = reader.read(chars, held, CHUNK);
                if (count < 0 && held == 0) {
                    return false;
                }
                int end = held + Math.max(count, 0);
                boolean split = count >= 0 && Character.isHighSurrogate(chars[end - 1]);
                int encoded = split ? end - 1 : end;
                bytes = new String(chars, 0, encoded).getBytes(StandardCharsets.UTF_8);
                at = 0;
                held = split ? 1 : 0;
                if (split) {
                    chars[0] = chars[end - 1];
                }
            }
            return true;
        }
    }
}
