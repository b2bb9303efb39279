package dev.kith.memory;

import static dev.kith.memory.Guestbook.HOBBIES;
import static dev.kith.memory.Guestbook.LAST_VISIT;
import static dev.kith.memory.Guestbook.NICKNAME;
import static dev.kith.memory.Guestbook.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.common.NotFoundException;
import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactRefusedException.Reason;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.internal.fact.CountFact;
import dev.kith.internal.fact.DeclaredFacts;
import dev.kith.testkit.SequentialIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeclaredFactsTest {

    private static final int CONTACTS = 5;

    private final Guestbook book = new Guestbook();

    @Test
    void a_fact_is_written_with_what_it_comes_from() {
        ContactId ada = book.person("Ada");
        ContactId mary = book.person("Mary");

        Visit first = book.visit(ada, mary);
        Visit second = book.visit(ada, mary);

        assertThat(book.facts.find(ada, VISITS)).containsExactly(FactValue.of(2));
        assertThat(book.facts.find(mary, LAST_VISIT)).containsExactly(FactValue.of(second.at()));
        book.remove(second);
        assertThat(book.facts.find(mary, VISITS)).containsExactly(FactValue.of(1));
        assertThat(book.facts.find(mary, LAST_VISIT)).containsExactly(FactValue.of(first.at()));
        book.remove(first);
        assertThat(book.facts.of(ada)).isEmpty();
        assertThat(book.facts.find(ada, VISITS)).containsExactly(FactValue.of(0));
        assertThat(book.facts.find(ada, LAST_VISIT)).isEmpty();
    }

    @Test
    void a_fact_is_lost_with_the_unit_of_what_it_comes_from() {
        ContactId ada = book.person("Ada");
        ContactId mary = book.person("Mary");

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                book.commands.unit(
                                        unit -> {
                                            book.visit(ada, mary);
                                            throw new IllegalStateException("no");
                                        }));

        assertThat(book.stored(ada, VISITS)).isEmpty();
    }

    @Property(tries = 60)
    void rebuilding_changes_nothing_whatever_commands_did(@ForAll long seed) {
        Guestbook guests = new Guestbook();
        Random random = new Random(seed);
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            people.add(guests.person("Person " + i));
        }
        // somebody whom the book does not have
        people.add(ContactId.of(SequentialIds.id(9_999)));
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            step(guests, random, people, visits);
        }

        List<List<Fact>> before = people.stream().map(guests.facts::of).toList();
        assertThat(guests.facts.rebuild()).isZero();
        assertThat(people.stream().map(guests.facts::of).toList()).isEqualTo(before);
        for (ContactId person : people.subList(0, CONTACTS)) {
            int count = guests.visitsOf(person).size();
            assertThat(guests.facts.find(person, VISITS)).containsExactly(FactValue.of(count));
        }
    }

    private static void step(
            Guestbook guests, Random random, List<ContactId> people, List<Visit> visits) {
        ContactId host = people.get(random.nextInt(people.size()));
        ContactId guest = people.get(random.nextInt(people.size()));
        int choice = visits.isEmpty() ? 0 : random.nextInt(5);
        int which = visits.isEmpty() ? 0 : random.nextInt(visits.size());
        switch (choice) {
            case 0, 1 -> visits.add(guests.visit(host, guest));
            case 2 -> {
                Visit moved = visits.get(which).between(host, List.of(guest));
                visits.set(which, guests.save(moved));
            }
            case 3 -> {
                Visit visit = visits.get(which);
                Visit later = visit.at(visit.at().plusSeconds(random.nextInt(400) - 200L));
                visits.set(which, guests.save(later));
            }
            default -> guests.remove(visits.remove(which));
        }
    }

    @Test
    void rebuilding_makes_right_what_is_wrong_and_says_so() {
        ContactId ada = book.person("Ada");
        ContactId mary = book.person("Mary");
        book.visit(ada, mary);
        book.does(context -> context.unit().facts().put(ada, VISITS, List.of(FactValue.of(7))));
        book.does(context -> context.unit().facts().put(mary, LAST_VISIT, List.of()));
        book.facts.set(ada, NICKNAME, FactValue.of("Countess"));

        assertThat(book.facts.rebuild(ada)).containsExactly(VISITS);
        assertThat(book.facts.rebuild()).isEqualTo(1);
        assertThat(book.facts.rebuild()).isZero();
        assertThat(book.facts.find(ada, VISITS)).containsExactly(FactValue.of(1));
        assertThat(book.facts.find(mary, LAST_VISIT)).hasSize(1);
        assertThat(book.facts.find(ada, NICKNAME)).containsExactly(FactValue.of("Countess"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> book.facts.rebuild(ContactId.of(SequentialIds.id(999))));
        assertThatIllegalStateException()
                .isThrownBy(() -> book.commands.unit(unit -> book.facts.rebuild()));
    }

    @Test
    void units_that_count_at_the_same_time_count_each_other() throws Exception {
        ContactId ada = book.person("Ada");
        List<ContactId> guests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            guests.add(book.person("Guest " + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(guests.size());
        try {
            List<Future<?>> started = new ArrayList<>();
            for (ContactId guest : guests) {
                started.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < 25; i++) {
                                        book.visit(ada, guest);
                                    }
                                }));
            }
            for (Future<?> each : started) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(book.facts.find(ada, VISITS)).containsExactly(FactValue.of(100));
        assertThat(book.facts.rebuild()).isZero();
    }

    @Test
    void a_fact_that_nobody_declared_or_that_is_not_the_hosts_is_refused() {
        ContactId ada = book.person("Ada");
        FactKey unknown = FactKey.of("nobody-knows");

        assertRefused(Reason.UNDECLARED, () -> book.facts.find(ada, unknown));
        assertRefused(Reason.UNDECLARED, () -> book.facts.set(ada, unknown, FactValue.of("value")));
        assertRefused(Reason.LIBRARYS_OWN, () -> book.facts.set(ada, VISITS, FactValue.of(3)));
        assertRefused(Reason.LIBRARYS_OWN, () -> book.facts.clear(ada, VISITS));
        assertRefused(Reason.WRONG_TYPE, () -> book.facts.set(ada, NICKNAME, FactValue.of(3)));
        assertRefused(
                Reason.ONE_VALUE,
                () -> book.facts.set(ada, NICKNAME, List.of(FactValue.of("A"), FactValue.of("B"))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                book.facts.set(
                                        ContactId.of(SequentialIds.id(999)),
                                        NICKNAME,
                                        FactValue.of("A")));
        assertThat(book.facts.of(ada)).isEmpty();
    }

    private static void assertRefused(Reason reason, Runnable work) {
        assertThatExceptionOfType(FactRefusedException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_host_sets_replaces_and_clears_its_facts() {
        ContactId ada = book.person("Ada");

        book.facts.set(ada, HOBBIES, List.of(FactValue.of("maths"), FactValue.of("Chess")));
        assertThat(book.facts.find(ada, HOBBIES))
                .containsExactly(FactValue.of("Chess"), FactValue.of("maths"));
        book.facts.set(ada, HOBBIES, FactValue.of("music"));
        assertThat(book.facts.of(ada))
                .containsExactly(new Fact(ada, HOBBIES, FactValue.of("music")));
        book.facts.clear(ada, HOBBIES);

        assertThat(book.facts.of(ada)).isEmpty();
        assertThat(book.facts.definitions())
                .extracting(FactDefinition::key)
                .containsExactly(VISITS, LAST_VISIT, NICKNAME, HOBBIES);
    }

    @Test
    void facts_are_declared_once_and_a_hosts_comes_from_no_aggregate() {
        FactDefinition one = FactDefinition.of(NICKNAME, FactType.TEXT, "has none");
        CountFact<Visit> count = new CountFact<>(NICKNAME, Visit.KIND, "none");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeclaredFacts(List.of(), List.of(one, one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeclaredFacts(List.of(count), List.of(one)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new DeclaredFacts(
                                        List.of(),
                                        List.of(one.from(count.definition().sources()))));
    }
}
