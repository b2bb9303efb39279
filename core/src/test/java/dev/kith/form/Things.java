package dev.kith.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A form of anything: what writes it is the aggregate. */
record Things(int version, List<FormUpcaster> upcasters)
        implements AggregateForm<Consumer<FormWriter>> {

    static final Things FORM = new Things(1, List.of());

    static FormBytes bytes(Consumer<FormWriter> fields) {
        return FormBytes.of(FORM, fields);
    }

    @Override
    public String type() {
        return "thing";
    }

    @Override
    public void write(Consumer<FormWriter> fields, FormWriter writer) {
        writer.beginObject();
        fields.accept(writer);
        writer.endObject();
    }

    @Override
    public Consumer<FormWriter> read(Form form) {
        List<String> names = new ArrayList<>(form.fields());
        return writer ->
                names.forEach(
                        name -> {
                            writer.name(name);
                            form.find(name).orElseThrow().write(writer);
                        });
    }
}
