package dev.kith.internal.contact;

import dev.kith.common.DateRange;
import dev.kith.contact.ContactId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that are reached from one contact, each with the days on which the whole way there
 * holds. A contact that was reached for some days is not reached again for them.
 */
final class Climb {

    private final Map<ContactId, List<DateRange>> reached = new HashMap<>();
    private final Deque<Step> ahead = new ArrayDeque<>();

    Climb(ContactId start, DateRange days) {
        reach(new Step(start, days, null));
    }

    /** A contact on the way, and the one before it. */
    record Step(ContactId contact, DateRange days, @Nullable Step before) {

        /** The contacts from the start to this one. */
        List<ContactId> path() {
            List<ContactId> path = new ArrayList<>();
            for (Step step = this; step != null; step = step.before) {
                path.add(step.contact);
            }
            Collections.reverse(path);
            return path;
        }
    }

    /** The next contact to go on from, the nearest first. */
    @Nullable Step next() {
        return ahead.poll();
    }

    /** Goes on to a contact on the days that the way so far shares with the last step. */
    void add(Step before, ContactId contact, DateRange period) {
        before.days()
                .intersection(period)
                .ifPresent(days -> reach(new Step(contact, days, before)));
    }

    private void reach(Step step) {
        List<DateRange> known =
                reached.computeIfAbsent(step.contact(), contact -> new ArrayList<>(1));
        if (known.stream().noneMatch(days -> days.encloses(step.days()))) {
            known.add(step.days());
            ahead.add(step);
        }
    }
}
