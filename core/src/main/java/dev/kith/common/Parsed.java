package dev.kith.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of outside text: a value, or everything that is wrong with the text. Immutable.
 *
 * @param <T> the type of the value
 */
public final class Parsed<T> {

    private final @Nullable T value;
    private final List<Violation> violations;

    private Parsed(@Nullable T value, List<Violation> violations) {
        this.value = value;
        this.violations = violations;
    }

    /**
     * {@return a success}
     *
     * @param value the value that was read
     * @param <T> its type
     */
    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, List.of());
    }

    /**
     * {@return a failure}
     *
     * @param violations what is wrong; at least one
     * @param <T> the type that was wanted
     * @throws IllegalArgumentException if there is no violation
     */
    public static <T> Parsed<T> failed(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a failure has at least one violation");
        }
        return new Parsed<>(null, List.copyOf(violations));
    }

    /**
     * {@return a failure with one violation}
     *
     * @param violation what is wrong
     * @param <T> the type that was wanted
     */
    public static <T> Parsed<T> failed(Violation violation) {
        return failed(List.of(violation));
    }

    /** {@return the value, or empty if the text was bad} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** {@return what is wrong with the text; empty if there is a value} */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * {@return the value}
     *
     * @throws IllegalArgumentException if the text was bad; the message names the rules it broke
     */
    public T orThrow() {
        if (value == null) {
            throw new IllegalArgumentException(Violations.sentence(violations));
        }
        return value;
    }

    /**
     * {@return the outcome of one of two functions: the first for a value, the second for a
     * failure}
     *
     * @param onValue what to make of the value
     * @param onFailure what to make of the violations
     * @param <R> what both make
     */
    public <R> R fold(
            Function<? super T, ? extends R> onValue,
            Function<? super List<Violation>, ? extends R> onFailure) {
        return value == null ? onFailure.apply(violations) : onValue.apply(value);
    }

    @Override
    public String toString() {
        return value == null ? "Parsed" + violations : "Parsed[a value]";
    }
}
