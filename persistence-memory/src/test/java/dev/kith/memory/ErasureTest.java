package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.StatusChange;
import dev.kith.store.ContactStore;
import dev.kith.testkit.SampleLabels;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an erased contact was is not only hidden: nothing of it is left in the heap. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ErasureTest {

    private static final BookId BOOK = BookId.of("erased");
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.system());
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final SampleLabels LABELS = new SampleLabels();

    /** So many that some of their words are the first ones of leaves of the index. */
    private static final int MANY = 1_000;

    private static final int FEW = 10;

    /** Each letter one before that of the word, which is itself nowhere but in contacts. */
    private static final byte[] BEFORE_SECRET = {'p', 'v', 'n', 'j', 'y', 'u', 'q', 'x', 'g'};

    @TempDir private Path directory;
    private final InMemoryStorage storage = new InMemoryStorage();

    @Test
    void nothing_of_erased_contacts_is_left_in_the_heap_of_a_quiet_book() throws Exception {
        write(
                contacts -> {
                    for (int i = 0; i < MANY; i++) {
                        contacts.add(stored(i, i % 2 == 0 ? secret() : "stays"));
                    }
                });
        changeOften();

        assertThat(isSecretInHeap("before")).isTrue();
        erase();

        assertThat(isSecretInHeap("after")).isFalse();
        List<Contact> left = storage.view(BOOK).contacts().first(ContactStatus.ACTIVE, MANY);
        assertThat(left).hasSize(MANY / 2);
    }

    @Test
    void a_reader_that_is_under_way_keeps_what_was_erased_until_it_ends() {
        MemoryBook book = new MemoryBook();
        Person ada = stored(1, "Ada");
        commit(book, ada);
        int[] tries = new int[1];

        boolean seen =
                book.consistently(
                        asOf -> {
                            tries[0]++;
                            // a reader that begins again is pinned in the end
                            Person passing = stored(100 + tries[0], "Passing");
                            commit(book, passing);
                            commit(book, erased(passing));
                            if (tries[0] < 4) {
                                return false;
                            }
                            assertThat(book.find(passing.id()).orElseThrow().displayName())
                                    .isEqualTo("erased");
                            assertThat(book.unsettled()).isPositive();
                            return book.visible(ada.id(), asOf).isPresent();
                        });

        assertThat(seen).isTrue();
        assertThat(book.unsettled()).isZero();
    }

    private void changeOften() {
        for (int change = 0; change < 3; change++) {
            String name = change % 2 == 0 ? "a" + secret() : secret();
            write(
                    contacts -> {
                        Person stored = (Person) contacts.find(id(0)).orElseThrow();
                        contacts.save(
                                stored.edit()
                                        .nicknames(List.of(name))
                                        .toContact(stored.state().next(STAMP), PLAIN, LABELS::id),
                                stored.revision());
                    });
        }
    }

    /** The last ones so few that the book would leave them for later. */
    private void erase() {
        eraseFrom(FEW, MANY);
        changeOften();
        eraseFrom(0, FEW);
    }

    private void eraseFrom(int from, int to) {
        write(
                contacts -> {
                    for (int i = from; i < to; i += 2) {
                        Person stored = (Person) contacts.find(id(i)).orElseThrow();
                        contacts.save(erased(stored), stored.revision());
                    }
                });
    }

    private static Person erased(Person stored) {
        ContactState state = stored.state();
        return Person.draft()
                .displayAs("erased")
                .toContact(
                        state.next(StatusChange.to(ContactStatus.ERASED, STAMP)),
                        PLAIN,
                        LABELS::id);
    }

    private static Person stored(int number, String name) {
        // words differ at their beginning, so that no leaf cuts off what is looked for
        String word = "w" + number + name;
        ContactDraft<Person, ?> draft =
                Person.named(word, word + "ova")
                        .email(word + "@e.example")
                        .phone("+44 20 7946 0" + (100 + number % 900))
                        .externalId("crm", word)
                        .nickname(word);
        return draft.toContact(ContactState.first(id(number), STAMP), PLAIN, LABELS::id);
    }

    private static ContactId id(int number) {
        return ContactId.of(new UUID(number, number));
    }

    private static String secret() {
        StringBuilder secret = new StringBuilder();
        for (byte each : BEFORE_SECRET) {
            secret.append((char) (each + 1));
        }
        return secret.toString();
    }

    private static void commit(MemoryBook book, Contact contact) {
        book.commit(List.of(contact), List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    private void write(Consumer<ContactStore> work) {
        storage.<Object>unit(
                BOOK,
                unit -> {
                    work.accept(unit.contacts());
                    return true;
                });
    }

    private boolean isSecretInHeap(String name) throws IOException {
        Path dump = directory.resolve(name + ".hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpHeap(dump.toString(), true);
        } finally {
            // else the storage might be collected itself
            Reference.reachabilityFence(storage);
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(dump), 1 << 16)) {
            return contains(bytes);
        } finally {
            Files.delete(dump);
        }
    }

    /** No letter comes twice, so that a mismatch can only begin again. */
    private static boolean contains(InputStream bytes) throws IOException {
        int matched = 0;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next == BEFORE_SECRET[matched] + 1) {
                matched++;
            } else {
                matched = next == BEFORE_SECRET[0] + 1 ? 1 : 0;
            }
            if (matched == BEFORE_SECRET.length) {
                return true;
            }
        }
        return false;
    }
}
