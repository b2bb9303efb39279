package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import dev.kith.store.StorageUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Searches whose hits change their places in the sort order. */
class MovingHitsTest {

    private static final int COUNT = 600;
    private static final int PAGE = 20;
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.system());
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final BookId BOOK = BookId.of("moving");
    private static final SearchTerms EVERYBODY = SearchTerms.of("everybody");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final ContactView view = storage.view(BOOK).contacts();
    private final List<Contact> latest = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(11);

    MovingHitsTest() {
        for (int i = 0; i < COUNT; i++) {
            ContactState state = ContactState.first(ContactId.of(new UUID(i * 7L, i)), STAMP);
            latest.add(Person.known(name(i)).nickname("everybody").toContact(state, PLAIN));
        }
        write(unit -> latest.forEach(unit.contacts()::add));
    }

    /** Every third name has much in common with others before it differs. */
    private static String name(int i) {
        return (i % 3 == 0 ? "Association of the Friends of Łódź " : "")
                + (10_000 + i * 37 % COUNT);
    }

    @Test
    void pages_are_right_while_hits_move_and_after_it() {
        for (int round = 0; round < 300; round++) {
            write(
                    unit -> {
                        for (int i = 0; i <= random.nextInt(3); i++) {
                            rename(unit, random.nextInt(COUNT), name(random.nextInt(COUNT)));
                        }
                        assertRight(unit.contacts());
                    });
            assertRight(view);
        }
    }

    private void assertRight(ContactView contacts) {
        List<Contact> sorted = new ArrayList<>(latest);
        sorted.sort(Comparator.comparing(ContactProjection::position));
        int from = random.nextInt(COUNT);
        SortPosition after = ContactProjection.position(sorted.get(from));
        assertThat(contacts.search(EVERYBODY, ContactStatus.ACTIVE, null, PAGE))
                .isEqualTo(sorted.subList(0, PAGE));
        assertThat(contacts.search(EVERYBODY, ContactStatus.ACTIVE, after, PAGE))
                .isEqualTo(sorted.subList(from + 1, Math.min(COUNT, from + 1 + PAGE)));
    }

    /** Two who change their names with each other leave the list of names as it was. */
    @Test
    void a_reader_beside_a_writer_sees_one_state() {
        List<String> first = names(view.search(EVERYBODY, ContactStatus.ACTIVE, null, PAGE));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Long> reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            long pages = 0;
                            do {
                                assertThat(
                                                names(
                                                        view.search(
                                                                EVERYBODY,
                                                                ContactStatus.ACTIVE,
                                                                null,
                                                                PAGE)))
                                        .isEqualTo(first);
                                pages++;
                            } while (!done.get());
                            return pages;
                        });
        try {
            for (int i = 0; i < 4_000; i++) {
                int one = random.nextInt(COUNT);
                int other = (one + 1 + random.nextInt(COUNT - 1)) % COUNT;
                write(
                        unit -> {
                            String name = latest.get(one).displayName();
                            rename(unit, one, latest.get(other).displayName());
                            rename(unit, other, name);
                        });
            }
        } finally {
            done.set(true);
        }
        assertThat(reader.join()).isPositive();
    }

    private static List<String> names(List<Contact> contacts) {
        return contacts.stream().map(Contact::displayName).toList();
    }

    private void rename(StorageUnit unit, int which, String name) {
        Contact before = latest.get(which);
        Contact next =
                Person.known(name)
                        .nickname("everybody")
                        .toContact(before.state().next(STAMP), PLAIN);
        unit.contacts().save(next, before.revision());
        latest.set(which, next);
    }

    private void write(Consumer<StorageUnit> work) {
        storage.<Object>unit(
                BOOK,
                unit -> {
                    work.accept(unit);
                    return true;
                });
    }
}
