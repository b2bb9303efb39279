package dev.kith.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970, which every storage keeps. */
final class Micros {

    private Micros() {}

    static long of(Instant instant) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS));
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException(
                    "an instant lies within 290,000 years of 1970", tooFar);
        }
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
