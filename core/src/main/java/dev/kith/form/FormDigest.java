package dev.kith.form;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * A SHA-256 over content: equal for equal content, whenever and by which version of the library it
 * was made, as long as the content is written in the same fields.
 */
public final class FormDigest {

    private FormDigest() {}

    /**
     * {@return the digest of the content of an aggregate, as {@link FormScope#CONTENT} says, in 64
     * hexadecimal digits}
     *
     * @param form how it is written
     * @param aggregate the aggregate
     * @param <A> its type
     */
    public static <A> String of(AggregateForm<? super A> form, A aggregate) {
        return of(writer -> form.write(aggregate, writer));
    }

    /**
     * {@return the digest of content, in 64 hexadecimal digits}
     *
     * @param content writes exactly one object; the writer wants only {@link FormScope#CONTENT}
     */
    public static String of(Consumer<? super FormWriter> content) {
        // names written out: a number given to a name later must not change any digest
        ByteFormWriter writer = new ByteFormWriter(FormScope.CONTENT, true);
        content.accept(writer);
        MessageDigest digest = sha256();
        writer.ended().digest(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
