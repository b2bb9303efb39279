package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.StatusChange;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import dev.kith.store.StorageUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches among so many contacts that each way to a page is taken. */
class TokenSearchTest {

    private static final int MANY = 90_000;
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.system());
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");

    private static final BookId BOOK = BookId.of("many");
    private static final InMemoryStorage STORAGE = new InMemoryStorage();
    private static final ContactView VIEW = STORAGE.view(BOOK).contacts();
    private static final List<Contact> SORTED = new ArrayList<>();

    @BeforeAll
    static void fill() {
        for (int i = 0; i < MANY; i++) {
            SORTED.add(contact(i));
        }
        for (int i = 0; i < MANY; i += 1_000) {
            List<Contact> some = SORTED.subList(i, i + 1_000);
            write(unit -> some.forEach(unit.contacts()::add));
        }
        SORTED.sort(Comparator.comparing(ContactProjection::position));
    }

    private static Contact contact(int i) {
        StringBuilder words = new StringBuilder("everybody part").append(i % 300);
        if (i % 20_000 == 7) {
            words.append(" rare");
        }
        if (i % 2 == 0) {
            words.append(" even");
        } else {
            words.append(" odd");
        }
        if (i >= 20_000) {
            // so many that nobody counts them, and none among the first
            words.append(" late");
        }
        if (i % 30 == 11) {
            words.append(" some");
        }
        ContactState state = ContactState.first(ContactId.of(new UUID(i * 31L, i)), STAMP);
        if (i % 1_000 == 500) {
            state = state.next(StatusChange.to(ContactStatus.ARCHIVED, STAMP));
        }
        String name = "Name " + (1_000_000 + i);
        return Person.known(name).nickname(words.toString()).toContact(state, PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everybody",
                "every",
                "e",
                "rare",
                "part7",
                "part",
                "late",
                "some",
                "even late",
                "even odd",
                "some late everybody",
                "late part29",
                "rare everybody",
                "nobody",
                "late nobody",
                "name",
                "10000",
                "10900",
                "even some part1",
                "everybody name late"
            })
    void a_page_has_the_first_hits_in_sort_order(String text) {
        SearchTerms terms = SearchTerms.of(text);
        List<Contact> hits = SORTED.stream().filter(terms::areMetBy).toList();
        for (ContactStatus status : List.of(ContactStatus.ACTIVE, ContactStatus.ARCHIVED)) {
            for (int from : new int[] {-1, 19_000, 45_000, MANY - 30}) {
                SortPosition after = from < 0 ? null : ContactProjection.position(SORTED.get(from));
                for (int size : new int[] {1, 50, 1_001}) {
                    List<Contact> looked =
                            hits.stream()
                                    .filter(contact -> contact.status() == status)
                                    .filter(contact -> after == null || isBehind(contact, after))
                                    .limit(size)
                                    .toList();
                    assertThat(VIEW.search(terms, status, after, size))
                            .as("%s, %s, after %d, %d", text, status, from, size)
                            .isEqualTo(looked);
                }
            }
        }
    }

    private static boolean isBehind(Contact contact, SortPosition position) {
        return ContactProjection.position(contact).compareTo(position) > 0;
    }

    /** What a unit has changed is passed over where it was, and is not counted. */
    @ParameterizedTest
    @ValueSource(strings = {"rare", "some", "everybody", "late"})
    void a_unit_that_changed_the_first_hits_finds_the_next_ones(String text) {
        SearchTerms terms = SearchTerms.of(text);
        List<Contact> hits = VIEW.search(terms, ContactStatus.ACTIVE, null, 5);
        assertThatThrownBy(
                        () ->
                                write(
                                        unit -> {
                                            for (Contact hit : hits.subList(0, 2)) {
                                                unit.contacts().save(without(hit), hit.revision());
                                            }
                                            assertThat(
                                                            unit.contacts()
                                                                    .search(
                                                                            terms,
                                                                            ContactStatus.ACTIVE,
                                                                            null,
                                                                            2))
                                                    .isEqualTo(hits.subList(2, 4));
                                            throw new IllegalStateException("nothing is kept");
                                        }))
                .hasMessage("nothing is kept");
        assertThat(VIEW.search(terms, ContactStatus.ACTIVE, null, 5)).isEqualTo(hits);
    }

    private static Contact without(Contact hit) {
        return ((Person) hit).edit().nicknames(List.of()).toContact(hit.state().next(STAMP), PLAIN);
    }

    private static void write(Consumer<StorageUnit> work) {
        STORAGE.<Object>unit(
                BOOK,
                unit -> {
                    work.accept(unit);
                    return true;
                });
    }
}
