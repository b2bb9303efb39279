package dev.kith.examples.addressbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file in the making beside the one that it will replace: until it is finished nothing is seen of
 * it, and if it never is, nothing is left of it.
 */
final class Replacement implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final OutputStream out;

    private Replacement(Path target, Path draft, OutputStream out) {
        this.target = target;
        this.draft = draft;
        this.out = out;
    }

    /**
     * Begins to make a file.
     *
     * @throws UncheckedIOException if its directory cannot be written
     */
    static Replacement of(Path file) {
        try {
            // what stands at the end of a link is replaced, not the link
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path draft =
                    target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
            OutputStream out =
                    Files.newOutputStream(
                            draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Replacement(target, draft, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where to write. */
    OutputStream out() {
        return out;
    }

    /**
     * Puts the file in its place.
     *
     * @throws UncheckedIOException if that cannot be done
     */
    void finish() {
        try {
            out.close();
            try {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
