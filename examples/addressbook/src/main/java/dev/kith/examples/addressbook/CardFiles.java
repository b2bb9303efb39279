package dev.kith.examples.addressbook;

import dev.kith.vcard.CardProblem;
import dev.kith.vcard.ReadCard;
import dev.kith.vcard.VCardReader;
import dev.kith.vcard.VCards;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads the cards of files, one after the other. */
final class CardFiles {
    private CardFiles() {}

    /**
     * Reads a file.
     *
     * @return the problems that belong to no card
     * @throws UnreadableException if the file cannot be read
     */
    static List<CardProblem> read(Path file, Progress progress, Consumer<ReadCard> each) {
        try (VCardReader reader = open(file)) {
            while (hasNext(reader, file)) {
                each.accept(reader.next());
                progress.at(reader.bytesRead());
            }
            progress.finished(file);
            return reader.problems();
        }
    }

    private static VCardReader open(Path file) {
        try {
            return VCards.read(file);
        } catch (UncheckedIOException failure) {
            throw UnreadableException.of(file, failure);
        }
    }

    private static boolean hasNext(VCardReader reader, Path file) {
        try {
            return reader.hasNext();
        } catch (UncheckedIOException failure) {
            throw UnreadableException.of(file, failure);
        }
    }
}
