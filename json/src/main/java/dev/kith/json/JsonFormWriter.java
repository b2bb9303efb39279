package dev.kith.json;

import dev.kith.form.FormWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a form as one JSON object into a generator, or a value without an envelope. Used by one
 * thread, for one form.
 */
final class JsonFormWriter implements FormWriter {

    private final JsonGenerator json;
    private final JsonLimits limits;

    private final @Nullable String type;
    private final int version;

    private int depth;
    // a bit for each level: set in an object, clear in a list
    private long objects;
    private boolean named;
    private boolean ended;
    private int values;

    JsonFormWriter(JsonGenerator json, JsonLimits limits, String type, int version) {
        this.json = json;
        this.limits = limits;
        this.type = type;
        this.version = version;
    }

    /** A writer of a value that belongs to no form of its own. */
    static JsonFormWriter ofValue(JsonGenerator json, JsonLimits limits) {
        return new JsonFormWriter(json, limits);
    }

    private JsonFormWriter(JsonGenerator json, JsonLimits limits) {
        this.json = json;
        this.limits = limits;
        this.type = null;
        this.version = 0;
    }

    void requireEnded() {
        require(ended, "the form's object has not ended");
    }

    @Override
    public void beginObject() {
        if (depth == 0 && type != null) {
            require(!ended, "a form is one object");
            json.writeStartObject();
            json.writeName(Envelope.FORM);
            json.writeString(type);
            json.writeName(Envelope.VERSION);
            json.writeNumber(version);
        } else {
            beforeValue();
            json.writeStartObject();
        }
        deepen();
        objects |= 1L << depth;
    }

    @Override
    public void endObject() {
        require(isInObject() && !named, "an object ends where one was begun, behind a value");
        json.writeEndObject();
        depth--;
        ended = depth == 0;
    }

    @Override
    public void beginList() {
        beforeValue();
        json.writeStartArray();
        deepen();
        objects &= ~(1L << depth);
    }

    @Override
    public void endList() {
        require(depth > 0 && !isInObject(), "a list ends where one was begun");
        json.writeEndArray();
        depth--;
        ended = depth == 0;
    }

    @Override
    public void name(String name) {
        require(isInObject() && !named, "a name stands in an object, behind a value");
        if (!Rules.isName(name)) {
            throw new IllegalArgumentException(
                    "a field's name is 1 to 100 visible ASCII characters");
        }
        if (depth == 1 && type != null && Envelope.holds(name)) {
            throw new IllegalArgumentException(
                    "the outermost fields form and version say what a document is");
        }
        named = true;
        json.writeName(name);
    }

    @Override
    public void text(String text) {
        if (!Rules.isWhole(text)) {
            throw new IllegalArgumentException(
                    "a text is whole Unicode, without unpaired surrogates");
        }
        requireShort(text.length());
        beforeValue();
        json.writeString(text);
    }

    @Override
    public void number(long number) {
        beforeValue();
        if (Rules.isExact(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Long.toString(number));
        }
    }

    @Override
    public void decimal(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 1_000 || number.precision() > 1_000) {
            throw new IllegalArgumentException(
                    "a decimal number has at most 1,000 digits and a scale from -1,000 to 1,000");
        }
        beforeValue();
        json.writeString(number.toString());
    }

    @Override
    public void flag(boolean flag) {
        beforeValue();
        json.writeBoolean(flag);
    }

    @Override
    public void bytes(byte[] bytes) {
        // base 64 makes four characters of three bytes
        requireShort((bytes.length + 2L) / 3 * 4);
        beforeValue();
        json.writeBinary(bytes);
    }

    @Override
    public void instant(Instant instant) {
        beforeValue();
        json.writeString(instant.truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public void id(UUID id) {
        beforeValue();
        json.writeString(id.toString());
    }

    private void beforeValue() {
        if (depth == 0) {
            require(type == null && !ended, "a form is one object");
            ended = true;
        } else {
            require(named == isInObject(), "a value stands behind a name or in a list");
        }
        named = false;
        if (++values > limits.values()) {
            throw Rules.tooManyValues(limits);
        }
    }

    private void deepen() {
        if (++depth > limits.nesting()) {
            throw Rules.tooDeep(limits);
        }
    }

    private void requireShort(long length) {
        if (length > limits.textLength()) {
            throw Rules.tooLong(limits);
        }
    }

    private boolean isInObject() {
        return (objects >>> depth & 1) != 0 && depth > 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }
}
