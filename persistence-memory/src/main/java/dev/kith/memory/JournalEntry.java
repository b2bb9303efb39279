package dev.kith.memory;

import dev.kith.change.ChangeEntry;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;

/** An entry of the log from one commit on, and its seal from a later one on. */
final class JournalEntry {

    private static final long NEVER = Long.MAX_VALUE;

    final LoggedChange change;
    final long commit;

    private long position;
    private String hash = "";

    /** Written after position and hash, so that who sees it sees these. */
    private volatile long sealCommit = NEVER;

    JournalEntry(LoggedChange change, long commit) {
        this.change = change;
        this.commit = commit;
    }

    ChangeEntry entry() {
        return change.entry();
    }

    void seal(Seal seal, long at) {
        position = seal.position();
        hash = seal.hash();
        sealCommit = at;
    }

    void unseal() {
        sealCommit = NEVER;
    }

    boolean isSealed() {
        return sealCommit != NEVER;
    }

    boolean isSealed(long asOf) {
        return sealCommit <= asOf;
    }

    LoggedChange asOf(long number) {
        return isSealed(number) ? change.sealed(seal()) : change;
    }

    Seal seal() {
        return new Seal(entry().id(), position, hash);
    }
}
