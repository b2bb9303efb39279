package dev.kith.vcard;

import dev.kith.vcard.CardProblem.Code;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts the physical lines of one property together and finds its parts. */
final class PropertyLexer {
    private static final int FULL_LINE = 60;
    private final LineWindow window;
    private final ReadLimits limits;
    private final PropertyIndex index;

    private boolean open;
    private int start;
    private int nameStart;
    private int nameEnd;
    private int colon;
    private int end;
    private long line;
    private int flags;
    private int parameters;
    private boolean inQuotes;
    private boolean oddName;
    private boolean softBreak;
    private boolean doubtfulBreak;
    private boolean base64Open;
    private String tooLongName = "";
    private boolean tooLong;

    PropertyLexer(LineWindow window, ReadLimits limits, PropertyIndex index) {
        this.window = window;
        this.limits = limits;
        this.index = index;
    }

    boolean isOpen() {
        return open;
    }

    /** Begins a property at the window's line. */
    void open() {
        open = true;
        start = window.relative(window.lineStart);
        line = window.line;
        flags = 0;
        parameters = 0;
        nameEnd = -1;
        colon = -1;
        inQuotes = false;
        oddName = false;
        base64Open = false;
        tooLong = false;
        int at = window.lineStart;
        while (at < window.lineEnd && Ascii.isBlank(window.buffer[at])) {
            at++;
        }
        nameStart = window.relative(at);
        scanHeader(at);
        endLine();
    }

    /** Whether the window's line, which is not empty, belongs to the open property. */
    boolean goesOn() {
        return (softBreak && !(doubtfulBreak && isKnownProperty()))
                || Ascii.isBlank(window.buffer[window.lineStart])
                || (base64Open && isBase64Line());
    }

    /** Whether the line rather begins a property than goes on after a soft break. */
    private boolean isKnownProperty() {
        byte[] bytes = window.buffer;
        int from = window.lineStart;
        int at = from;
        while (at < window.lineEnd && Ascii.isNameByte(bytes[at])) {
            at++;
        }
        boolean named = at > from && at < window.lineEnd && (bytes[at] == ':' || bytes[at] == ';');
        return named && KnownName.of(bytes, from, at) != KnownName.OTHER;
    }

    boolean awaitsSoftLine() {
        return softBreak;
    }

    /** Takes the window's line as a continuation. */
    void extend() {
        if (!window.goesOn) {
            flags |= Flags.FOLDED;
            if (colon < 0) {
                flags |= Flags.HEADER_FOLDED;
            }
        }
        if (colon < 0 && !tooLong) {
            scanHeader(window.lineStart);
        }
        endLine();
    }

    /** Takes an empty line: it ends base64 that is not indented, and a soft break. */
    void emptyLine() {
        base64Open = false;
        softBreak = false;
    }

    void nest() {
        flags |= Flags.NESTED | Flags.FOLDED;
    }

    /** Ends the property before the window's line and adds it to the index. */
    void close(Problems problems) {
        if (!open) {
            return;
        }
        open = false;
        if (tooLong) {
            window.cut();
            window.unwanted = -1;
            String message = "longer than " + limits.lineBytes() + " bytes; left out";
            problems.add(Code.LINE_TOO_LONG, line, tooLongName, message);
            return;
        }
        if (colon < 0 && nameEnd >= 0) {
            findColonIgnoringQuotes();
        }
        if (colon < 0 || !hasName()) {
            flags |= Flags.UNREAD;
            problems.add(Code.MALFORMED_LINE, line, "", "no property; kept as written, not read");
        } else if (parameters > limits.parameters()) {
            flags |= Flags.UNREAD;
            String message = "more than " + limits.parameters() + " parameters; kept, not read";
            problems.add(Code.TOO_MANY_PARAMETERS, line, name(), message);
        } else {
            check(problems);
        }
        if (nameEnd - nameStart == 7 && !Flags.has(flags, Flags.UNREAD)) {
            findVersion();
        }
        index.add(start, nameStart, nameEnd, colon, end, flags, line);
    }

    /** Forgets the open property; the caller has its bytes taken away. */
    int abandon() {
        open = false;
        return start;
    }

    private void scanHeader(int from) {
        byte[] bytes = window.buffer;
        int to = window.lineEnd;
        int at = from;
        if (nameEnd < 0) {
            at = scanName(bytes, from, to);
            if (at == to) {
                return;
            }
            nameEnd = window.relative(at);
        }
        for (; at < to; at++) {
            byte b = bytes[at];
            if (b == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && b == ';') {
                parameters++;
            } else if (!inQuotes && b == ':') {
                colonAt(window.relative(at));
                return;
            }
        }
    }

    private int scanName(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (Ascii.isNameByte(b)) {
                continue;
            }
            if (b == ':' || b == ';') {
                return at;
            }
            if (b == '.') {
                flags |= Flags.GROUPED;
            } else {
                oddName = true;
            }
        }
        return to;
    }

    private void findColonIgnoringQuotes() {
        byte[] bytes = window.buffer;
        for (int i = window.mark + nameEnd; i < window.mark + end; i++) {
            if (bytes[i] == ':') {
                colonAt(window.relative(i));
                return;
            }
        }
    }

    private void colonAt(int position) {
        colon = position;
        if (position > nameEnd) {
            byte[] bytes = window.buffer;
            int from = window.mark + nameEnd;
            int to = window.mark + position;
            if (Flags.has(flags, Flags.HEADER_FOLDED)) {
                bytes = Unfolder.unfold(bytes, from, to, 0);
                from = 0;
                to = bytes.length;
            }
            flags |= HeaderFlags.of(bytes, from, to);
            base64Open = Flags.has(flags, Flags.BASE64);
        }
    }

    private void endLine() {
        end = window.relative(window.lineEnd);
        softBreak = Flags.has(flags, Flags.QUOTED_PRINTABLE) && endsWithEquals();
        doubtfulBreak = softBreak && isDoubtfulBreak();
        if (!tooLong && end - start > limits.lineBytes()) {
            tooLongName = nameEnd < 0 ? "" : name();
            tooLong = true;
            window.unwanted = start;
        }
    }

    private boolean endsWithEquals() {
        int at = window.lineEnd - 1;
        int first = Math.max(window.lineStart, window.mark + colon + 1);
        while (at >= first && Ascii.isBlank(window.buffer[at])) {
            at--;
        }
        return at >= first && window.buffer[at] == '=';
    }

    /** Encoders break lines that are full, and after an encoded line end. */
    private boolean isDoubtfulBreak() {
        int at = window.lineEnd - 1;
        while (Ascii.isBlank(window.buffer[at])) {
            at--;
        }
        boolean afterLineEnd =
                at - window.lineStart >= 3
                        && window.buffer[at - 3] == '='
                        && window.buffer[at - 2] == '0'
                        && (Ascii.upper(window.buffer[at - 1]) == 'A'
                                || Ascii.upper(window.buffer[at - 1]) == 'D');
        boolean full = window.goesOn || window.lineEnd - window.lineStart >= FULL_LINE;
        return !full && !afterLineEnd;
    }

    private boolean isBase64Line() {
        int to = window.lineEnd;
        while (to > window.lineStart && Ascii.isBlank(window.buffer[to - 1])) {
            to--;
        }
        for (int i = window.lineStart; i < to; i++) {
            if (!Ascii.isBase64Byte(window.buffer[i])) {
                return false;
            }
        }
        return true;
    }

    private void findVersion() {
        int mark = window.mark;
        if (Ascii.spells(window.buffer, mark + nameStart, mark + nameEnd, "VERSION")) {
            int length = Math.min(end - colon - 1, 20);
            int from = mark + colon + 1;
            String text = new String(window.buffer, from, length, StandardCharsets.ISO_8859_1);
            index.foundVersion(text.strip(), line);
        }
    }

    private String name() {
        int from = window.mark + nameStart;
        String name =
                new String(
                        window.buffer,
                        from,
                        Math.min(nameEnd - nameStart, 200),
                        StandardCharsets.ISO_8859_1);
        return name.strip();
    }

    private boolean hasName() {
        if (!oddName && nameEnd > nameStart && window.buffer[window.mark + nameEnd - 1] != '.') {
            return true;
        }
        byte[] bytes = window.buffer;
        int from = window.mark + nameStart;
        int to = window.mark + nameEnd;
        while (to > from && Ascii.isBlank(bytes[to - 1])) {
            to--;
        }
        if (to == from || bytes[to - 1] == '.') {
            return false;
        }
        boolean folded = Flags.has(flags, Flags.HEADER_FOLDED);
        // programs make up names such as "X-GOOGLE TALK"; without the X it is more likely text
        boolean extended = Ascii.upper(bytes[from]) == 'X' && bytes[from + 1] == '-';
        boolean blanksFit = folded || extended;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean fits = Ascii.isNameByte(b) || b == '.' || (blanksFit && Ascii.isBlank(b));
            if (!fits && !(folded && Ascii.isBreak(b))) {
                return false;
            }
        }
        return true;
    }

    /** Looks once at the bytes of a whole property for what reading it later depends on. */
    private void check(Problems problems) {
        byte[] bytes = window.buffer;
        int from = window.mark + start;
        int to = window.mark + end;
        if (Ascii.isAscii(bytes, from, to)) {
            flags |= Flags.ASCII;
        } else if (!isUtf8(bytes, from, to)) {
            flags |= Flags.NOT_UTF8;
        }
        if ((flags & (Flags.NOT_UTF8 | Flags.CHARSET)) != 0) {
            checkCharset(problems, bytes);
        }
        if (Flags.has(flags, Flags.QUOTED_PRINTABLE)
                && !QuotedPrintable.isWellFormed(bytes, window.mark + colon + 1, to)) {
            String message = "a quoted-printable value has a wrong escape; it stays as written";
            problems.add(Code.BAD_QUOTED_PRINTABLE, line, name(), message);
        }
    }

    private boolean isUtf8(byte[] bytes, int from, int to) {
        if (Utf8.isValid(bytes, from, to)) {
            return true;
        }
        if (!Flags.has(flags, Flags.FOLDED)) {
            return false;
        }
        byte[] unfolded = Unfolder.unfold(bytes, from, to, flags);
        return Utf8.isValid(unfolded, 0, unfolded.length);
    }

    private void checkCharset(Problems problems, byte[] bytes) {
        if (Flags.has(flags, Flags.CHARSET)) {
            byte[] header = Unfolder.unfold(bytes, window.mark + nameEnd, window.mark + colon, 0);
            String named = HeaderFlags.charset(header);
            Optional<Charset> charset = Charsets.find(named);
            boolean asWritten = !Flags.has(flags, Flags.QUOTED_PRINTABLE);
            boolean recoded = window.recoded && asWritten;
            boolean wide = asWritten && charset.filter(Charsets::isWide).isPresent();
            if (charset.isPresent() && !recoded && !wide) {
                return;
            }
            flags &= ~Flags.CHARSET;
            flags |= recoded ? Flags.RELABEL : 0;
            if (recoded || wide) {
                reportNotUtf8(problems);
                return;
            }
            String message = "the charset it names is unknown; read as UTF-8 or windows-1252";
            problems.add(Code.UNKNOWN_CHARSET, line, name(), message);
        }
        reportNotUtf8(problems);
    }

    private void reportNotUtf8(Problems problems) {
        if (Flags.has(flags, Flags.NOT_UTF8)) {
            problems.add(Code.NOT_UTF8, line, name(), "not UTF-8; read as windows-1252");
        }
    }
}
