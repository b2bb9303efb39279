package dev.kith.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeNotice;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.common.Team;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the page about ports says beside what its program prints. */
class PortsTest {
    private static final BookId ACME = BookId.of("acme");
    private static final PageRequest TEN = PageRequest.first(10);

    private final InMemoryStorage storage = new InMemoryStorage();
    private final ContactBook plain = Kith.builder().storage(storage).build().book(ACME);

    @Test
    void a_listener_is_told_once_everybody_sees_what_was_done() {
        List<Optional<Contact>> seen = new ArrayList<>();
        List<Boolean> inUnit = new ArrayList<>();
        ContactBook book =
                Kith.builder()
                        .storage(storage)
                        .listener(
                                notice -> {
                                    inUnit.add(storage.isActive());
                                    seen.add(asAnotherThreadSees(notice.entries().get(0)));
                                })
                        .build()
                        .book(ACME);

        Person ada =
                book.unit(
                        () -> {
                            Person added = book.contacts().add(Person.named("Ada", "Lovelace"));
                            assertThat(seen).isEmpty();
                            return added;
                        });

        assertThat(seen).containsExactly(Optional.of(ada));
        assertThat(inUnit).containsExactly(false);
    }

    @Test
    void a_listener_hears_nothing_of_a_unit_that_was_given_up() {
        List<ChangeNotice> told = new ArrayList<>();
        ContactBook book = Kith.builder().storage(storage).listener(told::add).build().book(ACME);

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                book.unit(
                                        () -> {
                                            book.contacts().add(Person.named("Ada", "Lovelace"));
                                            throw new IllegalStateException("refused");
                                        }));

        assertThat(told).isEmpty();
    }

    @Test
    void a_listener_may_write_and_is_told_of_that_as_well() {
        List<ChangeNotice> told = new ArrayList<>();
        ContactBook[] own = new ContactBook[1];
        own[0] =
                Kith.builder()
                        .storage(storage)
                        .listener(
                                notice -> {
                                    told.add(notice);
                                    if (told.size() == 1) {
                                        own[0].contacts().add(Person.named("Mary", "Somerville"));
                                    }
                                })
                        .build()
                        .book(ACME);

        own[0].contacts().add(Person.named("Ada", "Lovelace"));

        assertThat(told).hasSize(2);
    }

    @Test
    void names_that_are_stored_are_made_anew_by_the_next_change() {
        Person ada = plain.contacts().add(Person.named("Ada", "Lovelace"));
        ContactBook book =
                Kith.builder().storage(storage).nameFormatter(new FamilyFirst()).build().book(ACME);

        assertThat(book.contacts().find(ada.id()).orElseThrow().displayName())
                .isEqualTo("Ada Lovelace");
        Person changed = book.contacts().change(ada, seen -> seen.edit().label("Newsletter"));
        assertThat(changed.displayName()).isEqualTo("LOVELACE, Ada");
    }

    @Test
    void without_the_switchboard_an_extension_belongs_to_nobody() {
        plain.contacts().add(Person.named("Ada", "Lovelace").phone("+44 20 7946 0958"));

        assertThat(plain.contacts().findByPhone("958")).isEmpty();
    }

    @Test
    void a_normal_form_that_is_no_number_of_the_world_is_made_anew_by_the_next_change() {
        Person ada = plain.contacts().add(Person.named("Ada", "Lovelace").phone("958"));
        PhoneNormaliser switchboard = (number, region) -> "+442079460958";
        ContactBook book =
                Kith.builder().storage(storage).phoneNormaliser(switchboard).build().book(ACME);

        assertThat(book.contacts().findByPhone("958")).isEmpty();
        book.contacts().change(ada, seen -> seen.edit().label("Newsletter"));
        assertThat(book.contacts().findByPhone("958")).extracting(Contact::id).contains(ada.id());
    }

    @Test
    void the_directory_is_asked_only_where_a_team_could_matter() {
        List<Actor> asked = new ArrayList<>();
        Kith kith =
                Kith.builder()
                        .storage(storage)
                        .teams(
                                actor -> {
                                    asked.add(actor);
                                    return Set.of(Team.of("sales"));
                                })
                        .build();
        ContactBook marias = kith.book(ACME).as(Actor.user("maria"));
        ContactBook carls = kith.book(ACME).as(Actor.user("carl"));
        ContactCollection fair = marias.collections().create("Trade fair");
        fair = marias.collections().share(fair, Team.of("sales"), AccessLevel.VIEW);
        assertThat(asked).isEmpty();

        assertThat(carls.collections().find(fair.id())).contains(fair);

        assertThat(asked).containsExactly(Actor.user("carl"));
    }

    @Test
    void a_fact_makes_no_revision_of_its_contact_and_has_entries_of_its_own() {
        List<ChangeNotice> told = new ArrayList<>();
        FactKey key = FactKey.of("open-orders");
        ContactBook book =
                Kith.builder()
                        .storage(storage)
                        .listener(told::add)
                        .fact(FactDefinition.of(key, FactType.NUMBER, "has no open order"))
                        .build()
                        .book(ACME);
        Person ada = plain.contacts().add(Person.named("Ada", "Lovelace"));

        book.facts().set(ada.id(), key, FactValue.of(3));

        assertThat(book.facts().find(ada.id(), key)).containsExactly(FactValue.of(3));
        assertThat(book.contacts().find(ada.id())).contains(ada);
        assertThat(book.history().of(FactId.of(ada.id(), key), TEN).items()).hasSize(1);
        assertThat(told).hasSize(1);
        book.facts().set(ada.id(), key, FactValue.of(3));
        assertThat(told).hasSize(1);
        book.facts().clear(ada.id(), key);
        assertThat(book.facts().find(ada.id(), key)).isEmpty();
        assertThat(book.history().of(ada.id(), TEN).items())
                .extracting(change -> change.entry().subject().kind())
                .containsExactly("fact", "fact", "contact");
    }

    @Test
    void a_fact_that_is_no_longer_declared_is_neither_read_nor_set() {
        FactKey key = FactKey.of("open-orders");
        ContactBook book =
                Kith.builder()
                        .storage(storage)
                        .fact(FactDefinition.of(key, FactType.NUMBER, "has no open order"))
                        .build()
                        .book(ACME);
        ContactId ada = plain.contacts().add(Person.named("Ada", "Lovelace")).id();
        book.facts().set(ada, key, FactValue.of(3));

        assertThatExceptionOfType(FactRefusedException.class)
                .isThrownBy(() -> plain.facts().find(ada, key));
        assertThatExceptionOfType(FactRefusedException.class)
                .isThrownBy(() -> book.facts().set(ada, key, FactValue.of("three")));
    }

    /** What a thread that is in no unit reads now. */
    private Optional<Contact> asAnotherThreadSees(ChangeEntry entry) {
        ContactId id = ContactId.of(entry.subject().id());
        return CompletableFuture.supplyAsync(() -> plain.contacts().find(id)).join();
    }
}
