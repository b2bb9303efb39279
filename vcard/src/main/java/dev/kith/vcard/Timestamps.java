package dev.kith.vcard;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** The TIMESTAMP values of RFC 6350, such as {@code 20221231T235959Z}. */
final class Timestamps {
    private static final DateTimeFormatter BASIC =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuuMMdd'T'HHmmss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("[XX][X]")
                    .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter WRITTEN =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuuMMdd'T'HHmmss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendLiteral('Z')
                    .toFormatter(Locale.ROOT);

    private Timestamps() {}

    static Optional<Instant> parse(String text) {
        try {
            String basic = text.strip().replace("-", "").replace(":", "");
            var found = BASIC.parseBest(basic, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    found instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : ((LocalDateTime) found).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    static String text(Instant instant) {
        return WRITTEN.format(instant.atOffset(ZoneOffset.UTC));
    }
}
