package dev.kith.vcard;

import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalId;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Original;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Remark;
import dev.kith.contact.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a card says in the terms of a contact, and which property says it. */
final class MappedCard {
    final RawCard card;
    final Groups groups = new Groups();
    final List<RawProperty> names = new ArrayList<>(1);
    final List<RawProperty> structuredNames = new ArrayList<>(1);
    final List<RawProperty> phonetics = new ArrayList<>(0);
    final List<RawProperty> previousNames = new ArrayList<>(0);
    final List<RawProperty> organizations = new ArrayList<>(1);
    final List<RawProperty> titles = new ArrayList<>(1);
    final List<RawProperty> roles = new ArrayList<>(0);
    final Labels labels;
    final Map<RawProperty, RawProperty> labelOf = new HashMap<>(0);
    final Values<List<String>> nicknames = new Values<>();
    final Values<List<String>> categories = new Values<>();
    final Values<ContactPoint<EmailAddress>> emails = new Values<>();
    final Values<ContactPoint<PhoneNumber>> phones = new Values<>();
    final Values<ContactPoint<PostalAddress>> addresses = new Values<>();
    final Values<ContactPoint<WebAddress>> webAddresses = new Values<>();
    final Values<ContactPoint<MessagingHandle>> handles = new Values<>();
    final Values<ExternalId> externalIds = new Values<>();
    final Values<Occasion> occasions = new Values<>();
    final Values<Remark> notes = new Values<>();
    final Values<PhotoReference> photos = new Values<>();
    final List<AffiliationSource> affiliations = new ArrayList<>(1);
    boolean isOrganization;
    boolean isSaidToBePerson;
    @Nullable RawProperty sortString;
    @Nullable RawProperty phoneticOrganization;
    @Nullable String displayAs;
    @Nullable String sortAs;
    PersonName name = PersonName.empty();
    OrganizationName organizationName = OrganizationName.empty();

    /** An affiliation and the properties it was put together from. */
    record AffiliationSource(
            Affiliation value,
            @Nullable RawProperty organization,
            @Nullable RawProperty title,
            @Nullable RawProperty role) {}

    MappedCard(RawCard card) {
        this.card = card;
        this.labels = new Labels(card);
    }

    Contact.Kind kind() {
        return isOrganization ? Contact.Kind.ORGANIZATION : Contact.Kind.PERSON;
    }

    /** The draft of a contact with these values, which keeps the whole card. */
    ContactDraft<?, ?> draft() {
        ContactDraft<?, ?> draft;
        if (isOrganization) {
            draft = Organization.draft().name(organizationName);
        } else {
            List<Affiliation> all = new ArrayList<>(affiliations.size());
            affiliations.forEach(source -> all.add(source.value()));
            draft = Person.draft().name(name).affiliations(all);
        }
        if (displayAs != null) {
            draft.displayAs(displayAs);
        }
        if (sortAs != null) {
            draft.sortAs(sortAs);
        }
        nicknames.values().forEach(list -> list.forEach(draft::nickname));
        categories.values().forEach(list -> list.forEach(draft::label));
        draft.emails(emails.values());
        draft.phones(phones.values());
        draft.addresses(addresses.values());
        draft.webAddresses(webAddresses.values());
        draft.handles(handles.values());
        draft.externalIds(externalIds.values());
        draft.occasions(occasions.values());
        draft.remarks(notes.values());
        draft.photos(photos.values());
        draft.original(Original.of(CardMapper.FORMAT, card.toBytes()));
        return draft;
    }
}
