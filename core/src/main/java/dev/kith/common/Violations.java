package dev.kith.common;

import java.util.List;
import java.util.stream.Collectors;

/** Violations as one sentence. */
final class Violations {

    private Violations() {}

    static String sentence(List<Violation> violations) {
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
