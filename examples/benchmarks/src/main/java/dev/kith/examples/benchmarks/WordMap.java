package dev.kith.examples.benchmarks;

import dev.kith.contact.Contact;
import dev.kith.store.SearchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The words of names in a sorted map, as one would write it in ten lines. */
final class WordMap {
    private final ConcurrentNavigableMap<String, List<Contact>> words =
            new ConcurrentSkipListMap<>();

    void add(Contact contact) {
        for (String word : SearchTerms.wordsIn(contact.displayName())) {
            words.computeIfAbsent(word, first -> new ArrayList<>(1)).add(contact);
        }
    }

    /** How many contacts it gives of those that have a word which begins as the text's first. */
    long search(String text) {
        String beginning = text.split(" ", 2)[0];
        List<Contact> found = new ArrayList<>();
        for (List<Contact> each :
                words.subMap(beginning, beginning + Character.MAX_VALUE).values()) {
            for (Contact contact : each) {
                found.add(contact);
                if (found.size() == SearchBenchmark.PAGE) {
                    return found.size();
                }
            }
        }
        return found.size();
    }
}
