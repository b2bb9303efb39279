package dev.kith.jpa;

import dev.kith.common.Aggregate;
import dev.kith.contact.Contact;
import dev.kith.form.AggregateForm;
import dev.kith.form.ContactForm;
import dev.kith.json.JsonDocuments;
import dev.kith.store.AggregateKind;
import org.jspecify.annotations.Nullable;

/** The documents in which aggregates are kept. */
final class Documents {

    private static final JsonDocuments JSON = JsonDocuments.standard();

    private Documents() {}

    static String of(Contact contact) {
        return JSON.text(ContactForm.form(), contact);
    }

    static Contact contact(@Nullable Object cell) {
        return read(ContactForm.form(), cell);
    }

    static <A extends Aggregate> String of(AggregateKind<A> kind, A aggregate) {
        return JSON.text(kind.form(), aggregate);
    }

    static <A extends Aggregate> A aggregate(AggregateKind<A> kind, @Nullable Object cell) {
        return read(kind.form(), cell);
    }

    private static <A> A read(AggregateForm<A> form, @Nullable Object cell) {
        return form.read(JSON.read(Cells.text(cell)));
    }
}
