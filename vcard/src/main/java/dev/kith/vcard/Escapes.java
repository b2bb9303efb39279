package dev.kith.vcard;

import java.util.ArrayList;
import java.util.List;

/** The backslash escapes of text values and the lists and structures that they allow. */
final class Escapes {
    private static final List<String> BLANK = List.of("");

    private Escapes() {}

    /** Escapes one text: backslash, comma, semicolon and line breaks of any kind. */
    static String escape(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = c == '\\' || c == ',' || c == ';' || c == '\n' || c == '\r';
            if (special && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                appendEscaped(escaped, text, i, c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static void appendEscaped(StringBuilder escaped, String text, int at, char c) {
        switch (c) {
            case '\\', ',', ';' -> escaped.append('\\').append(c);
            case '\n' -> escaped.append("\\n");
            case '\r' -> {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    escaped.append("\\n");
                }
            }
            default -> escaped.append(c);
        }
    }

    /** Takes the escapes out; a backslash before anything else stays. */
    static String unescape(String value) {
        return value.indexOf('\\') < 0 ? value : unescape(value, 0, value.length());
    }

    private static String unescape(String value, int from, int to) {
        int first = from;
        while (first < to && value.charAt(first) != '\\') {
            first++;
        }
        if (first == to) {
            return value.substring(from, to);
        }
        StringBuilder text = new StringBuilder(to - from).append(value, from, first);
        int at = first;
        while (at < to) {
            char c = value.charAt(at);
            char next = c == '\\' && at + 1 < to ? value.charAt(at + 1) : 0;
            at += 2;
            switch (next) {
                case 'n', 'N' -> text.append('\n');
                case '\\', ',', ';', ':' -> text.append(next);
                default -> {
                    text.append(c);
                    at--;
                }
            }
        }
        return text.toString();
    }

    /** Splits at a separator that no backslash escapes; the parts are unescaped. */
    static List<String> split(String value, char separator) {
        return split(value, 0, value.length(), separator);
    }

    private static List<String> split(String value, int from, int to, char separator) {
        int end = next(value, from, to, separator);
        if (end < 0) {
            return from == to ? BLANK : List.of(unescape(value, from, to));
        }
        List<String> parts = new ArrayList<>(4);
        int start = from;
        while (end >= 0) {
            parts.add(unescape(value, start, end));
            start = end + 1;
            end = next(value, start, to, separator);
        }
        parts.add(unescape(value, start, to));
        return parts;
    }

    /** Splits at every separator, whatever stands before it. */
    static List<String> cut(String text, char separator) {
        int end = text.indexOf(separator);
        if (end < 0) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>(4);
        int start = 0;
        while (end >= 0) {
            parts.add(text.substring(start, end));
            start = end + 1;
            end = text.indexOf(separator, start);
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The components of a property's value; vCard 2.1 has no lists in them. */
    static List<List<String>> structure(RawProperty property) {
        if (!property.has(Flags.OLD_VERSION)) {
            return structure(property.value());
        }
        return split(property.value(), ';').stream().map(List::of).toList();
    }

    /** Splits a structured value into components and each into its list, all unescaped. */
    static List<List<String>> structure(String value) {
        List<List<String>> components = new ArrayList<>(8);
        int to = value.length();
        int start = 0;
        int end = next(value, 0, to, ';');
        while (end >= 0) {
            components.add(split(value, start, end, ','));
            start = end + 1;
            end = next(value, start, to, ';');
        }
        components.add(split(value, start, to, ','));
        return components;
    }

    /** Writes components, each a list; trailing empty components stay. */
    static String join(List<List<String>> components) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < components.size(); i++) {
            if (i > 0) {
                value.append(';');
            }
            value.append(joinList(components.get(i)));
        }
        return value.toString();
    }

    static String joinList(List<String> values) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                list.append(',');
            }
            list.append(escape(values.get(i)));
        }
        return list.toString();
    }

    private static int next(String value, int from, int to, char separator) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                return i;
            }
        }
        return -1;
    }
}
