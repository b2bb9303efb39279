package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Stamp;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who types what a contact is called finds it. */
class OwnTextSearchTest {

    private static final Derivations DERIVATIONS =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.standard(), "DE");

    @Property
    void a_contact_is_found_by_each_of_its_names(@ForAll("texts") String text) {
        Assume.that(isSearchable(text));

        assertFound(Person.known(text), text);
        assertFound(Person.known("x").nickname(text), text);
        assertFound(Organization.named(text), text);
        assertFound(Person.known("x").affiliation(Affiliation.titled(text)), text);
    }

    @Property
    void a_contact_is_found_by_its_phone_numbers_as_they_were_typed(@ForAll("texts") String text) {
        Assume.that(isSearchable(text) && PhoneNumber.parse(text).value().isPresent());

        assertFound(Person.known("x").phone(text), text);
    }

    @Property
    void a_contact_is_found_by_its_number_in_every_form(@ForAll("numbers") String number) {
        ContactDraft<?, ?> abroad = Person.known("x").phone("+49" + number);
        ContactDraft<?, ?> here = Person.known("x").phone("0" + number);

        for (ContactDraft<?, ?> draft : List.of(abroad, here)) {
            assertFound(draft, "+49" + number);
            assertFound(draft, "+49 " + spaced(number));
            assertFound(draft, "0049 " + spaced(number));
            assertFound(draft, "0" + spaced(number));
            assertFound(draft, spaced(number));
            assertFound(draft, "+49 " + number.substring(0, 2));
        }
    }

    @Property
    void a_contact_is_found_by_its_e_mail_addresses(@ForAll("addresses") String text) {
        Assume.that(isSearchable(text) && EmailAddress.parse(text).value().isPresent());

        assertFound(Person.known("x").email(text), text);
    }

    @Provide
    Arbitrary<String> texts() {
        String signs = "0011279 &/-'@.+\"()Aabnżß山田か한ไ٣\u0301\u093E\u200D½²😀";
        Arbitrary<String> characters =
                Arbitraries.of(signs.codePoints().mapToObj(Character::toString).toList());
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "00", "007", " ext. 12", "@home", "info@work ", "24/7", "x".repeat(70));
        return Arbitraries.oneOf(characters, characters, pieces)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(list -> String.join("", list).strip())
                .filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().ofLength(9).map(digits -> "3" + digits);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local =
                Arbitraries.strings().withChars("a0b1.+-' @\"").ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> domain =
                Arbitraries.of("mail.example", "0.example", "1.1.example", "bücher.example");
        return Arbitraries.oneOf(local, local.map(quoted -> '"' + quoted.replace("\"", "") + '"'))
                .flatMap(before -> domain.map(behind -> before + '@' + behind));
    }

    /** Neither without a letter or digit nor with too much. */
    private static boolean isSearchable(String text) {
        try {
            return !SearchTerms.of(text).isEmpty();
        } catch (InvalidValueException tooMuch) {
            return false;
        }
    }

    private static void assertFound(ContactDraft<?, ?> draft, String text) {
        Contact contact =
                draft.toContact(
                        ContactState.first(
                                ContactId.of(new UUID(1, 1)),
                                new Stamp(Instant.EPOCH, Actor.system())),
                        DERIVATIONS);
        assertThat(SearchTerms.of(text).areMetBy(contact)).as(text).isTrue();
    }

    private static String spaced(String number) {
        return number.substring(0, 2) + " " + number.substring(2, 6) + "-" + number.substring(6);
    }
}
