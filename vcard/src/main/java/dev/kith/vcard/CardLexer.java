package dev.kith.vcard;

import dev.kith.vcard.CardProblem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the cards of a source one after the other, whatever state they are in. */
final class CardLexer {
    private static final byte[] END_LINE = "END:VCARD".getBytes(StandardCharsets.ISO_8859_1);
    private final LineWindow window;
    private final ReadLimits limits;
    private final Problems fileProblems;
    private final PropertyIndex index = new PropertyIndex();
    private final PropertyLexer property;

    private Problems problems;
    private List<CardProblem> found = List.of();
    private boolean open;
    private long cardLine;
    private long cardOffset;
    private int nesting;
    private Nesting agent = Nesting.NONE;
    private boolean leavingOut;
    private @Nullable RawCard finished;
    private long cards;
    private long outsideLine;
    private long outsideLines;

    /** A lexer of a source whose bytes are already an extension of ASCII. */
    CardLexer(LineWindow window, ReadLimits limits, Problems fileProblems) {
        this.window = window;
        this.limits = limits;
        this.fileProblems = fileProblems;
        this.property = new PropertyLexer(window, limits, index);
        this.problems = new Problems(fileProblems.source(), limits.problems());
    }

    /** The problems of the card that {@link #next} returned last. */
    List<CardProblem> problems() {
        return found;
    }

    long received() {
        return window.received();
    }

    /** The next card, null at the end of the source. */
    @Nullable RawCard next() throws IOException {
        finished = null;
        while (finished == null && window.next()) {
            if (open) {
                acceptInside();
            } else {
                acceptOutside();
            }
        }
        if (finished == null) {
            atEnd();
        }
        return finished;
    }

    private void acceptOutside() {
        byte[] bytes = window.buffer;
        int from = textStart(bytes, window.lineStart, window.lineEnd);
        if (!window.goesOn && Boundary.of(bytes, from, window.lineEnd) == Boundary.BEGIN) {
            reportOutside();
            begin(from);
            return;
        }
        window.mark = window.lineStart;
        if (from < window.lineEnd && !window.goesOn) {
            outsideLine = outsideLines == 0 ? window.line : outsideLine;
            outsideLines++;
        }
    }

    /** Where a line begins behind blanks and the byte order mark of a file that was joined on. */
    private static int textStart(byte[] bytes, int from, int to) {
        int start = Boundary.skipBlanks(bytes, from, to);
        boolean marked =
                start + 3 < to && bytes[start] == (byte) 0xEF && bytes[start + 1] == (byte) 0xBB;
        return marked ? start + 3 : start;
    }

    private void reportOutside() {
        if (outsideLines > 0) {
            String message = outsideLines + " lines outside of any card; left out";
            fileProblems.add(Code.OUTSIDE_CARD, outsideLine, "", message);
            outsideLines = 0;
        }
    }

    private void begin(int from) {
        window.mark = from;
        open = true;
        cardLine = window.line;
        cardOffset = window.lineOffset();
        nesting = 0;
        leavingOut = false;
        window.unwanted = -1;
        index.clear();
    }

    private Boundary boundary() throws IOException {
        int from = window.lineStart;
        if (window.goesOn || from == window.lineEnd) {
            return Boundary.NONE;
        }
        if (!Ascii.isBlank(window.buffer[from])) {
            return Boundary.of(window.buffer, from, window.lineEnd);
        }
        int word = Boundary.skipBlanks(window.buffer, from, window.lineEnd);
        Boundary indented = Boundary.of(window.buffer, word, window.lineEnd);
        return indented != Boundary.NONE && isTrue(indented) ? indented : Boundary.NONE;
    }

    /**
     * Whether an indented BEGIN or END is one. Some programs indent them; by RFC 6350, section 3.2,
     * such a line goes on the value before it, and readers that unfold first take it so. It is a
     * boundary here where there is no value to go on, and where the card could not be a whole one
     * otherwise: an END before the next BEGIN or the end of the source, a BEGIN before a second
     * VERSION. Inside a nested card it never is. The writer folds no line so that the question
     * arises ({@link Folds}).
     */
    private boolean isTrue(Boundary indented) throws IOException {
        if (nesting > 0) {
            return false;
        }
        if (!property.isOpen() && !leavingOut) {
            return true;
        }
        byte[] next = window.ahead();
        if (indented == Boundary.END) {
            int from = textStart(next, 0, next.length);
            return next.length == 0 || Boundary.of(next, from, next.length) == Boundary.BEGIN;
        }
        boolean version =
                next.length > 7
                        && Ascii.spells(next, 0, 7, "VERSION")
                        && !Ascii.isNameByte(next[7]);
        return version && !index.version().isEmpty() && agent != Nesting.AWAITED;
    }

    private void acceptInside() throws IOException {
        Boundary boundary = boundary();
        if (nesting > 0) {
            acceptNested(boundary);
        } else if (boundary == Boundary.END) {
            finish(window.lineStart, window.nextStart);
        } else if (boundary == Boundary.BEGIN) {
            acceptBegin();
        } else if (!leavingOut) {
            acceptLine();
        }
        if (open && !leavingOut && window.relative(window.lineEnd) > limits.cardBytes()) {
            String message =
                    "larger than " + limits.cardBytes() + " bytes; its last properties left out";
            leaveOutRest(Code.CARD_TOO_LARGE, message);
        }
    }

    private void acceptLine() {
        boolean empty = window.lineStart == window.lineEnd;
        if (window.goesOn) {
            property.extend();
        } else if (empty && !property.awaitsSoftLine()) {
            property.emptyLine();
        } else if (property.isOpen() && (empty || property.goesOn())) {
            property.extend();
            agent = isBlankLine() ? agent : Nesting.NONE;
        } else if (!isBlankLine()) {
            property.close(problems);
            if (index.size() == limits.properties()) {
                String message = "more than " + limits.properties() + " properties; rest left out";
                leaveOutRest(Code.TOO_MANY_PROPERTIES, message);
            } else {
                property.open();
                agent = Nesting.of(window.buffer, window.lineStart, window.lineEnd);
                if (agent == Nesting.BEGUN) {
                    nest();
                }
            }
        }
    }

    private boolean isBlankLine() {
        int to = window.lineEnd;
        return Boundary.skipBlanks(window.buffer, window.lineStart, to) == to;
    }

    private void acceptBegin() {
        if (property.isOpen() && agent == Nesting.AWAITED) {
            property.extend();
            nest();
            return;
        }
        property.close(problems);
        if (index.size() == 0) {
            String message = "begins again before its first property; the first begin left out";
            problems.add(Code.EMPTY_CARD, cardLine, "", message);
            begin(window.lineStart);
            return;
        }
        reportMissingEnd("the next card begins");
        finish(window.lineStart, -1);
        begin(window.lineStart);
    }

    private void nest() {
        property.nest();
        nesting = 1;
        agent = Nesting.NONE;
    }

    /** Lines of a card inside an AGENT: one value, whatever they hold. */
    private void acceptNested(Boundary boundary) {
        if (boundary == Boundary.BEGIN && agent != Nesting.AWAITED) {
            property.close(problems);
            reportMissingEnd("the next card begins");
            finish(window.lineStart, -1);
            begin(window.lineStart);
            return;
        }
        if (!leavingOut) {
            property.extend();
        }
        if (boundary == Boundary.BEGIN) {
            deepen();
        } else if (boundary == Boundary.END) {
            nesting--;
            agent = Nesting.NONE;
        } else if (!window.goesOn && !isBlankLine()) {
            agent = Nesting.of(window.buffer, window.lineStart, window.lineEnd);
            if (agent == Nesting.BEGUN) {
                deepen();
            }
        }
    }

    private void deepen() {
        nesting++;
        agent = Nesting.NONE;
        if (nesting == limits.nesting() + 1) {
            String message = "cards nested deeper than " + limits.nesting() + "; kept as written";
            problems.add(Code.NESTED_TOO_DEEP, window.line, "AGENT", message);
        }
    }

    private void leaveOutRest(Code code, String message) {
        leavingOut = true;
        problems.add(code, window.line, "", message);
        if (window.unwanted < 0) {
            window.unwanted =
                    property.isOpen() ? property.abandon() : window.relative(window.lineStart);
        } else {
            property.abandon();
        }
    }

    private void reportMissingEnd(String where) {
        problems.add(Code.MISSING_END, cardLine, "", "no END before " + where + "; END added");
    }

    private void atEnd() {
        if (open) {
            window.lineStart = window.nextStart;
            if (property.isOpen() || index.size() > 0) {
                property.close(problems);
                reportMissingEnd("the source ends");
                finish(window.lineStart, -1);
            } else {
                fileProblems.add(
                        Code.EMPTY_CARD, cardLine, "", "begins and holds nothing; left out");
            }
            open = false;
        }
        reportOutside();
        if (cards == 0 && finished == null) {
            String message =
                    "no card found: no BEGIN:VCARD with content up to byte "
                            + window.lineOffset()
                            + ", where the source ends";
            fileProblems.add(Code.NO_CARD, Math.max(1, window.line), "", message);
            cards = -1;
        }
    }

    /** Makes the card of what was read; its END line ends at a position, or is missing (-1). */
    private void finish(int tailStart, int cardEnd) {
        int tail = window.relative(tailStart);
        if (leavingOut) {
            tail -= window.cut();
            window.unwanted = -1;
        } else {
            int before = window.lineStart;
            property.close(problems);
            tail -= before - window.lineStart;
        }
        int end = cardEnd < 0 ? window.lineStart : window.nextStart;
        int length = end - window.mark;
        byte[] bytes = window.take(end);
        if (Flags.has(index.allFlags(), Flags.RELABEL)) {
            bytes = Arrays.copyOf(bytes, length);
            bytes = index.relabelled(bytes);
            tail += bytes.length - length;
            length = bytes.length;
        }
        if (cardEnd < 0) {
            int levels = leavingOut || !index.endsNested() ? 0 : nesting;
            bytes = withEnds(bytes, length, levels);
            tail = bytes.length - END_LINE.length - LineEnding.of(bytes, length).length;
            length = bytes.length;
            if (levels > 0) {
                index.extendLast(tail - LineEnding.of(bytes, length).length);
            }
        }
        VCardVersion version = VersionFinder.find(index, bytes, cardLine, problems);
        int flags = version == VCardVersion.V2_1 ? Flags.OLD_VERSION : 0;
        RawProperty[] properties = index.over(bytes, tail, flags);
        finished = new RawCard(bytes, length, tail, properties, version, cardLine, cardOffset);
        found = problems.list();
        if (!found.isEmpty()) {
            problems = new Problems(fileProblems.source(), limits.problems());
        }
        cards++;
        open = false;
    }

    /** Ends a card, and as many cards that are open inside it. */
    private static byte[] withEnds(byte[] bytes, int length, int levels) {
        byte[] ending = LineEnding.of(bytes, length);
        ByteBuilder whole = new ByteBuilder(length + (levels + 2) * (END_LINE.length + 2));
        whole.add(bytes, 0, length);
        if (length == 0 || !Ascii.isBreak(bytes[length - 1])) {
            whole.add(ending);
        }
        for (int i = 0; i <= levels; i++) {
            whole.add(END_LINE);
            whole.add(ending);
        }
        return whole.toBytes();
    }
}
