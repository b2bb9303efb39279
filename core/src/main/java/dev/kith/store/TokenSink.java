package dev.kith.store;

import dev.kith.common.FoldKey;
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

    /** Gives the words of a text. */
    void words(String text) {
        if (wanted && room > 0) {
            words.of(FoldKey.fold(text));
        }
    }

    /** Gives a text that is a token already. */
    void token(String token) {
        if (wanted && room > 0) {
            give(token);
        }
    }

    /** Gives the words of an e-mail address, and after them the address itself. */
    void address(String text) {
        if (wanted && room > 0) {
            String folded = FoldKey.fold(text);
            if (words.of(folded)) {
                SearchTerms.address(folded).ifPresent(this::give);
            }
        }
    }

    private boolean give(String token) {
        room--;
        wanted = taker.test(token);
        return wanted && room > 0;
    }
}
