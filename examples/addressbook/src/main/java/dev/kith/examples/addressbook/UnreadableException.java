package dev.kith.examples.addressbook;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be read, and why, in words for the user. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private UnreadableException(String reason, UncheckedIOException cause) {
        super(reason, cause);
        this.reason = reason;
    }

    static UnreadableException of(Path file, UncheckedIOException failure) {
        return new UnreadableException(reason(file, failure), failure);
    }

    /** Why the file cannot be read. */
    String reason() {
        return reason;
    }

    private static String reason(Path file, UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        if (Files.isDirectory(file)) {
            return "is a directory; name the files in it";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "you may not read it";
        }
        return "cannot be read: " + failure.getMessage();
    }
}
