package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.InvalidValueException;
import dev.kith.common.PageRequest;
import dev.kith.common.StaleException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.label.CategoryKey;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRulesTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final SettableClock clock = SettableClock.at(Instant.EPOCH);
    private final ContactBook book = book("");

    @Test
    void a_version_from_a_unit_that_left_no_trace_is_stale_even_if_its_number_fits() {
        Person stored = book.contacts().add(Person.named("Ada", "Lovelace"));
        Person[] ghost = new Person[1];
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                book.unit(
                                        () -> {
                                            ghost[0] =
                                                    book.contacts()
                                                            .change(
                                                                    stored,
                                                                    p -> p.edit().label("ghost"));
                                            throw new IllegalStateException("no");
                                        }));
        clock.advance(Duration.ofMillis(1));
        Person other = book.contacts().change(stored, p -> p.edit().label("other"));

        assertThat(ghost[0].revision()).isEqualTo(other.revision());
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> book.contacts().change(ghost[0], p -> p.edit().label("mine")))
                .withMessageContaining("another revision 2");
        Contact found = book.contacts().find(stored.id()).orElseThrow();
        assertThat(book.labels().names(found.labels())).containsExactly("other");
    }

    @Test
    void a_command_key_is_refused_for_a_unit() {
        ContactBook once = book.once(CommandKey.of("k"));

        assertThatIllegalStateException()
                .isThrownBy(() -> once.unit(() -> once.contacts().add(Person.known("Ada"))))
                .withMessageContaining("inside the unit");
        assertThat(book.contacts().list(PageRequest.first(1)).items()).isEmpty();
    }

    @Test
    void a_redelivered_message_archives_once_although_it_reads_the_archived_contact() {
        Person stored = book.contacts().add(Person.named("Ada", "Lovelace"));
        ContactBook once = book.once(CommandKey.of("message-1"));

        Contact first = once.contacts().archive(find(stored));
        Contact again = once.contacts().archive(find(stored));

        assertThat(again).isEqualTo(first);
        assertThat(find(stored).status()).isEqualTo(ContactStatus.ARCHIVED);
    }

    @Test
    void a_command_that_carries_a_key_is_refused_with_all_that_is_wrong_as_one_that_carries_none() {
        Person stored = book.contacts().add(Person.named("Ada", "Lovelace"));
        ContactBook once = book.once(CommandKey.of("k"));
        ContactDraft<Person, ?> wrong =
                Person.draft().email("nobody").label(CategoryKey.of("none"), "x");

        for (ContactBook each : List.of(book, once)) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> each.contacts().add(wrong))
                    .satisfies(CommandRulesTest::assertBothAreTold);
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> each.contacts().change(stored, p -> wrong))
                    .satisfies(CommandRulesTest::assertBothAreTold);
        }
        book.contacts().archive(stored);
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> once.contacts().change(stored, p -> wrong));
        assertThat(once.contacts().add(Person.known("Bob")).displayName()).isEqualTo("Bob");
    }

    private static void assertBothAreTold(InvalidValueException refused) {
        assertThat(refused.violations())
                .extracting(Violation::code)
                .containsExactly("email-shape", "unknown-category");
    }

    @Test
    void what_was_found_is_changed_without_knowing_its_kind() {
        book.contacts().add(Organization.named("Engines").phone("+44 20 7946 0958"));

        for (Contact caller : book.contacts().findByPhone("+44 20 7946 0958")) {
            Contact changed = book.contacts().change(caller, c -> c.edit().label("called"));

            assertThat(book.labels().names(changed.labels())).containsExactly("called");
            assertThat(changed).isInstanceOf(Organization.class);
        }
    }

    @Test
    void a_contact_stays_what_it_is() {
        Contact person = book.contacts().add(Person.named("Ada", "Lovelace"));
        ContactDraft<Organization, ?> other = Organization.named("Engines");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.contacts().change(person, c -> other))
                .withMessageContaining("stays what it is");
        assertThat(find(person)).isEqualTo(person);
    }

    @Test
    void a_number_that_had_no_region_gets_its_normal_form_with_the_next_change() {
        Person stored = book.contacts().add(Person.known("Ada").phone("020 7946 0958"));
        ContactBook british = book("GB");
        assertThat(phone(stored).e164()).isEmpty();

        Person changed = british.contacts().change(stored, p -> p.edit().label("seen"));

        assertThat(phone(changed).e164()).contains("+442079460958");
        assertThat(british.contacts().findByPhone("+442079460958")).containsExactly(changed);
        assertThat(british.contacts().findByPhone("020 7946 0958")).containsExactly(changed);
    }

    private static PhoneNumber phone(Person person) {
        return person.phones().get(0).value();
    }

    private ContactBook book(String region) {
        Kith.Builder builder =
                Kith.builder().storage(storage).clock(clock).ids(new SequentialIds());
        return (region.isEmpty() ? builder : builder.region(region))
                .build()
                .book(BookId.of("rules"));
    }

    private Contact find(Contact contact) {
        return book.contacts().find(contact.id()).orElseThrow();
    }
}
