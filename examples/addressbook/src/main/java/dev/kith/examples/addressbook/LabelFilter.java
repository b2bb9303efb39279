package dev.kith.examples.addressbook;

import dev.kith.common.FoldKey;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.label.Category;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.Labels;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contacts that have a label of a name, in whatever category. */
final class LabelFilter implements Predicate<Contact> {
    private final Set<LabelId> ids;

    private LabelFilter(Set<LabelId> ids) {
        this.ids = ids;
    }

    /** The filter for a name or alias, in any case and with or without accents. */
    static LabelFilter of(String name, Labels labels) {
        return new LabelFilter(
                labels.categories().stream()
                        .flatMap(category -> labels.find(category.key(), name).stream())
                        .map(Label::id)
                        .collect(Collectors.toSet()));
    }

    /** Whether the book has no label of that name. */
    boolean isUnknown() {
        return ids.isEmpty();
    }

    @Override
    public boolean test(Contact contact) {
        return !Collections.disjoint(contact.labels(), ids);
    }

    /** The known name that is nearest to one, if it differs in at most a third of its letters. */
    static Optional<String> nearest(String name, Labels labels) {
        String wanted = FoldKey.fold(name);
        int best = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (Category category : labels.categories()) {
            PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
            while (true) {
                Page<Label> page = labels.list(category.key(), request);
                for (Label label : page.items()) {
                    int distance = distance(wanted, label);
                    if (distance < best) {
                        best = distance;
                        nearest = Optional.of(label.name());
                    }
                }
                if (page.next().isEmpty()) {
                    break;
                }
                request = PageRequest.after(page.next().get(), PageRequest.MAX_SIZE);
            }
        }
        return nearest;
    }

    private static int distance(String wanted, Label label) {
        return Stream.concat(Stream.of(label.name()), label.aliases().stream())
                .mapToInt(name -> distance(wanted, FoldKey.fold(name)))
                .min()
                .orElseThrow();
    }

    /** How many letters must be put in, left out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
