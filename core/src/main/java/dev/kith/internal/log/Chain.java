package dev.kith.internal.log;

import dev.kith.change.ChainHead;
import dev.kith.change.ChainReport;
import dev.kith.common.BookId;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk along a log that looks for what is not as it was sealed. Used by one thread. */
public final class Chain {

    private static final int PAGE = 1_000;

    private final BookId book;
    private final @Nullable ChainHead expected;
    private long entries;
    private long hashed;
    private String hash = "";
    private long brokenAt;

    /**
     * A walk along one log.
     *
     * @param expected an end that the log once had, or null if none is known
     */
    public Chain(BookId book, @Nullable ChainHead expected) {
        this.book = book;
        this.expected = expected;
    }

    public ChainReport verify(ChangeView log) {
        List<LoggedChange> page;
        do {
            page = log.sealed(entries, PAGE);
            for (LoggedChange change : page) {
                step(change);
            }
        } while (!page.isEmpty() && brokenAt == 0);
        if (brokenAt == 0 && expected != null && expected.position() > entries) {
            brokenAt = entries + 1;
        }
        return brokenAt == 0
                ? ChainReport.whole(
                        entries, hashed, hash.isEmpty() ? null : new ChainHead(entries, hash))
                : ChainReport.broken(entries, hashed, brokenAt);
    }

    private void step(LoggedChange change) {
        if (brokenAt != 0) {
            return;
        }
        entries++;
        Seal seal = change.seal().orElse(null);
        if (seal == null || seal.position() != entries || !isRight(seal, change)) {
            brokenAt = entries;
            return;
        }
        if (!seal.hash().isEmpty()) {
            hashed++;
        }
        hash = seal.hash();
        if (expected != null
                && expected.position() == entries
                && !expected.hash().equals(seal.hash())) {
            brokenAt = entries;
        }
    }

    private boolean isRight(Seal seal, LoggedChange change) {
        if (seal.hash().isEmpty()) {
            return hash.isEmpty();
        }
        return ChainHash.of(hash, book, entries, change).equals(seal.hash());
    }
}
