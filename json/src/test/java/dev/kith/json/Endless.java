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
}
