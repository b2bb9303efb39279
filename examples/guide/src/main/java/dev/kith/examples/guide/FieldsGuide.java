package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.InvalidValueException;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.Contact;
import dev.kith.contact.CustomField;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Organization;
import dev.kith.contact.PersonalData;
import dev.kith.memory.InMemoryStorage;
import java.math.BigDecimal;

/** Custom fields: what a host wants to know of contacts that Kith has no word for. */
final class FieldsGuide {
    private FieldsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        // tag::define[]
        FieldKey seatsKey = FieldKey.of("seats");
        FieldKey menuKey = FieldKey.of("menu");
        CustomField seats =
                book.fields()
                        .define(
                                CustomField.draft(seatsKey, "Seats", FieldType.DECIMAL)
                                        .only(Contact.Kind.ORGANIZATION)
                                        .personalData(PersonalData.NONE)
                                        .min(BigDecimal.ONE)
                                        .max(BigDecimal.valueOf(1_000)));
        CustomField menu =
                book.fields()
                        .define(
                                CustomField.draft(menuKey, "Menu", FieldType.CHOICE)
                                        .choice("meat", "Meat")
                                        .choice("vegetarian", "Vegetarian"));
        // end::define[]

        // tag::use[]
        Organization inn =
                book.contacts()
                        .add(
                                Organization.named("The Anchor")
                                        .field(seatsKey, FieldValue.of(40))
                                        .field(menuKey, FieldValue.of(ChoiceKey.of("vegetarian"))));
        inn.field(seatsKey, FieldValue.Decimal.class)
                .ifPresent(value -> System.out.println("Seats: " + value.number()));
        inn.field(menuKey, FieldValue.Chosen.class)
                .flatMap(value -> menu.choice(value.choice()))
                .ifPresent(choice -> System.out.println("Menu: " + choice.name()));
        // end::use[]

        // tag::rules[]
        try {
            book.contacts()
                    .change(
                            inn,
                            seen ->
                                    seen.edit()
                                            .field(seatsKey, FieldValue.of(0))
                                            .field(menuKey, FieldValue.of(ChoiceKey.of("fish"))));
        } catch (InvalidValueException invalid) {
            invalid.violations()
                    .forEach(each -> System.out.println(each.path() + ": " + each.code()));
        }
        try {
            book.fields().remove(seats);
        } catch (DefinitionInUseException used) {
            System.out.println("Kept: a " + used.user().subject() + " has it");
        }
        // end::rules[]
    }
}
