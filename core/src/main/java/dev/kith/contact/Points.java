package dev.kith.contact;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the points of one channel are told apart and chosen from. */
final class Points {

    /** More preferred ranks first, and points without one last. */
    private static final Comparator<ContactPoint<?>> BY_RANK =
            Comparator.comparingInt(point -> point.rank().orElse(Integer.MAX_VALUE));

    private Points() {}

    /** Whether a point is among those that a value names: by its key, not by its wording. */
    static boolean leadsTo(ContactPoint<?> point, PointValue value) {
        if (point.value() instanceof PhoneNumber stored && value instanceof PhoneNumber wanted) {
            return stored.isSameNumberAs(wanted);
        }
        return point.channel() == value.channel() && point.value().key().equals(value.key());
    }

    /**
     * Whether what was found out about one value holds for the other. An address is compared as it
     * is written: its key leaves out what may matter to who delivers.
     */
    static boolean leadToTheSame(PointValue one, PointValue other) {
        if (one instanceof PhoneNumber a && other instanceof PhoneNumber b) {
            boolean sameNumber = a.text().equals(b.text()) || a.isSameNumberAs(b);
            return sameNumber && a.extension().equals(b.extension());
        }
        if (one instanceof PostalAddress) {
            return one.equals(other);
        }
        return one.channel() == other.channel() && one.key().equals(other.key());
    }

    /**
     * The point that a value names: one of exactly that value before others of the same key, one
     * that is not going to end before others, then the better rank, then the earlier in the list.
     */
    static <V extends PointValue> Optional<ContactPoint<V>> named(
            List<ContactPoint<V>> points, PointValue value) {
        Comparator<ContactPoint<?>> exactFirst =
                Comparator.comparing(point -> !isWrittenAs(point.value(), value));
        return points.stream()
                .filter(point -> leadsTo(point, value))
                .min(
                        exactFirst
                                .thenComparing(point -> !point.validity().isOpen())
                                .thenComparing(BY_RANK));
    }

    private static boolean isWrittenAs(PointValue one, PointValue other) {
        if (one instanceof PhoneNumber a && other instanceof PhoneNumber b) {
            return a.text().equals(b.text()) && a.extension().equals(b.extension());
        }
        return one.equals(other);
    }

    /** The point to take where none is asked for by its purpose; none that is unusable or over. */
    static <V extends PointValue> Optional<V> main(List<ContactPoint<V>> points, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        Comparator<ContactPoint<?>> generalPrimaryFirst =
                Comparator.comparing(point -> !(point.isPrimary() && point.purposes().isEmpty()));
        return points.stream()
                .filter(point -> point.isCurrent(day) && point.isUsable(at.toInstant()))
                .min(
                        generalPrimaryFirst
                                .thenComparing(point -> !point.purposes().isEmpty())
                                .thenComparing(BY_RANK))
                .map(ContactPoint::value);
    }
}
