package dev.kith.memory;

import static dev.kith.memory.Guestbook.BOOK;
import static dev.kith.memory.Guestbook.HOBBIES;
import static dev.kith.memory.Guestbook.NICKNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.DateRange;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Note;
import dev.kith.contact.Person;
import dev.kith.contact.PersonalData;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.fact.FactValue;
import dev.kith.form.AggregateForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormWriter;
import dev.kith.internal.contact.BookContacts;
import dev.kith.internal.contact.BookNotes;
import dev.kith.internal.contact.BookRelationships;
import dev.kith.internal.contact.RelationshipCatalogue;
import dev.kith.internal.participant.AggregateParticipant;
import dev.kith.internal.participant.Participant;
import dev.kith.internal.participant.Participants;
import dev.kith.testkit.ContactGenerator;
import dev.kith.testkit.SampleLabels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever says how much care a field needs means a field that is there, and forgets none. */
class FieldClassesTest {

    private final Guestbook book = new Guestbook();
    private final List<Participant> library =
            Participants.of(book.log, book.declared, List.of()).all();
    private final List<ContactId> people = new ArrayList<>();

    /** A book in which each participant has something in each of its fields. */
    FieldClassesTest() {
        BookContacts contacts = new BookContacts(book.commands);
        Person ada = contacts.add(Person.known("Ada"));
        contacts.change(ada, seen -> seen.edit().displayAs("Ada Lovelace"));
        ContactId mary = book.person("Mary");
        book.visit(ada.id(), mary);
        book.facts.set(ada.id(), NICKNAME, FactValue.of("Countess"));
        book.facts.set(ada.id(), HOBBIES, FactValue.of("maths"));
        new BookNotes(book.commands).add(Note.draft(ada.id(), "called").authorName("Paul"));
        new BookRelationships(book.commands)
                .relate(
                        Relationship.draft(ada.id(), RelationshipTypeKey.FRIEND_OF, mary)
                                .during(DateRange.from(LocalDate.of(2020, 1, 1)))
                                .note("since the fair"));
        people.add(ada.id());
        people.add(contacts.archive(contacts.add(Person.known("Grace"))).id());
        SampleLabels labels = new SampleLabels();
        for (ContactDraft<? extends Contact, ?> draft : ContactGenerator.seeded(7).contacts(200)) {
            draft.field(FieldKey.of("size"), FieldValue.of("L"));
            draft.collection(CollectionId.of(new UUID(1, 1)));
            draft.copiedFrom(ada.id());
            people.add(stored(draft, labels));
        }
    }

    /** Stores a contact as it is, whatever the book would refuse. */
    private ContactId stored(ContactDraft<? extends Contact, ?> draft, SampleLabels labels) {
        return book.run(
                context -> {
                    ContactState state =
                            ContactState.first(context.newContactId(), context.stamp());
                    Contact contact = draft.toContact(state, book.derivations, labels::id);
                    context.add(contact);
                    return contact.id();
                });
    }

    @Test
    void every_participant_classes_the_fields_that_its_form_has() {
        assertThat(library)
                .extracting(Participant::name)
                .containsExactlyInAnyOrder("relationship", "note", "contact", "fact", "change-log");
        for (Participant each : library) {
            assertThat(each.fields().keySet()).as(each.name()).isEqualTo(fields(each));
        }
    }

    @Test
    void a_field_that_the_form_does_not_have_is_found() {
        Participant wrong =
                new AggregateParticipant<>(
                        RelationshipCatalogue.KIND, Map.of("text", PersonalData.SENSITIVE));

        assertThat(fields(wrong))
                .contains("note")
                .doesNotContainAnyElementsOf(wrong.fields().keySet());
    }

    /** What somebody may say in a note is as sensitive as what a note says. */
    @Test
    void free_texts_are_sensitive() {
        assertThat(classOf("relationship", "note")).isEqualTo(PersonalData.SENSITIVE);
        assertThat(classOf("note", "text")).isEqualTo(PersonalData.SENSITIVE);
        assertThat(classOf("contact", "remarks")).isEqualTo(PersonalData.SENSITIVE);
    }

    private PersonalData classOf(String participant, String field) {
        return library.stream()
                .filter(each -> each.name().equals(participant))
                .map(each -> each.fields().getOrDefault(field, PersonalData.PERSONAL))
                .findFirst()
                .orElseThrow();
    }

    /** The names under which a participant has given values; of facts their keys. */
    private Set<String> fields(Participant participant) {
        Set<String> names = new TreeSet<>();
        for (ContactId contact : people) {
            Form export = FormBytes.of(new Export(participant), contact).document().content();
            switch (participant.name()) {
                case "contact" -> names.addAll(export.<Form>object("all", all -> all).fields());
                case "fact" -> names.addAll(export.objects("all", 1_000, fact -> fact.text("key")));
                default ->
                        export.objects("all", 1_000, all -> all)
                                .forEach(each -> names.addAll(each.fields()));
            }
        }
        return names;
    }

    /** What one participant has of a contact, as a form that can be read. */
    private final class Export implements AggregateForm<ContactId> {

        private final Participant participant;

        Export(Participant participant) {
            this.participant = participant;
        }

        @Override
        public String type() {
            return "export";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(ContactId contact, FormWriter writer) {
            writer.beginObject();
            writer.name("all");
            participant.exported(BOOK, book.storage.view(BOOK), contact, writer);
            writer.endObject();
        }

        @Override
        public ContactId read(Form form) {
            throw new IllegalStateException("an export is not read back");
        }
    }
}
