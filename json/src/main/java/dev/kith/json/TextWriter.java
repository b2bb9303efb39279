package dev.kith.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes ids and keys with a host's mapper. */
final class TextWriter<T> extends ValueSerializer<T> {

    private final TextValue<T> value;

    TextWriter(TextValue<T> value) {
        this.value = value;
    }

    @Override
    public void serialize(T written, JsonGenerator json, SerializationContext context) {
        json.writeString(value.text().apply(written));
    }

    /** No class is named. */
    @Override
    public void serializeWithType(
            T written, JsonGenerator json, SerializationContext context, TypeSerializer types) {
        serialize(written, json, context);
    }
}
