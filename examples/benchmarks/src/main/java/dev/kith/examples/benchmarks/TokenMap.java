package dev.kith.examples.benchmarks;

import dev.kith.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The tokens of contacts in a sorted map, as one would write it in ten lines. */
final class TokenMap {
    private final NavigableMap<String, List<Contact>> tokens = new TreeMap<>();

    void add(Contact contact, Set<String> words) {
        for (String token : words) {
            tokens.computeIfAbsent(token, first -> new ArrayList<>(1)).add(contact);
        }
    }

    /**
     * Those that it comes across first, in no order: for each word of the text a page of the
     * contacts that have a token which begins with it.
     */
    List<Contact> search(String text) {
        List<Contact> found = new ArrayList<>();
        for (String word : SearchBenchmark.words(text)) {
            addPage(word, found);
        }
        return found;
    }

    private void addPage(String beginning, List<Contact> found) {
        int end = found.size() + SearchBenchmark.PAGE;
        for (List<Contact> each :
                tokens.subMap(beginning, beginning + Character.MAX_VALUE).values()) {
            for (Contact contact : each) {
                if (found.size() == end) {
                    return;
                }
                found.add(contact);
            }
        }
    }
}
