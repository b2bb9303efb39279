package dev.kith.memory;

import dev.kith.store.SearchTerm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has what a term asks for, by rank and by number. Used by one thread. */
final class RankedTerm {

    /** So many tokens that begin as the term does are put together. */
    private static final int MOST = 50_000;

    private final List<NumberSet> sharing = new ArrayList<>(4);
    private final List<NumberSet> ranked = new ArrayList<>(4);
    private final BitSet others = new BitSet();
    private final BitSet rankedOthers = new BitSet();

    private RankedTerm() {}

    /** Nothing if too many tokens begin so, or such as are not in the index. */
    static @Nullable RankedTerm of(SearchTerm term, TokenIndex tokens, SortRanks ranks) {
        RankedTerm found = new RankedTerm();
        for (String beginning : term.beginnings()) {
            if (beginning.charAt(0) == '@'
                    || !tokens.gather(beginning, MOST, found.sharing::add, found.others::set)) {
                return null;
            }
        }
        found.sharing.forEach(set -> found.ranked.add(ranks.ranked(set)));
        found.others.stream().forEach(number -> ranks.rank(number, found.rankedOthers));
        return found;
    }

    /** The first rank from one on, or -1 if there is none. */
    int next(int from) {
        int next = rankedOthers.nextSetBit(from);
        for (int i = 0; i < ranked.size() && next != from; i++) {
            int other = ranked.get(i).next(from);
            if (other >= 0 && (next < 0 || other < next)) {
                next = other;
            }
        }
        return next;
    }

    /** Whether the index has a contact under the term now. */
    boolean has(int number) {
        if (others.get(number)) {
            return true;
        }
        for (int i = 0; i < sharing.size(); i++) {
            if (sharing.get(i).has(number)) {
                return true;
            }
        }
        return false;
    }
}
