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
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Searches by a known order of the contacts, while they change. */
class RankedSearchTest {

    private static final int COUNT = 6_000;
    private static final int PAGE = 20;
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.system());
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final BookId BOOK = BookId.of("ranked");
    private static final List<String> TEXTS =
            List.of("some", "part3", "even some", "part1", "some part", "even part2 ev", "@x@y");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final ContactView view = storage.view(BOOK).contacts();
    private final List<Contact> latest = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(5);

    RankedSearchTest() {
        for (int i = 0; i < COUNT; i++) {
            latest.add(contact(state(i), name(i), nicknames(i)));
        }
        write(unit -> latest.forEach(unit.contacts()::add));
    }

    private static ContactState state(int i) {
        return ContactState.first(ContactId.of(new UUID(i * 7L, i)), STAMP);
    }

    private static Contact contact(ContactState state, String name, String nicknames) {
        return Person.known(name).nickname(nicknames).toContact(state, PLAIN);
    }

    private static String name(int i) {
        return (i % 3 == 0 ? "Association of the Friends of Łódź " : "Łódź ")
                + (10_000 + i * 37 % COUNT);
    }

    private static String nicknames(int i) {
        return "part"
                + i % 15
                + (i % 20 == 0 ? " some" : "")
                + (i % 12 == 0 ? " even" : " odd x@y");
    }

    @Test
    void pages_are_right_while_contacts_change_and_the_order_is_made_anew() {
        int ranked = 0;
        int given = 0;
        for (int round = 0; round < 160; round++) {
            boolean before = isRanked();
            write(
                    unit -> {
                        for (int i = 0; i <= random.nextInt(4); i++) {
                            change(unit, random.nextInt(latest.size()));
                        }
                        assertRight(unit.contacts());
                    });
            assertRight(view);
            for (int i = 0; i < 10; i++) {
                // earns the next order
                view.search(SearchTerms.of("some"), ContactStatus.ACTIVE, null, PAGE);
            }
            ranked += isRanked() ? 1 : 0;
            given += before && !isRanked() ? 1 : 0;
        }
        assertThat(ranked).isGreaterThan(40);
        assertThat(given).isPositive();
    }

    private boolean isRanked() {
        return Objects.requireNonNull(storage.book(BOOK))
                .contactVersions()
                .isRanked(ContactStatus.ACTIVE);
    }

    private void change(StorageUnit unit, int which) {
        Contact old = latest.get(which);
        ContactState next = old.state().next(STAMP);
        String nicknames = String.join(" ", ((Person) old).nicknames());
        switch (random.nextInt(5)) {
            case 0 -> {
                Contact added = contact(state(latest.size()), name(which), nicknames(which));
                unit.contacts().add(added);
                latest.add(added);
                return;
            }
            case 1 -> next = old.state().next(StatusChange.to(status(old), STAMP));
            case 2 -> nicknames = nicknames(random.nextInt(COUNT));
            case 3 -> nicknames = "nothing";
            default -> {}
        }
        String name = random.nextBoolean() ? old.displayName() : name(random.nextInt(COUNT));
        Contact changed = contact(next, name, nicknames);
        unit.contacts().save(changed, old.revision());
        latest.set(which, changed);
    }

    private static ContactStatus status(Contact old) {
        return old.status() == ContactStatus.ACTIVE ? ContactStatus.ARCHIVED : ContactStatus.ACTIVE;
    }

    private void assertRight(ContactView contacts) {
        SearchTerms terms = SearchTerms.of(TEXTS.get(random.nextInt(TEXTS.size())));
        SortPosition after =
                random.nextInt(3) == 0
                        ? null
                        : ContactProjection.position(latest.get(random.nextInt(latest.size())));
        List<ContactId> looked =
                latest.stream()
                        .filter(contact -> contact.status() == ContactStatus.ACTIVE)
                        .filter(terms::areMetBy)
                        .sorted(Comparator.comparing(ContactProjection::position))
                        .filter(c -> after == null || after.compareTo(position(c)) < 0)
                        .limit(PAGE)
                        .map(Contact::id)
                        .toList();
        assertThat(contacts.search(terms, ContactStatus.ACTIVE, after, PAGE))
                .extracting(Contact::id)
                .isEqualTo(looked);
    }

    private static SortPosition position(Contact contact) {
        return ContactProjection.position(contact);
    }

    /** Two who change all they are called with each other leave the list of names as it was. */
    @Test
    void a_reader_beside_a_writer_sees_one_state() {
        SearchTerms some = SearchTerms.of("some");
        List<String> first = names(view.search(some, ContactStatus.ACTIVE, null, PAGE));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            int ranked = 0;
                            do {
                                assertThat(
                                                names(
                                                        view.search(
                                                                some,
                                                                ContactStatus.ACTIVE,
                                                                null,
                                                                PAGE)))
                                        .isEqualTo(first);
                                ranked += isRanked() ? 1 : 0;
                            } while (!done.get() || ranked == 0);
                            return ranked;
                        });
        try {
            for (int i = 0; i < 1_000; i++) {
                int one = random.nextInt(100);
                int other = (one + 1 + random.nextInt(99)) % 100;
                write(
                        unit -> {
                            Contact old = latest.get(one);
                            swap(unit, one, latest.get(other));
                            swap(unit, other, old);
                        });
            }
        } finally {
            done.set(true);
        }
        assertThat(reader.join()).isPositive();
    }

    private void swap(StorageUnit unit, int which, Contact model) {
        Contact before = latest.get(which);
        Contact next =
                contact(
                        before.state().next(STAMP),
                        model.displayName(),
                        String.join(" ", model.nicknames()));
        unit.contacts().save(next, before.revision());
        latest.set(which, next);
    }

    private static List<String> names(List<Contact> contacts) {
        return contacts.stream().map(Contact::displayName).toList();
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
