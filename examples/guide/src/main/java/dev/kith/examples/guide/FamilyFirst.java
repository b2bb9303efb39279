package dev.kith.examples.guide;

import dev.kith.contact.Contact;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.NamePart;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import java.util.Locale;

// tag::formatter[]
/** Shows people as files are labelled: LOVELACE, Ada. */
final class FamilyFirst implements NameFormatter {
    private final NameFormatter standard = NameFormatter.standard();

    @Override
    public String display(Contact contact) {
        if (contact instanceof Person person) {
            PersonName name = person.name();
            String family = name.joined(NamePart.FAMILY);
            String given = name.joined(NamePart.GIVEN);
            if (!family.isEmpty() && !given.isEmpty()) {
                return family.toUpperCase(Locale.ROOT) + ", " + given;
            }
        }
        return standard.display(contact);
    }

    @Override
    public String sort(Contact contact) {
        return standard.sort(contact);
    }
}
// end::formatter[]
