package dev.kith.vcard;

import dev.kith.common.FoldKey;
import dev.kith.contact.Contact;
import dev.kith.label.LabelNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of a contact's labels, as CATEGORIES has them. */
final class Categories {
    /** For who writes contacts without a book: one with labels would lose them in silence. */
    static final LabelNames UNKNOWN =
            label -> {
                throw new IllegalStateException(
                        "a contact with labels is written by a writer that knows their names: give"
                                + " it the labels of the book");
            };

    private Categories() {}

    /** The names in the order of the labels. */
    static List<String> of(Contact contact, LabelNames names) {
        return contact.labels().stream()
                .map(names::name)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The same as a card has them, whose spelling is as good as the book's. */
    static List<String> of(Contact contact, LabelNames names, List<String> written) {
        List<String> now = of(contact, names);
        Map<FoldKey, String> spellings = new HashMap<>();
        written.forEach(text -> spellings.putIfAbsent(FoldKey.of(text), text));
        List<FoldKey> before = written.stream().map(FoldKey::of).distinct().toList();
        return before.equals(now.stream().map(FoldKey::of).distinct().toList())
                ? written
                : now.stream()
                        .map(name -> spellings.getOrDefault(FoldKey.of(name), name))
                        .distinct()
                        .toList();
    }
}
