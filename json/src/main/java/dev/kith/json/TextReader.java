package dev.kith.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads ids and keys with a host's mapper. */
final class TextReader<T> extends ValueDeserializer<T> {

    private final TextValue<T> value;

    TextReader(TextValue<T> value) {
        this.value = value;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw MismatchedInputException.from(json, value.type(), "an id or a key is a string");
        }
        try {
            return value.parse().apply(json.getString());
        } catch (IllegalArgumentException e) {
            throw Reading.refusal(json, value.type(), e);
        }
    }

    /** No class that is named is heeded. */
    @Override
    public Object deserializeWithType(
            JsonParser json, DeserializationContext context, TypeDeserializer types) {
        return deserialize(json, context);
    }
}
