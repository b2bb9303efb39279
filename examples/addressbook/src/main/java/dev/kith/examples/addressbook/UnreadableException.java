package dev.kith.examples.addressbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be read, and why, in words for the user. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    static UnreadableException of(Path file, UncheckedIOException failure) {
        return new UnreadableException(reason(file, failure.getCause()), failure);
    }

    private static String reason(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "is a directory; name the files in it";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "you may not read it";
        }
        return "cannot be read: " + failure.getMessage();
    }
}
