package dev.kith.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The terms of one text that somebody searches by. Used by one thread. */
final class TypedWords {

    /** No word has a space. */
    private static final Comparator<SearchTerm> ORDER =
            Comparator.comparing(term -> String.join(" ", term.beginnings()));

    private final Set<List<String>> alternatives = new LinkedHashSet<>();

    void addAddress(String token) {
        alternatives.add(List.of(token));
    }

    /** Each word of a folded text. */
    void addWords(String folded) {
        words(folded).forEach(word -> alternatives.add(least(word)));
    }

    /** Each word of a folded text, or all its digits in one. */
    void addNumber(String folded) {
        List<String> number = words(SearchTerms.digits(folded)).get(0);
        for (List<String> word : words(folded)) {
            List<String> either = new ArrayList<>(word);
            // a number is found without its zeros, so they are nothing to look for
            either.add(number.get(0));
            alternatives.add(least(either));
        }
    }

    /** What all these come to: without what another term asks for, in an order of its own. */
    List<SearchTerm> terms() {
        return alternatives.stream()
                .filter(term -> alternatives.stream().noneMatch(by -> isImplied(term, by)))
                .map(SearchTerm::new)
                .sorted(ORDER)
                .toList();
    }

    /** Whether who has what the other term asks for has also what this one does. */
    private static boolean isImplied(List<String> term, List<String> by) {
        return !term.equals(by)
                && by.stream().allMatch(word -> term.stream().anyMatch(word::startsWith));
    }

    /** Without those that begin with another one, sorted. */
    private static List<String> least(Collection<String> beginnings) {
        List<String> least = new ArrayList<>(beginnings.size());
        for (String beginning : new TreeSet<>(beginnings)) {
            // what begins with a word stands behind it, and only such words stand in between
            if (least.isEmpty() || !beginning.startsWith(least.get(least.size() - 1))) {
                least.add(beginning);
            }
        }
        return List.copyOf(least);
    }

    /** Each word; behind a number that lost its leading zeros, how it was typed. */
    private static List<List<String>> words(String folded) {
        List<List<String>> words = new ArrayList<>();
        SearchWords[] splitter = new SearchWords[1];
        splitter[0] =
                SearchWords.toSearchBy(
                        word -> {
                            String zeros = "0".repeat(splitter[0].leadingZeros());
                            String typed = IndexKey.beginning(zeros + word, SearchWords.MAX_LENGTH);
                            return words.add(List.of(word, typed));
                        });
        splitter[0].of(folded);
        return words;
    }
}
