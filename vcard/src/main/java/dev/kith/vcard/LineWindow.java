package dev.kith.vcard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a source that is in memory, and the physical line in it that is looked at.
 *
 * <p>Bytes from {@link #mark} on stay in memory; positions that outlive a line are kept relative to
 * it. A line longer than a chunk comes in pieces.
 */
final class LineWindow {
    private static final int CHUNK = 1 << 16;
    private static final int LARGE = 16 * CHUNK;

    /** How far blank lines are looked through, and how much of the line behind them is seen. */
    private static final int SIGHT = 4_096;

    private static final int GLIMPSE = 64;
    private final InputStream in;
    private final int largest;
    byte[] buffer;
    int mark;
    int lineStart;
    int lineEnd;
    int nextStart;
    long line;

    /** Whether the line goes on what an earlier piece began. */
    boolean goesOn;

    /** Whether the source had another encoding, so that charsets it names are no longer true. */
    boolean recoded;

    /** From where, relative to the mark, bytes before the line are not wanted; -1 for nowhere. */
    int unwanted = -1;

    private int limit;
    private boolean ended;
    private boolean unfinished;
    private long forgotten;
    private long received;

    /** A window that need not hold more than a card of the given size. */
    LineWindow(InputStream in, int cardBytes) {
        this.in = in;
        this.buffer = new byte[CHUNK];
        this.largest = Math.min(cardBytes, 1 << 30) + 4 * CHUNK;
    }

    /** A window on bytes that are all in memory; it takes them over. */
    LineWindow(byte[] bytes) {
        this.in = InputStream.nullInputStream();
        this.buffer = bytes;
        this.largest = bytes.length;
        this.limit = bytes.length;
        this.received = bytes.length;
        this.ended = true;
    }

    /** The bytes taken from the source so far. */
    long received() {
        return received;
    }

    /** Where in the source the line begins. */
    long lineOffset() {
        return forgotten + lineStart;
    }

    int relative(int position) {
        return position - mark;
    }

    /** Moves to the next physical line; false at the end of the source. */
    boolean next() throws IOException {
        goesOn = unfinished;
        lineStart = nextStart;
        int end = findBreak(lineStart);
        lineEnd = end;
        if (end == limit && lineStart == end && ended) {
            return false;
        }
        unfinished = end == limit && !ended;
        if (!goesOn) {
            line++;
        }
        nextStart = unfinished || end == limit ? end : afterBreak(end);
        return true;
    }

    /**
     * The beginning of the next line that is not blank, with its own blanks; empty where the source
     * ends before it, blank where it is out of sight.
     */
    byte[] ahead() throws IOException {
        int lineAt = 0;
        int at = 0;
        while (at < SIGHT && sees(at) && isBlankOrBreak(buffer[nextStart + at])) {
            lineAt = Ascii.isBreak(buffer[nextStart + at]) ? at + 1 : lineAt;
            at++;
        }
        int end = at;
        while (end < at + GLIMPSE && sees(end) && !Ascii.isBreak(buffer[nextStart + end])) {
            end++;
        }
        int from = sees(at) ? lineAt : at;
        return Arrays.copyOfRange(buffer, nextStart + from, nextStart + end);
    }

    private static boolean isBlankOrBreak(byte b) {
        return Ascii.isBlank(b) || Ascii.isBreak(b);
    }

    /** Whether the source has a byte so far behind the line. */
    private boolean sees(int distance) throws IOException {
        while (nextStart + distance >= limit && !ended) {
            fill();
        }
        return nextStart + distance < limit;
    }

    private int findBreak(int from) throws IOException {
        int at = from;
        while (true) {
            byte[] bytes = buffer;
            int end = limit;
            while (at < end && !(bytes[at] <= '\r' && Ascii.isBreak(bytes[at]))) {
                at++;
            }
            if (at < end || ended || at - lineStart >= CHUNK) {
                return at;
            }
            at -= fill();
        }
    }

    private int afterBreak(int at) throws IOException {
        int end = at;
        if (buffer[end] == '\r') {
            if (end + 1 == limit && !ended) {
                end -= fill();
                lineEnd = end;
            }
            if (end + 1 < limit && buffer[end + 1] == '\n') {
                return end + 2;
            }
        }
        return end + 1;
    }

    /** Reads a chunk and returns by how much positions have moved to the front. */
    private int fill() throws IOException {
        int moved = cut();
        if (limit + CHUNK / 2 > buffer.length) {
            moved += compactInto(buffer);
            if (limit + CHUNK / 2 > buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(largest, buffer.length * 2L));
            }
        }
        int count = in.read(buffer, limit, Math.min(CHUNK, buffer.length - limit));
        if (count < 0) {
            ended = true;
        } else {
            limit += count;
            received += count;
        }
        return moved;
    }

    private int compactInto(byte[] target) {
        int moved = mark;
        System.arraycopy(buffer, mark, target, 0, limit - mark);
        buffer = target;
        mark = 0;
        shift(moved);
        return moved;
    }

    private void shift(int moved) {
        lineStart -= moved;
        lineEnd -= moved;
        nextStart -= moved;
        limit -= moved;
        forgotten += moved;
    }

    /** Takes the unwanted bytes before the line out of memory; returns how many they were. */
    int cut() {
        int from = mark + unwanted;
        int removed = unwanted < 0 ? 0 : lineStart - from;
        if (removed > 0) {
            System.arraycopy(buffer, lineStart, buffer, from, limit - lineStart);
            shift(removed);
        }
        return removed;
    }

    /**
     * The bytes from the mark on, at least up to a position, which becomes the mark. A large card
     * gets the buffer itself, so that it is never in memory twice.
     */
    byte[] take(int end) {
        byte[] taken = buffer;
        if (mark == 0 && buffer.length > LARGE && end > buffer.length / 2) {
            mark = end;
            compactInto(new byte[Math.max(CHUNK, limit - end + CHUNK)]);
        } else {
            taken = Arrays.copyOfRange(buffer, mark, end);
            mark = end;
        }
        return taken;
    }
}
