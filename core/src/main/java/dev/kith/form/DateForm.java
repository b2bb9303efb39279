package dev.kith.form;

import dev.kith.common.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days and ranges of days: as texts in ISO 8601. */
final class DateForm {

    private DateForm() {}

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is written as ISO 8601 says: 2026-03-01");
        }
    }

    static void range(DateRange range, FormWriter writer) {
        writer.beginObject();
        writer.optional("from", range.from().map(LocalDate::toString).orElse(null))
                .optional("until", range.until().map(LocalDate::toString).orElse(null));
        writer.endObject();
    }

    static DateRange range(Form form) {
        Optional<LocalDate> from = form.optionalValue("from", DateForm::day);
        Optional<LocalDate> until = form.optionalValue("until", DateForm::day);
        DateRange beginning = from.map(DateRange::from).orElseGet(DateRange::always);
        return until.map(beginning::endedAt).orElse(beginning);
    }
}
