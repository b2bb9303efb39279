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
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactQuery.Alternatives;
import dev.kith.store.ContactQuery.Literal;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.ContactTerm;
import dev.kith.store.KeyRange;
import dev.kith.store.MatchView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Queries about what others change meanwhile. */
class MovingMatchesTest {

    private static final int COUNT = 200;
    private static final int CHANGES = 20_000;
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.system());
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final BookId BOOK = BookId.of("moving");
    private static final Sought ONE = domain("one.example");
    private static final Sought TWO = domain("two.example");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final MatchView view = storage.view(BOOK).matches();
    private final List<Contact> latest = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(11);

    MovingMatchesTest() {
        for (int i = 0; i < COUNT; i++) {
            ContactState state = ContactState.first(ContactId.of(new UUID(i * 7L, i)), STAMP);
            latest.add(
                    Person.known("n" + i)
                            .email("x@" + (i % 2 == 0 ? "one" : "two") + ".example")
                            .toContact(state, PLAIN));
        }
        storage.unit(
                BOOK,
                unit -> {
                    latest.forEach(unit.contacts()::add);
                    return true;
                });
    }

    private static Sought domain(String domain) {
        return new OfTerm(ContactTerm.Field.DOMAIN, KeyRange.exactly(domain));
    }

    /** Each contact has one of two domains, and half of them each, whoever changes with whom. */
    @Test
    void a_reader_beside_a_writer_sees_each_contact_in_one_state() {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Long> reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            long rounds = 0;
                            do {
                                assertThat(count(having(ONE))).isEqualTo(COUNT / 2);
                                assertThat(count(having(ONE), having(TWO))).isZero();
                                assertThat(count(lacking(ONE), lacking(TWO))).isZero();
                                assertThat(count(lacking(TWO), having(ONE))).isEqualTo(COUNT / 2);
                                rounds++;
                            } while (!done.get());
                            return rounds;
                        });
        try {
            for (int i = 0; i < CHANGES && !reader.isDone(); i++) {
                int one = random.nextInt(COUNT);
                int other = random.nextInt(COUNT);
                if (!domain(one).equals(domain(other))) {
                    swap(one, other);
                }
            }
        } finally {
            done.set(true);
        }
        assertThat(reader.join()).isPositive();
    }

    private String domain(int place) {
        return latest.get(place).emails().get(0).value().domain();
    }

    private void swap(int one, int other) {
        storage.unit(
                BOOK,
                unit -> {
                    for (int place : new int[] {one, other}) {
                        Contact seen = latest.get(place);
                        boolean isOne = domain(place).equals("one.example");
                        String next = isOne ? "two.example" : "one.example";
                        Contact changed =
                                seen.edit()
                                        .emails(List.of())
                                        .email("x@" + next)
                                        .toContact(seen.state().next(STAMP), PLAIN);
                        unit.contacts().save(changed, seen.revision());
                        latest.set(place, changed);
                    }
                    return true;
                });
    }

    private long count(Alternatives... clauses) {
        return view.count(new ContactQuery(List.of(clauses)), ContactStatus.ACTIVE);
    }

    private static Alternatives having(Sought sought) {
        return new Alternatives(List.of(new Literal(false, List.of(sought))));
    }

    private static Alternatives lacking(Sought sought) {
        return new Alternatives(List.of(new Literal(true, List.of(sought))));
    }
}
