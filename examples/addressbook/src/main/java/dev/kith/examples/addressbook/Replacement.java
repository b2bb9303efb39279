package dev.kith.examples.addressbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A file in the making beside the one that it will replace: until it is finished nothing is seen of
 * it, and if it never is, nothing is left of it, also when the program is interrupted.
 *
 * <p>Where files have POSIX permissions it gets those of the file that it replaces; one that
 * replaces none is its owner's alone to read.
 */
final class Replacement implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final OutputStream out;
    private final Thread onInterruption;

    private Replacement(Path target, Path draft, OutputStream out, Thread onInterruption) {
        this.target = target;
        this.draft = draft;
        this.out = out;
        this.onInterruption = onInterruption;
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
            Thread onInterruption = new Thread(() -> remove(draft));
            // before there is a file, so that none is ever left
            Runtime.getRuntime().addShutdownHook(onInterruption);
            return new Replacement(target, draft, open(draft), onInterruption);
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
            if (hasPermissions(target) && Files.exists(target)) {
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
            }
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
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            remove(draft);
            forgetInterruption();
        }
    }

    private static OutputStream open(Path draft) throws IOException {
        FileAttribute<?>[] ownersAlone =
                hasPermissions(draft)
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return Channels.newOutputStream(
                Files.newByteChannel(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownersAlone));
    }

    private static boolean hasPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void forgetInterruption() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterruption);
        } catch (IllegalStateException interrupted) {
            // the program is ending and the file is removed a second time, which does no harm
        }
    }
}
