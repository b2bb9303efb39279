package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Note;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Person;
import dev.kith.memory.InMemoryStorage;
import dev.kith.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;

/** What users write about contacts. */
final class NotesGuide {
    private NotesGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
        Kith kith = Kith.builder().storage(new InMemoryStorage()).clock(clock).build();
        ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));
        ContactBook carls = kith.book(BookId.of("acme")).as(Actor.user("carl"));
        Person ada = book.contacts().add(Person.named("Ada", "Lovelace"));
        write(book, ada, clock);
        visibility(book, carls, ada);
        elsewhere(book, ada);
        change(book, ada);
    }

    private static void write(ContactBook book, Person ada, SettableClock clock) {
        // tag::write[]
        book.notes().add(Note.draft(ada.id(), "Wants the new price list."));
        clock.advance(Duration.ofDays(1));
        book.notes().add(Note.draft(ada.id(), "Has it, and will call."));

        for (Note note : book.notes().of(ada.id(), PageRequest.first(10)).items()) {
            System.out.println(note.writtenAt() + " " + note.text());
        }
        // end::write[]
    }

    private static void visibility(ContactBook book, ContactBook carls, Person ada) {
        // tag::visibility[]
        Note mine =
                book.notes()
                        .add(
                                Note.draft(ada.id(), "Never call before ten.")
                                        .visibleTo(NoteVisibility.AUTHOR));
        book.notes().add(Note.draft(ada.id(), "Pays late.").visibleTo(NoteVisibility.TEAM));

        PageRequest ten = PageRequest.first(10);
        System.out.println("Maria: " + book.notes().of(ada.id(), ten).items().size());
        System.out.println("Carl: " + carls.notes().of(ada.id(), ten).items().size());
        System.out.println("Carl finds it: " + carls.notes().find(mine.id()).isPresent());
        long forThePortal =
                carls.notes().of(ada.id(), ten).items().stream()
                        .filter(note -> note.visibility() == NoteVisibility.ALL)
                        .count();
        System.out.println("Portal: " + forThePortal);
        // end::visibility[]
    }

    private static void elsewhere(ContactBook book, Person ada) {
        // tag::elsewhere[]
        Note old =
                book.notes()
                        .add(
                                Note.draft(ada.id(), "Met at the trade fair.")
                                        .authorName("C. Babbage")
                                        .writtenAt(Instant.parse("2019-05-04T10:00:00Z")));
        System.out.println(
                "By " + old.authorName().orElseThrow() + ", added by " + old.created().by().id());
        // end::elsewhere[]
    }

    private static void change(ContactBook book, Person ada) {
        // tag::change[]
        Note note = book.notes().add(Note.draft(ada.id(), "Prefers ltters."));
        note = book.notes().change(note, draft -> draft.text("Prefers letters."));
        System.out.println(note.text() + " Revision " + note.revision());
        book.notes().remove(note);
        System.out.println("There: " + book.notes().find(note.id()).isPresent());
        System.out.println(
                "In the history: "
                        + book.history().of(note.id(), PageRequest.first(10)).items().size());
        // end::change[]
    }
}
