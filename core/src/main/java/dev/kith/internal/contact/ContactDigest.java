package dev.kith.internal.contact;

import dev.kith.common.Team;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.DatedRole;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.Importance;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.NamePart;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Original;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PointValue;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Purpose;
import dev.kith.contact.Restriction;
import dev.kith.contact.WebAddress;
import dev.kith.internal.command.ContentDigest;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** Writes every value that a user gave a contact into a digest; derived values are left out. */
final class ContactDigest {

    private ContactDigest() {}

    static void write(ContentDigest digest, Contact contact) {
        digest.text(contact.kind().name());
        if (contact instanceof Person person) {
            name(digest, person.name());
            digest.all(person.affiliations(), ContactDigest::affiliation);
        } else if (contact instanceof Organization organization) {
            organization(digest, organization.name());
        }
        digest.optional(contact.displayAs());
        digest.optional(contact.sortAs());
        digest.all(contact.nicknames(), ContentDigest::text);
        digest.all(contact.emails(), ContactDigest::point);
        digest.all(contact.phones(), ContactDigest::point);
        digest.all(contact.addresses(), ContactDigest::point);
        digest.all(contact.webAddresses(), ContactDigest::point);
        digest.all(contact.handles(), ContactDigest::point);
        digest.all(contact.externalIds(), (d, id) -> d.text(id.system()).text(id.value()));
        sorted(digest, contact.labels(), label -> label);
        digest.all(contact.roles(), ContactDigest::role);
        digest.optional(contact.importance().map(i -> i.tier().text()));
        digest.optional(contact.importance().flatMap(Importance::reason));
        digest.optional(contact.importance().flatMap(Importance::reviewOn).map(Object::toString));
        digest.optional(contact.owner().map(Object::toString));
        sorted(digest, contact.teams(), Team::id);
        digest.optional(contact.restriction().map(Object::toString));
        digest.optional(contact.restriction().flatMap(Restriction::remark));
        digest.all(contact.occasions(), (d, o) -> d.text(o.label()).text(o.date().text()));
        digest.all(contact.notes(), ContactDigest::note);
        digest.all(contact.photos(), ContactDigest::photo);
        digest.optional(contact.original().map(Original::format));
        digest.bytes(contact.original().map(Original::content).orElse(new byte[0]));
    }

    /** Sets are equal in any order, and a repeat after a restart may bring another one. */
    private static <T> void sorted(
            ContentDigest digest, Set<T> values, Function<? super T, String> text) {
        digest.all(values.stream().map(text).sorted().toList(), ContentDigest::text);
    }

    private static void name(ContentDigest digest, PersonName name) {
        digest.all(name.order(), (d, part) -> d.text(part.name()));
        for (NamePart part : NamePart.values()) {
            digest.all(name.all(part), ContentDigest::text);
            digest.all(name.phonetics(part), ContentDigest::text);
        }
    }

    private static void organization(ContentDigest digest, OrganizationName name) {
        digest.text(name.text());
        digest.all(name.units(), ContentDigest::text);
        digest.optional(name.phonetic());
    }

    private static void affiliation(ContentDigest digest, Affiliation affiliation) {
        organization(digest, affiliation.organization());
        digest.optional(affiliation.title());
        digest.all(affiliation.roles(), ContentDigest::text);
        digest.optional(affiliation.organizationId().map(ContactId::toString));
        digest.optional(affiliation.period().from().map(LocalDate::toString));
        digest.optional(affiliation.period().until().map(LocalDate::toString));
        digest.number(affiliation.isPrimary() ? 1 : 0);
    }

    private static void point(ContentDigest digest, ContactPoint<? extends PointValue> point) {
        value(digest, point.value());
        digest.text(point.use().label());
        sorted(digest, point.purposes(), Purpose::name);
        digest.number(point.isPrimary() ? 1 : 0);
        digest.number(point.rank().orElse(0));
    }

    private static void value(ContentDigest digest, PointValue value) {
        if (value instanceof EmailAddress email) {
            digest.text(email.text());
        } else if (value instanceof PhoneNumber phone) {
            digest.text(phone.text());
            sorted(digest, phone.kinds(), PhoneKind::name);
            digest.optional(phone.extension());
            digest.optional(phone.askFor());
        } else if (value instanceof PostalAddress address) {
            digest.all(address.lines(), ContentDigest::text);
            digest.all(address.order(), (d, part) -> d.text(part.name()));
            address.order().stream()
                    .distinct()
                    .forEach(part -> digest.all(address.all(part), ContentDigest::text));
            digest.optional(address.countryCode());
        } else if (value instanceof WebAddress web) {
            digest.text(web.text());
        } else if (value instanceof MessagingHandle handle) {
            digest.text(handle.service()).text(handle.handle());
        }
    }

    private static void role(ContentDigest digest, DatedRole role) {
        digest.text(role.role().text()).text(role.period().toString());
        digest.all(role.stages(), (d, e) -> d.text(e.stage().text()).text(e.since().toString()));
    }

    private static void note(ContentDigest digest, Note note) {
        digest.text(note.text());
        digest.optional(note.author());
        digest.optional(note.created().map(Object::toString));
    }

    private static void photo(ContentDigest digest, PhotoReference photo) {
        digest.text(photo.uri().toString());
        digest.optional(photo.mediaType());
    }
}
