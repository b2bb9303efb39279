package dev.kith.internal.log;

import dev.kith.change.Change;
import dev.kith.change.ChangeEntry;
import dev.kith.change.PayloadCodec;
import dev.kith.change.UnreadableChangeException;
import dev.kith.common.BookId;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.store.LoggedChange;
import java.util.Optional;
import java.util.OptionalLong;

/** A change whose values are decoded when they are asked for. */
public final class ReadChange implements Change {

    private final BookId book;
    private final LoggedChange logged;
    private final PayloadCodec codec;

    public ReadChange(BookId book, LoggedChange logged, PayloadCodec codec) {
        this.book = book;
        this.logged = logged;
        this.codec = codec;
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
    public boolean isReadable() {
        return plain().isPresent();
    }

    @Override
    public Optional<FormDocument> after() {
        return document(Payload.after(readable()));
    }

    @Override
    public Optional<FormNode> before(String field) {
        return entry().fields().contains(field)
                ? value(Payload.before(readable()), field)
                : Optional.empty();
    }

    @Override
    public Optional<FormNode> after(String field) {
        return value(Payload.after(readable()), field);
    }

    private static Optional<FormNode> value(byte[] form, String field) {
        return document(form).flatMap(document -> document.content().find(field));
    }

    private static Optional<FormDocument> document(byte[] form) {
        return form.length == 0 ? Optional.empty() : Optional.of(FormBytes.read(form));
    }

    private byte[] readable() {
        return plain().orElseThrow(() -> new UnreadableChangeException(entry().id()));
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
