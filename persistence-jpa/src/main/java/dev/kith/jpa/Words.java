package dev.kith.jpa;

import java.util.Collection;
import java.util.List;

/** Lists of names without line ends, one a line, in a column that may not be empty. */
final class Words {

    private static final String NONE = "-";

    private Words() {}

    static String join(Collection<String> words) {
        return words.isEmpty() ? NONE : String.join("\n", words);
    }

    static List<String> split(String column) {
        return column.equals(NONE) ? List.of() : List.of(column.split("\n", -1));
    }
}
