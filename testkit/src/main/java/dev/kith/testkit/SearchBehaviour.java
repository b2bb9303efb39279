package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactSearch;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.NamePart;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.Labels;
import dev.kith.store.ContactProjection;
import dev.kith.store.SearchTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a user finds who types into a search box. */
public interface SearchBehaviour extends StorageFixture {

    /** Every kind of value that is searched leads to the contact. */
    @Test
    default void a_contact_is_found_by_every_kind_of_value() {
        Host host = new Host(storage());
        Person ada =
                host.contacts()
                        .add(
                                Person.draft()
                                        .name(
                                                PersonName.builder()
                                                        .add(NamePart.PREFIX, "Countess")
                                                        .add(NamePart.GIVEN, "Ada")
                                                        .add(NamePart.FAMILY, "King")
                                                        .addPhonetic(NamePart.FAMILY, "Kinng")
                                                        .build())
                                        .displayAs("Lady Lovelace")
                                        .sortAs("Byron")
                                        .nickname("Enchantress")
                                        .email("Ada.L@Engines.example")
                                        .phone("020 7946 0958")
                                        .affiliation(
                                                Affiliation.at(
                                                                OrganizationName.of("Royal Mill")
                                                                        .withUnits(
                                                                                List.of("Punched")))
                                                        .withTitle("Head of Numbers")
                                                        .withRole("poet")));
        host.contacts().add(Person.named("Charles", "Babbage").email("charles@mill.example"));

        for (String text :
                List.of(
                        "countess",
                        "ada",
                        "king",
                        "kinng",
                        "lady lovelace",
                        "BYRON",
                        "enchant",
                        "ada.l@engines.example",
                        "ada.l@eng",
                        "ada.l",
                        "@engines.example",
                        "engines ex",
                        "020 7946 0958",
                        "+44 20 79",
                        "0044 20",
                        "2079",
                        "020/7946-0",
                        "royal m",
                        "punched",
                        "numbers head",
                        "poet",
                        "ada mill")) {
            assertEquals(List.of(ada), found(host.book, text), text);
        }
        for (String text :
                List.of("da", "lace", "ada charles", "7946", "ada@engines", "lovelacer")) {
            assertEquals(List.of(), found(host.book, text), text);
        }
    }

    /** Names as people write them, typed as people type them. */
    @Test
    default void names_are_found_whatever_their_script_and_signs() {
        Host host = new Host(storage());
        String[][] cases = {
            {"Tim O'Brien", "o'brien", "O’BRIEN", "obrien", "brien", "o'b", "tim o brien"},
            {"Anne Müller-Lüdenscheidt", "müller-lü", "mueller", "ludenscheidt", "LÜDEN anne"},
            {"Łukasz Strauß", "lukasz strauss", "łuk", "STRAUSS"},
            {"Nguyễn Văn", "nguyen", "Nguye\u0302\u0303n", "van"},
            {"İpek Yılmaz", "ipek yilmaz", "IPEK", "yılmaz"},
            {"山田花子", "山田", "花子", "山田花子", "子"},
            {"김철수", "철수", "김"},
            {"さくら", "くら", "サクラ"},
            {"สมชาย ใจดี", "สมชาย", "ใจ"},
            {"प्रिया शर्मा", "प्रि", "शर्मा"},
            {"مُحَمَّد یوسف", "محمد", "یوسف"},
            {"שָׁלוֹם כהן", "שלום", "כהן"},
            {"Ёлкин Юрий", "елкин", "ЮРИЙ"},
            {"Σωκράτης", "σωκρατησ", "ΣΩΚΡΆΤΗΣ"},
            {"𠮷野家", "𠮷", "野家"},
        };
        for (String[] each : cases) {
            host.contacts().add(Person.known(each[0]));
        }
        for (String[] each : cases) {
            for (int i = 1; i < each.length; i++) {
                // no form of spelling out, and no other alphabet of the same language
                boolean other = each[i].equals("mueller") || each[i].equals("サクラ");
                assertEquals(
                        other ? List.of() : List.of(each[0]),
                        Host.names(found(host.book, each[i])),
                        each[i]);
            }
        }
    }

    /** Names of digits and signs, typed as they are written. */
    @Test
    default void names_of_digits_and_signs_are_found_by_their_own_text() {
        Host host = new Host(storage());
        String[][] cases = {
            {"1&1", "1&1", "1&"},
            {"24/7", "24/7", "7/24"},
            {"Kiosk 7/11", "7/11", "kiosk 7/11", "kiosk 11"},
            {"3-2-1 Start", "3-2-1", "3-2-1 start"},
            {"0patch", "0patch", "0p"},
            {"01net", "01net", "01", "01n"},
            {"Agent 0058", "agent 0058", "0058", "58"},
            {"info@work GmbH", "info@work GmbH", "info@work", "<info@wo", "work info"},
            {"team@home 2", "2 team@home", "team@home"},
            {"'t Hoen 1e", "'t hoen 1e", "’t"},
        };
        for (String[] each : cases) {
            host.contacts().add(Organization.named(each[0]));
        }
        Person ada = host.contacts().add(Person.known("Ada").email("info.work@mail.example"));
        for (String[] each : cases) {
            for (int i = 1; i < each.length; i++) {
                List<String> names = Host.names(found(host.book, each[i]));
                assertTrue(names.contains(each[0]), each[i]);
                // a whole address is no two words
                assertTrue(!each[i].contains("@") || names.size() == 1, each[i]);
            }
        }
        assertEquals(List.of(ada), found(host.book, "info.work@mail.example"));
    }

    /** Numbers of phones, with what people write between their digits. */
    @Test
    default void numbers_are_found_however_they_are_typed() {
        Host host = new Host(storage());
        Person ada =
                host.contacts()
                        .add(
                                Person.known("Ada")
                                        .phone("+49 30 12 34 56 70")
                                        .phone("1-800-FLOWERS")
                                        .phone("+44 20 7946 0958 ext. 12"));

        for (String text :
                List.of(
                        "+49 30 12 34 56 70",
                        "+493012345670",
                        "0049 30/12345670",
                        "030 123456-70",
                        "30 12",
                        "4 9 3 0 1 2",
                        "1-800-FLOWERS",
                        "+44 20 7946 0958 ext. 12",
                        "020 7946 0958")) {
            assertEquals(List.of(ada), found(host.book, text), text);
        }
        for (String text : List.of("+49 31", "030 13")) {
            assertEquals(List.of(), found(host.book, text), text);
        }
    }

    /** Whatever is typed, the hits are those of a look at every contact. */
    @Test
    default void a_search_finds_what_a_look_at_every_contact_finds() {
        Host host = new Host(storage());
        for (long seed = 1; seed <= 2; seed++) {
            for (ContactDraft<? extends Contact, ?> draft :
                    ContactGenerator.seeded(seed).contacts(80)) {
                host.contacts().add(draft.externalIds(List.of()));
            }
        }
        List<Contact> all = host.contacts().list(PageRequest.first(1_000)).items();
        assertEquals(160, all.size());
        Map<ContactId, Set<String>> tokens = new HashMap<>();
        all.forEach(contact -> tokens.put(contact.id(), tokens(host, contact)));
        SplittableRandom random = new SplittableRandom(3);
        int hits = 0;
        for (int i = 0; i < 600; i++) {
            String text = typed(all, random);
            SearchTerms terms = SearchTerms.of(text);
            List<ContactId> looked =
                    all.stream()
                            .map(Contact::id)
                            .filter(
                                    id ->
                                            !terms.isEmpty()
                                                    && meets(
                                                            tokens.getOrDefault(id, Set.of()),
                                                            terms))
                            .toList();
            assertEquals(looked, Sample.ids(found(host.book, text)), "search " + i + ": " + text);
            hits += looked.size();
        }
        assertTrue(hits > 600, "the texts find too few contacts");
    }

    private static boolean meets(Set<String> tokens, SearchTerms terms) {
        return terms.terms().stream().allMatch(term -> ModelBook.isMet(term, tokens));
    }

    private static Set<String> tokens(Host host, Contact contact) {
        Set<String> tokens = new HashSet<>(ContactProjection.tokens(contact));
        for (String label : host.book.labels().names(contact.labels())) {
            tokens.addAll(SearchTerms.wordsIn(label));
        }
        return tokens;
    }

    /** Labels are found by what they are called, then and now. */
    @Test
    default void labels_are_found_by_their_names_as_they_are_now() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada").label("Trade fair 2026"));
        Person bob = host.contacts().add(Person.known("Bob").label("trader"));
        Person cyd = host.contacts().add(Person.known("Cyd Trad"));
        Labels labels = host.book.labels();

        assertEquals(List.of(ada, bob, cyd), found(host.book, "trad"));
        assertEquals(List.of(ada), found(host.book, "fair ada trade"));
        assertEquals(List.of(ada), found(host.book, "2026"));
        assertEquals(List.of(), found(host.book, "fair bob"));
        assertEquals(List.of(), found(host.otherBook, "trad"));

        Label fair = labels.find(CategoryKey.LABEL, "trade fair 2026").orElseThrow();
        labels.change(fair, draft -> draft.name("Exhibition").alias("Messe"));

        assertEquals(List.of(ada), found(host.book, "exhib"));
        assertEquals(List.of(ada), found(host.book, "messe"));
        assertEquals(List.of(bob, cyd), found(host.book, "trad"));
        Person bare = host.contacts().change(ada, old -> old.edit().labels(List.of()));
        assertEquals(List.of(), found(host.book, "messe"));
        assertEquals(List.of(bare), found(host.book, "ada"));
    }

    /** More labels than are looked at do not make a search fail. */
    @Test
    default void a_word_of_very_many_labels_finds_by_the_first_of_them() {
        Host host = new Host(storage());
        for (int i = 0; i < 250; i++) {
            host.book.labels().add(CategoryKey.LABEL, "tag" + (1_000 + i));
        }
        Person first = host.contacts().add(Person.known("Ada").label("tag1000"));
        Person last = host.contacts().add(Person.known("Bob").label("tag1249"));

        assertEquals(List.of(first), found(host.book, "tag"));
        assertEquals(List.of(last), found(host.book, "tag1249"));
    }

    /** Some characters of what a contact has, or of two contacts. */
    private static String typed(List<Contact> all, SplittableRandom random) {
        Contact contact = all.get(random.nextInt(all.size()));
        List<String> texts = new ArrayList<>(List.of(contact.displayName(), contact.sortName()));
        contact.nicknames().stream().limit(3).forEach(texts::add);
        contact.emails().stream().limit(3).forEach(point -> texts.add(point.value().text()));
        contact.phones().stream().limit(3).forEach(point -> texts.add(point.value().text()));
        String text = texts.get(random.nextInt(texts.size()));
        int start = random.nextInt(4) == 0 ? random.nextInt(text.length()) : 0;
        int end = start + 1 + random.nextInt(Math.min(60, text.length() - start));
        String part = text.substring(start, end);
        return random.nextInt(4) == 0 ? part + " " + typed(all, random) : part;
    }

    /** Pages give every hit once, in the order of the list. */
    @Test
    default void pages_of_hits_put_together_are_all_hits_in_the_order_of_the_list() {
        Host host = new Host(storage());
        ContactGenerator people = ContactGenerator.seeded(9);
        for (int i = 0; i < 60; i++) {
            host.contacts().add(people.typical(i));
        }
        for (String text : List.of("mail", "a", "contact 1", "example 4930")) {
            List<Contact> once = found(host.book, text);
            assertTrue(once.size() > 1, text);
            List<Contact> listed = host.contacts().list(PageRequest.first(100)).items();
            assertEquals(listed.stream().filter(once::contains).toList(), once);
            for (int size : new int[] {1, 7, once.size()}) {
                assertEquals(once, paged(host.book, ContactSearch.of(text), size), text);
            }
        }
    }

    private static List<Contact> paged(ContactBook book, ContactSearch search, int size) {
        List<Contact> all = new ArrayList<>();
        Page<Contact> page = book.contacts().search(search, PageRequest.first(size));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            assertTrue(all.size() < 1_000, "paging does not come to an end");
            page = book.contacts().search(search, PageRequest.after(page.next().get(), size));
            all.addAll(page.items());
        }
        return all;
    }

    /** A cursor is good for the words and the status that it was given for, in its book. */
    @Test
    default void a_cursor_of_anything_else_is_refused() {
        Host host = new Host(storage());
        for (ContactBook book : List.of(host.book, host.otherBook)) {
            for (int i = 0; i < 3; i++) {
                book.contacts().add(Person.known("Ada Lovelace " + i));
            }
        }
        Cursor cursor =
                host.contacts().search("ada love", PageRequest.first(1)).next().orElseThrow();
        PageRequest next = PageRequest.after(cursor, 5);

        assertEquals(2, host.contacts().search("LOVE, Ada", next).items().size());
        for (ContactSearch other :
                List.of(
                        ContactSearch.of("ada"),
                        ContactSearch.of("ada lovel"),
                        ContactSearch.of(""),
                        ContactSearch.of("ada love").in(ContactStatus.ARCHIVED))) {
            assertThrows(InvalidCursorException.class, () -> host.contacts().search(other, next));
        }
        assertThrows(InvalidCursorException.class, () -> host.contacts().list(next));
        assertThrows(
                InvalidCursorException.class,
                () -> host.otherBook.contacts().search("ada love", next));
        Cursor ofList = host.contacts().list(PageRequest.first(1)).next().orElseThrow();
        assertThrows(
                InvalidCursorException.class,
                () -> host.contacts().search("ada love", PageRequest.after(ofList, 5)));
    }

    /** Who typed nothing, or nothing that anybody is called, finds nobody. */
    @Test
    default void a_text_without_letters_and_digits_finds_nobody() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("\uD83D\uDE00 - Ada"));

        for (String text : List.of("", " ", "-", "?!", "\uD83D\uDE00", "\uD800", "*", "%")) {
            assertEquals(List.of(), found(host.book, text), text);
        }
    }

    /** Texts that no user types are refused, and what is hard to fold is not. */
    @Test
    default void too_much_text_is_refused_with_its_rule() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada"));

        assertEquals("too-long", refused(host.book, "x".repeat(10_000)));
        assertEquals("too-many-words", refused(host.book, words()));
        assertEquals(List.of(), found(host.book, "\uFDFA".repeat(30)));
        assertEquals(List.of(), found(host.book, "@".repeat(1_000)));
        assertEquals(List.of(), found(host.book, "9".repeat(1_000)));
        assertEquals(1, found(host.book, "ada ".repeat(250)).size());
    }

    private static String refused(ContactBook book, String text) {
        return assertThrows(
                        InvalidValueException.class,
                        () -> book.contacts().search(text, PageRequest.first(1)))
                .violations()
                .get(0)
                .code();
    }

    private static String words() {
        StringBuilder words = new StringBuilder();
        for (char c = 'a'; c <= 'z'; c++) {
            words.append(c).append(c).append(' ').append(c).append("1 ");
        }
        return words.toString();
    }

    /** Archived contacts are found where they are looked for. */
    @Test
    default void archived_contacts_are_found_among_the_archived_ones_only() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));
        Organization mill = host.contacts().add(Organization.named("Ada's Mill"));
        Person archived = host.contacts().archive(ada);

        assertEquals(List.of(mill), found(host.book, "ada"));
        assertEquals(
                List.of(archived),
                paged(host.book, ContactSearch.of("ada").in(ContactStatus.ARCHIVED), 1));
        Person restored = host.contacts().restore(archived);
        assertEquals(List.of(restored, mill), found(host.book, "ada"));
    }

    /** A change takes effect at once, also within its unit. */
    @Test
    default void a_changed_contact_is_found_by_its_new_words() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada").email("ada@engines.example"));

        Person zoe =
                host.book.unit(
                        () -> {
                            Person changed =
                                    host.contacts()
                                            .change(
                                                    ada,
                                                    old ->
                                                            old.edit()
                                                                    .displayAs("Zoe")
                                                                    .emails(List.of()));
                            assertEquals(List.of(changed), found(host.book, "zoe"));
                            assertEquals(List.of(), found(host.book, "ada"));
                            return changed;
                        });

        assertEquals(List.of(zoe), found(host.book, "zoe"));
        for (String old : List.of("ada", "engines", "ada@engines.example")) {
            assertEquals(List.of(), found(host.book, old), old);
        }
    }

    /** What a book has, no other book finds. */
    @Test
    default void another_books_contacts_are_never_found() {
        Host host = new Host(storage());
        Person here = host.contacts().add(Person.known("Ada").phone("020 1"));
        Person there = host.otherBook.contacts().add(Person.known("Ada").phone("020 1"));

        for (String text : List.of("ada", "a", "020 1")) {
            assertEquals(List.of(here), found(host.book, text), text);
            assertEquals(List.of(there), found(host.otherBook, text), text);
        }
    }

    private static List<Contact> found(ContactBook book, String text) {
        return book.contacts().search(text, PageRequest.first(1_000)).items();
    }
}
