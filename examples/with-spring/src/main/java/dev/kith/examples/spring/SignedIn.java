package dev.kith.examples.spring;

import dev.kith.common.Actor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands in for the application's security context: who is signed in on this thread. */
final class SignedIn {

    private static final ThreadLocal<@Nullable String> USER = new ThreadLocal<>();

    private SignedIn() {}

    /** Does work as a user. */
    static <T> T as(String user, Supplier<T> work) {
        USER.set(user);
        try {
            return work.get();
        } finally {
            USER.remove();
        }
    }

    /** Who acts now: the user who is signed in, else the application. */
    static Actor actor() {
        String user = USER.get();
        return user == null ? Actor.system() : Actor.user(user);
    }
}
