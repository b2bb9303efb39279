package dev.kith.examples.addressbook;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.Person;
import dev.kith.contact.PointValue;
import java.util.List;
import java.util.function.Function;

/** What a table shows of a contact. */
final class ContactRow {
    /** What stands over the cells. */
    static final List<String> HEADINGS = List.of("NAME", "ORGANISATION", "E-MAIL", "PHONE");

    private ContactRow() {}

    /** The cells of a contact. */
    static List<String> of(Contact contact) {
        return List.of(
                contact.displayName(),
                organization(contact),
                first(contact.emails(), email -> email.text()),
                first(contact.phones(), phone -> phone.text()));
    }

    private static String organization(Contact contact) {
        return contact instanceof Person person
                ? person.affiliations().stream()
                        .map(affiliation -> affiliation.organization().text())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** The point to take, and how many others there are. */
    private static <V extends PointValue> String first(
            List<ContactPoint<V>> points, Function<V, String> text) {
        if (points.isEmpty()) {
            return "";
        }
        ContactPoint<V> best =
                points.stream().filter(ContactPoint::isPrimary).findFirst().orElse(points.get(0));
        String others = points.size() == 1 ? "" : " (+" + (points.size() - 1) + ")";
        return text.apply(best.value()) + others;
    }
}
