package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a command must be refused, found by brute force. Where several rules are broken, any of them
 * may be the one that is told; of a value all violations are told at once.
 */
final class ModelRefusals {

    private final Set<Class<? extends RuntimeException>> types = new LinkedHashSet<>();
    private final Set<List<String>> violations = new LinkedHashSet<>();

    /** Refused for a rule that is broken. */
    void because(Class<? extends RuntimeException> type) {
        types.add(type);
    }

    /** Refused for a rule, if it is broken. */
    void becauseIf(boolean broken, Class<? extends RuntimeException> type) {
        if (broken) {
            because(type);
        }
    }

    /** Refused with all of these violations, if there are any. */
    void violating(List<String> codes) {
        if (!codes.isEmpty()) {
            violations.add(codes.stream().sorted().toList());
        }
    }

    /** Refused with these violations, as a draft has them by itself. */
    void drafted(List<Violation> found) {
        violating(codes(found));
    }

    void add(ModelRefusals others) {
        types.addAll(others.types);
        violations.addAll(others.violations);
    }

    boolean isNone() {
        return types.isEmpty() && violations.isEmpty();
    }

    /** Tells whether a refusal is one of these. */
    void check(RuntimeException refusal, String where) {
        boolean expected =
                refusal instanceof InvalidValueException invalid
                        ? violations.contains(
                                codes(invalid.violations()).stream().sorted().toList())
                        : types.contains(refusal.getClass());
        assertTrue(
                expected,
                () -> {
                    String found =
                            refusal instanceof InvalidValueException invalid
                                    ? refusal + " " + codes(invalid.violations())
                                    : refusal.toString();
                    AssertionError error =
                            new AssertionError(where + ": " + found + " instead of " + this);
                    error.initCause(refusal);
                    throw error;
                });
    }

    static List<String> codes(List<Violation> found) {
        List<String> codes = new ArrayList<>();
        found.forEach(violation -> codes.add(violation.code()));
        return codes;
    }

    @Override
    public String toString() {
        return isNone()
                ? "success"
                : types.stream().map(Class::getSimpleName).toList() + " " + violations;
    }
}
