package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Violation;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.Importance;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.RoleKey;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.memory.InMemoryStorage;
import dev.kith.rule.Explanation;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleSchema;
import dev.kith.rule.RuleScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Saying which contacts are meant. */
final class RulesGuide {
    private static final FactKey LAST_ORDER = FactKey.of("last-order");

    private RulesGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .clock(Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC))
                        .fact(FactDefinition.of(LAST_ORDER, FactType.INSTANT, "has never ordered"))
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        Person ada = fill(book);
        rules(book);
        explain(book, ada);
        matching(book);
        refused(book);
        schema(book);
    }

    private static Person fill(ContactBook book) {
        LocalDate january = LocalDate.of(2026, 1, 1);
        Person ada =
                book.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .email("ada@engines.example")
                                        .role(RoleKey.CURRENT_CUSTOMER, january)
                                        .importance(Importance.of(TierKey.GOLD))
                                        .birthday(PartialDate.ofMonthDay(5, 9))
                                        .affiliation(Affiliation.at("Engines").withTitle("Buyer")));
        book.contacts()
                .add(
                        Person.named("Charles", "Babbage")
                                .email("charles@mill.example")
                                .role(RoleKey.LEAD, january)
                                .importance(Importance.of(TierKey.PLATINUM)));
        book.contacts().add(Organization.named("Mill").role(RoleKey.SUPPLIER, january));
        book.facts().set(ada.id(), LAST_ORDER, FactValue.of(Instant.parse("2026-04-20T08:00:00Z")));
        return ada;
    }

    private static void rules(ContactBook book) {
        // tag::rules[]
        for (String text :
                List.of(
                        "role = customer and tier >= gold",
                        "role in (customer, lead) and last-order is missing",
                        "last-order within 90 days",
                        "birthday in the next 2 weeks",
                        "email-domain != mill.example",
                        "not email-domain = mill.example",
                        "affiliation (title contains buyer and current)")) {
            Rule rule = book.rules().parse(text).orThrow();
            List<String> meant =
                    book.rules().matching(rule, PageRequest.first(100)).items().stream()
                            .map(Contact::displayName)
                            .toList();
            System.out.println(book.rules().print(rule) + ": " + meant);
        }
        // end::rules[]
    }

    private static void explain(ContactBook book, Person ada) {
        // tag::explain[]
        Rule rule = book.rules().parse("role = lead or tier >= platinum").orThrow();
        for (Explanation why : book.rules().explain(rule, ada.id()).parts()) {
            System.out.println(book.rules().print(why.rule()) + ": " + why.holds());
        }
        // end::explain[]
    }

    private static void matching(ContactBook book) {
        // tag::matching[]
        Rule rule = book.rules().parse("tier >= gold or role = supplier").orThrow();
        System.out.println(book.rules().count(rule) + " contacts");
        Page<Contact> page = book.rules().matching(rule, PageRequest.first(2));
        System.out.println(page.items().stream().map(Contact::displayName).toList());
        PageRequest next = PageRequest.after(page.next().orElseThrow(), 2);
        page = book.rules().matching(rule, next);
        System.out.println(page.items().stream().map(Contact::displayName).toList());
        // end::matching[]
    }

    private static void refused(ContactBook book) {
        // tag::refused[]
        for (Violation problem :
                book.rules().parse("role = custommer and\n  tire >= gold").violations()) {
            System.out.println(problem);
        }
        // end::refused[]
    }

    private static void schema(ContactBook book) {
        // tag::schema[]
        for (RuleSchema.Entry entry : book.rules().schema().of(RuleScope.CONTACT)) {
            if (entry.name().startsWith("t") || entry.name().startsWith("last")) {
                System.out.println(
                        entry.name()
                                + " "
                                + entry.field().type()
                                + " "
                                + entry.field().type().operators().stream().sorted().toList());
            }
        }
        // end::schema[]
    }
}
