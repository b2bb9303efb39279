package dev.kith.form;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;

/** The form of one value of a fact about a contact. */
public final class FactForm implements AggregateForm<Fact> {

    private static final Words<FactType> TYPE = new Words<>("a fact's type", FactType.class);

    /** The form of facts. */
    public FactForm() {}

    @Override
    public String type() {
        return "fact";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Fact fact, FormWriter writer) {
        writer.beginObject();
        writer.field("contact", fact.contact().uuid()).field("key", fact.key().text());
        write(fact.value(), writer);
        writer.endObject();
    }

    /** Writes the fields of a value. */
    static void write(FactValue value, FormWriter writer) {
        writer.field("kind", TYPE.apply(value.type()));
        if (value instanceof FactValue.Text text) {
            writer.field("value", text.text());
        } else if (value instanceof FactValue.Decimal decimal) {
            writer.field("value", decimal.number());
        } else if (value instanceof FactValue.Moment moment) {
            writer.field("value", moment.instant());
        }
    }

    @Override
    public Fact read(Form form) {
        return new Fact(
                ContactId.of(form.id("contact")), form.value("key", FactKey::of), value(form));
    }

    /** The value whose fields stand in a form. */
    static FactValue value(Form form) {
        return switch (form.value("kind", TYPE::parse)) {
            case TEXT -> form.read("value", node -> FactValue.of(node.text()));
            case NUMBER -> form.read("value", node -> FactValue.of(node.decimal()));
            case INSTANT -> form.read("value", node -> FactValue.of(node.instant()));
        };
    }
}
