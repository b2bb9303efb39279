package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.PageRequest;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.memory.InMemoryStorage;
import dev.kith.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;

/** Units, command keys, errors, history and listeners. */
final class CommandsGuide {
    private CommandsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
        // tag::listener[]
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .clock(clock)
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
                                })
                        .build();
        ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));
        // end::listener[]
        unit(book);
        keys(book);
        errors(book);
        history(book, clock);
        feed(book);
    }

    private static void unit(ContactBook book) {
        // tag::unit[]
        try {
            book.unit(
                    () -> {
                        book.contacts().add(Organization.named("Engines & Sons"));
                        throw new IllegalStateException("the order was refused");
                    });
        } catch (IllegalStateException refused) {
            System.out.println(
                    "Stored: " + book.contacts().list(PageRequest.first(10)).items().size());
        }
        // end::unit[]
    }

    private static void keys(ContactBook book) {
        // tag::keys[]
        CommandKey key = CommandKey.of("sign-up/4711");
        Person first = book.once(key).contacts().add(Person.named("Ada", "Lovelace"));
        Person again = book.once(key).contacts().add(Person.named("Ada", "Lovelace"));
        System.out.println("The same contact: " + first.id().equals(again.id()));
        try {
            book.once(key).contacts().add(Person.named("Charles", "Babbage"));
        } catch (CommandKeyReusedException reused) {
            System.out.println("Refused: " + reused.key());
        }
        // end::keys[]
    }

    private static void errors(ContactBook book) {
        // tag::errors[]
        Person mary = book.contacts().add(Person.named("Mary", "Somerville"));
        book.contacts().change(mary, seen -> seen.edit().email("mary@stars.example"));
        try {
            book.contacts().change(mary, seen -> seen.edit().phone("020 7946 0958"));
        } catch (StaleException stale) {
            System.out.println("Seen " + stale.expected() + ", stored " + stale.actual());
        }
        try {
            book.contacts().add(Person.draft().email("nobody").phone("n/a"));
        } catch (InvalidValueException invalid) {
            invalid.violations()
                    .forEach(each -> System.out.println(each.path() + ": " + each.code()));
        }
        // end::errors[]
    }

    private static void history(ContactBook book, SettableClock clock) {
        // tag::history[]
        Organization works = book.contacts().add(Organization.named("Water Works"));
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(60));
        book.given(Circumstances.none().because("they told us by letter"))
                .contacts()
                .change(works, seen -> seen.edit().displayAs("Water Works (London)"));

        Contact then = book.history().contactAt(works.id(), before).orElseThrow();
        System.out.println("As it was: " + then.displayName());
        for (Change change : book.history().of(works.id(), PageRequest.first(10)).items()) {
            ChangeEntry entry = change.entry();
            System.out.println(
                    entry.at()
                            + " "
                            + entry.operation()
                            + " "
                            + entry.command().circumstances().cause().orElse(""));
        }
        // end::history[]
    }

    private static void feed(ContactBook book) {
        // tag::feed[]
        ChangeCursor cursor = ChangeCursor.start();
        int changes = 0;
        while (true) {
            ChangeBatch batch = book.history().after(cursor, 100);
            if (batch.changes().isEmpty()) {
                break;
            }
            changes += batch.changes().size();
            cursor = batch.next();
        }
        System.out.println(changes + " changes");
        // end::feed[]
    }
}
