package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.ContactProjection;
import dev.kith.store.SearchTerm;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search by a known order of the contacts: goes from hit to hit by their ranks until
 * the page is full, and then through those who were touched since the order was made.
 */
final class RankedSearch {

    /** So many times the page may be looked at where the index alone does not tell. */
    private static final int PATIENCE = 8;

    private final Indexes indexes;
    private final SortRanks ranks;
    private final Function<ContactId, Optional<Contact>> visible;
    private final TokenSearch.Request request;
    private final List<RankedTerm> terms = new ArrayList<>();

    RankedSearch(
            Indexes indexes,
            SortRanks ranks,
            Function<ContactId, Optional<Contact>> visible,
            TokenSearch.Request request) {
        this.indexes = indexes;
        this.ranks = ranks;
        this.visible = visible;
        this.request = request;
    }

    /** The page; nothing if another way promises to be quicker. */
    Optional<List<Contact>> page() {
        List<SearchTerm> wanted = request.terms().terms();
        for (SearchTerm term : wanted) {
            RankedTerm found = RankedTerm.of(term, indexes.tokens(), ranks);
            if (found != null) {
                terms.add(found);
            }
        }
        SortPosition after = request.after();
        int from =
                after == null
                        ? 0
                        : ranks.behind(after, indexes.positions(ranks.status()), indexes.numbers());
        if (terms.isEmpty() || from < 0) {
            return Optional.empty();
        }
        List<Contact> page = untouched(from, terms.size() == wanted.size());
        if (page == null) {
            return Optional.empty();
        }
        // last: what was found to be untouched until now counts, and what was not is looked at
        page = withTouched(page);
        return indexes.ranking().isKept(ranks) ? Optional.of(page) : Optional.empty();
    }

    /** The first hits that were not touched; nothing if they lie too far from each other. */
    private @Nullable List<Contact> untouched(int from, boolean isSure) {
        List<Contact> page = new ArrayList<>(Math.min(request.size(), 1_024));
        int patience = PATIENCE * request.size();
        for (int rank = next(from);
                rank >= 0 && page.size() < request.size();
                rank = next(rank + 1)) {
            int number = ranks.number(rank);
            if (!isSure && patience-- == 0) {
                return null;
            }
            if (!ranks.touched().has(number)) {
                Contact contact = visible(number);
                if (contact != null && (isSure || request.terms().areMetBy(contact))) {
                    page.add(contact);
                }
            }
        }
        return page;
    }

    /** The first rank from one on that all terms have, or -1 if there is none. */
    private int next(int from) {
        int rank = from;
        int agreed = 0;
        for (int i = 0; agreed < terms.size(); i = i + 1 == terms.size() ? 0 : i + 1) {
            int next = terms.get(i).next(rank);
            if (next < 0) {
                return -1;
            }
            agreed = next == rank ? agreed + 1 : 1;
            rank = next;
        }
        return rank;
    }

    private List<Contact> withTouched(List<Contact> page) {
        SortPosition after = request.after();
        SortStart first = after == null ? null : SortStart.of(after.key());
        SortPosition last =
                page.size() < request.size()
                        ? null
                        : ContactProjection.position(page.get(page.size() - 1));
        SortStart limit = last == null ? null : SortStart.of(last.key());
        NavigableMap<SortPosition, Contact> found = new TreeMap<>();
        SortStarts starts = indexes.starts();
        ranks.touched()
                .forEach(
                        number -> {
                            if ((first == null || !starts.isBefore(number, first))
                                    && (limit == null || !starts.isBehind(number, limit))
                                    && terms.stream().allMatch(term -> term.has(number))) {
                                look(number, found);
                            }
                        });
        if (found.isEmpty()) {
            return page;
        }
        page.forEach(contact -> found.put(ContactProjection.position(contact), contact));
        return found.values().stream().limit(request.size()).toList();
    }

    private void look(int number, NavigableMap<SortPosition, Contact> found) {
        Contact contact = visible(number);
        if (contact != null && request.terms().areMetBy(contact)) {
            SortPosition position = ContactProjection.position(contact);
            if (request.after() == null || position.compareTo(request.after()) > 0) {
                found.put(position, contact);
            }
        }
    }

    /** The contact if it may be wanted. */
    private @Nullable Contact visible(int number) {
        ContactId id = indexes.numbers().id(number);
        if (request.unwanted().test(id)) {
            return null;
        }
        return visible.apply(id)
                .filter(contact -> contact.status() == request.status())
                .orElse(null);
    }
}
