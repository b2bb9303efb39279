package dev.kith.contact;

import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a contact's points of one channel. */
final class Points {

    private Points() {}

    static <V extends PointValue> List<ContactPoint<V>> without(
            List<ContactPoint<V>> points, PointValue value) {
        List<ContactPoint<V>> others = new ArrayList<>(points);
        others.removeIf(point -> leadsTo(point, value));
        return others;
    }

    static <V extends PointValue> List<ContactPoint<V>> withPrimary(
            List<ContactPoint<V>> points, PointValue value) {
        ContactPoint<V> chosen =
                points.stream()
                        .filter(point -> leadsTo(point, value))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "only a point that the contact has can be its"
                                                        + " primary one"));
        List<ContactPoint<V>> others = new ArrayList<>(points.size());
        for (ContactPoint<V> point : points) {
            others.add(compete(point, chosen) ? point.asSecondary() : point);
        }
        others.set(points.indexOf(chosen), chosen.asPrimary());
        return others;
    }

    static <V extends PointValue> void checkPrimaries(
            String path, List<ContactPoint<V>> points, List<Violation> found) {
        boolean general = false;
        Set<Purpose> taken = Set.of();
        for (int i = 0; i < points.size(); i++) {
            ContactPoint<V> point = points.get(i);
            if (!point.isPrimary()) {
                continue;
            }
            boolean second =
                    point.purposes().isEmpty()
                            ? general
                            : !Collections.disjoint(taken, point.purposes());
            if (second) {
                found.add(
                        new Violation(
                                path + "[" + i + "]",
                                "second-primary",
                                "a contact has at most one primary point per channel and purpose"));
            }
            general |= point.purposes().isEmpty();
            if (taken.isEmpty()) {
                taken = new HashSet<>();
            }
            taken.addAll(point.purposes());
        }
    }

    private static boolean leadsTo(ContactPoint<?> point, PointValue value) {
        if (point.value() instanceof PhoneNumber stored && value instanceof PhoneNumber wanted) {
            return stored.isSameNumberAs(wanted);
        }
        return point.channel() == value.channel() && point.value().key().equals(value.key());
    }

    private static boolean compete(ContactPoint<?> one, ContactPoint<?> other) {
        return one.purposes().isEmpty()
                ? other.purposes().isEmpty()
                : !Collections.disjoint(one.purposes(), other.purposes());
    }
}
