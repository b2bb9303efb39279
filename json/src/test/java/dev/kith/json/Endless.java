package dev.kith.json;

import java.io.InputStream;

/** White space without an end. */
final class Endless extends InputStream {

    int read;

    @Override
    public int read() {
        read++;
        return ' ';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        for (int i = 0; i < length; i++) {
            buffer[offset + i] = (byte) read();
        }
        return length;
    }
}
