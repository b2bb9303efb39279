package dev.kith.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.form.ContactForm;
import dev.kith.form.FormBytes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayloadTest {

    private static final Derivations DERIVATIONS =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final ContactForm FORM = ContactForm.form();
    private static final Stamp THEN = new Stamp(Instant.EPOCH, Actor.user("maria"));
    private static final Stamp NOW = new Stamp(Instant.EPOCH.plusSeconds(9), Actor.user("otto"));
    private static final ContactState FIRST =
            ContactState.first(ContactId.of(new UUID(1, 2)), THEN);

    private final Contact before =
            made(Person.known("Ada").email("a@b.example").nickname("Countess"), FIRST);
    private final Contact after =
            made(Person.known("Ada").nickname("Countess").remark("a note"), next());

    private static ContactState next() {
        return FIRST.next(NOW);
    }

    private static Contact made(ContactDraft<?, ?> draft, ContactState state) {
        return draft.toContact(state, DERIVATIONS);
    }

    @Test
    void a_change_keeps_the_changed_fields_before_and_all_fields_after() {
        Payload payload = Payload.changed(FORM, before, after);
        byte[] bytes = payload.toByteArray();

        assertThat(payload.fields()).containsExactly("emails", "remarks");
        assertThat(FormBytes.parse(Payload.before(bytes)).fields()).containsExactly("emails");
        assertThat(FormBytes.parse(Payload.after(bytes))).isEqualTo(FormBytes.of(FORM, after));
    }

    @Test
    void what_the_book_says_of_each_version_is_no_changed_field() {
        Payload payload = Payload.changed(FORM, before, before.inState(next()));

        assertThat(payload.fields()).isEmpty();
    }

    @Test
    void what_is_added_has_nothing_before_and_what_is_removed_nothing_after() {
        byte[] added = Payload.added(FORM, before).toByteArray();
        byte[] removed = Payload.removed(FORM, before).toByteArray();

        assertThat(Payload.before(added)).isEmpty();
        assertThat(Payload.after(added)).isEqualTo(FormBytes.of(FORM, before).toByteArray());
        assertThat(Payload.before(removed)).isEqualTo(FormBytes.of(FORM, before).toByteArray());
        assertThat(Payload.after(removed)).isEmpty();
        assertThat(Payload.added(FORM, before).fields())
                .contains("kind", "emails", "nicknames")
                .doesNotContain("id", "revision", "created", "changed")
                .isSorted();
    }

    @Test
    void damaged_bytes_are_refused() {
        byte[] whole = Payload.changed(FORM, before, after).toByteArray();
        byte[] newer = whole.clone();
        newer[0] = 2;
        byte[] tooLong = whole.clone();
        tooLong[1] = 0x7F;
        byte[] negative = whole.clone();
        negative[1] = -1;

        for (byte[] damaged :
                List.of(new byte[0], Arrays.copyOf(whole, 4), newer, tooLong, negative)) {
            assertThatIllegalStateException().isThrownBy(() -> Payload.after(damaged));
            assertThatIllegalStateException().isThrownBy(() -> Payload.before(damaged));
        }
    }
}
