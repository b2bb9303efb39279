package dev.kith.vcard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One property of a card as written: group, name, parameters and value.
 *
 * <p>It is a view of the card's bytes; text is made of them when it is asked for. Immutable and
 * safe for use by many threads.
 */
public final class RawProperty {
    private final byte[] bytes;
    private final int start;
    private final int nameStart;
    private final int nameEnd;
    private final int colon;
    private final int end;
    private final int extent;
    private final int flags;
    private final int line;
    private @Nullable String fullName;
    private @Nullable List<Parameter> parameters;

    RawProperty(
            byte[] bytes,
            int start,
            int nameStart,
            int nameEnd,
            int colon,
            int end,
            int extent,
            int flags,
            int line) {
        this.bytes = bytes;
        this.start = start;
        this.nameStart = nameStart;
        this.nameEnd = nameEnd;
        this.colon = colon;
        this.end = end;
        this.extent = extent;
        this.flags = flags;
        this.line = line;
    }

    /** {@return the group before the name, such as {@code item1}; empty when there is none} */
    public Optional<String> group() {
        if (!has(Flags.GROUPED)) {
            return Optional.empty();
        }
        String full = fullName();
        int dot = full.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(full.substring(0, dot));
    }

    /** {@return the name as written, without its group} */
    public String name() {
        String full = fullName();
        return has(Flags.GROUPED) ? full.substring(full.lastIndexOf('.') + 1) : full;
    }

    /**
     * {@return whether the property has this name, in any case}
     *
     * @param wanted the name to look for
     */
    public boolean isNamed(String wanted) {
        return name().equalsIgnoreCase(wanted);
    }

    /** {@return the parameters in order, those without a name and repeated ones included} */
    public List<Parameter> parameters() {
        List<Parameter> parsed = parameters;
        if (parsed == null) {
            String header = nameEnd < colon ? headerText() : "";
            parsed = ParameterParser.parse(header, has(Flags.OLD_VERSION));
            parameters = parsed;
        }
        return parsed;
    }

    /**
     * {@return all values of the parameters with a name, in any case; TYPE finds those without one
     * too}
     *
     * @param wanted the name to look for
     */
    public List<String> parameterValues(String wanted) {
        if (nameEnd == colon) {
            return List.of();
        }
        boolean types = wanted.equalsIgnoreCase("TYPE");
        List<String> values = new ArrayList<>(2);
        for (Parameter parameter : parameters()) {
            if (types ? parameter.isType() : parameter.isNamed(wanted)) {
                values.addAll(parameter.values());
            }
        }
        return values;
    }

    /**
     * {@return the first value of the first parameter with a name, in any case}
     *
     * @param wanted the name to look for
     */
    public Optional<String> parameter(String wanted) {
        List<String> values = parameterValues(wanted);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** {@return the value as written but for line breaks: encoded values stay encoded} */
    public String rawValue() {
        if (has(Flags.NESTED)) {
            return decode(bytes, colon + 1, end);
        }
        if (!has(Flags.FOLDED) && !has(Flags.BASE64) && !has(Flags.QUOTED_PRINTABLE)) {
            return decode(bytes, colon + 1, end);
        }
        byte[] unfolded = unfoldedValue();
        return decode(unfolded, 0, unfolded.length);
    }

    /**
     * {@return the value as text: quoted-printable and charset decoded, backslash escapes as
     * written}
     */
    public String value() {
        if (!has(Flags.QUOTED_PRINTABLE)) {
            return rawValue();
        }
        byte[] decoded = QuotedPrintable.decode(unfoldedValue());
        return decodeOctets(decoded, 0, decoded.length);
    }

    /**
     * {@return the bytes of a base64 value}
     *
     * @throws IllegalArgumentException when the value is no base64
     */
    public byte[] binary() {
        byte[] dense = Unfolder.withoutSpace(bytes, colon + 1, end);
        return Base64Text.decode(dense);
    }

    /** {@return the line of the source on which the property begins, counted from 1} */
    public int line() {
        return line;
    }

    /** {@return whether the value is base64} */
    public boolean isBase64() {
        return has(Flags.BASE64);
    }

    /**
     * {@return whether group, name, parameters and value are the same as another property's}
     *
     * @param other the property to compare with
     */
    public boolean isSameAs(RawProperty other) {
        return fullName().equals(other.fullName())
                && parameters().equals(other.parameters())
                && rawValue().equals(other.rawValue());
    }

    /** Names the property, not its value, which may be personal. */
    @Override
    public String toString() {
        return "RawProperty[" + fullName() + ", line " + line + "]";
    }

    boolean has(int flag) {
        return Flags.has(flags, flag);
    }

    int flags() {
        return flags;
    }

    /** Whether there are no parameters. */
    boolean isBare() {
        return nameEnd == colon;
    }

    int start() {
        return start;
    }

    int nameStart() {
        return nameStart;
    }

    int end() {
        return end;
    }

    int extent() {
        return extent;
    }

    /** The known name that this spells, in any case. */
    KnownName known() {
        if (has(Flags.HEADER_FOLDED)) {
            return KnownName.of(name());
        }
        int to = trimmedNameEnd();
        int from = nameStart;
        for (int i = nameStart; has(Flags.GROUPED) && i < to; i++) {
            from = bytes[i] == '.' ? i + 1 : from;
        }
        return KnownName.of(bytes, from, to);
    }

    /** What the types and the names of the parameters say of a contact point. */
    PointTypes types() {
        if (isBare()) {
            return PointTypes.NONE;
        }
        return has(Flags.HEADER_FOLDED)
                ? PointTypes.of(headerText().getBytes(StandardCharsets.UTF_8))
                : PointTypes.of(bytes, nameEnd, colon);
    }

    /** The bytes of the value, without line breaks. */
    byte[] unfoldedValue() {
        if (has(Flags.NESTED)) {
            return Arrays.copyOfRange(bytes, colon + 1, end);
        }
        if (has(Flags.BASE64)) {
            return Unfolder.withoutSpace(bytes, colon + 1, end);
        }
        byte[] unfolded =
                has(Flags.FOLDED)
                        ? Unfolder.unfold(bytes, colon + 1, end, flags)
                        : Arrays.copyOfRange(bytes, colon + 1, end);
        return has(Flags.QUOTED_PRINTABLE) ? Unfolder.withoutSoftEnd(unfolded) : unfolded;
    }

    private int trimmedNameEnd() {
        int to = nameEnd;
        while (to > nameStart && Ascii.isBlank(bytes[to - 1])) {
            to--;
        }
        return to;
    }

    private String fullName() {
        String name = fullName;
        if (name == null) {
            name = makeName();
            fullName = name;
        }
        return name;
    }

    private String makeName() {
        if (has(Flags.HEADER_FOLDED)) {
            byte[] unfolded = Unfolder.unfold(bytes, nameStart, nameEnd, 0);
            return new String(unfolded, StandardCharsets.ISO_8859_1).strip();
        }
        int to = trimmedNameEnd();
        return new String(bytes, nameStart, to - nameStart, StandardCharsets.ISO_8859_1);
    }

    private String headerText() {
        byte[] header = bytes;
        int from = nameEnd;
        int to = colon;
        if (has(Flags.HEADER_FOLDED)) {
            header = Unfolder.unfold(bytes, from, to, 0);
            from = 0;
            to = header.length;
        }
        return decodeUnlabelled(header, from, to);
    }

    private String decode(byte[] octets, int from, int to) {
        if (has(Flags.CHARSET) && !has(Flags.QUOTED_PRINTABLE)) {
            return decodeOctets(octets, from, to);
        }
        return decodeUnlabelled(octets, from, to);
    }

    private String decodeUnlabelled(byte[] octets, int from, int to) {
        Charset charset =
                has(Flags.ASCII)
                        ? StandardCharsets.ISO_8859_1
                        : has(Flags.NOT_UTF8) && !Utf8.isValid(octets, from, to)
                                ? Charsets.FALLBACK
                                : StandardCharsets.UTF_8;
        return Charsets.decode(octets, from, to, charset);
    }

    /** Decodes with the charset that the property names, else UTF-8, else windows-1252. */
    private String decodeOctets(byte[] octets, int from, int to) {
        Charset named =
                has(Flags.CHARSET)
                        ? parameter("CHARSET").flatMap(Charsets::find).orElse(null)
                        : null;
        if (named == null) {
            named = Utf8.isValid(octets, from, to) ? StandardCharsets.UTF_8 : Charsets.FALLBACK;
        }
        return Charsets.decode(octets, from, to, named);
    }
}
