package dev.kith.change;

import dev.kith.common.Actor;
import dev.kith.common.TextRule;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host can say of a command beside who gives it: for whom, why, and as part of what. All of
 * it is kept in the log in the clear for as long as the log is, so it names things by the host's
 * own identifiers and holds no personal data. Immutable.
 */
public final class Circumstances {

    private static final TextRule CAUSE = TextRule.line("the cause of a command", 200);
    private static final TextRule CORRELATION = TextRule.line("a correlation id", 200);
    private static final Circumstances NONE = new Circumstances(null, null, null);

    private final @Nullable Actor onBehalfOf;
    private final @Nullable String cause;
    private final @Nullable String correlation;

    private Circumstances(
            @Nullable Actor onBehalfOf, @Nullable String cause, @Nullable String correlation) {
        this.onBehalfOf = onBehalfOf;
        this.cause = cause;
        this.correlation = correlation;
    }

    /** {@return no circumstances} */
    public static Circumstances none() {
        return NONE;
    }

    /**
     * {@return these circumstances, with the one for whom the actor acts}
     *
     * @param other the one, such as the user whose request a service carries out
     */
    public Circumstances onBehalfOf(Actor other) {
        return new Circumstances(Objects.requireNonNull(other, "other"), cause, correlation);
    }

    /**
     * {@return these circumstances, with a reason}
     *
     * @param reason one line of at most 200 characters, such as a ticket's number
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Circumstances because(String reason) {
        return new Circumstances(onBehalfOf, CAUSE.require(reason), correlation);
    }

    /**
     * {@return these circumstances, with what ties the command to others, here and elsewhere}
     *
     * @param id one line of at most 200 characters, such as the trace id of a request
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Circumstances correlatedBy(String id) {
        return new Circumstances(onBehalfOf, cause, CORRELATION.require(id));
    }

    /** {@return for whom the actor acted, if for somebody else} */
    public Optional<Actor> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /** {@return the reason, if one was given} */
    public Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    /** {@return what ties the command to others, if it was given} */
    public Optional<String> correlation() {
        return Optional.ofNullable(correlation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Circumstances that
                && Objects.equals(onBehalfOf, that.onBehalfOf)
                && Objects.equals(cause, that.cause)
                && Objects.equals(correlation, that.correlation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(onBehalfOf, cause, correlation);
    }

    @Override
    public String toString() {
        return "Circumstances[" + onBehalfOf + ", " + cause + ", " + correlation + "]";
    }
}
