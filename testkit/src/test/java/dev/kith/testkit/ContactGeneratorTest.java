package dev.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Reachability;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactGeneratorTest {

    @Test
    void the_same_seed_gives_the_same_contacts() {
        List<Contact> once = made(ContactGenerator.seeded(7).contacts(300));
        List<Contact> again = made(ContactGenerator.seeded(7).contacts(300));
        List<Contact> others = made(ContactGenerator.seeded(8).contacts(300));

        for (int i = 0; i < once.size(); i++) {
            assertThat(once.get(i).hasSameContent(again.get(i))).isTrue();
        }
        assertThat(once.get(0).hasSameContent(others.get(0))).isFalse();
    }

    @Test
    void no_draft_has_violations_and_no_two_share_an_external_id() {
        for (long seed = 0; seed < 20; seed++) {
            Set<ContactKey> ids = new HashSet<>();
            for (ContactDraft<? extends Contact, ?> draft :
                    ContactGenerator.seeded(seed).contacts(200)) {
                assertThat(draft.violations()).as("seed " + seed).isEmpty();
                draft.externalIds().forEach(id -> assertThat(ids.add(ContactKey.of(id))).isTrue());
            }
        }
    }

    @Test
    void the_contacts_are_of_every_sort() {
        List<Contact> contacts = made(ContactGenerator.seeded(1).contacts(2_000));

        assertThat(contacts).anyMatch(Person.class::isInstance);
        assertThat(contacts).anyMatch(Organization.class::isInstance);
        assertThat(contacts).anyMatch(c -> c.emails().size() > 50);
        assertThat(contacts).anyMatch(c -> c.emails().isEmpty() && c.phones().isEmpty());
        assertThat(contacts).anyMatch(c -> !c.occasions().isEmpty());
        assertThat(contacts).anyMatch(c -> !c.photos().isEmpty());
        assertThat(contacts).anyMatch(c -> c.original().isPresent());
        assertThat(contacts).anyMatch(c -> !c.provenances().isEmpty());
        assertThat(contacts)
                .flatMap(Contact::phones)
                .anyMatch(ContactPoint::isShared)
                .anyMatch(point -> point.validity().isOpen() && point.validity().from().isPresent())
                .anyMatch(point -> !point.validity().isOpen())
                .anyMatch(point -> point.verification().isPresent())
                .extracting(point -> point.reachability().state())
                .contains(Reachability.State.values());
        assertThat(contacts)
                .anyMatch(c -> c.displayName().codePoints().anyMatch(sign -> sign > 0xFFFF))
                .anyMatch(c -> c.displayName().codePoints().anyMatch(ContactGeneratorTest::isRtl))
                .anyMatch(c -> c.displayName().codePoints().anyMatch(Character::isIdeographic));
    }

    private static boolean isRtl(int sign) {
        byte direction = Character.getDirectionality(sign);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    @Test
    void a_typical_contact_has_two_addresses_two_numbers_and_three_labels_of_its_own() {
        ContactGenerator generator = ContactGenerator.seeded(3);
        Set<ContactKey> keys = new HashSet<>();
        for (int i = 0; i < 4_000; i++) {
            Person person = Sample.contact(Sample.id(i), generator.typical());
            assertThat(person.emails()).hasSize(2);
            assertThat(person.phones()).hasSize(2);
            assertThat(person.addresses()).hasSize(1);
            assertThat(person.labels()).hasSize(3);
            ContactProjection.of(person).keys().stream()
                    .filter(key -> key.kind() != ContactKey.Kind.LABEL)
                    .forEach(keys::add);
        }
        assertThat(keys).hasSize(16_000);
    }

    @Test
    void a_typical_contact_is_the_same_by_its_number() {
        ContactGenerator generator = ContactGenerator.seeded(3);
        generator.typical();
        Person second = Sample.contact(Sample.id(1), generator.typical());

        Person again = Sample.contact(Sample.id(1), ContactGenerator.seeded(3).typical(1));

        assertThat(again.hasSameContent(second)).isTrue();
    }

    private static List<Contact> made(List<ContactDraft<? extends Contact, ?>> drafts) {
        return drafts.stream().<Contact>map(ContactGeneratorTest::made).toList();
    }

    private static <C extends Contact> C made(ContactDraft<C, ?> draft) {
        return Sample.contact(Sample.id(1), draft);
    }
}
