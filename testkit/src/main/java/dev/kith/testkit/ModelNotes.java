package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.Actor;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteDraft;
import dev.kith.contact.NoteId;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Notes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Notes, and who sees them. */
final class ModelNotes extends ModelSubject {

    ModelNotes(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(5)) {
            case 0 -> remove();
            case 1, 2 -> change();
            default -> add();
        };
    }

    private @Nullable ModelStep add() {
        ContactId contact = world.anyContactId();
        if (contact == null) {
            return null;
        }
        UnaryOperator<NoteDraft> shape = anyShape();
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(shape.apply(Note.draft(contact, "Met.")).violations());
        refusals.becauseIf(data().contact(contact).isEmpty(), NotFoundException.class);
        return ModelStep.of(
                "note.add",
                refusals,
                Note.class,
                book -> book.notes().add(shape.apply(Note.draft(contact, "Met."))),
                answer ->
                        added(
                                shape.apply(Note.draft(contact, "Met."))
                                        .toNote(answer.id(), Revision.FIRST, stamp, stamp),
                                answer,
                                "note.add"));
    }

    private UnaryOperator<NoteDraft> anyShape() {
        NoteVisibility visibility = world.any(List.of(NoteVisibility.values()));
        Instant then = world.stamp().at().minus(Duration.ofHours(world.random.nextInt(3)));
        return world.anyOf(
                draft -> draft.text("Called again"),
                draft -> draft.text(" "),
                draft -> draft.visibleTo(visibility),
                draft -> draft.visibleTo(visibility),
                draft -> draft.authorName("Mary"),
                draft -> draft.writtenAt(then),
                draft -> draft);
    }

    private @Nullable ModelStep change() {
        Note seen = world.seen(Note.class, data().all(Note.class));
        if (seen == null) {
            return null;
        }
        actAsAuthor(seen);
        UnaryOperator<NoteDraft> change = anyShape();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(change.apply(seen.edit()).violations());
        Note current = currentFor(seen, refusals);
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "note.change",
                refusals,
                Note.class,
                book -> book.notes().change(seen, change),
                answer -> {
                    Note before = Objects.requireNonNull(current);
                    Note next =
                            change.apply(before.edit())
                                    .toNote(
                                            before.id(),
                                            before.revision().next(),
                                            before.created(),
                                            stamp);
                    changed(next, before, next.hasSameContent(before), answer, "note.change");
                });
    }

    private @Nullable ModelStep remove() {
        Note seen = world.seen(Note.class, data().all(Note.class));
        if (seen == null) {
            return null;
        }
        actAsAuthor(seen);
        ModelRefusals refusals = new ModelRefusals();
        Note current = currentFor(seen, refusals);
        return removal("note.remove", refusals, current, book -> book.notes().remove(seen));
    }

    private void actAsAuthor(Note note) {
        if (world.oneIn(2)) {
            world.actAs(note.created().by());
        }
    }

    /** A note that the actor does not see is not there. */
    private @Nullable Note currentFor(Note seen, ModelRefusals refusals) {
        if (data().find(Note.class, seen.id())
                .filter(note -> sees(world.actor(), note))
                .isEmpty()) {
            refusals.because(NotFoundException.class);
            return null;
        }
        return world.current(Note.class, seen, refusals);
    }

    private static boolean sees(Actor actor, Note note) {
        return note.visibility() != NoteVisibility.AUTHOR
                || actor.equals(Actor.system())
                || actor.equals(note.created().by());
    }

    @Override
    void check() {
        for (Actor actor : ModelWorld.ACTORS) {
            Notes notes = world.heard(Notes.class, world.book().as(actor).notes());
            for (Note note : world.some(data().all(Note.class))) {
                Optional<Note> expected = Optional.of(note).filter(each -> sees(actor, each));
                NoteId id = note.id();
                assertEquals(expected, notes.find(id), where("a note for " + actor));
            }
            for (Contact contact : world.some(data().contacts())) {
                List<Note> expected =
                        data().all(Note.class).stream()
                                .filter(note -> note.contact().equals(contact.id()))
                                .filter(note -> sees(actor, note))
                                .sorted(
                                        Comparator.comparing(Note::writtenAt)
                                                .reversed()
                                                .thenComparing(note -> note.id().toString()))
                                .toList();
                assertEquals(
                        expected,
                        Pages.all(2, request -> notes.of(contact.id(), request)),
                        where("notes for " + actor));
            }
        }
    }
}
