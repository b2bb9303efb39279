package dev.kith.examples.benchmarks;

import dev.kith.contact.Contact;
import dev.kith.store.ContactProjection;
import dev.kith.store.SortPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The tokens of contacts in an index of Lucene's in memory, at its best: one segment that lies in
 * the order of the hits, of each token nothing but who has it, and the contacts themselves at hand.
 */
final class LuceneIndex implements AutoCloseable {
    private static final String TOKEN = "token";
    private static final String ORDER = "order";
    private static final String NUMBER = "number";
    private static final Sort IN_ORDER = new Sort(new SortField(ORDER, SortField.Type.STRING));

    private final List<Contact> contacts;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final LeafReader segment;
    private final IndexSearcher searcher;

    LuceneIndex(List<Contact> contacts, SearchTokens tokens) {
        this.contacts = contacts;
        try {
            write(tokens);
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        segment = reader.leaves().get(0).reader();
        searcher = new IndexSearcher(reader);
        // each search is measured, not what is remembered of it
        searcher.setQueryCache(null);
    }

    private void write(SearchTokens tokens) throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig().setIndexSort(IN_ORDER).setRAMBufferSizeMB(256);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int number = 0; number < contacts.size(); number++) {
                Contact contact = contacts.get(number);
                writer.addDocument(document(contact, tokens.of(contact), number));
            }
            writer.forceMerge(1);
        }
    }

    private static Document document(Contact contact, Set<String> tokens, int number) {
        SortPosition position = ContactProjection.position(contact);
        Document document = new Document();
        for (String token : tokens) {
            document.add(new StringField(TOKEN, token, Field.Store.NO));
        }
        String order = position.key().text() + '\0' + contact.id();
        document.add(new SortedDocValuesField(ORDER, new BytesRef(order)));
        document.add(new NumericDocValuesField(NUMBER, number));
        return document;
    }

    /** The first page of those that have a token for each word of the text. */
    List<Contact> search(String text) {
        try {
            // counts no further than the page, and stops when it is full
            ScoreDoc[] hits =
                    searcher.search(
                                    query(text),
                                    new TopFieldCollectorManager(
                                            IN_ORDER,
                                            SearchBenchmark.PAGE,
                                            null,
                                            SearchBenchmark.PAGE))
                            .scoreDocs;
            NumericDocValues numbers = DocValues.getNumeric(segment, NUMBER);
            List<Contact> page = new ArrayList<>(hits.length);
            for (ScoreDoc hit : hits) {
                if (!numbers.advanceExact(hit.doc)) {
                    throw new IllegalStateException("a hit without a contact");
                }
                page.add(contacts.get((int) numbers.longValue()));
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(String text) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String word : SearchBenchmark.words(text)) {
            words.add(new PrefixQuery(new Term(TOKEN, word)), BooleanClause.Occur.FILTER);
        }
        return new ConstantScoreQuery(words.build());
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
