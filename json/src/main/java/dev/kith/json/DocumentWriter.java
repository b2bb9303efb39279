package dev.kith.json;

import dev.kith.form.AggregateForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes aggregates with a host's mapper. */
final class DocumentWriter<A> extends ValueSerializer<A> {

    private final AggregateForm<A> form;
    private final JsonLimits limits;

    DocumentWriter(AggregateForm<A> form, JsonLimits limits) {
        this.form = form;
        this.limits = limits;
    }

    @Override
    public void serialize(A aggregate, JsonGenerator json, SerializationContext context) {
        JsonFormWriter writer = new JsonFormWriter(json, limits, form.type(), form.version());
        form.write(aggregate, writer);
        writer.requireEnded();
    }

    /** A document says itself what it is. */
    @Override
    public void serializeWithType(
            A aggregate, JsonGenerator json, SerializationContext context, TypeSerializer types) {
        serialize(aggregate, json, context);
    }
}
