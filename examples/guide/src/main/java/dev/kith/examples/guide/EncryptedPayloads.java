package dev.kith.examples.guide;

import dev.kith.change.ChangeSubject;
import dev.kith.change.PayloadCodec;
import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

// tag::codec[]
/** Encrypts the values in the change log: AES-GCM, with a key for each book. */
final class EncryptedPayloads implements PayloadCodec {
    private static final int NONCE_BYTES = 12; // NIST SP 800-38D, 5.2.1.1
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Function<BookId, Optional<SecretKey>> keys;

    EncryptedPayloads(Function<BookId, Optional<SecretKey>> keys) {
        this.keys = keys;
    }

    @Override
    public byte[] encode(
            BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] plain) {
        SecretKey key =
                keys.apply(book)
                        .orElseThrow(
                                () -> new IllegalStateException("there is no key for " + book));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, key, nonce, book, subject, plain);
        return ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
    }

    @Override
    public Optional<byte[]> decode(
            BookId book, ChangeSubject subject, List<ContactId> contacts, byte[] stored) {
        ByteBuffer rest = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        rest.get(nonce);
        byte[] secret = new byte[rest.remaining()];
        rest.get(secret);
        return keys.apply(book)
                .map(key -> run(Cipher.DECRYPT_MODE, key, nonce, book, subject, secret));
    }

    private static byte[] run(
            int mode,
            SecretKey key,
            byte[] nonce,
            BookId book,
            ChangeSubject subject,
            byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            // values that were moved to another subject or book do not open
            cipher.updateAAD((subject + " of " + book).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the values of " + subject + " do not open", e);
        }
    }
}
// end::codec[]
