package dev.kith.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The form of one aggregate as bytes: small, quick to make, and the same for equal values.
 *
 * <p>The bytes begin with their own format's version, the type and the form's version. What is read
 * may come from outside: bytes that are damaged in any way, longer than {@link #MAX_SIZE}, with
 * objects in each other more than {@link #MAX_DEPTH} deep or with more than {@link #MAX_VALUES}
 * values are refused with an {@link InvalidFormException}; what cannot be read again is not written
 * either. Immutable, safe for use by many threads.
 */
public final class FormBytes {

    /** The most bytes that a form has: 64 MiB. */
    public static final int MAX_SIZE = 64 << 20;

    /** The most objects and lists that stand in each other. */
    public static final int MAX_DEPTH = 32;

    /** The most values that a form has, each object, list, element and scalar counted. */
    public static final int MAX_VALUES = 1_000_000;

    private final String type;
    private final int version;
    private final byte[] bytes;
    private final OuterFields fields;

    FormBytes(String type, int version, byte[] bytes, OuterFields fields) {
        this.type = type;
        this.version = version;
        this.bytes = bytes;
        this.fields = fields;
    }

    /**
     * {@return the whole form of an aggregate}
     *
     * @param form how it is written
     * @param aggregate the aggregate
     * @param <A> its type
     * @throws InvalidFormException if it is larger than a form may be
     */
    public static <A> FormBytes of(AggregateForm<? super A> form, A aggregate) {
        return written(form.type(), form.version(), FormScope.WHOLE, w -> form.write(aggregate, w));
    }

    /**
     * {@return only the content of an aggregate, as {@link FormScope#CONTENT} says}
     *
     * @param form how it is written
     * @param aggregate the aggregate
     * @param <A> its type
     * @throws InvalidFormException if it is larger than a form may be
     */
    public static <A> FormBytes ofContent(AggregateForm<? super A> form, A aggregate) {
        return written(
                form.type(), form.version(), FormScope.CONTENT, w -> form.write(aggregate, w));
    }

    /**
     * {@return a form that is there as a tree}
     *
     * @param document the form
     * @throws InvalidFormException if it is larger than a form may be
     */
    public static FormBytes of(FormDocument document) {
        return written(
                document.type(), document.version(), FormScope.WHOLE, document.content()::write);
    }

    /**
     * {@return the form in bytes that {@link #toByteArray} gave}
     *
     * @param bytes the bytes; copied
     * @throws InvalidFormException if they are not such
     */
    public static FormBytes parse(byte[] bytes) {
        ByteFormReader reader = new ByteFormReader(bytes.clone());
        FormDocument document = reader.document();
        return new FormBytes(
                document.type(), document.version(), reader.bytes(), reader.outerFields());
    }

    /**
     * {@return the tree of the form in bytes that {@link #toByteArray} gave}
     *
     * @param bytes the bytes
     * @throws InvalidFormException if they are not such
     */
    public static FormDocument read(byte[] bytes) {
        return new ByteFormReader(bytes).document();
    }

    private static FormBytes written(
            String type, int version, FormScope scope, Consumer<? super FormWriter> content) {
        ByteFormWriter writer =
                scope == FormScope.WHOLE
                        ? IdleWriters.take()
                        : new ByteFormWriter(FormScope.CONTENT, false);
        writer.begin(type, version);
        content.accept(writer);
        FormBytes written = writer.toBytes(type, version);
        if (scope == FormScope.WHOLE) {
            IdleWriters.giveBack(writer);
        }
        return written;
    }

    /** {@return the aggregate's stable name} */
    public String type() {
        return type;
    }

    /** {@return the form's version} */
    public int version() {
        return version;
    }

    /** {@return the names of the outermost fields, in their order} */
    public List<String> fields() {
        return fields.names();
    }

    /** {@return how many bytes it takes} */
    public int size() {
        return bytes.length;
    }

    /** {@return a copy of the bytes, for {@link #parse} and {@link #read}} */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** {@return the form as a tree} */
    public FormDocument document() {
        return new ByteFormReader(bytes).document();
    }

    /**
     * {@return the same form with none but these of its outermost fields, such as those that {@link
     * FormDiff#changedFields} names}
     *
     * @param names the names of the fields to keep; one that it does not have is passed over
     */
    public FormBytes only(Collection<String> names) {
        ByteSink sink = new ByteSink(Math.min(bytes.length, 256));
        OuterFields.Builder kept = new OuterFields.Builder();
        sink.putBytes(bytes, 0, fields.size() == 0 ? bytes.length - 1 : fields.start(0));
        for (int i = 0; i < fields.size(); i++) {
            if (names.contains(fields.name(i))) {
                int moved = sink.size() - fields.start(i);
                kept.add(fields.name(i), sink.size(), fields.valueStart(i) + moved);
                sink.putBytes(bytes, fields.start(i), fields.end(i));
            }
        }
        kept.end(sink.size());
        sink.put(ByteCode.END_OF_FIELDS);
        return new FormBytes(type, version, sink.toByteArray(), kept.build());
    }

    OuterFields outerFields() {
        return fields;
    }

    /** Whether the value of a field has the same bytes as that of another form's field. */
    boolean isSame(int field, FormBytes other, int otherField) {
        return Arrays.equals(
                bytes,
                fields.valueStart(field),
                fields.end(field),
                other.bytes,
                other.fields.valueStart(otherField),
                other.fields.end(otherField));
    }

    /** {@return whether the other has the same bytes} */
    @Override
    public boolean equals(Object other) {
        return other instanceof FormBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return type, version and size} */
    @Override
    public String toString() {
        return "FormBytes[" + type + ", version " + version + ", " + bytes.length + " bytes]";
    }
}
