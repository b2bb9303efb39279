package dev.kith.vcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cards of one source, one after the other, in memory bounded by the largest card.
 *
 * <p>Bad content never stops it: what is wrong with a card is in that card's problems, what is
 * wrong with the source as a whole in {@link #problems}. Reading throws {@link
 * UncheckedIOException} when the source cannot be read. Not safe for use by several threads.
 */
public final class VCardReader implements Iterator<ReadCard>, AutoCloseable {
    private final InputStream in;
    private final String source;
    private final Problems problems;
    private final CardLexer lexer;
    private @Nullable ReadCard ahead;
    private boolean ended;

    VCardReader(InputStream in, String source, ReadLimits limits) throws IOException {
        this.in = in;
        this.source = source;
        this.problems = new Problems(source, limits.problems());
        InputStream opened = UnicodeInput.open(in);
        LineWindow window = new LineWindow(opened, limits.cardBytes());
        window.recoded = UnicodeInput.isRecoded(opened);
        this.lexer = new CardLexer(window, limits, problems);
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = read();
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public ReadCard next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("the source holds no more cards");
        }
        ReadCard card = ahead;
        ahead = null;
        return card;
    }

    private @Nullable ReadCard read() {
        try {
            RawCard card = lexer.next();
            return card == null ? null : new ReadCard(source, card, lexer.problems());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * {@return the problems of the source that belong to no card; complete once the last card is
     * read}
     */
    public List<CardProblem> problems() {
        return problems.list();
    }

    /** {@return how many bytes were taken from the source so far, as UTF-8} */
    public long bytesRead() {
        return lexer.received();
    }

    /** Closes the source. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
