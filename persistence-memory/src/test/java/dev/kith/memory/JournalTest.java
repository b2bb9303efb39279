package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeSubject;
import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final ChangeSubject ADA = new ChangeSubject("contact", new UUID(1, 1));
    private static final long ALL = Long.MAX_VALUE;

    private final Journal journal = new Journal();

    @Test
    void a_commit_is_seen_from_its_number_on() {
        journal.write(List.of(change(1), change(2)), List.of(), 1);
        journal.write(List.of(change(3)), List.of(seal(1)), 2);

        assertThat(journal.of(ADA, ALL, 9, 0)).isEmpty();
        assertThat(journal.of(ADA, ALL, 9, 1)).extracting(this::number).containsExactly(2L, 1L);
        assertThat(journal.of(ADA, ALL, 9, 1)).noneMatch(change -> change.seal().isPresent());
        assertThat(journal.unsealed(9, 1)).extracting(this::number).containsExactly(1L, 2L);
        assertThat(journal.sealed(0, 9, 1)).isEmpty();
        assertThat(journal.lastSeal(1)).isEmpty();
        assertThat(journal.of(ADA, ALL, 9, 2)).hasSize(3);
        assertThat(journal.unsealed(9, 2)).extracting(this::number).containsExactly(2L, 3L);
        assertThat(journal.sealed(0, 9, 2)).extracting(this::number).containsExactly(1L);
        assertThat(journal.lastSeal(2)).contains(seal(1));
    }

    @Test
    void a_commit_that_failed_is_taken_back() {
        journal.write(List.of(change(1), change(2)), List.of(), 1);
        List<LoggedChange> changes = List.of(change(3), change(4));
        List<Seal> seals = List.of(seal(1), seal(2));
        journal.write(changes, seals, 2);

        journal.takeBack(changes, seals, 2);

        assertThat(journal.of(ADA, ALL, 9, ALL - 1))
                .extracting(this::number)
                .containsExactly(2L, 1L);
        assertThat(journal.unsealed(9, ALL - 1)).extracting(this::number).containsExactly(1L, 2L);
        assertThat(journal.sealed(0, 9, ALL - 1)).isEmpty();
        assertThat(journal.unsettled()).isZero();
        journal.check(changes, seals);
        journal.write(changes, seals, 2);
        assertThat(journal.of(ADA, ALL, 9, 2)).hasSize(4);
        assertThat(journal.sealed(0, 9, 2)).hasSize(2);
    }

    @Test
    void what_was_written_in_part_is_taken_back_too() {
        journal.write(List.of(change(1)), List.of(), 1);
        journal.write(List.of(change(2)), List.of(), 2);

        // the second change and the seal were still to come
        journal.takeBack(List.of(change(2), change(3)), List.of(seal(1)), 2);

        assertThat(journal.of(ADA, ALL, 9, ALL - 1)).extracting(this::number).containsExactly(1L);
        assertThat(journal.unsealed(9, ALL - 1)).extracting(this::number).containsExactly(1L);
    }

    @Test
    void sealed_entries_leave_those_that_wait_when_nobody_needs_them_there() {
        journal.write(List.of(change(1), change(2)), List.of(), 1);
        journal.write(List.of(), List.of(seal(1)), 2);

        journal.settle(1);
        assertThat(journal.unsettled()).isEqualTo(1);
        assertThat(journal.unsealed(9, 1)).hasSize(2);

        journal.settle(2);
        assertThat(journal.unsettled()).isZero();
        assertThat(journal.unsealed(9, 2)).extracting(this::number).containsExactly(2L);
    }

    private long number(LoggedChange change) {
        return change.entry().number();
    }

    private static Seal seal(long number) {
        return new Seal(new UUID(7, number), number, "");
    }

    private static LoggedChange change(long number) {
        UUID id = new UUID(7, number);
        ChangeCommand command =
                new ChangeCommand(
                        id, "contact.change", Actor.system(), Circumstances.none(), false);
        return LoggedChange.of(
                new ChangeEntry(
                        id,
                        command,
                        ADA,
                        List.of(),
                        number,
                        Operation.CHANGED,
                        Revision.of(number),
                        List.of("name"),
                        Instant.EPOCH),
                new byte[] {1});
    }
}
