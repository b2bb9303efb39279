package dev.kith.store;

import dev.kith.common.FoldKey;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes texts and gives their tokens on, until there are too many or somebody wants no more. */
final class TokenSink {

    private final Predicate<String> taker;
    private final SearchWords words = SearchWords.toBeFound(this::give);
    private int room;
    private boolean wanted = true;

    TokenSink(Predicate<String> taker) {
        this.taker = taker;
    }

    /** Begins a new kind of value, of which so many tokens count. */
    void begin(int most) {
        room = most;
    }

    boolean wantsMore() {
        return wanted;
    }

    /**
     * Gives the words of a text, and after them what looks like an e-mail address as a whole: who
     * types such a text asks for it in one piece.
     */
    void words(String text) {
        if (!wanted || room <= 0) {
            return;
        }
        String folded = FoldKey.fold(text);
        if (words.of(folded) && folded.lastIndexOf('@') > 0) {
            for (String piece : folded.split(" ", -1)) {
                Optional<String> address = SearchTerms.address(piece);
                if (address.isPresent() && !give(address.get())) {
                    return;
                }
            }
        }
    }

    /** Gives a text that is a token already. */
    void token(String token) {
        if (wanted && room > 0) {
            give(token);
        }
    }

    private boolean give(String token) {
        room--;
        wanted = taker.test(token);
        return wanted && room > 0;
    }
}
