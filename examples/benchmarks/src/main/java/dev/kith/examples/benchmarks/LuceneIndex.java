package dev.kith.examples.benchmarks;

import dev.kith.contact.Contact;
import dev.kith.store.ContactProjection;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The tokens of contacts in an index of Lucene's in memory, one segment, sorted as a book is. */
final class LuceneIndex implements AutoCloseable {
    private static final String TOKENS = "tokens";
    private static final String ORDER = "order";

    /** The segment itself is in order, so that Lucene can stop when a page is full. */
    private static final Sort IN_ORDER = new Sort(new SortField(ORDER, SortField.Type.STRING));

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    LuceneIndex() {
        try {
            writer =
                    new IndexWriter(
                            directory,
                            new IndexWriterConfig(new WhitespaceAnalyzer())
                                    .setIndexSort(IN_ORDER)
                                    .setRAMBufferSizeMB(256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Contact contact) {
        ContactProjection projection = ContactProjection.of(contact);
        Document document = new Document();
        String tokens = String.join(" ", projection.tokens());
        document.add(new TextField(TOKENS, tokens, Field.Store.NO));
        String order = projection.position().key().text() + ' ' + contact.id();
        document.add(new SortedDocValuesField(ORDER, new BytesRef(order)));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was added searchable, in one segment. */
    void open() {
        try {
            writer.forceMerge(1);
            writer.commit();
            reader = DirectoryReader.open(writer);
            searcher = new IndexSearcher(reader);
            // each search is measured, not what is remembered of it
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many hits the first page has. */
    long search(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : text.split(" ", -1)) {
            query.add(new PrefixQuery(new Term(TOKENS, word)), BooleanClause.Occur.FILTER);
        }
        try {
            return searcher.search(
                            new ConstantScoreQuery(query.build()), SearchBenchmark.PAGE, IN_ORDER)
                    .scoreDocs
                    .length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
