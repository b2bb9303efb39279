package dev.kith.vcard;

import dev.kith.contact.Contact;
import dev.kith.label.LabelNames;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes cards to a file or stream, one after the other.
 *
 * <p>Writing throws {@link UncheckedIOException} when the target cannot be written. Not safe for
 * use by several threads.
 */
public final class VCardWriter implements AutoCloseable {
    private final OutputStream out;
    private final LabelNames labels;

    private VCardWriter(OutputStream out, LabelNames labels) {
        this.out = out;
        this.labels = labels;
    }

    /**
     * {@return a writer to a stream, of cards and of contacts without labels; closing the writer
     * closes the stream}
     *
     * @param out the stream to write to
     */
    public static VCardWriter to(OutputStream out) {
        return to(out, Categories.UNKNOWN);
    }

    /**
     * {@return a writer to a stream; closing the writer closes it}
     *
     * @param out the stream to write to
     * @param labels what the contacts' labels are called, such as the labels of their book
     */
    public static VCardWriter to(OutputStream out, LabelNames labels) {
        return new VCardWriter(
                new BufferedOutputStream(out), Objects.requireNonNull(labels, "labels"));
    }

    /**
     * {@return a writer to a file, which is replaced, of cards and of contacts without labels}
     *
     * @param file the file to write
     * @throws UncheckedIOException when the file cannot be opened
     */
    public static VCardWriter to(Path file) {
        return to(file, Categories.UNKNOWN);
    }

    /**
     * {@return a writer to a file, which is replaced}
     *
     * @param file the file to write
     * @param labels what the contacts' labels are called, such as the labels of their book
     * @throws UncheckedIOException when the file cannot be opened
     */
    public static VCardWriter to(Path file, LabelNames labels) {
        Objects.requireNonNull(labels, "labels");
        try {
            return to(Files.newOutputStream(file), labels);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Writes a card as it is.
     *
     * @param card the card
     */
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

    /**
     * Writes a contact: a card it was read from with only what changed written anew, in that card's
     * version; else as a new card of version 4.0.
     *
     * @param contact the contact
     * @throws IllegalStateException when it has labels and this writer does not know their names
     */
    public void write(Contact contact) {
        Optional<RawCard> original = original(contact);
        if (original.isPresent()) {
            write(ContactEditor.edit(contact, original.get(), labels));
        } else {
            write(NewCard.write(contact, VCardVersion.V4_0, labels));
        }
    }

    /**
     * Writes a contact in version 3.0 or 4.0: a card it was read from with what changed, converted
     * if it has another version; else as a new card.
     *
     * @param contact the contact
     * @param version the version to write
     * @return what the version cannot say as the original does, and how it is said instead
     * @throws IllegalArgumentException when the version is 2.1 and the contact has no card of it
     * @throws IllegalStateException when it has labels and this writer does not know their names
     */
    public List<CardProblem> write(Contact contact, VCardVersion version) {
        Optional<RawCard> original = original(contact);
        if (original.isPresent()) {
            RawCard edited = ContactEditor.edit(contact, original.get(), labels);
            Converted converted = VCards.convert(edited, version);
            write(converted.card());
            return converted.problems();
        }
        if (version == VCardVersion.V2_1) {
            throw new IllegalArgumentException("new cards are of version 3.0 or 4.0");
        }
        write(NewCard.write(contact, version, labels));
        return List.of();
    }

    /** The card from which a contact was read, as written then. */
    private static Optional<RawCard> original(Contact contact) {
        return contact.original()
                .filter(original -> original.format().equals(CardMapper.FORMAT))
                .map(original -> CardEditor.parse(original.content()));
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
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
