package dev.kith.vcard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes cards to a file or stream, one after the other.
 *
 * <p>Writing throws {@link UncheckedIOException} when the target cannot be written. Not safe for
 * use by several threads.
 */
public final class VCardWriter implements AutoCloseable {
    private final OutputStream out;

    private VCardWriter(OutputStream out) {
        this.out = out;
    }

    /** A writer to a stream; closing the writer closes it. */
    public static VCardWriter to(OutputStream out) {
        return new VCardWriter(new BufferedOutputStream(out));
    }

    /**
     * A writer to a file, which is replaced.
     *
     * @throws UncheckedIOException when the file cannot be opened
     */
    public static VCardWriter to(Path file) {
        try {
            return to(Files.newOutputStream(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes a card as it is. */
    public void write(RawCard card) {
        try {
            out.write(card.bytes(), 0, card.length());
            if (!Ascii.isBreak(card.bytes()[card.length() - 1])) {
                out.write(LineEnding.of(card.bytes(), card.length()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes what is buffered and closes the target. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
