package dev.kith.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.change.ChangeEntry.Operation;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.ContactId;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeValuesTest {

    private static final ChangeSubject ADA = ChangeSubject.of(ContactId.of(new UUID(1, 2)));

    @Test
    void a_subject_is_known_by_kind_and_id() {
        assertThat(ADA).isEqualTo(new ChangeSubject("contact", new UUID(1, 2)));
        assertThat(ADA).hasToString("contact 00000000-0000-0001-0000-000000000002");
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangeSubject(" ", ADA.id()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeSubject("x".repeat(51), ADA.id()));
    }

    @Test
    void circumstances_say_for_whom_why_and_as_part_of_what() {
        Circumstances all =
                Circumstances.none()
                        .onBehalfOf(Actor.user("maria"))
                        .because("ticket 42")
                        .correlatedBy("trace");

        assertThat(all.onBehalfOf()).contains(Actor.user("maria"));
        assertThat(all.cause()).contains("ticket 42");
        assertThat(all.correlation()).contains("trace");
        assertThat(all).isEqualTo(all.because("ticket 42")).isNotEqualTo(all.because("another"));
        assertThat(all).isNotEqualTo(all.correlatedBy("x")).isNotEqualTo(Circumstances.none());
        assertThat(all).isNotEqualTo(all.onBehalfOf(Actor.service("maria")));
        assertThat(all.hashCode()).isEqualTo(all.because("ticket 42").hashCode());
        assertThat(Circumstances.none().onBehalfOf()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> all.because("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> all.correlatedBy("x".repeat(201)));
    }

    @Test
    void an_entry_counts_from_1_keeps_microseconds_and_copies_its_fields() {
        List<String> fields = new ArrayList<>(List.of("emails"));
        ChangeEntry entry = entry(new UUID(1, 1), 1, fields);
        fields.add("phones");

        assertThat(entry.fields()).containsExactly("emails");
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123456Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(new UUID(1, 1), 0, fields));
    }

    @Test
    void entries_are_ordered_by_the_unsigned_bytes_of_their_ids() {
        List<ChangeEntry> entries =
                List.of(
                        entry(new UUID(1, 1), 1, List.of()),
                        entry(new UUID(1, -1), 1, List.of()),
                        entry(new UUID(-1, 1), 1, List.of()));

        assertThat(entries).isSorted();
    }

    @Test
    void a_logged_change_shows_and_shares_nothing_of_its_payload() {
        byte[] payload = "xanthippe".getBytes(StandardCharsets.UTF_8);
        ChangeEntry entry = entry(new UUID(1, 1), 1, List.of("emails"));
        LoggedChange change = LoggedChange.of(entry, payload);
        Seal seal = new Seal(entry.id(), 7, "");
        payload[0] = 'z';
        change.payload()[0] = 'z';

        assertThat(new String(change.payload(), StandardCharsets.UTF_8)).isEqualTo("xanthippe");
        assertThat(change.toString()).doesNotContain("xanthippe");
        assertThat(change.sealed(seal).toString()).contains("7").doesNotContain("xanthippe");
        assertThat(change.sealed(seal).seal()).contains(seal);
        assertThat(change.seal()).isEmpty();
        assertThat(change).isNotEqualTo(change.sealed(seal));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.sealed(new Seal(new UUID(9, 9), 7, "")));
    }

    @Test
    void what_is_told_of_changes_names_books_kinds_and_numbers() {
        ChangeNotice notice =
                new ChangeNotice(
                        BookId.of("acme"),
                        List.of(entry(new UUID(1, 1), 1, List.of())),
                        List.of(new BulkCount("contact", Operation.ADDED, 3)));

        assertThat(notice)
                .hasToString("ChangeNotice[acme, 1 changes, quietly [3 times contact ADDED]]");
        assertThat(ChainReport.whole(3, 2, new ChainHead(3, "ab")))
                .hasToString("ChainReport[3 entries, 2 hashed, whole]")
                .isEqualTo(ChainReport.whole(3, 2, new ChainHead(3, "ab")))
                .isNotEqualTo(ChainReport.broken(3, 2, 3));
        assertThat(ChainReport.broken(3, 2, 3))
                .hasToString("ChainReport[3 entries, 2 hashed, broken at 3]");
    }

    private static ChangeEntry entry(UUID id, long number, List<String> fields) {
        ChangeCommand command =
                new ChangeCommand(
                        id, "contact.change", Actor.user("maria"), Circumstances.none(), false);
        return new ChangeEntry(
                id,
                command,
                ADA,
                List.of(ContactId.of(ADA.id())),
                number,
                Operation.CHANGED,
                Revision.of(2),
                fields,
                Instant.parse("2026-05-01T12:00:00.123456789Z"));
    }
}
