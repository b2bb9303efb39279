package dev.kith.vcard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes properties into the bytes of a card of one version, folded, with one line end. */
final class PropertyWriter {
    private static final int WIDTH = 75;
    private static final byte[] SOFT_BREAK = {'='};
    private static final byte[] BLANK = {' '};
    private final ByteBuilder out;
    private final ByteBuilder scratch = new ByteBuilder(256);
    private final VCardVersion version;
    private final byte[] lineEnd;

    PropertyWriter(ByteBuilder out, VCardVersion version, byte[] lineEnd) {
        this.out = out;
        this.version = version;
        this.lineEnd = lineEnd;
    }

    void line(String text) {
        out.add(text);
        out.add(lineEnd);
    }

    /** Writes a new property; vCard 2.1 encodes what is not ASCII. */
    void write(NewProperty property) {
        List<Parameter> parameters = property.parameters();
        boolean old = version == VCardVersion.V2_1;
        byte[] value = text(property.value(), old).getBytes(StandardCharsets.UTF_8);
        if (old && !isEncoded(parameters) && !isPlain(value)) {
            parameters = new ArrayList<>(parameters);
            parameters.removeIf(parameter -> parameter.isNamed("CHARSET"));
            parameters.add(Parameter.of("CHARSET", "UTF-8"));
            parameters.add(Parameter.of("ENCODING", "QUOTED-PRINTABLE"));
            String encoded = QuotedPrintable.encode(value);
            value = encoded.getBytes(StandardCharsets.ISO_8859_1);
        }
        write(
                property.group(),
                property.name(),
                old ? unquoted(parameters) : parameters,
                value,
                false);
    }

    /** vCard 2.1 has no way to write a quote inside a parameter. */
    private static List<Parameter> unquoted(List<Parameter> parameters) {
        List<Parameter> unquoted = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            List<String> values = new ArrayList<>(parameter.values());
            values.replaceAll(value -> value.replace('"', '\''));
            unquoted.add(new Parameter(parameter.name(), values));
        }
        return unquoted;
    }

    /** A line break in a value must not end the property. */
    private static String text(String value, boolean mayBreak) {
        boolean breaks = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        return mayBreak || !breaks
                ? value
                : value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n");
    }

    private static boolean isPlain(byte[] value) {
        boolean plain = Ascii.isAscii(value, 0, value.length);
        for (byte b : value) {
            plain &= !Ascii.isBreak(b);
        }
        return plain;
    }

    private static boolean isEncoded(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            boolean encoding = parameter.name().isEmpty() || parameter.isNamed("ENCODING");
            if (encoding
                    && (parameter.holds("quoted-printable")
                            || parameter.holds("base64")
                            || parameter.holds("b"))) {
                return true;
            }
        }
        return false;
    }

    /** Writes a property that was read once more from its parts. */
    void rewrite(RawProperty property) {
        write(
                property.group().orElse(""),
                property.name(),
                property.parameters(),
                property.unfoldedValue(),
                property.has(Flags.NESTED));
    }

    private void write(
            String group, String name, List<Parameter> parameters, byte[] value, boolean nested) {
        scratch.clear();
        if (!group.isEmpty()) {
            scratch.add(group);
            scratch.add('.');
        }
        scratch.add(name);
        int nameEnd = scratch.length();
        for (Parameter parameter : parameters) {
            add(parameter);
        }
        int flags =
                scratch.length() == nameEnd
                        ? 0
                        : HeaderFlags.of(scratch.bytes(), nameEnd, scratch.length());
        scratch.add(':');
        if (nested) {
            out.add(scratch.bytes(), 0, scratch.length());
            out.add(value);
            out.add(lineEnd);
        } else if (Flags.has(flags, Flags.QUOTED_PRINTABLE)) {
            writeQuotedPrintable(value);
        } else if (version != VCardVersion.V2_1) {
            scratch.add(value);
            fold(scratch.bytes(), scratch.length(), WIDTH);
            out.add(lineEnd);
        } else if (Flags.has(flags, Flags.BASE64)) {
            writeOldBase64(value);
        } else {
            out.add(scratch.bytes(), 0, scratch.length());
            out.add(value);
            out.add(lineEnd);
        }
    }

    private void fold(byte[] line, int length, int firstWidth) {
        int at = 0;
        int width = firstWidth;
        while (length - at > width) {
            int end = Folds.wholeCharacter(line, at, at + width, length, WIDTH - 1);
            out.add(line, at, end);
            out.add(lineEnd);
            out.add(BLANK);
            at = end;
            width = WIDTH - 1;
        }
        out.add(line, at, length);
    }

    /** Outlook needs the value on lines of its own and an empty line after it. */
    private void writeOldBase64(byte[] value) {
        out.add(scratch.bytes(), 0, scratch.length());
        out.add(lineEnd);
        out.add(BLANK);
        fold(value, value.length, WIDTH - 1);
        out.add(lineEnd);
        out.add(lineEnd);
    }

    private void writeQuotedPrintable(byte[] value) {
        out.add(scratch.bytes(), 0, scratch.length());
        int at = 0;
        int room = Math.max(WIDTH - scratch.length(), 12);
        while (value.length - at > room) {
            int end = Folds.wholeEscape(value, at, at + room, WIDTH);
            out.add(value, at, end);
            out.add(SOFT_BREAK);
            out.add(lineEnd);
            at = end;
            room = WIDTH - 1;
        }
        out.add(value, at, value.length);
        out.add(lineEnd);
    }

    private void add(Parameter parameter) {
        scratch.add(';');
        boolean bare = parameter.name().isEmpty();
        if (!bare) {
            scratch.add(parameter.name());
            scratch.add('=');
        }
        List<String> values = parameter.values();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                scratch.add(',');
            }
            scratch.add(quoted(values.get(i), bare));
        }
    }

    private String quoted(String value, boolean bare) {
        boolean special = bare && value.indexOf('=') >= 0;
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            special |= c == ',' || c == ';' || c == ':';
            plain &= c != '"' && c != '^' && c != '\n' && c != '\r';
        }
        String text = plain ? value : encodeSpecial(value, special);
        return special ? '"' + text + '"' : text;
    }

    private String encodeSpecial(String value, boolean quoted) {
        String text = value.replace("\r\n", "\n").replace('\r', '\n');
        if (version == VCardVersion.V2_1) {
            String line = text.replace('\n', ' ');
            return quoted ? line.replace('"', '\'') : line;
        }
        return text.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
    }
}
