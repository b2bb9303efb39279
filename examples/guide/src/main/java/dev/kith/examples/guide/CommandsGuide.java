package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.PageRequest;
import dev.kith.common.StaleException;
import dev.kith.contact.BulkReport;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.memory.InMemoryStorage;
import java.util.List;

/** Units, command keys and errors. */
final class CommandsGuide {
    private CommandsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        unit(book);
        keys(book);
        errors(book);
        many(book);
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

    private static void many(ContactBook book) {
        // tag::many[]
        List<PersonDraft> drafts =
                List.of(
                        Person.named("Annie", "Jump").email("annie@stars.example"),
                        Person.named("Cecilia", "Payne").email("no address"),
                        Person.named("Vera", "Rubin"));
        BulkReport report = book.quietly().contacts().addAll(drafts);
        System.out.println(report);
        report.refusals().forEach(System.out::println);
        // end::many[]
    }
}
