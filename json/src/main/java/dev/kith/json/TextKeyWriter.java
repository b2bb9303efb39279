package dev.kith.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes ids and keys that are keys of a map with a host's mapper. */
final class TextKeyWriter<T> extends ValueSerializer<T> {

    private final TextValue<T> value;

    TextKeyWriter(TextValue<T> value) {
        this.value = value;
    }

    @Override
    public void serialize(T written, JsonGenerator json, SerializationContext context) {
        json.writeName(value.text().apply(written));
    }
}
