package dev.kith.internal.contact;

import dev.kith.contact.CustomField;
import dev.kith.form.CustomFieldForm;
import dev.kith.internal.command.Catalogue;
import dev.kith.store.AggregateKind;
import java.util.List;

/** The custom fields of a book. */
final class FieldCatalogue {

    static final AggregateKind<CustomField> KIND =
            AggregateKind.of(
                    new CustomFieldForm(),
                    CustomField.class,
                    field -> List.of(Catalogue.byKey(field.key())));

    static final Catalogue<CustomField> FIELDS = new Catalogue<>(KIND, List.of());

    private FieldCatalogue() {}
}
