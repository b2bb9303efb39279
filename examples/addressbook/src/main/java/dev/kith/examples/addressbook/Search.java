package dev.kith.examples.addressbook;

import dev.kith.common.FoldKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.label.Labels;
import java.util.stream.Stream;

/** What a user looks for: part of a name, organisation, e-mail address, label or phone number. */
final class Search {
    private final String text;
    private final String digits;
    private final Labels labels;

    private Search(String text, String digits, Labels labels) {
        this.text = text;
        this.digits = digits;
        this.labels = labels;
    }

    /**
     * A search for a text in any case, with or without accents.
     *
     * @param labels what the contacts' labels are called
     */
    static Search of(String text, Labels labels) {
        boolean number =
                text.codePoints().anyMatch(Character::isDigit)
                        && text.codePoints().noneMatch(Character::isLetter);
        return new Search(FoldKey.fold(text), number ? digits(text) : "", labels);
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

    private Stream<String> texts(Contact contact) {
        return Stream.of(
                        Stream.of(contact.displayName(), contact.sortName()),
                        contact.nicknames().stream(),
                        contact.emails().stream().map(point -> point.value().text()),
                        contact.phones().stream().map(point -> point.value().text()),
                        labels.names(contact.labels()).stream(),
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
