package dev.kith.json;

import dev.kith.form.AggregateForm;
import dev.kith.form.Form;
import dev.kith.form.FormUpcaster;
import dev.kith.form.FormWriter;
import java.util.List;
import java.util.function.Consumer;

/** A form of anything: what writes it is the aggregate, what is read is its tree. */
record Things(int version, List<FormUpcaster> upcasters) implements AggregateForm<Things.Thing> {

    static final Things FORM = new Things(1, List.of());

    /** An aggregate. */
    record Thing(Consumer<FormWriter> fields, Form form) {

        static Thing of(Consumer<FormWriter> fields) {
            return new Thing(fields, Form.empty());
        }
    }

    @Override
    public String type() {
        return "thing";
    }

    @Override
    public void write(Thing thing, FormWriter writer) {
        writer.beginObject();
        thing.fields().accept(writer);
        writer.endObject();
    }

    @Override
    public Thing read(Form form) {
        return new Thing(writer -> {}, form);
    }
}
