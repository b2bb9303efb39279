package dev.kith.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.Change;
import dev.kith.change.ChangeSubject;
import dev.kith.change.PayloadCodec;
import dev.kith.change.UnreadableChangeException;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.form.FormNode;
import dev.kith.memory.InMemoryStorage;
import dev.kith.store.LoggedChange;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EncryptedPayloadsTest {

    private static final List<ContactId> NOBODY = List.of();
    private static final BookId ACME = BookId.of("acme");
    private static final BookId OTHER = BookId.of("other");
    private static final PageRequest ONE = PageRequest.first(1);

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Map<BookId, SecretKey> keys = new ConcurrentHashMap<>();
    private final EncryptedPayloads codec =
            new EncryptedPayloads(book -> Optional.ofNullable(keys.get(book)));
    private final ContactBook book = book(codec);
    private final ChangeSubject ada = new ChangeSubject("contact", new UUID(0x7000, 1));
    private final byte[] plain = "Lovelace".getBytes(StandardCharsets.UTF_8);

    EncryptedPayloadsTest() {
        keys.put(ACME, key());
        keys.put(OTHER, key());
    }

    @Test
    void what_the_storage_keeps_of_a_change_is_not_readable_and_the_history_still_is() {
        Person added = book.contacts().add(Person.named("Ada", "Lovelace"));
        book.contacts().change(added, seen -> seen.edit().displayAs("Countess Lovelace"));

        assertThat(stored(added.id()))
                .hasSize(2)
                .noneMatch(text -> text.contains("Ada"))
                .noneMatch(text -> text.contains("Lovelace"));
        Change change = book.history().of(added.id(), ONE).items().get(0);
        assertThat(change.before("displayName").map(FormNode::text)).contains("Ada Lovelace");
        assertThat(change.after("displayAs").map(FormNode::text)).contains("Countess Lovelace");
        assertThat(book.history().contactAt(added.id(), added.state().changed().at())).isPresent();
    }

    @Test
    void without_the_codec_the_storage_keeps_the_values_as_they_are() {
        Person added = book(PayloadCodec.plain()).contacts().add(Person.named("Ada", "Lovelace"));

        assertThat(stored(added.id())).hasSize(1).allMatch(text -> text.contains("Lovelace"));
    }

    @Test
    void a_history_ends_with_its_key_and_its_entries_stay() {
        Person added = book.contacts().add(Person.named("Ada", "Lovelace"));
        keys.remove(ACME);

        Change change = book.history().of(added.id(), ONE).items().get(0);

        assertThat(change.isReadable()).isFalse();
        assertThat(change.entry().fields()).contains("name");
        assertThat(book.history().verify().isWhole()).isTrue();
        assertThatExceptionOfType(UnreadableChangeException.class)
                .isThrownBy(() -> change.after("name"));
    }

    @Test
    void a_book_without_a_key_takes_no_changes() {
        keys.remove(ACME);

        assertThatIllegalStateException()
                .isThrownBy(() -> book.contacts().add(Person.named("Ada", "Lovelace")));

        assertThat(book.contacts().list(ONE).items()).isEmpty();
    }

    @Test
    void the_same_values_are_never_stored_as_the_same_bytes() {
        byte[] first = codec.encode(ACME, ada, NOBODY, plain);
        byte[] second = codec.encode(ACME, ada, NOBODY, plain);

        assertThat(first).isNotEqualTo(second);
        assertThat(codec.decode(ACME, ada, NOBODY, first)).contains(plain);
        assertThat(codec.decode(ACME, ada, NOBODY, second)).contains(plain);
    }

    @Test
    void values_that_were_changed_or_moved_do_not_open() {
        byte[] secret = codec.encode(ACME, ada, NOBODY, plain);
        byte[] damaged = secret.clone();
        damaged[damaged.length - 1] ^= 1;
        ChangeSubject mary = new ChangeSubject("contact", new UUID(0x7000, 2));

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(ACME, ada, NOBODY, damaged));
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(ACME, mary, NOBODY, secret));
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(OTHER, ada, NOBODY, secret));
        keys.put(OTHER, keys.get(ACME));
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(OTHER, ada, NOBODY, secret));
    }

    private ContactBook book(PayloadCodec payloads) {
        return Kith.builder()
                .storage(storage)
                .payloadCodec(payloads)
                .hashChain(name -> true)
                .build()
                .book(ACME);
    }

    /** The payloads of a contact's changes, as whoever has the storage reads them. */
    private List<String> stored(ContactId contact) {
        return storage
                .view(ACME)
                .changes()
                .of(ChangeSubject.of(contact), Long.MAX_VALUE, 10)
                .stream()
                .map(LoggedChange::payload)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static SecretKey key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
