package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.contact.Contact;
import dev.kith.label.LabelId;
import dev.kith.store.ContactProjection;
import dev.kith.store.SearchTerms;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tokens by which an index outside the book finds the same contacts as the book does. The book
 * looks up the labels that a word begins when it is asked; what stands outside has the words of the
 * labels' names with each contact, which spares it that.
 */
final class SearchTokens {
    private final ContactBook book;
    private final Map<LabelId, Set<String>> words = new HashMap<>();

    SearchTokens(ContactBook book) {
        this.book = book;
    }

    Set<String> of(Contact contact) {
        Set<String> tokens = new LinkedHashSet<>(ContactProjection.tokens(contact));
        for (LabelId label : contact.labels()) {
            tokens.remove(SearchTerms.tokenOf(label));
            tokens.addAll(words.computeIfAbsent(label, this::words));
        }
        return tokens;
    }

    private Set<String> words(LabelId label) {
        return SearchTerms.wordsIn(book.labels().name(label).orElseThrow());
    }
}
