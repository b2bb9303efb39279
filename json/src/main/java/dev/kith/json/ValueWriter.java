package dev.kith.json;

import dev.kith.form.ValueForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes values that have a form with a host's mapper. */
final class ValueWriter<V> extends ValueSerializer<V> {

    private final ValueForm<V> form;
    private final JsonLimits limits;

    ValueWriter(ValueForm<V> form, JsonLimits limits) {
        this.form = form;
        this.limits = limits;
    }

    @Override
    public void serialize(V value, JsonGenerator json, SerializationContext context) {
        JsonFormWriter writer = JsonFormWriter.ofValue(json, limits);
        form.write(value, writer);
        writer.requireEnded();
    }

    /** No class is named. */
    @Override
    public void serializeWithType(
            V value, JsonGenerator json, SerializationContext context, TypeSerializer types) {
        serialize(value, json, context);
    }
}
