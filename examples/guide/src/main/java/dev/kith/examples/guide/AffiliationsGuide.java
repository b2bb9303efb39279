package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.contact.Affiliation;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Person;
import dev.kith.contact.RoleKey;
import dev.kith.memory.InMemoryStorage;
import java.time.LocalDate;

/** Where people work, and what they are to us. */
final class AffiliationsGuide {
    private AffiliationsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        // tag::affiliations[]
        Person grace =
                book.contacts()
                        .add(
                                Person.named("Grace", "Hill")
                                        .affiliation(
                                                Affiliation.at("Engines & Sons")
                                                        .withTitle("Head of Purchasing"))
                                        .affiliation(Affiliation.at("Guild of Engineers"))
                                        .role(RoleKey.SUPPLIER, LocalDate.of(2026, 1, 1)));
        for (Affiliation affiliation : grace.affiliations()) {
            System.out.println(
                    affiliation.organization().text() + ": " + affiliation.title().orElse("-"));
        }
        System.out.println("To us: " + grace.roles().get(0).role());
        // end::affiliations[]

        // tag::moves[]
        OrganizationName former = OrganizationName.of("Engines & Sons");
        grace =
                book.contacts()
                        .change(
                                grace,
                                seen ->
                                        seen.edit()
                                                .affiliations(
                                                        seen.affiliations().stream()
                                                                .filter(
                                                                        at ->
                                                                                !at.organization()
                                                                                        .equals(
                                                                                                former))
                                                                .toList())
                                                .affiliation(Affiliation.at("Water Works")));
        for (Affiliation affiliation : grace.affiliations()) {
            System.out.println(affiliation.organization().text());
        }
        // end::moves[]
    }
}
