package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.NamePart;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two contacts field for field, since equality of contacts is that of id and revision. */
final class ContactFields {

    private ContactFields() {}

    static void assertWhole(Contact expected, Contact actual, String message) {
        Map<String, Object> wanted = of(expected);
        Map<String, Object> found = of(actual);
        wanted.forEach(
                (name, value) -> assertEquals(value, found.get(name), message + ": " + name));
        assertTrue(expected.hasSameContent(actual), message + ": content");
    }

    static void assertWhole(List<Contact> expected, List<Contact> actual, String message) {
        assertEquals(Sample.ids(expected), Sample.ids(actual), message + ": ids");
        for (int i = 0; i < expected.size(); i++) {
            assertWhole(expected.get(i), actual.get(i), message + ": contact " + i);
        }
    }

    /** {@return every value of a contact by its name} */
    static Map<String, Object> of(Contact contact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", contact.kind());
        fields.put("state", contact.state());
        fields.put("displayName", contact.displayName());
        fields.put("sortName", contact.sortName());
        fields.put("displayAs", contact.displayAs());
        fields.put("sortAs", contact.sortAs());
        fields.put("nicknames", contact.nicknames());
        fields.put("emails", contact.emails());
        fields.put("phones", contact.phones());
        fields.put("addresses", contact.addresses());
        fields.put("webAddresses", contact.webAddresses());
        fields.put("handles", contact.handles());
        fields.put("externalIds", contact.externalIds());
        fields.put("labels in their order", new ArrayList<>(contact.labels()));
        fields.put("fields", contact.fields());
        fields.put("fields in their order", new ArrayList<>(contact.fields().keySet()));
        fields.put("roles", contact.roles());
        fields.put("importance", contact.importance());
        fields.put("owner", contact.owner());
        fields.put("teams in their order", new ArrayList<>(contact.teams()));
        fields.put("restriction", contact.restriction());
        fields.put("collection", contact.collection());
        fields.put("copiedFrom", contact.copiedFrom());
        fields.put("occasions", contact.occasions());
        fields.put("remarks", contact.remarks());
        fields.put("photos", contact.photos());
        fields.put("original", contact.original());
        fields.put("provenances", contact.provenances());
        fields.put("purposes in their order", purposes(contact));
        fields.put("phone kinds in their order", phoneKinds(contact));
        if (contact instanceof Person person) {
            fields.put("name", person.name());
            fields.put("order of name parts", person.name().order());
            fields.put("phonetics", person.name().phonetics(NamePart.FAMILY));
            fields.put("affiliations", person.affiliations());
        }
        return fields;
    }

    private static List<List<?>> purposes(Contact contact) {
        List<List<?>> purposes = new ArrayList<>();
        List<ContactPoint<?>> points = new ArrayList<>(contact.emails());
        points.addAll(contact.phones());
        points.addAll(contact.addresses());
        points.addAll(contact.webAddresses());
        points.addAll(contact.handles());
        points.forEach(point -> purposes.add(new ArrayList<>(point.purposes())));
        return purposes;
    }

    private static List<List<?>> phoneKinds(Contact contact) {
        List<List<?>> kinds = new ArrayList<>();
        for (ContactPoint<PhoneNumber> point : contact.phones()) {
            kinds.add(new ArrayList<>(point.value().kinds()));
        }
        return kinds;
    }
}
