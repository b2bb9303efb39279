package dev.kith.internal.change;

import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeSubject;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one subject, joined by those of others that belong to it, the newest first.
 *
 * @param subject by whose numbers the list is read, so that each page of it costs the same
 * @param others the subjects that belong to it, in whose changes a page is found by halves
 */
record Trail(ChangeView log, ChangeSubject subject, List<ChangeSubject> others) {

    private static final Comparator<LoggedChange> NEWEST_FIRST =
            Comparator.comparing(LoggedChange::entry).reversed();

    /**
     * Some changes, and where to go on.
     *
     * @param next the place behind them; nothing at the end
     */
    record Stretch(List<LoggedChange> changes, @Nullable LogCursor next) {}

    /**
     * Reads a page.
     *
     * @param place where to go on: the number that those of the subject are below, and the entry
     *     that those of the others are older than; nothing to begin with the newest
     */
    Stretch page(@Nullable LogCursor place, int size) {
        long before = place == null ? Long.MAX_VALUE : place.number();
        List<LoggedChange> own = log.of(subject, before, size);
        List<LoggedChange> all = new ArrayList<>(own);
        boolean more = hasMore(own);
        for (ChangeSubject other : others) {
            List<LoggedChange> found = log.of(other, bound(other, place), size);
            all.addAll(found);
            more |= hasMore(found);
        }
        more |= all.size() > size;
        if (!others.isEmpty()) {
            all.sort(NEWEST_FIRST);
        }
        List<LoggedChange> page = List.copyOf(all.subList(0, Math.min(size, all.size())));
        return new Stretch(page, more ? behind(page, before) : null);
    }

    /** Numbers have no gaps, so below 1 there is nothing. */
    private static boolean hasMore(List<LoggedChange> found) {
        return !found.isEmpty() && found.get(found.size() - 1).entry().number() > 1;
    }

    private LogCursor behind(List<LoggedChange> page, long before) {
        long number = before;
        for (LoggedChange change : page) {
            if (change.entry().subject().equals(subject)) {
                number = change.entry().number();
            }
        }
        return new LogCursor(number, page.get(page.size() - 1).entry().id());
    }

    /** The number that those of another subject are below. */
    private long bound(ChangeSubject other, @Nullable LogCursor place) {
        return place == null
                ? Long.MAX_VALUE
                : last(other, place::isAbove).map(last -> last.entry().number() + 1).orElse(1L);
    }

    /**
     * The last of a subject's changes that is as it is asked for.
     *
     * @param early holds for a subject's changes up to one of them, and for none after that one
     */
    Optional<LoggedChange> last(Predicate<ChangeEntry> early) {
        return last(subject, early);
    }

    private Optional<LoggedChange> last(ChangeSubject of, Predicate<ChangeEntry> early) {
        Optional<LoggedChange> newest = below(of, Long.MAX_VALUE);
        if (newest.isEmpty() || early.test(newest.get().entry())) {
            return newest;
        }
        Optional<LoggedChange> found = Optional.empty();
        long first = 0;
        long late = newest.get().entry().number();
        while (late - first > 1) {
            long middle = first + (late - first) / 2;
            Optional<LoggedChange> change = below(of, middle + 1);
            if (change.isPresent() && early.test(change.get().entry())) {
                found = change;
                first = middle;
            } else {
                late = middle;
            }
        }
        return found;
    }

    private Optional<LoggedChange> below(ChangeSubject of, long number) {
        return log.of(of, number, 1).stream().findFirst();
    }
}
