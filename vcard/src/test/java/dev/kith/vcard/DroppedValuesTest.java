package dev.kith.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.AddressPart;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.vcard.CardProblem.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a card says and a contact has no place for is reported, and what says nothing is not. */
class DroppedValuesTest {

    @Test
    void components_of_a_name_beyond_the_seventh_are_reported() {
        ReadCard card = read("FN:x", "N:a;b;c;d;e;f;g;;h");
        Person person = (Person) SampleContacts.contact(card.draft());

        assertThat(person.name().all(NamePart.GENERATION)).containsExactly("g");
        assertReports(card, 4, "a name has at most 7 components");
        assertSilent("FN:x", "N:a;b;c;d;e;f;g; ;,;");
    }

    @Test
    void components_of_a_name_that_jscomps_orders_are_reported_too() {
        assertReports(
                read("FN:x", "N;JSCOMPS=\";1;0;7\":a;b;;;;;;h"),
                4,
                "a name has at most 7 components");
    }

    @Test
    void components_of_an_address_beyond_the_eighteenth_are_reported() {
        String eighteen = "ADR:" + "a;".repeat(17) + "z";
        ReadCard card = read("FN:x", "ADR:;;s" + ";".repeat(16) + "t", eighteen + ";;");

        assertThat(card.draft().addresses()).hasSize(2);
        assertThat(card.draft().addresses().get(0).value().all(AddressPart.STREET))
                .containsExactly("s");
        assertReports(card, 4, "an address has at most 18 components");
    }

    @Test
    void the_time_of_a_day_is_reported_unless_it_is_its_beginning() {
        for (String time : List.of("T1430-0500", "T23:10:00Z", "T08", "T00:00:01")) {
            ReadCard card = read("FN:x", "BDAY:1953-10-15" + time);

            assertThat(card.draft().occasions())
                    .containsExactly(new Occasion(Occasion.BIRTHDAY, PartialDate.of(1953, 10, 15)));
            assertReports(card, 4, "a date has no time of day");
        }
        for (String time : List.of("", "T000000", "T00:00:00Z", "T00:00:00.000+01:00")) {
            assertSilent("FN:x", "BDAY:1953-10-15" + time);
        }
        assertReports(read("FN:x", "ANNIVERSARY:20090808T1430"), 4, "a date has no time of day");
    }

    @Test
    void what_only_persons_have_is_reported_on_the_card_of_an_organisation() {
        ReadCard card =
                read(
                        "X-ABShowAs:COMPANY",
                        "FN:Acme",
                        "N:Lovelace;Ada;;;",
                        "X-PHONETIC-LAST-NAME:x",
                        "ORG:Acme",
                        "ORG:Other",
                        "TITLE:t",
                        "ROLE:r");

        assertThat(((Organization) SampleContacts.contact(card.draft())).name().text())
                .isEqualTo("Acme");
        assertThat(card.problems())
                .extracting(CardProblem::line)
                .containsExactly(5L, 6L, 8L, 9L, 10L);
        assertThat(card.problems()).extracting(CardProblem::code).containsOnly(Code.INVALID_VALUE);
        assertSilent("KIND:org", "FN:Acme Inc", "N:Inc;Acme;;;", "ORG:Acme");
        assertSilent("KIND:org", "FN:Acme Inc", "N:Acme;;;;", "ORG:Acme");
        assertSilent("X-ABShowAs:COMPANY", "FN:Acme", "N:;;;;", "ORG:Acme", "TITLE:");
    }

    @Test
    void a_second_name_that_is_no_form_of_the_first_is_reported() {
        assertReports(read("FN:", "FN:x", "FN:y"), 5, "a contact has one name to show");
        assertReports(read("FN:x", "N:a;b", "N:c;d"), 5, "a contact has one name");
        assertSilent("FN:x", "FN:x", "FN:", "N:a;b", "N:a;b", "N:;;;;");
        assertSilent(
                "FN;ALTID=1:x",
                "FN;ALTID=1;LANGUAGE=fr:y",
                "N;ALTID=1;LANGUAGE=jp:a;b",
                "N;ALTID=1;LANGUAGE=en:c;d");
        assertSilent("FN:x", "FN;LANGUAGE=fr:y", "N:a;b", "N;LANGUAGE=fr:c;d");
    }

    private static ReadCard read(String... lines) {
        return Cards.lines(
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        String.join("\r\n", List.of(lines)),
                        "END:VCARD")
                .cards()
                .get(0);
    }

    private static void assertReports(ReadCard card, long line, String rule) {
        assertThat(card.problems()).hasSize(1);
        CardProblem problem = card.problems().get(0);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.code()).isEqualTo(Code.INVALID_VALUE);
        assertThat(problem.message()).isEqualTo(rule + "; the value stays in the card as written");
    }

    private static void assertSilent(String... lines) {
        assertThat(read(lines).problems()).isEmpty();
    }
}
