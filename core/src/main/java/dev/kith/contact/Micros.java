package dev.kith.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970, which every storage keeps. */
final class Micros {

    private Micros() {}

    static long of(Instant instant) {
        try {
            // by hand: on Java 17 ChronoUnit counts by nanoseconds and overflows within 300 years
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), 1_000_000L),
                    instant.getNano() / 1_000);
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException(
                    "an instant lies within 290,000 years of 1970", tooFar);
        }
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
