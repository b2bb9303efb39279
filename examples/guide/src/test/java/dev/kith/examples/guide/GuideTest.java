package dev.kith.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                        "The same contact: true",
                        "Refused: sign-up/4711",
                        "Seen 1, stored 2",
                        "emails[0]: email-shape",
                        "phones[0]: phone-digit",
                        "2 written, 0 unchanged, 1 refused",
                        "item 1 refused: the contact breaks 1 rule: emails[0]: an e-mail address"
                                + " needs a local part and a domain around its last @");
    }

    @Test
    void the_history_is_as_the_guide_says() {
        assertThat(Output.of(() -> HistoryGuide.main(new String[0])))
                .containsExactly(
                        "* contact ADDED maria",
                        "* contact CHANGED maria",
                        "2026-05-01T09:00:00Z CHANGED [displayAs, displayName]",
                        "they told us by letter",
                        "Water Works (London)",
                        "2026-03-02T09:00:00Z ADDED [displayName, kind, name, sortName]",
                        "In April: Water Works",
                        "In January: false",
                        "* 3 times contact ADDED",
                        "4 names",
                        "* contact ADDED maria",
                        "Ada Lovelace",
                        "true, 6 hashed",
                        "Still there: true");
    }

    @Test
    void notes_are_as_the_guide_says() {
        assertThat(Output.of(() -> NotesGuide.main(new String[0])))
                .containsExactly(
                        "2026-03-03T09:00:00Z Has it, and will call.",
                        "2026-03-02T09:00:00Z Wants the new price list.",
                        "Maria: 4",
                        "Carl: 3",
                        "Carl finds it: false",
                        "Portal: 2",
                        "By C. Babbage, added by maria",
                        "Prefers letters. Revision 2",
                        "There: false",
                        "In the history: 3");
    }

    @Test
    void collections_are_as_the_guide_says() {
        assertThat(Output.of(() -> CollectionsGuide.main(new String[0])))
                .containsExactly(
                        "Ada Lovelace",
                        "Mary Somerville",
                        "Carl needs EDIT",
                        "Eve may: true",
                        "Eve needs OWN",
                        "For Carl there is no such collection",
                        "Another contact: true",
                        "Copied from her: true",
                        "She stays: true",
                        "Carl's list: 2",
                        "Maria sees it: false",
                        "Kept: a contact is in it",
                        "In the book: true");
    }

    @Test
    void settings_are_as_the_guide_says() {
        assertThat(Output.of(() -> SettingsGuide.main(new String[0])))
                .containsExactly(
                        "Europe/London en_GB",
                        "+44301234567",
                        "Europe/Berlin en_GB",
                        "+49301234567",
                        "Europe/London",
                        "Own zone: false",
                        "Open: true",
                        "Answer by: 2026-04-07T10:00:00Z",
                        "Retention[history P10Y, commands P30D]");
    }

    @Test
    void rules_are_as_the_guide_says() {
        List<String> printed = Output.printed("rules.txt");

        assertThat(printed).isNotEmpty();
        assertThat(Output.of(() -> RulesGuide.main(new String[0]))).isEqualTo(printed);
    }

    @Test
    void searching_is_as_the_guide_says() {
        List<String> lines = Output.of(() -> SearchGuide.main(new String[0]));
        List<String> printed = Output.printed("search.txt");

        assertThat(printed).isNotEmpty();
        assertThat(lines.subList(0, printed.size())).isEqualTo(printed);
        assertThat(lines.subList(printed.size(), lines.size()))
                .containsExactly(
                        "[Mill 1, Mill 2]",
                        "[Mill 3, Mill 4]",
                        "[Mill 5]",
                        "Archived: Mill 5",
                        "Refused: too-long");
    }

    @Test
    void the_ports_are_as_the_guide_says() {
        assertThat(Output.of(() -> PortsGuide.main(new String[0])))
                .containsExactly(
                        "There: true",
                        "2026-03-02T22:30:00Z, 2026-03-02T23:30:00Z",
                        "Customer [2026-03-03, )",
                        "01900000-0000-7000-8000-000000000001",
                        "Shown: false",
                        "In sales: true",
                        "Engines & Sons",
                        "LOVELACE, Ada",
                        "Mrs. Somerville",
                        "Calling: Ada Lovelace",
                        "Countess Lovelace",
                        "Readable: false",
                        "Still known: [displayAs, displayName]",
                        "Nobody was told yet",
                        "Told of 2 changes",
                        "At first: 0",
                        "Set: 3",
                        "Revision: 1",
                        "Refused: UNDECLARED",
                        "Moved: [A-1]",
                        "Exported: {orders=A-1: 40 chairs}",
                        "Changed since: []",
                        "Kept: [invoiced orders without their customer, as tax law asks]");
    }

    @Test
    void json_is_as_the_guide_says() {
        assertThat(Output.of(() -> JsonGuide.main(new String[0])))
                .containsExactly(
                        "Ada Lovelace, revision 1",
                        "The same bytes: true",
                        "{\"form\":\"contact\",\"version\":1,\"id",
                        "Refused: emails[0].colour: is no field that has a meaning here",
                        "Passed over: [emails[0].colour]",
                        "Comes back: true",
                        "person",
                        "400 emails[0].value");
    }

    @Test
    void the_customers_are_as_the_guide_says() {
        assertThat(Output.of(() -> CustomerGuide.main(new String[0])))
                .containsExactly("Contacts: 2", "Revision 2, 2 emails", "Again: revision 2");
    }
}
