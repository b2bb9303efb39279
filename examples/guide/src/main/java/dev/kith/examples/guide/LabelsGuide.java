package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.PageRequest;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.memory.InMemoryStorage;

/** Labels and the categories to which they belong. */
final class LabelsGuide {
    private LabelsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        free(book);
        governed(book);
        renamed(book);
        retired(book);
    }

    private static void free(ContactBook book) {
        // tag::free[]
        Person ada = book.contacts().add(Person.named("Ada", "Lovelace").label("Newsletter"));
        Person mary = book.contacts().add(Person.named("Mary", "Somerville").label("NEWSLETTER"));

        System.out.println("The same label: " + ada.labels().equals(mary.labels()));
        System.out.println(book.labels().names(mary.labels()));
        // end::free[]
    }

    private static void governed(ContactBook book) {
        // tag::governed[]
        CategoryKey language = CategoryKey.of("language");
        Category languages =
                book.labels().define(Category.draft(language, "Language").singleValued().closed());
        book.labels().add(languages.key(), "English");
        book.labels().add(languages.key(), "German");

        book.contacts().add(Person.named("Emil", "Weber").label(language, "german"));
        try {
            book.contacts().add(Person.named("Eve", "Stone").label(language, "Germen"));
        } catch (InvalidValueException invalid) {
            Violation violation = invalid.violations().get(0);
            System.out.println(violation.code() + ", nearest: " + violation.args().get("nearest"));
        }
        // end::governed[]
    }

    private static void renamed(ContactBook book) {
        // tag::renamed[]
        Label newsletter = book.labels().find(CategoryKey.LABEL, "newsletter").orElseThrow();
        newsletter = book.labels().rename(newsletter, "Monthly letter");
        book.labels().alias(newsletter, "Mailing");

        Label found = book.labels().find(CategoryKey.LABEL, "Newsletter").orElseThrow();
        System.out.println(found.name() + ", also " + found.aliases());
        for (Contact reader :
                book.contacts().listByLabel(found.id(), PageRequest.first(10)).items()) {
            System.out.println("  " + reader.displayName());
        }
        // end::renamed[]
    }

    private static void retired(ContactBook book) {
        // tag::retired[]
        Label old = book.labels().find(CategoryKey.LABEL, "Monthly letter").orElseThrow();
        Label weekly = book.labels().add(CategoryKey.LABEL, "Weekly letter");
        old = book.labels().deprecate(old, weekly.id());
        try {
            book.contacts().add(Person.named("Charles", "Babbage").label(old.id()));
        } catch (InvalidValueException invalid) {
            Violation violation = invalid.violations().get(0);
            System.out.println(violation.code() + ", take: " + violation.args().get("name"));
        }
        try {
            book.labels().remove(old);
        } catch (DefinitionInUseException used) {
            System.out.println("Kept: a " + used.user().subject() + " has it");
        }
        // end::retired[]
    }
}
