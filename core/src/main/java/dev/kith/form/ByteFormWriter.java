package dev.kith.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes a form as bytes into a buffer that it can use again; notes where the outermost fields
 * stand. Used by one thread.
 */
final class ByteFormWriter implements FormWriter {

    private static final int FIRST_CAPACITY = 1_024;
    // what grew beyond it is not worth keeping
    private static final int KEPT_CAPACITY = 1 << 16;

    private final FormScope scope;
    private final boolean namesWrittenOut;
    private final ByteSink sink = new ByteSink(FIRST_CAPACITY);
    private final OuterFields.Builder outer = new OuterFields.Builder();

    private int depth;
    // a bit for each level: set in an object, clear in a list
    private long objects;
    private boolean named;
    private boolean ended;
    private int values;

    /**
     * A writer.
     *
     * @param scope how much it wants
     * @param namesWrittenOut whether all names are written out, so that the bytes stay the same
     *     when the table of names grows
     */
    ByteFormWriter(FormScope scope, boolean namesWrittenOut) {
        this.scope = scope;
        this.namesWrittenOut = namesWrittenOut;
    }

    void begin(String type, int version) {
        sink.put(ByteCode.FORMAT);
        sink.putUnsigned(type.length());
        sink.putAscii(type);
        sink.putUnsigned(version);
    }

    /** The whole form, once its outermost object has ended. */
    FormBytes toBytes(String type, int version) {
        requireEnded();
        return new FormBytes(type, version, sink.toByteArray(), outer.build());
    }

    ByteSink ended() {
        requireEnded();
        return sink;
    }

    /** Makes the writer ready for another form; of the last one nothing stays in memory. */
    boolean clear() {
        sink.clear();
        outer.clear();
        depth = 0;
        objects = 0;
        named = false;
        ended = false;
        values = 0;
        return sink.capacity() <= KEPT_CAPACITY;
    }

    @Override
    public FormScope scope() {
        return scope;
    }

    @Override
    public void beginObject() {
        if (depth == 0) {
            require(!ended, "a form is one object");
            depth = 1;
            objects = 2;
            return;
        }
        beforeValue();
        sink.put(ByteCode.OBJECT);
        deepen();
        objects |= 1L << depth;
    }

    @Override
    public void endObject() {
        require(isInObject() && !named, "an object ends where one was begun, behind a value");
        sink.put(ByteCode.END_OF_FIELDS);
        depth--;
        ended = depth == 0;
        if (ended) {
            outer.end(sink.size() - 1);
        }
    }

    @Override
    public void beginList() {
        beforeValue();
        sink.put(ByteCode.LIST);
        deepen();
        objects &= ~(1L << depth);
    }

    @Override
    public void endList() {
        require(depth > 1 && !isInObject(), "a list ends where one was begun");
        sink.put(ByteCode.END_OF_LIST);
        depth--;
    }

    @Override
    public void name(String name) {
        require(isInObject() && !named, "a name stands in an object, behind a value");
        named = true;
        int start = sink.size();
        int number = namesWrittenOut ? -1 : FieldNames.number(name);
        if (number >= 0) {
            sink.putUnsigned(ByteCode.FIRST_NAME + number);
        } else {
            writeOut(name);
        }
        if (depth == 1) {
            outer.add(name, start, sink.size());
        }
    }

    @Override
    public void text(String text) {
        beforeValue();
        if (text.length() == ByteCode.UUID_CHARACTERS && ByteCode.isUuid(text)) {
            uuid(UUID.fromString(text));
        } else {
            sink.putText(text);
        }
    }

    @Override
    public void id(UUID id) {
        beforeValue();
        uuid(id);
    }

    @Override
    public void number(long number) {
        beforeValue();
        if (number >= 0 && number < ByteCode.SMALL_NUMBERS) {
            sink.put(ByteCode.SMALL_NUMBER + (int) number);
        } else {
            sink.put(ByteCode.NUMBER);
            sink.putSigned(number);
        }
    }

    @Override
    public void decimal(BigDecimal number) {
        ByteCode.problem(number)
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException(problem);
                        });
        beforeValue();
        byte[] digits = number.unscaledValue().toByteArray();
        sink.put(ByteCode.DECIMAL);
        sink.putSigned(number.scale());
        sink.putUnsigned(digits.length);
        sink.putBytes(digits);
    }

    @Override
    public void flag(boolean flag) {
        beforeValue();
        sink.put(flag ? ByteCode.YES : ByteCode.NO);
    }

    @Override
    public void bytes(byte[] bytes) {
        beforeValue();
        sink.put(ByteCode.BYTES);
        sink.putUnsigned(bytes.length);
        sink.putBytes(bytes);
    }

    @Override
    public void instant(Instant instant) {
        beforeValue();
        sink.put(ByteCode.INSTANT);
        sink.putSigned(instant.getEpochSecond());
        sink.putUnsigned(instant.getNano() / 1_000);
    }

    private void uuid(UUID id) {
        sink.put(ByteCode.UUID_TEXT);
        sink.putLong(id.getMostSignificantBits());
        sink.putLong(id.getLeastSignificantBits());
    }

    private void writeOut(String name) {
        boolean fits = !name.isEmpty() && name.length() <= ByteCode.MAX_NAME;
        for (int i = 0; fits && i < name.length(); i++) {
            fits = ByteCode.isInName(name.charAt(i));
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "a field's name is 1 to 100 visible ASCII characters");
        }
        sink.put(ByteCode.INLINE_NAME);
        sink.putUnsigned(name.length());
        sink.putAscii(name);
    }

    private void beforeValue() {
        require(depth > 0 && named == isInObject(), "a value stands behind a name or in a list");
        named = false;
        if (++values > FormBytes.MAX_VALUES) {
            throw new InvalidFormException(
                    "too-many-values", "a form has at most " + FormBytes.MAX_VALUES + " values");
        }
    }

    private void deepen() {
        if (++depth > FormBytes.MAX_DEPTH) {
            throw new InvalidFormException(
                    "too-deep",
                    "objects and lists stand in each other at most "
                            + FormBytes.MAX_DEPTH
                            + " deep");
        }
    }

    private boolean isInObject() {
        return (objects >>> depth & 1) != 0 && depth > 0;
    }

    private void requireEnded() {
        require(ended, "the form's object has not ended");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }
}
