package dev.kith.internal.log;

import dev.kith.change.Change;
import dev.kith.change.ChangeEntry;
import dev.kith.change.PayloadCodec;
import dev.kith.change.Readability;
import dev.kith.change.UnreadableChangeException;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.store.LoggedChange;
import java.util.Optional;
import java.util.OptionalLong;

/** A change whose values are decoded when they are asked for, for the actor who reads it. */
public final class ReadChange implements Change {

    private final BookId book;
    private final LoggedChange logged;
    private final PayloadCodec codec;
    private final Actor reader;

    /**
     * A change of the log.
     *
     * @param reader who reads; the system, whom nothing is withheld from, where the library does
     */
    public ReadChange(BookId book, LoggedChange logged, PayloadCodec codec, Actor reader) {
        this.book = book;
        this.logged = logged;
        this.codec = codec;
        this.reader = reader;
    }

    @Override
    public ChangeEntry entry() {
        return logged.entry();
    }

    @Override
    public OptionalLong position() {
        return logged.seal().stream().mapToLong(seal -> seal.position()).findFirst();
    }

    @Override
    public Readability readability() {
        return plain().map(this::readability).orElse(Readability.LOST);
    }

    private Readability readability(byte[] plain) {
        return PrivateNotes.isHidden(reader, entry(), plain)
                ? Readability.WITHHELD
                : Readability.READABLE;
    }

    @Override
    public Optional<FormDocument> after() {
        return Payload.document(Payload.after(readable()));
    }

    @Override
    public Optional<FormNode> before(String field) {
        byte[] plain = readable();
        return entry().fields().contains(field)
                ? value(Payload.before(plain), field)
                : Optional.empty();
    }

    @Override
    public Optional<FormNode> after(String field) {
        return value(Payload.after(readable()), field);
    }

    private static Optional<FormNode> value(byte[] part, String field) {
        return Payload.document(part).flatMap(document -> document.content().find(field));
    }

    private byte[] readable() {
        byte[] plain = plain().orElseThrow(() -> refused(Readability.LOST));
        Readability readability = readability(plain);
        if (readability != Readability.READABLE) {
            throw refused(readability);
        }
        return plain;
    }

    private UnreadableChangeException refused(Readability readability) {
        return new UnreadableChangeException(entry().id(), readability);
    }

    private Optional<byte[]> plain() {
        return codec.decode(book, entry().subject(), entry().contacts(), logged.payload());
    }

    /** The entry and its position; none of the values. */
    @Override
    public String toString() {
        return logged.toString();
    }
}
