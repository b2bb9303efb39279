package dev.kith.memory;

import static dev.kith.memory.Guestbook.BOOK;
import static dev.kith.memory.Guestbook.NICKNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.fact.FactValue;
import dev.kith.internal.contact.BookContacts;
import dev.kith.internal.contact.BookNotes;
import dev.kith.internal.contact.BookRelationships;
import dev.kith.internal.log.ReadChange;
import dev.kith.internal.participant.AggregateParticipant;
import dev.kith.internal.participant.Participant;
import dev.kith.internal.participant.Participants;
import dev.kith.store.LoggedChange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasedLogTest {

    private static final String MARKER = "Xanthippe";

    private final Guestbook book = new Guestbook();
    private final BookContacts contacts = new BookContacts(book.commands);

    private List<LoggedChange> log() {
        return book.storage.view(BOOK).changes().unsealed(1_000);
    }

    private static boolean isMarked(LoggedChange change) {
        return new String(change.payload(), StandardCharsets.UTF_8).contains(MARKER);
    }

    private Participants participants() {
        List<Participant> all = new ArrayList<>();
        all.add(new AggregateParticipant<>(Visit.KIND, Map.of()));
        all.addAll(Participants.of(book.log, book.declared, List.of()).all());
        return new Participants(all);
    }

    @Test
    void an_erasure_writes_no_values_of_what_it_erases_into_the_log() {
        ContactId ada = contacts.add(Person.known(MARKER).remark(MARKER)).id();
        ContactId mary = book.person("Mary");
        book.visit(ada, mary);
        book.visit(mary, ada);
        new BookNotes(book.commands).add(Note.draft(ada, MARKER));
        new BookRelationships(book.commands)
                .relate(Relationship.draft(ada, RelationshipTypeKey.FRIEND_OF, mary).note(MARKER));
        book.facts.set(ada, NICKNAME, FactValue.of(MARKER));
        List<LoggedChange> before = log();
        assertThat(before).filteredOn(ErasedLogTest::isMarked).hasSizeGreaterThanOrEqualTo(3);

        book.run(context -> participants().erased(context, ada));

        List<LoggedChange> written = log().subList(before.size(), log().size());
        assertThat(written)
                .extracting(change -> change.entry().subject().kind())
                .contains("contact", "note", "relationship", "visit", "fact");
        assertThat(written).noneMatch(ErasedLogTest::isMarked);
        assertThat(written).allMatch(change -> change.entry().contacts().contains(ada));
        for (LoggedChange logged : written) {
            ReadChange change = new ReadChange(BOOK, logged, book.log.codec(), Actor.system());
            assertThat(change.entry().fields())
                    .isNotEmpty()
                    .noneMatch(field -> change.before(field).isPresent());
        }
    }

    @Test
    void who_worked_for_an_erased_organisation_keeps_the_rest_of_its_history() {
        Organization engines = contacts.add(Organization.named(MARKER));
        Contact ada = contacts.add(Person.known("Ada").affiliation(Affiliation.at(engines)));
        int before = log().size();

        book.run(context -> participants().erased(context, engines.id()));

        List<LoggedChange> written = log().subList(before, log().size());
        assertThat(written)
                .extracting(change -> change.entry().contacts())
                .containsExactlyInAnyOrder(List.of(engines.id()), List.of(ada.id()));
        assertThat(contacts.find(ada.id()).orElseThrow().revision().number()).isEqualTo(2);
    }
}
