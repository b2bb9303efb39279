package dev.kith.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parameters of a property while it is being changed. */
final class Params {
    private final List<Parameter> list;

    Params(List<Parameter> parameters) {
        list = new ArrayList<>(parameters);
    }

    List<Parameter> list() {
        return list;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    Optional<String> first(String name) {
        return list.stream().filter(p -> p.isNamed(name)).map(Parameter::value).findFirst();
    }

    Params add(String name, String value) {
        list.add(Parameter.of(name, value));
        return this;
    }

    Params remove(String... names) {
        for (String name : names) {
            list.removeIf(parameter -> parameter.isNamed(name));
        }
        return this;
    }

    /** Gives parameters of a name another one; they stay in their places. */
    Params rename(String name, String newName) {
        list.replaceAll(p -> p.isNamed(name) ? new Parameter(newName, p.values()) : p);
        return this;
    }

    boolean hasType(String type) {
        return list.stream().anyMatch(p -> p.isType() && p.holds(type));
    }

    /** Takes a type away wherever it stands; true where it was there. */
    boolean removeType(String type) {
        boolean found = false;
        for (int i = list.size() - 1; i >= 0; i--) {
            Parameter parameter = list.get(i);
            if (parameter.isType() && parameter.holds(type)) {
                found = true;
                List<String> others = new ArrayList<>(parameter.values());
                others.removeIf(value -> value.toLowerCase(Locale.ROOT).equals(type));
                if (others.isEmpty()) {
                    list.remove(i);
                } else {
                    list.set(i, new Parameter(parameter.name(), others));
                }
            }
        }
        return found;
    }

    /** Adds a type to the first TYPE, or as one of its own. */
    void addType(String type) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isNamed("TYPE")) {
                List<String> more = new ArrayList<>(list.get(i).values());
                more.add(type);
                list.set(i, new Parameter(list.get(i).name(), more));
                return;
            }
        }
        add("TYPE", type);
    }
}
