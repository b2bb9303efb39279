package dev.kith.contact;

import dev.kith.common.Parsed;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.List;

/** The points of one channel in a draft, in the order of preference. */
final class PointList<V extends PointValue> {

    private final String field;
    private final Refusals refusals;
    private List<ContactPoint<V>> points;

    PointList(String field, List<ContactPoint<V>> points, Refusals refusals) {
        this.field = field;
        this.points = points;
        this.refusals = refusals;
    }

    List<ContactPoint<V>> toList() {
        return List.copyOf(points);
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    void add(ContactPoint<V> point) {
        points = ContactDraft.plus(points, point);
    }

    void add(Parsed<V> value, Use use) {
        value.value()
                .ifPresentOrElse(
                        found -> add(ContactPoint.of(found, use)),
                        () -> refusals.add(field, points.size(), value.violations()));
    }

    void replace(List<ContactPoint<V>> others) {
        points = new ArrayList<>(others);
        refusals.forget(field);
    }

    void remove(PointValue value) {
        List<ContactPoint<V>> others = new ArrayList<>(points);
        for (int i = others.size() - 1; i >= 0; i--) {
            if (Points.leadsTo(others.get(i), value)) {
                refusals.removed(field, i);
                others.remove(i);
            }
        }
        // a list that was not touched stays the very list it was
        points = others.size() == points.size() ? points : others;
    }

    void choosePrimary(PointValue value) {
        ContactPoint<V> chosen =
                Points.named(points, value)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "only a point that the contact has can be its"
                                                        + " primary one"));
        int index = points.indexOf(chosen);
        List<ContactPoint<V>> others = new ArrayList<>(points);
        others.replaceAll(point -> compete(point, chosen) ? point.asSecondary() : point);
        others.set(index, chosen.asPrimary());
        points = others;
    }

    void check(List<Violation> found) {
        ContactDraft.checkSize(field, points, found);
        List<ContactPoint<V>> primaries = new ArrayList<>(1);
        for (int i = 0; i < Math.min(points.size(), ContactDraft.MAX_VALUES); i++) {
            ContactPoint<V> point = points.get(i);
            if (!point.isPrimary()) {
                continue;
            }
            if (primaries.stream().anyMatch(other -> compete(other, point))) {
                found.add(
                        new Violation(
                                refusals.path(field, i),
                                "second-primary",
                                "a contact has at most one primary point per channel and purpose"
                                        + " at a time"));
            }
            primaries.add(point);
        }
    }

    private static boolean compete(ContactPoint<?> one, ContactPoint<?> other) {
        return one.details().competesWith(other.details());
    }
}
