package dev.kith.internal.contact;

import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of one affiliation and the beginning of another.
 *
 * @param last the one that ends; nothing for the one that can only be meant
 * @param next the one that begins
 * @param day its first day
 */
record JobChange(@Nullable Affiliation last, Affiliation next, LocalDate day) {

    JobChange {
        Objects.requireNonNull(next, "the affiliation that begins");
        Objects.requireNonNull(day, "day");
    }

    PersonDraft of(Person person) {
        List<Affiliation> all = new ArrayList<>(person.affiliations());
        int place = last == null ? main(person) : named(person, last);
        boolean primary = next.isPrimary() || (place >= 0 && all.get(place).isPrimary());
        Affiliation begun = primary ? next.asPrimary() : next;
        begun =
                begun.during(
                        next.period()
                                .until()
                                .map(until -> between(day, until))
                                .orElseGet(() -> DateRange.from(day)));
        if (place >= 0) {
            Affiliation ending = all.get(place);
            all.set(place, ending.during(ended(ending.period(), place)));
        }
        // where the ended one was, so that the main place stays the first
        all.add(Math.max(place, 0), begun);
        return person.edit().affiliations(all);
    }

    /**
     * The place of the one that holds on the day as the main one, or of the only one that holds.
     */
    private int main(Person person) {
        List<Affiliation> current = person.affiliationsAt(day);
        if (current.isEmpty()) {
            return -1;
        }
        Affiliation first = current.get(0);
        if (current.size() > 1 && !first.isPrimary()) {
            throw refused(
                    "affiliations",
                    "no-primary",
                    "of several affiliations on the day none is the primary one; name the one that"
                            + " ends");
        }
        return person.affiliations().indexOf(first);
    }

    private int named(Person person, Affiliation affiliation) {
        int place = -1;
        for (int i = 0; i < person.affiliations().size() && place < 0; i++) {
            Affiliation each = person.affiliations().get(i);
            place = each.equals(affiliation) && each.isCurrent(day) ? i : -1;
        }
        if (place < 0) {
            throw refused(
                    "affiliations",
                    "not-current",
                    "an affiliation that ends is one that the person has on the day");
        }
        return place;
    }

    private DateRange ended(DateRange period, int place) {
        if (period.from().filter(from -> !from.isBefore(day)).isPresent()) {
            throw refused(
                    "affiliations[" + place + "].period",
                    "ends-before-it-begins",
                    "an affiliation ends after its first day");
        }
        return period.endedAt(day);
    }

    private static DateRange between(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw refused(
                    "affiliation.period",
                    "ends-before-it-begins",
                    "an affiliation ends after its first day");
        }
        return DateRange.between(from, until);
    }

    private static InvalidValueException refused(String path, String code, String rule) {
        return new InvalidValueException("contact", List.of(new Violation(path, code, rule)));
    }
}
