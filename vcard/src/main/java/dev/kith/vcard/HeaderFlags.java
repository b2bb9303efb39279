package dev.kith.vcard;

import java.nio.charset.StandardCharsets;

/** Finds the parameters that say how a value is encoded, without making text of the others. */
final class HeaderFlags {
    private HeaderFlags() {}

    /** The flags that the parameters between name and colon set. */
    static int of(byte[] bytes, int from, int to) {
        int flags = 0;
        int at = from + 1;
        while (at <= to) {
            int end = segmentEnd(bytes, at, to);
            flags |= flag(bytes, at, end);
            at = end + 1;
        }
        return flags;
    }

    private static int flag(byte[] bytes, int from, int to) {
        int equals = indexOfEquals(bytes, from, to);
        if (equals < 0) {
            return Flags.BARE_PARAMETER | encoding(bytes, from, to);
        }
        if (isNamed(bytes, from, equals, "ENCODING")) {
            return encoding(bytes, equals + 1, to);
        }
        return isNamed(bytes, from, equals, "CHARSET") ? Flags.CHARSET : 0;
    }

    private static int encoding(byte[] bytes, int from, int to) {
        boolean quoted = to - from > 2 && bytes[from] == '"' && bytes[to - 1] == '"';
        int start = quoted ? from + 1 : from;
        int end = quoted ? to - 1 : to;
        if (Ascii.spells(bytes, start, end, "QUOTED-PRINTABLE")) {
            return Flags.QUOTED_PRINTABLE;
        }
        boolean base64 =
                Ascii.spells(bytes, start, end, "BASE64") || Ascii.spells(bytes, start, end, "B");
        return base64 ? Flags.BASE64 : 0;
    }

    /** The charset that unfolded parameters name; empty when they name none. */
    static String charset(byte[] header) {
        int at = 1;
        while (at <= header.length) {
            int end = segmentEnd(header, at, header.length);
            int equals = indexOfEquals(header, at, end);
            if (equals > 0 && isNamed(header, at, equals, "CHARSET")) {
                int length = end - equals - 1;
                String named = new String(header, equals + 1, length, StandardCharsets.ISO_8859_1);
                return named.replace("\"", "").strip();
            }
            at = end + 1;
        }
        return "";
    }

    /** Unfolded parameters that name UTF-8 in the place of every other charset. */
    static byte[] inUtf8(byte[] header) {
        ByteBuilder out = new ByteBuilder(header.length + 8);
        int at = 0;
        while (at < header.length) {
            int end = segmentEnd(header, at + 1, header.length);
            int equals = indexOfEquals(header, at + 1, end);
            boolean charset = equals > 0 && isNamed(header, at + 1, equals, "CHARSET");
            out.add(header, at, charset ? equals + 1 : end);
            if (charset) {
                out.add("UTF-8");
            }
            at = end;
        }
        return out.toBytes();
    }

    /** Whether a parameter's name is this one, blanks around it aside. */
    private static boolean isNamed(byte[] bytes, int from, int to, String name) {
        int start = Boundary.skipBlanks(bytes, from, to);
        int end = to;
        while (end > start && Ascii.isBlank(bytes[end - 1])) {
            end--;
        }
        return Ascii.spells(bytes, start, end, name);
    }

    private static int segmentEnd(byte[] bytes, int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == ';' && !quoted) {
                return i;
            }
        }
        return to;
    }

    private static int indexOfEquals(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '=') {
                return i;
            }
        }
        return -1;
    }
}
