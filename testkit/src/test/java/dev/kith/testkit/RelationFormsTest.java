package dev.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.Aggregate;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteDraft;
import dev.kith.contact.NoteId;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeDraft;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.form.AggregateForm;
import dev.kith.form.ContactForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDigest;
import dev.kith.form.FormNode;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NoteForm;
import dev.kith.form.RelationshipForm;
import dev.kith.form.RelationshipTypeForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The forms of affiliations, relationships, their types and notes. */
class RelationFormsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final ContactId ADA = Sample.id(1);
    private static final ContactId BOB = Sample.id(2);

    @Test
    void everything_that_a_relationship_says_comes_back_and_makes_another_digest() {
        assertEachComesBack(
                new RelationshipForm(),
                List.of(
                        relationship(draft()),
                        relationship(draft().during(DateRange.from(DAY))),
                        relationship(draft().during(DateRange.until(DAY))),
                        relationship(draft().during(DateRange.between(DAY, DAY.plusDays(1)))),
                        relationship(draft().note("a\nb")),
                        relationship(Relationship.draft(BOB, RelationshipTypeKey.REPORTS_TO, ADA)),
                        relationship(
                                Relationship.draft(ADA, RelationshipTypeKey.ASSISTANT_OF, BOB))));
    }

    private static RelationshipDraft draft() {
        return Relationship.draft(ADA, RelationshipTypeKey.REPORTS_TO, BOB);
    }

    private static Relationship relationship(RelationshipDraft draft) {
        return draft.toRelationship(
                RelationshipId.of(new UUID(3, 4)), Revision.of(2), Sample.ADDED, Sample.CHANGED);
    }

    @Test
    void everything_that_a_type_of_relationship_says_comes_back_and_makes_another_digest() {
        assertEachComesBack(
                new RelationshipTypeForm(),
                List.of(
                        type(mentor()),
                        type(mentor().labels("x", "is pupil of")),
                        type(mentor().labels("is mentor of", "x")),
                        type(mentor().only(RelationshipEnd.FROM, Contact.Kind.PERSON)),
                        type(mentor().only(RelationshipEnd.TO, Contact.Kind.PERSON)),
                        type(mentor().only(Contact.Kind.ORGANIZATION)),
                        type(mentor().single(RelationshipEnd.FROM)),
                        type(mentor().single(RelationshipEnd.TO)),
                        type(mentor().hierarchy(RelationshipEnd.FROM)),
                        type(mentor().hierarchy(RelationshipEnd.TO)),
                        type(RelationshipType.symmetric(mentor().key(), "is mentor of"))));
    }

    private static RelationshipTypeDraft mentor() {
        return RelationshipType.draft(
                RelationshipTypeKey.of("mentor-of"), "is mentor of", "is pupil of");
    }

    private static RelationshipType type(RelationshipTypeDraft draft) {
        return draft.toType(Revision.of(2), Sample.ADDED, Sample.CHANGED);
    }

    @Test
    void everything_that_a_note_says_comes_back_and_makes_another_digest() {
        assertEachComesBack(
                new NoteForm(),
                List.of(
                        note(Note.draft(ADA, "a\r\n\tb ")),
                        note(Note.draft(ADA, "c")),
                        note(Note.draft(BOB, "c")),
                        note(Note.draft(ADA, "c").authorName("Mary")),
                        note(Note.draft(ADA, "c").writtenAt(Instant.EPOCH)),
                        note(Note.draft(ADA, "c").visibleTo(NoteVisibility.TEAM)),
                        note(Note.draft(ADA, "c").visibleTo(NoteVisibility.AUTHOR))));
    }

    private static Note note(NoteDraft draft) {
        return draft.toNote(
                NoteId.of(new UUID(5, 6)), Revision.of(2), Sample.ADDED, Sample.CHANGED);
    }

    private static <A extends Aggregate> void assertEachComesBack(
            AggregateForm<A> form, List<A> aggregates) {
        Set<String> digests = new HashSet<>();
        for (A aggregate : aggregates) {
            FormBytes bytes = FormBytes.of(form, aggregate);
            A read = form.read(FormBytes.read(bytes.toByteArray()));
            assertThat(read).isEqualTo(aggregate);
            assertThat(FormBytes.of(form, read)).isEqualTo(bytes);
            assertThat(digests.add(FormDigest.of(form, aggregate)))
                    .as(aggregate.toString())
                    .isTrue();
        }
    }

    @Test
    void everything_that_an_affiliation_says_comes_back() {
        ContactForm form = ContactForm.form();
        Set<String> digests = new HashSet<>();
        Affiliation mill = Affiliation.at("Mill");
        for (Affiliation affiliation :
                List.of(
                        mill,
                        mill.withRole("a"),
                        mill.withRoles(List.of("a", "b")),
                        mill.withOrganization(BOB),
                        mill.during(DateRange.until(DAY)),
                        mill.asPrimary(),
                        Affiliation.inRole("a").withRoles(List.of("c", "b")).asPrimary())) {
            Person person = Sample.contact(ADA, Person.known("Ada").affiliation(affiliation));
            FormBytes bytes = FormBytes.of(form, person);

            ContactFields.assertWhole(
                    person, form.read(FormBytes.read(bytes.toByteArray())), "read");
            assertThat(digests.add(FormDigest.of(form, person))).isTrue();
        }
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_place() {
        FormNode wrong = FormNode.of("\u0001");
        assertRefused(
                new RelationshipForm(),
                relationship(draft().note("a")),
                List.of("id", "from", "to", "revision", "created", "note", "type"),
                wrong);
        assertRefused(
                new RelationshipTypeForm(),
                type(mentor().hierarchy(RelationshipEnd.TO)),
                List.of("key", "label", "inverseLabel", "from", "to", "upper", "changed"),
                wrong);
        assertRefused(
                new NoteForm(),
                note(Note.draft(ADA, "a").authorName("b")),
                List.of(
                        "id",
                        "contact",
                        "text",
                        "visibility",
                        "writtenAt",
                        "authorName",
                        "created"),
                wrong);
        Relationship parent = relationship(draft());
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(
                        () ->
                                new RelationshipForm()
                                        .read(
                                                changed(
                                                        new RelationshipForm(),
                                                        parent,
                                                        form ->
                                                                form.with(
                                                                        "to",
                                                                        FormNode.of(ADA.uuid())))))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(ADA.toString()));
    }

    private static <A extends Aggregate> void assertRefused(
            AggregateForm<A> form, A aggregate, List<String> fields, FormNode wrong) {
        for (String field : fields) {
            assertThatExceptionOfType(InvalidFormException.class)
                    .as(field)
                    .isThrownBy(
                            () -> form.read(changed(form, aggregate, f -> f.with(field, wrong))))
                    .satisfies(e -> assertThat(e.violation().path()).startsWith(field));
        }
    }

    private static <A extends Aggregate> Form changed(
            AggregateForm<A> form, A aggregate, UnaryOperator<Form> change) {
        return change.apply(FormBytes.read(FormBytes.of(form, aggregate).toByteArray()).content());
    }
}
