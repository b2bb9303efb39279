package dev.kith.form;

import dev.kith.contact.ContactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValues;

/** The form of all values of a fact about a contact. */
public final class FactValuesForm implements AggregateForm<FactValues> {

    /** The form of the values of facts. */
    public FactValuesForm() {}

    @Override
    public String type() {
        return "fact-values";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(FactValues fact, FormWriter writer) {
        writer.beginObject();
        writer.field("contact", fact.contact().uuid())
                .field("key", fact.key().text())
                .list(
                        "values",
                        fact.values(),
                        (value, w) -> {
                            w.beginObject();
                            FactForm.write(value, w);
                            w.endObject();
                        });
        writer.endObject();
    }

    @Override
    public FactValues read(Form form) {
        return new FactValues(
                ContactId.of(form.id("contact")),
                form.value("key", FactKey::of),
                form.objects("values", FormBytes.MAX_VALUES, FactForm::value));
    }
}
