package dev.kith.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads aggregates with a host's mapper. */
final class DocumentReader<A> extends ValueDeserializer<A> {

    private final Class<A> type;
    private final Reading reading;

    DocumentReader(Class<A> type, Reading reading) {
        this.type = type;
        this.reading = reading;
    }

    @Override
    public A deserialize(JsonParser json, DeserializationContext context) {
        return reading.document(json, type);
    }

    /** A document says itself what it is, and no class that is named is heeded. */
    @Override
    public Object deserializeWithType(
            JsonParser json, DeserializationContext context, TypeDeserializer types) {
        return deserialize(json, context);
    }
}
