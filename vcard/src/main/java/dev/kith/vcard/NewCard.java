package dev.kith.vcard;

import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Person;
import dev.kith.label.LabelNames;
import java.util.ArrayList;
import java.util.List;

/** Writes a contact that was not read from a card as a card of its own. */
final class NewCard {
    private final Contact contact;
    private final VCardVersion version;
    private final LabelNames labels;
    private final PropertyMaker maker;
    private final List<NewProperty> out = new ArrayList<>();
    private int groups;

    private NewCard(Contact contact, VCardVersion version, LabelNames labels) {
        this.contact = contact;
        this.labels = labels;
        this.version = version;
        this.maker = new PropertyMaker(version);
    }

    static byte[] write(Contact contact, VCardVersion version, LabelNames labels) {
        NewCard card = new NewCard(contact, version, labels);
        card.names();
        card.points();
        card.others();
        ByteBuilder bytes = new ByteBuilder(512);
        PropertyWriter writer = new PropertyWriter(bytes, version, LineEnding.crlf());
        writer.line("BEGIN:VCARD");
        card.out.forEach(writer::write);
        writer.line("END:VCARD");
        return bytes.toBytes();
    }

    /** What tells a card of an organisation from one of a person. */
    static NewProperty kind(boolean organization, VCardVersion version) {
        if (!organization) {
            return NewProperty.text("KIND", "individual");
        }
        return version == VCardVersion.V4_0
                ? NewProperty.text("KIND", "org")
                : NewProperty.text("X-ABShowAs", "COMPANY");
    }

    /** How a name is sorted, where no N can say it: version 4.0 has no property for that. */
    static NewProperty sortAs(String text, VCardVersion version) {
        return NewProperty.text(
                version == VCardVersion.V4_0 ? "X-SORT-STRING" : "SORT-STRING", text);
    }

    static boolean isUid(ExternalId id, List<ExternalId> all) {
        return id.system().equals(ExternalId.VCARD_UID)
                && all.stream()
                        .filter(other -> other.system().equals(ExternalId.VCARD_UID))
                        .findFirst()
                        .filter(id::equals)
                        .isPresent();
    }

    private boolean isFour() {
        return version == VCardVersion.V4_0;
    }

    private void names() {
        out.add(NewProperty.text("VERSION", version.text()));
        boolean organization = contact instanceof Organization;
        if (organization || ((Person) contact).name().isEmpty()) {
            out.add(kind(organization, version));
        }
        out.add(NameMaker.displayName(contact, null));
        if (contact instanceof Person person) {
            NewProperty name = NameMaker.structuredName(person.name(), null);
            out.add(withSortAs(name));
            out.addAll(NameMaker.phonetics(person.name()));
            out.addAll(NameMaker.previous(person.name()));
            affiliations(person.affiliations());
        } else {
            OrganizationName name = ((Organization) contact).name();
            if (!isFour()) {
                out.add(new NewProperty("", "N", List.of(), ";;;;"));
            }
            if (!name.text().isEmpty() || !name.units().isEmpty()) {
                out.add(NameMaker.organization(name, "", null));
            }
            name.phonetic().ifPresent(this::phonetic);
            contact.sortAs().ifPresent(text -> out.add(sortAs(text, version)));
        }
    }

    private void phonetic(String text) {
        out.add(NewProperty.text(KnownName.PHONETIC_ORG.text(), text));
    }

    private NewProperty withSortAs(NewProperty name) {
        if (contact.sortAs().isEmpty()) {
            return name;
        }
        if (isFour()) {
            return name.with(Parameter.of("SORT-AS", contact.sortAs().get()));
        }
        out.add(sortAs(contact.sortAs().get(), version));
        return name;
    }

    private void affiliations(List<Affiliation> affiliations) {
        for (Affiliation affiliation : affiliations) {
            String group = affiliations.size() == 1 ? "" : newGroup();
            OrganizationName name = affiliation.organization();
            if (!name.text().isEmpty() || !name.units().isEmpty()) {
                out.add(NameMaker.organization(name, group, null));
            }
            affiliation.title().ifPresent(text -> add("TITLE", text, group));
            affiliation.role().ifPresent(text -> add("ROLE", text, group));
        }
        AffiliationEditor.phonetic(affiliations).ifPresent(this::phonetic);
    }

    private void add(String name, String text, String group) {
        out.add(AffiliationEditor.text(name, text, group, null));
    }

    private String newGroup() {
        groups++;
        return "item" + groups;
    }

    private void points() {
        contact.emails().forEach(point -> add(maker.email(point, null, null)));
        contact.phones().forEach(point -> add(maker.phone(point, null, null)));
        contact.addresses().forEach(point -> add(maker.address(point, null, null)));
        contact.webAddresses().forEach(point -> add(maker.webAddress(point, null, null)));
        contact.handles().forEach(point -> add(maker.handle(point, null, null)));
    }

    private void others() {
        list("NICKNAME", contact.nicknames());
        contact.occasions().forEach(occasion -> add(maker.occasion(occasion, null, null)));
        list("CATEGORIES", Categories.of(contact, labels));
        contact.remarks().forEach(note -> add(maker.note(note, null, null)));
        contact.photos().forEach(photo -> add(maker.photo(photo, null, null)));
        List<ExternalId> ids = contact.externalIds();
        ids.forEach(id -> add(maker.externalId(id, isUid(id, ids))));
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            out.add(new NewProperty("", name, List.of(), Escapes.joinList(values)));
        }
    }

    private void add(Made made) {
        out.addAll(made.all(made.companions.isEmpty() ? "" : newGroup()));
    }
}
