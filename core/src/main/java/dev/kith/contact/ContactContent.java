package dev.kith.contact;

import dev.kith.label.LabelId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that people and organisations have in common. */
record ContactContent(
        @Nullable String displayAs,
        @Nullable String sortAs,
        List<String> nicknames,
        List<ContactPoint<EmailAddress>> emails,
        List<ContactPoint<PhoneNumber>> phones,
        List<ContactPoint<PostalAddress>> addresses,
        List<ContactPoint<WebAddress>> webAddresses,
        List<ContactPoint<MessagingHandle>> handles,
        List<ExternalId> externalIds,
        Set<LabelId> labels,
        Map<FieldKey, List<FieldValue>> fields,
        Standing standing,
        List<Occasion> occasions,
        List<Remark> remarks,
        List<PhotoReference> photos,
        @Nullable Original original,
        Map<ValueRef, Provenance> provenances) {

    @Override
    public String toString() {
        return "ContactContent[" + emails.size() + " emails, " + phones.size() + " phones]";
    }
}
