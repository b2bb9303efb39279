package dev.kith.internal.rule;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactQuery;
import dev.kith.store.MatchView;
import dev.kith.store.SortPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The contacts for whom a rule holds: the storage sieves, and who passes is asked again where that
 * is not sure.
 */
final class RuleMatches {

    /** Who is erased or has become part of another one is in no answer. */
    private static final List<ContactStatus> STATUSES =
            List.of(ContactStatus.ACTIVE, ContactStatus.INACTIVE, ContactStatus.ARCHIVED);

    private static final int AT_ONCE = 500;

    private final MatchView view;
    private final LocalDate today;
    private final Function<ContactStatus, Sieve> sieves;
    private final Function<List<Contact>, Predicate<Contact>> holds;

    /**
     * The contacts of one rule.
     *
     * @param today the day of asking
     * @param sieves the sieve of the rule for a status
     * @param holds whether the rule holds for contacts that are asked one after the other
     */
    RuleMatches(
            MatchView view,
            LocalDate today,
            Function<ContactStatus, Sieve> sieves,
            Function<List<Contact>, Predicate<Contact>> holds) {
        this.view = view;
        this.today = today;
        this.sieves = sieves;
        this.holds = holds;
    }

    /** The first of them in sort order, behind a position if there is one. */
    List<Contact> page(@Nullable SortPosition after, int size) {
        List<Contact> found = new ArrayList<>();
        for (ContactStatus status : STATUSES) {
            found.addAll(page(status, after, size));
        }
        found.sort(Comparator.comparing(ContactProjection::position));
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    private List<Contact> page(ContactStatus status, @Nullable SortPosition after, int size) {
        Sieve sieve = sieves.apply(status);
        ContactQuery query = sieve.query();
        if (sieve.isSure()) {
            return view.find(query, status, after, size);
        }
        List<Contact> found = new ArrayList<>();
        int atOnce = Math.max(size, AT_ONCE);
        List<Contact> page = view.find(query, status, after, atOnce);
        found.addAll(held(sieve, page));
        while (page.size() == atOnce && found.size() < size) {
            page = view.find(query, status, last(page), atOnce);
            found.addAll(held(sieve, page));
        }
        return found.subList(0, Math.min(size, found.size()));
    }

    long count() {
        return STATUSES.stream().mapToLong(this::count).sum();
    }

    private long count(ContactStatus status) {
        Sieve sieve = sieves.apply(status);
        if (sieve.isWide()) {
            return asked(sieve, sieve.query(), status);
        }
        long sure = view.count(sieve.sure(today), status);
        return sieve.isSure() ? sure : sure + asked(sieve, sieve.doubtful(today), status);
    }

    /** How many of a query's contacts the rule holds for, each of them asked. */
    private long asked(Sieve sieve, ContactQuery query, ContactStatus status) {
        long count = 0;
        List<Contact> page = view.find(query, status, null, AT_ONCE);
        while (!page.isEmpty()) {
            count += held(sieve, page).size();
            page =
                    page.size() < AT_ONCE
                            ? List.of()
                            : view.find(query, status, last(page), AT_ONCE);
        }
        return count;
    }

    private List<Contact> held(Sieve sieve, List<Contact> contacts) {
        Predicate<Contact> asked = holds.apply(contacts);
        return contacts.stream()
                .filter(contact -> sieve.isSureOf(contact, today) || asked.test(contact))
                .toList();
    }

    private static SortPosition last(List<Contact> page) {
        return ContactProjection.position(page.get(page.size() - 1));
    }
}
