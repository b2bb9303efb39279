package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.DateRange;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.DatedRole;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.Importance;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Provenance;
import dev.kith.contact.Purpose;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.TierKey;
import dev.kith.contact.Use;
import dev.kith.contact.ValueRef;
import dev.kith.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The model: people, organisations, points, provenance, roles, tiers and status. */
final class ModelGuide {
    private ModelGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .region("GB")
                        .clock(clock)
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        people(book);
        points(book);
        provenance(book);
        roles(book);
        tiers(book);
        status(book);
    }

    private static void people(ContactBook book) {
        // tag::people[]
        book.contacts().add(Person.named("Ada", "Lovelace").email("ada@engines.example"));
        book.contacts().add(Organization.named("Engines & Sons").phone("020 7946 0958"));

        for (Contact contact : book.contacts().list(PageRequest.first(10)).items()) {
            System.out.println(contact.kind() + " " + contact.displayName());
            if (contact instanceof Person person) {
                System.out.println("  sorted as " + person.sortName());
            }
        }
        // end::people[]
    }

    private static void points(ContactBook book) {
        // tag::points[]
        LocalDate april = LocalDate.of(2026, 4, 1);
        ContactPoint<EmailAddress> bills =
                ContactPoint.of(EmailAddress.of("Bills@Engines.Example"), Use.WORK)
                        .withPurposes(Purpose.BILLING)
                        .withValidity(DateRange.from(april));
        Organization mill = book.contacts().add(Organization.named("Mill").email(bills));

        ContactPoint<EmailAddress> stored = mill.emails().get(0);
        System.out.println(stored.value().text() + " is compared as " + stored.value().key());
        System.out.println("Current in March: " + stored.isCurrent(april.minusDays(1)));
        System.out.println("For bills: " + stored.purposes().contains(Purpose.BILLING));
        // end::points[]
    }

    private static void provenance(ContactBook book) {
        // tag::provenance[]
        Provenance fair =
                Provenance.of(
                        "trade fair", Actor.user("maria"), Instant.parse("2026-02-11T15:00:00Z"));
        Person charles =
                book.contacts()
                        .add(
                                Person.named("Charles", "Babbage")
                                        .from(fair)
                                        .email("charles@engines.example"));

        ValueRef email = ValueRef.of(charles.emails().get(0).value());
        charles.provenance(email).ifPresent(from -> System.out.println("From: " + from.source()));
        // end::provenance[]
    }

    private static void roles(ContactBook book) {
        // tag::roles[]
        Person mary =
                book.contacts()
                        .add(
                                Person.named("Mary", "Somerville")
                                        .role(RoleKey.LEAD, LocalDate.of(2026, 1, 5)));
        mary = book.contacts().advance(mary, RoleKey.LEAD, StageKey.of("qualified"));
        mary = book.contacts().convert(mary, RoleKey.LEAD, RoleKey.CURRENT_CUSTOMER);

        for (DatedRole role : mary.roles()) {
            System.out.println(role.role() + " " + role.period());
        }
        System.out.println("In January: " + mary.rolesAt(LocalDate.of(2026, 1, 31)).get(0).role());
        System.out.println(
                "A customer: " + book.roles().isKindOf(RoleKey.CURRENT_CUSTOMER, RoleKey.CUSTOMER));
        // end::roles[]

        // tag::own-role[]
        Role ambassador =
                book.roles()
                        .define(
                                Role.draft(RoleKey.of("ambassador"), "Ambassador")
                                        .under(RoleKey.PARTNER)
                                        .stage("invited", "Invited")
                                        .stage("active", "Active"));
        System.out.println("Partners: " + book.roles().under(RoleKey.PARTNER));
        System.out.println("Reserved: " + ambassador.isReserved());
        // end::own-role[]
    }

    private static void tiers(ContactBook book) {
        // tag::tiers[]
        book.tiers().define(TierKey.of("strategic"), "Strategic", 500);
        Organization works =
                book.contacts()
                        .add(
                                Organization.named("Water Works")
                                        .importance(
                                                Importance.of(TierKey.of("strategic"))
                                                        .because("a third of our turnover")
                                                        .reviewedOn(LocalDate.of(2027, 1, 1))));
        works.importance().ifPresent(importance -> System.out.println(importance.tier()));
        // end::tiers[]
    }

    private static void status(ContactBook book) {
        // tag::status[]
        Organization bakery = book.contacts().add(Organization.named("Bakery"));
        bakery = book.contacts().deactivate(bakery, "closed in March");
        bakery = book.contacts().archive(bakery);
        System.out.println(
                bakery.status() + ", found: " + book.contacts().find(bakery.id()).isPresent());

        bakery = book.contacts().restore(bakery);
        System.out.println(bakery.status());
        System.out.println(
                book.contacts().list(ContactStatus.INACTIVE, PageRequest.first(10)).items().size()
                        + " inactive");
        // end::status[]
    }
}
