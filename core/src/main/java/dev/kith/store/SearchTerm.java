package dev.kith.store;

import java.util.List;

/**
 * Something that a contact must have to be found: a token that begins with one of these. Personal
 * data.
 *
 * @param beginnings folded texts, at least one, none of them empty
 */
public record SearchTerm(List<String> beginnings) {

    /**
     * Copies the list.
     *
     * @param beginnings folded texts, at least one, none of them empty
     * @throws IllegalArgumentException if there is none, or an empty one
     */
    public SearchTerm {
        beginnings = List.copyOf(beginnings);
        if (beginnings.isEmpty() || beginnings.contains("")) {
            throw new IllegalArgumentException("a search term has a beginning, and no empty one");
        }
    }

    boolean isMetBy(String token) {
        for (int i = 0; i < beginnings.size(); i++) {
            if (token.startsWith(beginnings.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "SearchTerm[" + beginnings.size() + " beginnings]";
    }
}
