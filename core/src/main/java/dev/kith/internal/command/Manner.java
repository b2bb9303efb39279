package dev.kith.internal.command;

import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How commands are given.
 *
 * @param actor who gives them
 * @param key the key that the next one carries, if it does
 * @param circumstances for whom, why and as part of what
 * @param quiet whether listeners are told their number only
 */
record Manner(
        Supplier<Actor> actor,
        @Nullable CommandKey key,
        Circumstances circumstances,
        boolean quiet) {

    static final Manner PLAIN = new Manner(Actor::system, null, Circumstances.none(), false);

    Manner by(Supplier<Actor> other) {
        return new Manner(other, key, circumstances, quiet);
    }

    Manner under(CommandKey other) {
        return new Manner(actor, other, circumstances, quiet);
    }

    Manner given(Circumstances other) {
        return new Manner(actor, key, other, quiet);
    }

    Manner quietly() {
        return new Manner(actor, key, circumstances, true);
    }
}
