package dev.kith.internal.log;

import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeEntry;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.store.LoggedChange;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The hash that ties an entry to the one before it: SHA-256 over the previous hash (32 zeros before
 * the first), book, position, everything that is kept in the clear, and the payload as it is
 * stored, so that it stays right when the payload can no longer be read. Each text is preceded by
 * its length.
 */
final class ChainHash {

    private static final byte VERSION = 1;
    private static final String NONE = "0".repeat(64);

    private ChainHash() {}

    static String of(String previous, BookId book, long position, LoggedChange change) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(previous.isEmpty() ? NONE : previous));
        digest.update(envelope(book, position, change.entry()));
        digest.update(change.payload());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] envelope(BookId book, long position, ChangeEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            text(out, book.text());
            out.writeLong(position);
            id(out, entry.id());
            text(out, entry.subject().kind());
            id(out, entry.subject().id());
            out.writeInt(entry.contacts().size());
            for (ContactId contact : entry.contacts()) {
                id(out, contact.uuid());
            }
            out.writeLong(entry.number());
            text(out, entry.operation().name());
            out.writeLong(entry.revision().number());
            out.writeInt(entry.fields().size());
            for (String field : entry.fields()) {
                text(out, field);
            }
            Instant at = entry.at();
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            command(out, entry.command());
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes refuses nothing", e);
        }
        return bytes.toByteArray();
    }

    private static void command(DataOutputStream out, ChangeCommand command) throws IOException {
        id(out, command.id());
        text(out, command.name());
        actor(out, command.actor());
        out.writeBoolean(command.bulk());
        Optional<Actor> onBehalfOf = command.circumstances().onBehalfOf();
        out.writeBoolean(onBehalfOf.isPresent());
        if (onBehalfOf.isPresent()) {
            actor(out, onBehalfOf.get());
        }
        // neither can be an empty text, which so stands for none
        text(out, command.circumstances().cause().orElse(""));
        text(out, command.circumstances().correlation().orElse(""));
    }

    private static void actor(DataOutputStream out, Actor actor) throws IOException {
        text(out, actor.kind().name());
        text(out, actor.id());
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
