package dev.kith.examples.addressbook;

import dev.kith.common.FoldKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import java.util.stream.Stream;

/** What a user looks for: part of a name, organisation, e-mail address, label or phone number. */
final class Search {
    private final String text;
    private final String digits;

    private Search(String text, String digits) {
        this.text = text;
        this.digits = digits;
    }

    /** A search for a text in any case, with or without accents. */
    static Search of(String text) {
        boolean number =
                text.codePoints().anyMatch(Character::isDigit)
                        && text.codePoints().noneMatch(Character::isLetter);
        return new Search(FoldKey.fold(text), number ? digits(text) : "");
    }

    /** Whether a contact has it. */
    boolean finds(Contact contact) {
        return texts(contact).map(FoldKey::fold).anyMatch(found -> found.contains(text))
                || (!digits.isEmpty() && numbersOf(contact).anyMatch(this::isPartOf));
    }

    private static Stream<PhoneNumber> numbersOf(Contact contact) {
        return contact.phones().stream().map(ContactPoint::value);
    }

    private boolean isPartOf(PhoneNumber number) {
        return digits(number.text()).contains(digits) || digits(number.key()).contains(digits);
    }

    private static Stream<String> texts(Contact contact) {
        return Stream.of(
                        Stream.of(contact.displayName(), contact.sortName()),
                        contact.nicknames().stream(),
                        contact.emails().stream().map(point -> point.value().text()),
                        contact.phones().stream().map(point -> point.value().text()),
                        contact.labels().stream(),
                        contact instanceof Person person
                                ? person.affiliations().stream()
                                        .map(affiliation -> affiliation.organization().text())
                                : Stream.<String>empty())
                .flatMap(found -> found);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
