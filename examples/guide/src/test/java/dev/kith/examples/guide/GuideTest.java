package dev.kith.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTest {

    @Test
    void the_model_is_as_the_guide_says() {
        assertThat(Output.of(() -> ModelGuide.main(new String[0])))
                .containsExactly(
                        "ORGANIZATION Engines & Sons",
                        "PERSON Ada Lovelace",
                        "  sorted as Lovelace Ada",
                        "Bills@Engines.Example is compared as Bills@engines.example",
                        "Current in March: false",
                        "For bills: true",
                        "From: trade fair",
                        "lead [2026-01-05, 2026-03-02)",
                        "current-customer [2026-03-02, )",
                        "In January: lead",
                        "A customer: true",
                        "Partners: [partner, reseller, collaborator, ambassador]",
                        "Reserved: false",
                        "strategic",
                        "ARCHIVED, found: true",
                        "INACTIVE",
                        "1 inactive");
    }

    @Test
    void labels_are_as_the_guide_says() {
        assertThat(Output.of(() -> LabelsGuide.main(new String[0])))
                .containsExactly(
                        "The same label: true",
                        "[Newsletter]",
                        "unknown-label, nearest: German",
                        "Monthly letter, also [Newsletter, Mailing]",
                        "  Ada Lovelace",
                        "  Mary Somerville",
                        "deprecated-label, take: Weekly letter",
                        "Kept: a contact has it");
    }

    @Test
    void relationships_are_as_the_guide_says() {
        assertThat(Output.of(() -> RelationshipsGuide.main(new String[0])))
                .containsExactly(
                        "Engines & Sons in May: false",
                        "  in the book: false",
                        "Water Works in May: true",
                        "  in the book: true",
                        "River Group is parent of",
                        "Water Works is subsidiary of",
                        "Refused: nobody stands above itself",
                        "In July: 0");
    }

    @Test
    void fields_are_as_the_guide_says() {
        assertThat(Output.of(() -> FieldsGuide.main(new String[0])))
                .containsExactly(
                        "Seats: 40",
                        "Menu: Vegetarian",
                        "fields.seats: out-of-range",
                        "fields.menu: unknown-choice",
                        "Kept: a contact has it");
    }

    @Test
    void commands_are_as_the_guide_says() {
        assertThat(Output.of(() -> CommandsGuide.main(new String[0])))
                .containsExactly(
                        "Stored: 0",
                        "* contact ADDED maria",
                        "The same contact: true",
                        "Refused: sign-up/4711",
                        "* contact ADDED maria",
                        "* contact CHANGED maria",
                        "Seen 1, stored 2",
                        "emails[0]: email-shape",
                        "phones[0]: phone-digit",
                        "* contact ADDED maria",
                        "* contact CHANGED maria",
                        "As it was: Water Works",
                        "2026-05-01T09:00:00Z CHANGED they told us by letter",
                        "2026-03-02T09:00:00Z ADDED ",
                        "5 changes");
    }

    @Test
    void the_customers_are_as_the_guide_says() {
        assertThat(Output.of(() -> CustomerGuide.main(new String[0])))
                .containsExactly("Contacts: 2", "Revision 2, 2 emails", "Again: revision 2");
    }
}
