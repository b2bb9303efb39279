package dev.kith.vcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The entry: reads vCard files and streams. */
public final class VCards {
    private VCards() {}

    /**
     * Opens a file for reading; the caller closes the reader.
     *
     * @param file the file
     * @return a reader of the file
     * @throws UncheckedIOException when the file cannot be read
     */
    public static VCardReader read(Path file) {
        return read(file, ReadLimits.defaults());
    }

    /**
     * Opens a file for reading within limits; the caller closes the reader.
     *
     * @param file the file
     * @param limits how much is taken from a card
     * @return a reader of the file
     * @throws UncheckedIOException when the file cannot be read
     */
    public static VCardReader read(Path file, ReadLimits limits) {
        try {
            InputStream in = Files.newInputStream(file);
            return open(in, file.toString(), limits);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Begins to read a stream, whose name stands in problems; closing the reader closes it.
     *
     * @param in the stream
     * @param sourceName what problems call the stream
     * @return a reader of the stream
     * @throws UncheckedIOException when the stream cannot be read
     */
    public static VCardReader read(InputStream in, String sourceName) {
        return read(in, sourceName, ReadLimits.defaults());
    }

    /**
     * Begins to read a stream within limits; closing the reader closes it.
     *
     * @param in the stream
     * @param sourceName what problems call the stream
     * @param limits how much is taken from a card
     * @return a reader of the stream
     * @throws UncheckedIOException when the stream cannot be read
     */
    public static VCardReader read(InputStream in, String sourceName, ReadLimits limits) {
        try {
            return open(in, sourceName, limits);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Gives a card in version 3.0 or 4.0, whatever version it has, without loss: what the new
     * version has no word for is kept in other words and reported.
     *
     * @param card the card
     * @param version the version wanted
     * @return the card in that version, and what was done about what it cannot say
     * @throws IllegalArgumentException when the version asked for is 2.1
     */
    public static Converted convert(RawCard card, VCardVersion version) {
        Problems problems = new Problems("", 1_000);
        RawCard converted = VersionConverter.convert(card, version, problems);
        return new Converted(converted, problems.list());
    }

    private static VCardReader open(InputStream in, String sourceName, ReadLimits limits)
            throws IOException {
        try {
            return new VCardReader(in, sourceName, limits);
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }
}
