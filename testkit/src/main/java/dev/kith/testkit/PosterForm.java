package dev.kith.testkit;

import dev.kith.common.Revision;
import dev.kith.form.AggregateForm;
import dev.kith.form.Form;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;

/** The form of a poster, for storages that keep forms. */
final class PosterForm implements AggregateForm<Poster> {

    @Override
    public String type() {
        return "poster";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Poster poster, FormWriter writer) {
        writer.beginObject();
        writer.field("id", poster.id().uuid());
        if (writer.isWhole()) {
            writer.field("revision", poster.revision().number());
        }
        writer.field("title", poster.title());
        writer.endObject();
    }

    @Override
    public Poster read(Form form) {
        return new Poster(
                new Poster.Id(form.read("id", FormNode::id)),
                form.read("revision", node -> Revision.of(node.number())),
                form.text("title"));
    }
}
