package dev.kith.vcard;

import dev.kith.contact.Occasion;
import dev.kith.contact.PartialDate;
import java.util.Optional;

/** Reads dates that matter, as far as they are known. */
final class OccasionMapper {
    static final String OMIT_YEAR = "X-APPLE-OMIT-YEAR";

    private OccasionMapper() {}

    static void map(MappedCard mapped, KnownName name, RawProperty property, Problems problems) {
        String label =
                switch (name) {
                    case BDAY -> Occasion.BIRTHDAY;
                    case ANNIVERSARY,
                            X_ANNIVERSARY,
                            EVOLUTION_ANNIVERSARY,
                            KDE_ANNIVERSARY,
                            MS_ANNIVERSARY ->
                            Occasion.ANNIVERSARY;
                    case DEATHDATE -> Occasion.DEATH;
                    case APPLE_DATE ->
                            mapped.groups
                                    .label(property)
                                    .map(text -> TextRules.line(text, 100))
                                    .filter(text -> !text.isEmpty())
                                    .orElse("other");
                    default -> "";
                };
        if (label.isEmpty()) {
            return;
        }
        String text = Escapes.unescape(property.value()).strip();
        if (text.isEmpty()) {
            return;
        }
        Optional<PartialDate> date = date(text, property);
        if (date.isEmpty()) {
            CardMapper.report(problems, property, "not a date of the calendar");
        } else if (label.equals(Occasion.BIRTHDAY) && hasBirthday(mapped)) {
            CardMapper.report(problems, property, "a contact has at most one birthday");
        } else if (CardMapper.hasRoom(mapped.occasions.size(), property, problems)) {
            mapped.occasions.add(new Occasion(label, date.get()), property);
            if (hasTime(text)) {
                CardMapper.report(problems, property, "a date has no time of day");
            }
        }
    }

    /** Whether a value says a time; programs write the beginning of a day for the day. */
    private static boolean hasTime(String text) {
        int from = text.indexOf('T') + 1;
        for (int i = from; from > 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+' || c == '-' || c == 'Z') {
                return false;
            }
            if (c >= '1' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBirthday(MappedCard mapped) {
        for (Occasion occasion : mapped.occasions.values()) {
            if (occasion.label().equals(Occasion.BIRTHDAY)) {
                return true;
            }
        }
        return false;
    }

    /** The date of a value, without its time, and without the year that says there is none. */
    private static Optional<PartialDate> date(String text, RawProperty property) {
        int time = text.indexOf('T');
        String day = time < 0 ? text : text.substring(0, time);
        Optional<PartialDate> date = PartialDate.parse(day).value();
        if (date.isEmpty() || property.isBare()) {
            return date;
        }
        PartialDate found = date.get();
        boolean without =
                property.parameter(OMIT_YEAR)
                        .filter(year -> found.year().isPresent())
                        .filter(
                                year ->
                                        year.strip()
                                                .equals(String.valueOf(found.year().getAsInt())))
                        .isPresent();
        return without && found.month().isPresent() && found.day().isPresent()
                ? Optional.of(
                        PartialDate.ofMonthDay(found.month().getAsInt(), found.day().getAsInt()))
                : date;
    }
}
