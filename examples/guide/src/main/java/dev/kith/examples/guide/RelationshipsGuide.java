package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.DateRange;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relation;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipCycleException;
import dev.kith.contact.RelationshipFilter;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.List;

/** Where people work, and what contacts are to each other. */
final class RelationshipsGuide {
    private RelationshipsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        Organization works = book.contacts().add(Organization.named("Water Works"));
        affiliations(book, works);
        relationships(book, works);
    }

    private static void affiliations(ContactBook book, Organization works) {
        // tag::affiliations[]
        LocalDate april = LocalDate.of(2026, 4, 1);
        Affiliation former =
                Affiliation.at("Engines & Sons")
                        .withTitle("Head of Purchasing")
                        .during(DateRange.until(april));
        Affiliation present = Affiliation.at(works).during(DateRange.from(april));
        Person grace =
                book.contacts()
                        .add(
                                Person.named("Grace", "Hill")
                                        .affiliation(former)
                                        .affiliation(present));

        for (Affiliation affiliation : grace.affiliations()) {
            String name = affiliation.organization().text();
            System.out.println(name + " in May: " + affiliation.isCurrent(april.plusMonths(1)));
            System.out.println("  in the book: " + affiliation.organizationId().isPresent());
        }
        // end::affiliations[]
    }

    private static void relationships(ContactBook book, Organization works) {
        // tag::relationships[]
        Organization group = book.contacts().add(Organization.named("River Group"));
        Relationship parent =
                book.relationships()
                        .relate(
                                Relationship.draft(
                                                group.id(),
                                                RelationshipTypeKey.PARENT_OF,
                                                works.id())
                                        .during(DateRange.from(LocalDate.of(2026, 1, 1)))
                                        .note("bought from the town"));

        for (Organization each : List.of(group, works)) {
            for (Relation relation :
                    book.relationships().of(each.id(), PageRequest.first(10)).items()) {
                System.out.println(each.displayName() + " " + relation.label());
            }
        }
        // end::relationships[]

        // tag::rules[]
        try {
            book.relationships()
                    .relate(
                            Relationship.draft(
                                    works.id(), RelationshipTypeKey.PARENT_OF, group.id()));
        } catch (RelationshipCycleException cycle) {
            System.out.println("Refused: nobody stands above itself");
        }
        LocalDate july = LocalDate.of(2026, 7, 1);
        book.relationships().end(parent, july);
        RelationshipFilter then = RelationshipFilter.all().at(july);
        System.out.println(
                "In July: "
                        + book.relationships()
                                .of(works.id(), then, PageRequest.first(10))
                                .items()
                                .size());
        // end::rules[]
    }
}
