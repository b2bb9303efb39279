package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.NamePart;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PersonName;
import dev.kith.contact.Remark;
import dev.kith.label.LabelId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTokensTest {

    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.system());

    /** As much of a numbering plan as the tests need. */
    private static final Derivations DERIVATIONS =
            new Derivations(
                    NameFormatter.standard(),
                    (number, region) -> number.startsWith("+") ? number.replace(" ", "") : "112",
                    "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada | ada",
                "O'Brien | obrien,o,brien",
                "rock ’n’ roll's | rock,n,rolls,roll,s",
                "Müller-Lüdenscheidt | muller,ludenscheidt",
                "山田花子 | 山田花子,田花子,花子,子",
                "김철수 | 김철수,철수,수",
                "สมชาย ใจดี | สมชาย,มชาย,ชาย,าย,ย,ใจดี,จดี,ดี",
                "かﾞぎ | がぎ,ぎ",
                "第3組 | 第,3,組",
                "ラーメン | ラーメン,ーメン,メン,ン",
                "Agent 007 | agent,7",
                "x00 | x00",
                "محمد عبد | محمد,عبد",
                "😀 Ada\uFE0F🚀 | ada"
            })
    void a_name_is_found_by_its_words(String name, String words) {
        assertThat(tokens(Person.known(name))).containsExactlyInAnyOrder(words.split(","));
    }

    @Test
    void every_part_of_a_name_and_all_its_kin_are_there() {
        PersonDraft draft =
                Person.draft()
                        .name(
                                PersonName.builder()
                                        .add(NamePart.PREFIX, "Dr.")
                                        .add(NamePart.FAMILY, "山田")
                                        .addPhonetic(NamePart.FAMILY, "Yamada")
                                        .build())
                        .displayAs("Shown")
                        .sortAs("Sorted")
                        .nickname("Hana")
                        .affiliation(
                                Affiliation.at(
                                                OrganizationName.of("Mill")
                                                        .withUnits(List.of("Wheels"))
                                                        .withPhonetic("Mihl"))
                                        .withTitle("Head")
                                        .withRole("buyer"));

        assertThat(tokens(draft))
                .contains("dr", "山田", "yamada", "shown", "sorted", "hana")
                .contains("mill", "wheels", "mihl", "head", "buyer");
        assertThat(
                        tokens(
                                Organization.draft()
                                        .name(
                                                OrganizationName.of("Mill")
                                                        .withUnits(List.of("Wheels"))
                                                        .withPhonetic("Mihl"))))
                .containsExactlyInAnyOrder("mill", "wheels", "mihl");
    }

    @Test
    void an_address_is_there_whole_and_in_words() {
        assertThat(tokens(Person.known("x").email("Ada.King+1@Bücher.example")))
                .contains("ada", "king", "1", "bucher", "example", "xn", "bcher", "kva")
                .contains("@ada.king+1@bucher.example", "@ada.king+1@xn--bcher-kva.example");
        assertThat(tokens(Person.known("x").email("a@xn--bcher-kva.example")))
                .contains("bucher", "@a@bucher.example");
        assertThat(tokens(Person.known("x").email("\"odd @ one\"@mail.example")))
                .containsExactlyInAnyOrder("x", "odd", "one", "mail", "example");
    }

    @Test
    void a_number_is_there_with_and_without_its_country_and_as_typed() {
        assertThat(numbers("+49 30 12345")).containsExactlyInAnyOrder("493012345", "3012345");
        assertThat(numbers("+1 206 555 0199"))
                .containsExactlyInAnyOrder("12065550199", "2065550199");
        assertThat(numbers("+353 1 234567")).containsExactlyInAnyOrder("3531234567", "1234567");
        assertThat(numbers("(0)112-3")).containsExactlyInAnyOrder("112", "1123");
    }

    @Test
    void a_label_is_there_with_its_id() {
        LabelId label = LabelId.of(new UUID(1, 7));

        assertThat(tokens(Person.known("x").label(label)))
                .containsExactlyInAnyOrder("x", SearchTerms.tokenOf(label));
        assertThat(SearchTerms.wordsIn("Trade-Fair, trade's"))
                .containsExactlyInAnyOrder("trade", "fair", "trades", "s");
    }

    @Test
    void tokens_are_limited_in_length_and_number() {
        assertThat(tokens(Person.known("x".repeat(900)))).containsExactly("x".repeat(64));
        assertThat(tokens(Person.known("x".repeat(63) + "𐐨𐐨"))).containsExactly("x".repeat(63));
        PersonDraft draft = Person.known("山".repeat(1_000)).nickname("Ada");
        for (int i = 0; i < 500; i++) {
            draft.email("a" + i + "@e.example");
        }
        assertThat(tokens(draft)).hasSizeLessThan(900).contains("ada", "@a0@e.example");
    }

    @Test
    void what_is_left_of_one_kind_of_value_is_no_word_of_the_next() {
        PersonDraft draft = Person.draft();
        for (int i = 0; i < 100; i++) {
            draft.nickname("O'Brien");
        }
        draft.nickname("Left'Over").email("ada@e.example");

        assertThat(tokens(draft))
                .containsExactlyInAnyOrder(
                        "obrien", "o", "brien", "ada", "e", "example", "@ada@e.example");
    }

    /** An address that counts is also found by its words: an index may go by these alone. */
    @Test
    void an_address_that_counts_has_its_words() {
        PersonDraft draft = Person.known("x");
        for (int i = 0; i < 200; i++) {
            draft.email("a" + i + ".b" + i + "@c" + i + ".example");
        }
        Set<String> tokens = tokens(draft);

        for (int i = 0; i < 200; i++) {
            if (tokens.contains("@a" + i + ".b" + i + "@c" + i + ".example")) {
                assertThat(tokens).contains("a" + i, "b" + i, "c" + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "display",
                "sort",
                "nickname",
                "affiliation",
                "email",
                "phone",
                "fewer phones",
                "label"
            })
    void versions_that_differ_in_what_is_searched_are_not_alike(String what) {
        Person old = stored(full());
        Person next = changed(old, draft -> change(draft, what));

        assertThat(ContactProjection.areAlike(next, old)).isFalse();
        Set<String> gained = new HashSet<>(all(next));
        gained.removeAll(all(old));
        Set<String> lost = new HashSet<>(all(old));
        lost.removeAll(all(next));
        assertThat(ContactProjection.tokensApartFrom(next, old)).containsAll(gained);
        assertThat(ContactProjection.tokensApartFrom(old, next)).containsAll(lost);
        assertThat(gained.size() + lost.size()).isPositive();
    }

    @Test
    void versions_that_differ_in_other_values_are_alike() {
        Person old = stored(full());
        Person next =
                changed(
                        old,
                        draft -> draft.remark(Remark.of("met")).webAddress("https://x.example"));

        assertThat(ContactProjection.areAlike(next, old)).isTrue();
        assertThat(ContactProjection.tokensApartFrom(next, old)).isEmpty();
    }

    private static PersonDraft full() {
        return Person.named("Ada", "King")
                .nickname("Lady")
                .affiliation(Affiliation.titled("Countess"))
                .email("ada@engines.example")
                .phone("+44 1")
                .phone("+44 2");
    }

    private static PersonDraft change(PersonDraft draft, String what) {
        return switch (what) {
            case "name" -> draft.name(PersonName.of("Ada", "Lovelace"));
            case "display" -> draft.displayAs("Somebody");
            case "sort" -> draft.sortAs("Somebody");
            case "nickname" -> draft.nickname("Enchantress");
            case "affiliation" -> draft.affiliations(List.of());
            case "email" -> draft.email("a@b.example");
            case "phone" -> draft.phone("+44 3");
            case "label" -> draft.label(LabelId.of(new UUID(1, 7)));
            case "fewer phones" -> draft.phones(draft.phones().subList(0, 1));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static List<String> numbers(String number) {
        return tokens(Person.known("x").phone(number)).stream()
                .filter(t -> !t.equals("x"))
                .toList();
    }

    private static Set<String> tokens(ContactDraft<?, ?> draft) {
        return all(stored(draft));
    }

    private static Set<String> all(Contact contact) {
        List<String> tokens = ContactProjection.of(contact).tokens();
        assertThat(tokens).doesNotHaveDuplicates();
        return Set.copyOf(tokens);
    }

    private static <C extends Contact> C stored(ContactDraft<C, ?> draft) {
        return draft.toContact(
                ContactState.first(ContactId.of(new UUID(1, 1)), STAMP), DERIVATIONS);
    }

    private static Person changed(Person old, UnaryOperator<PersonDraft> change) {
        return change.apply(old.edit()).toContact(old.state().next(STAMP), DERIVATIONS);
    }
}
