package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * The first page of a search in a book, beside a sorted map of words and beside Lucene.
 *
 * <p>The book and Lucene give the first hits in the order of sort names. The map gives the first
 * ones that it comes across and knows no second word: it is what a look-up of a beginning costs.
 */
final class SearchBenchmark {
    static final int PAGE = 50;

    /** Beginnings of the family names that the contacts share. */
    private static final List<String> COMMON = List.of("love", "hopp", "turi", "muller", "knut");

    private final Scale scale;
    private final ContactBook book = Books.emptyWithPlainNumbers();
    private final List<String> rare = new ArrayList<>();

    private SearchBenchmark(Scale scale) {
        this.scale = scale;
        Books.fill(book, scale.many());
        for (int i = 0; i < 200; i++) {
            // each contact's family name ends in its number
            int number = (int) (i * 7_919L * 104_729L % scale.many());
            rare.add(Integer.toString(number, 36));
        }
    }

    static void run(Scale scale, Consumer<Row> rows) {
        SearchBenchmark benchmark = new SearchBenchmark(scale);
        WordMap map = new WordMap();
        try (LuceneIndex lucene = new LuceneIndex()) {
            Books.each(
                    benchmark.book,
                    contact -> {
                        map.add(contact);
                        lucene.add(contact);
                    });
            lucene.open();
            benchmark.check(lucene);
            rows.accept(benchmark.row("a beginning that one in 26 has", COMMON, map, lucene));
            rows.accept(benchmark.row("a beginning that few have", benchmark.rare, map, lucene));
            rows.accept(benchmark.row("two words that many have", twoWords(), map, lucene));
        }
    }

    private static List<String> twoWords() {
        List<String> texts = new ArrayList<>();
        for (String given : List.of("ada", "grac", "donald", "zoe")) {
            COMMON.forEach(family -> texts.add(given + " " + family));
        }
        return texts;
    }

    /** The contestants that find the same give the same. */
    private void check(LuceneIndex lucene) {
        List<String> texts = new ArrayList<>(twoWords());
        texts.addAll(COMMON);
        texts.addAll(rare);
        for (String text : texts) {
            if (lucene.search(text) != search(text)) {
                throw new IllegalStateException("not the same number of hits: " + text);
            }
        }
    }

    private long search(String text) {
        List<Contact> hits = book.contacts().search(text, PageRequest.first(PAGE)).items();
        return hits.size();
    }

    private Row row(String what, List<String> texts, WordMap map, LuceneIndex lucene) {
        Measured nanos =
                new Rounds(scale)
                        .with("book", new Asking(texts, this::search)::next)
                        .with("map", new Asking(texts, map::search)::next)
                        .with("lucene", new Asking(texts, lucene::search)::next)
                        .medians();
        double ofBook = nanos.of("book");
        return new Row(
                "search for "
                        + what
                        + " among "
                        + Figures.count(scale.many())
                        + ", the first "
                        + PAGE
                        + " in order: speed beside Lucene in memory",
                "",
                Figures.ratio(nanos.of("lucene") / ofBook),
                "book "
                        + micros(ofBook)
                        + ", Lucene "
                        + micros(nanos.of("lucene"))
                        + "; a look-up of one beginning in a ConcurrentSkipListMap, in no order, "
                        + micros(nanos.of("map")));
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.1f µs", nanos / 1_000);
    }

    /** Asks for one text after another. */
    private static final class Asking {
        private final List<String> texts;
        private final ToLongFunction<String> answer;
        private int next;

        Asking(List<String> texts, ToLongFunction<String> answer) {
            this.texts = texts;
            this.answer = answer;
        }

        long next() {
            next = next + 1 == texts.size() ? 0 : next + 1;
            return answer.applyAsLong(texts.get(next));
        }
    }
}
