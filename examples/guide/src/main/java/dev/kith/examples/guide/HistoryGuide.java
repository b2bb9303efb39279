package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.ChainHead;
import dev.kith.change.ChainReport;
import dev.kith.change.Change;
import dev.kith.change.ChangeEntry;
import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.form.FormNode;
import dev.kith.memory.InMemoryStorage;
import dev.kith.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;

/** What happened in a book: history, listeners and the feed. */
final class HistoryGuide {
    private HistoryGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
        // tag::listener[]
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .clock(clock)
                        .hashChain(book -> true)
                        .listener(
                                notice -> {
                                    for (ChangeEntry entry : notice.entries()) {
                                        System.out.println(
                                                "* "
                                                        + entry.subject().kind()
                                                        + " "
                                                        + entry.operation()
                                                        + " "
                                                        + entry.command().actor().id());
                                    }
                                    notice.quietly()
                                            .forEach(count -> System.out.println("* " + count));
                                })
                        .build();
        ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));
        // end::listener[]
        Organization works = history(book, clock);
        asItWas(book, works);
        quietly(book);
        feed(book);
        verify(book);
    }

    private static Organization history(ContactBook book, SettableClock clock) {
        // tag::history[]
        Organization works = book.contacts().add(Organization.named("Water Works"));
        clock.advance(Duration.ofDays(60));
        book.given(Circumstances.none().because("they told us by letter"))
                .contacts()
                .change(works, seen -> seen.edit().displayAs("Water Works (London)"));

        for (Change change : book.history().of(works.id(), PageRequest.first(10)).items()) {
            ChangeEntry entry = change.entry();
            System.out.println(entry.at() + " " + entry.operation() + " " + entry.fields());
            entry.command().circumstances().cause().ifPresent(System.out::println);
            change.after("displayAs").map(FormNode::text).ifPresent(System.out::println);
        }
        // end::history[]
        return works;
    }

    private static void asItWas(ContactBook book, Organization works) {
        // tag::as-it-was[]
        Instant april = Instant.parse("2026-04-01T00:00:00Z");
        Contact then = book.history().contactAt(works.id(), april).orElseThrow();
        System.out.println("In April: " + then.displayName());
        Instant january = Instant.parse("2026-01-01T00:00:00Z");
        System.out.println(
                "In January: " + book.history().contactAt(works.id(), january).isPresent());
        // end::as-it-was[]
    }

    private static void quietly(ContactBook book) {
        // tag::quietly[]
        book.unit(
                () -> {
                    for (int number = 1; number <= 3; number++) {
                        book.quietly().contacts().add(Organization.named("Mill " + number));
                    }
                });
        // end::quietly[]
    }

    private static void feed(ContactBook book) {
        // tag::feed[]
        NameMirror mirror = new NameMirror();
        mirror.catchUp(book);
        System.out.println(mirror.names().size() + " names");

        Person ada = book.contacts().add(Person.named("Ada", "Lovelace"));
        mirror.catchUp(book);
        System.out.println(mirror.names().get(ada.id()));
        // end::feed[]
    }

    private static void verify(ContactBook book) {
        // tag::verify[]
        ChainReport report = book.history().verify();
        System.out.println(report.isWhole() + ", " + report.hashed() + " hashed");
        ChainHead head = report.head().orElseThrow();
        System.out.println("Still there: " + book.history().verify(head).isWhole());
        // end::verify[]
    }
}
