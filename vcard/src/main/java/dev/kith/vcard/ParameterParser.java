package dev.kith.vcard;

import java.util.ArrayList;
import java.util.List;

/** Splits the text between a property's name and its colon into parameters. */
final class ParameterParser {
    private final String text;
    private final boolean quotesCount;
    private final boolean caretsCount;
    private int at;

    private ParameterParser(String text, boolean caretsCount) {
        this.text = text;
        this.caretsCount = caretsCount;
        this.quotesCount = text.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    /** The parameters of a header that begins with a semicolon, or is empty. */
    static List<Parameter> parse(String header, boolean oldVersion) {
        if (header.isEmpty()) {
            return List.of();
        }
        ParameterParser parser = new ParameterParser(header, !oldVersion);
        List<Parameter> parameters = new ArrayList<>(2);
        while (parser.at < header.length()) {
            parser.at++;
            parameters.add(parser.parameter());
        }
        return List.copyOf(parameters);
    }

    private Parameter parameter() {
        int nameEnd = at;
        while (nameEnd < text.length() && "=;,\"".indexOf(text.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        String name = "";
        if (nameEnd > at && nameEnd < text.length() && text.charAt(nameEnd) == '=') {
            name = text.substring(at, nameEnd).strip();
            at = nameEnd + 1;
        }
        List<String> values = new ArrayList<>(1);
        values.add(value());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            values.add(value());
        }
        return new Parameter(name, values);
    }

    private String value() {
        int start = at;
        boolean quoted = false;
        boolean plain = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && quotesCount) {
                quoted = !quoted;
                plain = false;
            } else if (!quoted && (c == ',' || c == ';')) {
                break;
            }
            at++;
        }
        String written = text.substring(start, at);
        String unquoted = plain ? written : written.replace("\"", "");
        return caretsCount ? decodeCarets(unquoted) : unquoted;
    }

    /** RFC 6868: {@code ^n} is a line break, {@code ^'} a quote, {@code ^^} a caret. */
    private static String decodeCarets(String value) {
        if (value.indexOf('^') < 0) {
            return value;
        }
        StringBuilder decoded = new StringBuilder(value.length());
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            char next = c == '^' && at + 1 < value.length() ? value.charAt(at + 1) : 0;
            at += 2;
            switch (next) {
                case 'n' -> decoded.append('\n');
                case '\'' -> decoded.append('"');
                case '^' -> decoded.append('^');
                default -> {
                    decoded.append(c);
                    at--;
                }
            }
        }
        return decoded.toString();
    }
}
