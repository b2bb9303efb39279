package dev.kith.contact;

import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is wrong with the texts that a draft refused, each at the place at which it was given: the
 * refused and the accepted values of a list are counted together.
 */
final class Refusals {

    /** The place of a value in a field that holds no more than one. */
    private static final int ONLY = -1;

    private static final SortedMap<Integer, List<Violation>> NOTHING = new TreeMap<>();

    private Map<String, SortedMap<Integer, List<Violation>>> fields = Map.of();

    /** Keeps what is wrong with the next value of a list that has accepted so many. */
    void add(String field, int accepted, List<Violation> wrong) {
        put(field, accepted + in(field).size(), wrong);
    }

    /** Keeps what is wrong with the value of a field that holds no more than one. */
    void add(String field, Violation wrong) {
        put(field, ONLY, List.of(wrong));
    }

    private void put(String field, int place, List<Violation> wrong) {
        if (fields.isEmpty()) {
            fields = new LinkedHashMap<>();
        }
        fields.computeIfAbsent(field, name -> new TreeMap<>()).merge(place, wrong, Refusals::both);
    }

    private static List<Violation> both(List<Violation> some, List<Violation> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private SortedMap<Integer, List<Violation>> in(String field) {
        return fields.getOrDefault(field, NOTHING);
    }

    /** Whether something was refused in one of these fields. */
    boolean isAny(Set<String> of) {
        return fields.keySet().stream().anyMatch(of::contains);
    }

    /** Everything that is wrong, each with its path. */
    List<Violation> violations() {
        List<Violation> all = new ArrayList<>();
        fields.forEach(
                (field, places) ->
                        places.forEach(
                                (place, wrong) ->
                                        wrong.forEach(each -> all.add(each.at(at(field, place))))));
        return all;
    }

    /** The path of a value that was accepted, by its index among those. */
    String path(String field, int index) {
        return at(field, place(field, index));
    }

    private int place(String field, int index) {
        int place = index;
        for (int refused : in(field).keySet()) {
            if (refused > place) {
                break;
            }
            place++;
        }
        return place;
    }

    private static String at(String field, int place) {
        return place == ONLY ? field : field + "[" + place + "]";
    }

    /** Gives up all that was refused in a field, or in those whose names it begins. */
    void forget(String field) {
        if (!fields.isEmpty()) {
            fields.keySet().removeIf(each -> isWithin(each, field));
        }
    }

    private static boolean isWithin(String field, String outer) {
        return field.equals(outer) || field.startsWith(outer + ".");
    }

    /** Gives up what was refused at a path, be it that of a field, a value or a part of one. */
    void forgetAt(String path) {
        for (String field : List.copyOf(fields.keySet())) {
            if (isWithin(field, path)) {
                forget(field);
                continue;
            }
            for (int place : List.copyOf(in(field).keySet())) {
                String here = at(field, place);
                if (path.equals(here) || path.startsWith(here + ".")) {
                    in(field).remove(place);
                    moveUp(field, place);
                    break;
                }
            }
            if (in(field).isEmpty()) {
                forget(field);
            }
        }
    }

    /** Tells that an accepted value was taken away: what was refused after it moves up. */
    void removed(String field, int index) {
        moveUp(field, place(field, index));
    }

    private void moveUp(String field, int from) {
        SortedMap<Integer, List<Violation>> later = in(field).tailMap(from + 1);
        if (!later.isEmpty()) {
            Map<Integer, List<Violation>> moved = new TreeMap<>(later);
            later.clear();
            moved.forEach((place, wrong) -> in(field).put(place - 1, wrong));
        }
    }
}
