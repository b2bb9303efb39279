package dev.kith.memory;

import static dev.kith.memory.Guestbook.BOOK;
import static dev.kith.memory.Guestbook.NICKNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.CustomField;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.fact.FactValue;
import dev.kith.internal.contact.BookContacts;
import dev.kith.internal.contact.BookFields;
import dev.kith.internal.contact.BookNotes;
import dev.kith.internal.contact.BookRelationships;
import dev.kith.internal.contact.NoteCatalogue;
import dev.kith.internal.participant.Participants;
import dev.kith.store.AggregateKind;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One unit takes a contact away while another one attaches something to it. */
@Timeout(60)
class ContactUseTest {

    private static final FieldKey MENTOR = FieldKey.of("mentor");

    private final Guestbook book = new Guestbook();
    private final BookContacts contacts = new BookContacts(book.commands);
    private final BookNotes notes = new BookNotes(book.commands);
    private final BookRelationships relationships = new BookRelationships(book.commands);
    private final Participants participants = Participants.of(book.log, book.declared, List.of());
    private final ContactId ada = book.person("Ada");
    private final ContactId mary = book.person("Mary");
    private final Organization engines = contacts.add(Organization.named("Engines"));

    @BeforeEach
    void define_a_field() {
        new BookFields(book.commands)
                .define(CustomField.draft(MENTOR, "Mentor", FieldType.CONTACT));
    }

    private void attachNote() {
        notes.add(Note.draft(ada, "a note"));
    }

    private void attachFact() {
        book.facts.set(ada, NICKNAME, FactValue.of("Countess"));
    }

    private void attachRelationship() {
        relationships.relate(Relationship.draft(mary, RelationshipTypeKey.FRIEND_OF, ada));
    }

    private void attachReference() {
        contacts.add(Person.known("Refers").field(MENTOR, new FieldValue.Reference(ada)));
    }

    private void attachAffiliation() {
        contacts.add(Person.known("Works").affiliation(Affiliation.at(engines)));
    }

    private void erase(ContactId contact) {
        book.run(context -> participants.erased(context, contact));
    }

    /**
     * Does something in a unit, and something else in another one that has to wait for the first
     * one's end.
     *
     * @return what the second one threw; nothing if it went well
     */
    private Optional<Throwable> meet(Runnable first, Runnable second) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        FutureTask<Boolean> early =
                new FutureTask<>(
                        () ->
                                book.commands.<Boolean>unit(
                                        unit -> {
                                            first.run();
                                            written.countDown();
                                            await(commit);
                                            return true;
                                        }));
        FutureTask<Boolean> late = new FutureTask<>(second, true);
        new Thread(early).start();
        written.await();
        Thread waiting = new Thread(late);
        waiting.start();
        while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        boolean waited = waiting.isAlive();
        commit.countDown();
        early.get();
        waiting.join();
        assertThat(waited).as("the second unit waited for the first one").isTrue();
        try {
            late.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Objects.requireNonNull(e.getCause()));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_waits_for_an_erasure_is_refused_after_it() throws Exception {
        List<Runnable> attaching =
                List.of(this::attachNote, this::attachFact, this::attachRelationship);
        for (Runnable each : attaching) {
            // nothing is left to be erased the second time, which takes the guard all the same
            assertThat(meet(() -> erase(ada), each))
                    .get()
                    .isInstanceOf(ContactStatusException.class);
        }
        assertThat(meet(() -> erase(ada), this::attachReference))
                .get()
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("contact-not-in-use"));
        assertThat(meet(() -> erase(engines.id()), this::attachAffiliation))
                .get()
                .isInstanceOf(ContactStatusException.class);
    }

    @Test
    void an_erasure_finds_what_was_attached_before_it() throws Exception {
        assertThat(meet(this::attachNote, () -> erase(ada))).isEmpty();
        assertErased();
    }

    @Test
    void an_erasure_takes_a_fact_that_was_set_before_it() throws Exception {
        assertThat(meet(this::attachFact, () -> erase(ada))).isEmpty();
        assertErased();
    }

    @Test
    void an_erasure_takes_a_relationship_and_a_reference_that_were_made_before_it()
            throws Exception {
        assertThat(
                        meet(
                                () -> {
                                    attachRelationship();
                                    attachReference();
                                },
                                () -> erase(ada)))
                .isEmpty();
        assertErased();
    }

    private void assertErased() {
        StorageView view = book.storage.view(BOOK);
        assertThat(participants.isInUse(BOOK, view, ada)).isFalse();
        assertThat(view.facts().of(ada)).isEmpty();
        assertThat(view.aggregates().scan(NoteCatalogue.KIND, AggregateKind.byContact(ada), 9))
                .isEmpty();
    }
}
