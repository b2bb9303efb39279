package dev.kith.testkit;

import dev.kith.common.Revision;
import dev.kith.form.AggregateForm;
import dev.kith.form.Form;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;

/** The form of a leaflet, for storages that keep forms. */
final class LeafletForm implements AggregateForm<Leaflet> {

    private static final int MAX = 1_000;

    @Override
    public String type() {
        return "leaflet";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Leaflet leaflet, FormWriter writer) {
        writer.beginObject();
        writer.field("id", leaflet.id().uuid());
        if (writer.isWhole()) {
            writer.field("revision", leaflet.revision().number());
        }
        writer.field("title", leaflet.title());
        writer.texts("lines", leaflet.lines());
        writer.texts("tags", leaflet.tags());
        writer.endObject();
    }

    @Override
    public Leaflet read(Form form) {
        return new Leaflet(
                new Leaflet.Id(form.read("id", FormNode::id)),
                form.read("revision", node -> Revision.of(node.number())),
                form.text("title"),
                form.texts("lines", MAX),
                form.texts("tags", MAX));
    }
}
