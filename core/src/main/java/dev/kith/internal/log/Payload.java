package dev.kith.internal.log;

import dev.kith.form.AggregateForm;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDiff;
import dev.kith.form.FormDocument;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one change: what the changed fields were before, and all of what is there after. As
 * bytes: a version, the length of the first part, and the two parts, either of which may be empty.
 */
public final class Payload {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;

    /** What the book says of every version of an aggregate, which the entry says as well. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "revision", "created", "changed");

    private final @Nullable FormBytes before;
    private final @Nullable FormBytes after;
    private final List<String> fields;

    private Payload(@Nullable FormBytes before, @Nullable FormBytes after, List<String> fields) {
        this.before = before;
        this.after = after;
        this.fields = fields;
    }

    public static <A> Payload added(AggregateForm<? super A> form, A aggregate) {
        FormBytes after = FormBytes.of(form, aggregate);
        return new Payload(null, after, content(after.fields()));
    }

    public static <A> Payload changed(AggregateForm<? super A> form, A before, A after) {
        FormBytes earlier = FormBytes.of(form, before);
        FormBytes later = FormBytes.of(form, after);
        List<String> fields = content(FormDiff.changedFields(earlier, later));
        return new Payload(earlier.only(fields), later, fields);
    }

    public static <A> Payload removed(AggregateForm<? super A> form, A last) {
        FormBytes before = FormBytes.of(form, last);
        return new Payload(before, null, content(before.fields()));
    }

    /** The same, with nothing of what the changed fields were before. */
    Payload withoutBefore() {
        return new Payload(null, after, fields);
    }

    private static List<String> content(List<String> fields) {
        return fields.stream().filter(field -> !BOOKKEEPING.contains(field)).sorted().toList();
    }

    /** The fields that have another value than before. */
    public List<String> fields() {
        return fields;
    }

    public byte[] toByteArray() {
        byte[] first = bytes(before);
        byte[] second = bytes(after);
        return ByteBuffer.allocate(HEAD + first.length + second.length)
                .put(VERSION)
                .putInt(first.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] bytes(@Nullable FormBytes part) {
        return part == null ? new byte[0] : part.toByteArray();
    }

    /** The values of the changed fields before, as the bytes of a form; maybe none. */
    static byte[] before(byte[] payload) {
        return part(payload, HEAD, HEAD + split(payload));
    }

    /** The whole after, as the bytes of a form; none if it was removed. */
    static byte[] after(byte[] payload) {
        return part(payload, HEAD + split(payload), payload.length);
    }

    /** What the bytes of a part say; nothing if there are none. */
    static Optional<FormDocument> document(byte[] part) {
        return part.length == 0 ? Optional.empty() : Optional.of(FormBytes.read(part));
    }

    private static int split(byte[] payload) {
        if (payload.length < HEAD || payload[0] != VERSION) {
            throw new IllegalStateException(
                    "a payload of the log is damaged or of a newer version");
        }
        int length = ByteBuffer.wrap(payload, 1, Integer.BYTES).getInt();
        if (length < 0 || length > payload.length - HEAD) {
            throw new IllegalStateException("a payload of the log is damaged");
        }
        return length;
    }

    private static byte[] part(byte[] payload, int from, int to) {
        return Arrays.copyOfRange(payload, from, to);
    }
}
