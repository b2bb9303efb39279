package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The first page of a search in a book, beside a sorted map of the same tokens and beside Lucene.
 *
 * <p>The book and Lucene give the same hits in the same order, that of sort names. The map gives
 * the first ones that it comes across and does not bring two words together: it is what a look-up
 * of a beginning costs, and nothing more.
 */
final class SearchBenchmark {
    static final int PAGE = 50;

    /** Beginnings of names each of which one contact in 26 has. */
    private static final List<String> FAMILY = List.of("love", "hopp", "turi", "muller", "knut");

    private static final List<String> GIVEN = List.of("ada", "grac", "donald", "zoe");
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "m", "s");
    private static final int RARE = 200;

    private final Scale scale;
    private final ContactBook book = Books.emptyWithPlainNumbers();
    private final TokenMap map = new TokenMap();

    private SearchBenchmark(Scale scale) {
        this.scale = scale;
    }

    static void run(Scale scale, Consumer<Row> rows) {
        SearchBenchmark benchmark = new SearchBenchmark(scale);
        Books.fill(benchmark.book, scale.many());
        List<Contact> contacts = new ArrayList<>(scale.many());
        Books.each(benchmark.book, contacts::add);
        SearchTokens tokens = new SearchTokens(benchmark.book);
        contacts.forEach(contact -> benchmark.map.add(contact, tokens.of(contact)));
        try (LuceneIndex lucene = new LuceneIndex(contacts, tokens)) {
            rows.accept(benchmark.row("a word that one or two have", rare(scale), lucene));
            // who share a family name stand side by side in the order, who share a given one do not
            rows.accept(benchmark.row("a family name that one in 26 has", FAMILY, lucene));
            rows.accept(benchmark.row("a given name that one in 26 has", GIVEN, lucene));
            rows.accept(benchmark.row("one letter", LETTERS, lucene));
            rows.accept(benchmark.row("two words that one in 676 has", twoWords(), lucene));
        }
    }

    /** Each contact's family name ends in its number, written to the base 36. */
    private static List<String> rare(Scale scale) {
        List<String> words = new ArrayList<>();
        int half = scale.many() / 2;
        for (int i = 0; i < RARE; i++) {
            // of the upper half: those begin with a letter and are all of one length
            words.add(Integer.toString(half + (int) (i * 348_951L % half), 36));
        }
        return words;
    }

    private static List<String> twoWords() {
        List<String> texts = new ArrayList<>();
        for (String given : GIVEN) {
            FAMILY.forEach(family -> texts.add(given + " " + family));
        }
        return texts;
    }

    /**
     * The words of what a user typed, folded as the tokens are. The book does the same by itself.
     */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (SearchTerm term : SearchTerms.of(text).terms()) {
            words.addAll(term.beginnings());
        }
        return words;
    }

    private List<Contact> search(String text) {
        return book.contacts().search(text, PageRequest.first(PAGE)).items();
    }

    private Row row(String what, List<String> texts, LuceneIndex lucene) {
        requireSame(texts, lucene);
        Measured nanos =
                new Rounds(scale)
                        .with("book", new Asking(texts, this::search)::next)
                        .with("map", new Asking(texts, map::search)::next)
                        .with("lucene", new Asking(texts, lucene::search)::next)
                        .medians();
        double ofBook = nanos.of("book");
        double ofLucene = nanos.of("lucene");
        return new Row(
                "search for "
                        + what
                        + " among "
                        + Figures.count(scale.many())
                        + ", the first "
                        + PAGE
                        + " in order, speed beside Lucene",
                "",
                Figures.ratio(ofLucene / ofBook),
                "book "
                        + Figures.micros(ofBook)
                        + ", Lucene "
                        + Figures.micros(ofLucene)
                        + ", a bare look-up in a sorted map "
                        + Figures.micros(nanos.of("map")));
    }

    private void requireSame(List<String> texts, LuceneIndex lucene) {
        long hits = 0;
        for (String text : texts) {
            List<Contact> page = search(text);
            if (!page.equals(lucene.search(text))) {
                throw new IllegalStateException(
                        "the book and Lucene do not find the same: " + text);
            }
            hits += page.size();
        }
        if (hits == 0) {
            throw new IllegalStateException("a search that finds nobody is not worth measuring");
        }
    }

    /** Asks for one text after another. */
    private static final class Asking {
        private final List<String> texts;
        private final Function<String, List<Contact>> answer;
        private int next;

        Asking(List<String> texts, Function<String, List<Contact>> answer) {
            this.texts = texts;
            this.answer = answer;
        }

        /** Looks at every hit, as who shows the page does. */
        long next() {
            next = next + 1 == texts.size() ? 0 : next + 1;
            long sum = 0;
            for (Contact contact : answer.apply(texts.get(next))) {
                sum += contact.displayName().length();
            }
            return sum;
        }
    }
}
