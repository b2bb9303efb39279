package dev.kith.json;

import dev.kith.form.ValueForm;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads values that have a form with a host's mapper. */
final class ValueReader<V> extends ValueDeserializer<V> {

    private final ValueForm<V> form;
    private final Reading reading;

    ValueReader(ValueForm<V> form, Reading reading) {
        this.form = form;
        this.reading = reading;
    }

    @Override
    public V deserialize(JsonParser json, DeserializationContext context) {
        return reading.value(json, form);
    }

    /** No class that is named is heeded. */
    @Override
    public Object deserializeWithType(
            JsonParser json, DeserializationContext context, TypeDeserializer types) {
        return deserialize(json, context);
    }
}
