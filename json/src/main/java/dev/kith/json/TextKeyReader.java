package dev.kith.json;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads ids and keys that are keys of a map with a host's mapper. */
final class TextKeyReader<T> extends KeyDeserializer {

    private final TextValue<T> value;

    TextKeyReader(TextValue<T> value) {
        this.value = value;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        try {
            return value.parse().apply(key);
        } catch (IllegalArgumentException e) {
            throw Reading.refusal(context.getParser(), value.type(), e);
        }
    }
}
