package dev.kith.form;

import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.Provenance;
import dev.kith.contact.ValueRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the values of a contact come from, in the order of what names them. */
final class ProvenanceForm {

    /** As many as a contact can have values of all kinds together. */
    private static final int MAX = 100 * ContactDraft.MAX_VALUES;

    private static final Comparator<Map.Entry<ValueRef, Provenance>> BY_NAME =
            Comparator.<Map.Entry<ValueRef, Provenance>, String>comparing(
                            entry -> entry.getKey().field())
                    .thenComparing(entry -> entry.getKey().key());

    private ProvenanceForm() {}

    static void write(Contact contact, FormWriter writer) {
        Map<ValueRef, Provenance> provenances =
                writer.isWhole() ? contact.provenances() : withNumbersAsGiven(contact);
        if (!provenances.isEmpty()) {
            List<Map.Entry<ValueRef, Provenance>> entries =
                    provenances.entrySet().stream().sorted(BY_NAME).toList();
            writer.list("provenances", entries, ProvenanceForm::entry);
        }
    }

    /** With the numbers of phones named by their digits: their normal form is no content. */
    private static Map<ValueRef, Provenance> withNumbersAsGiven(Contact contact) {
        if (contact.provenances().isEmpty() || contact.phones().isEmpty()) {
            return contact.provenances();
        }
        Map<ValueRef, Provenance> named = new HashMap<>(contact.provenances());
        contact.phones().forEach(point -> named.remove(ValueRef.of(point.value())));
        for (ContactPoint<PhoneNumber> point : contact.phones()) {
            contact.provenance(ValueRef.of(point.value()))
                    .ifPresent(
                            origin -> {
                                PhoneNumber given = PhoneNumber.of(point.value().text());
                                named.putIfAbsent(ValueRef.of(given), origin);
                            });
        }
        return named;
    }

    static Map<ValueRef, Provenance> read(Form form) {
        Map<ValueRef, Provenance> found = new LinkedHashMap<>();
        form.objects("provenances", MAX, entry -> Map.entry(name(entry), provenance(entry)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static void entry(Map.Entry<ValueRef, Provenance> entry, FormWriter writer) {
        ValueRef name = entry.getKey();
        Provenance provenance = entry.getValue();
        Stamp stamp = new Stamp(provenance.capturedAt(), provenance.actor());
        writer.beginObject();
        writer.field("field", name.field());
        if (!name.key().isEmpty()) {
            writer.field("key", name.key());
        }
        writer.field("source", provenance.source())
                .field("stamp", stamp, StateForm::stamp)
                .optional("importId", provenance.importId().orElse(null));
        writer.endObject();
    }

    private static ValueRef name(Form form) {
        String key = form.optionalText("key").orElse("");
        return form.value("field", field -> new ValueRef(field, key));
    }

    private static Provenance provenance(Form form) {
        Stamp stamp = form.object("stamp", StateForm::stamp);
        Provenance plain =
                form.value("source", text -> Provenance.of(text, stamp.by(), stamp.at()));
        return form.<Provenance>optionalValue("importId", plain::withImportId).orElse(plain);
    }
}
