package dev.kith.internal.participant;

import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.FieldValue;
import dev.kith.contact.PersonDraft;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a contact refers to others: in affiliations and custom fields, and as a copy of one. */
final class ContactReferences {

    private ContactReferences() {}

    /**
     * A contact with another one in every place of one. Its values still come from where they came
     * from.
     *
     * @param to the contact to take its place; nothing if none does
     */
    static ContactDraft<? extends Contact, ?> moved(
            Contact contact, ContactId from, @Nullable ContactId to) {
        ContactDraft<? extends Contact, ?> draft = contact.edit();
        if (draft instanceof PersonDraft person) {
            person.affiliations(
                    person.affiliations().stream().map(each -> moved(each, from, to)).toList());
        }
        if (contact.copiedFrom().filter(from::equals).isPresent()) {
            // nothing is a copy of itself
            if (to == null || to.equals(contact.id())) {
                draft.withoutCopiedFrom();
            } else {
                draft.copiedFrom(to);
            }
        }
        contact.fields()
                .forEach(
                        (key, values) -> {
                            if (values.contains(new FieldValue.Reference(from))) {
                                draft.field(key, moved(values, from, to));
                            }
                        });
        return draft.provenances(contact.provenances());
    }

    private static Affiliation moved(
            Affiliation affiliation, ContactId from, @Nullable ContactId to) {
        if (affiliation.organizationId().filter(from::equals).isEmpty()) {
            return affiliation;
        }
        return to == null ? affiliation.withoutOrganization() : affiliation.withOrganization(to);
    }

    /** The values without the same one twice. */
    private static List<FieldValue> moved(
            List<FieldValue> values, ContactId from, @Nullable ContactId to) {
        return values.stream()
                .flatMap(
                        value -> {
                            if (!value.equals(new FieldValue.Reference(from))) {
                                return Stream.of(value);
                            }
                            return to == null
                                    ? Stream.<FieldValue>empty()
                                    : Stream.<FieldValue>of(new FieldValue.Reference(to));
                        })
                .distinct()
                .toList();
    }
}
