package dev.kith.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads a form from bytes that may be anything. Used by one thread, for one form. */
final class ByteFormReader {

    private static final FormNode[] SMALL_NUMBERS = new FormNode[ByteCode.SMALL_NUMBERS];

    static {
        Arrays.setAll(SMALL_NUMBERS, FormNode::of);
    }

    private final byte[] bytes;
    private final OuterFields.Builder outer = new OuterFields.Builder();
    private int at;
    private int values;

    ByteFormReader(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    OuterFields outerFields() {
        return outer.build();
    }

    FormDocument document() {
        if (bytes.length > FormBytes.MAX_SIZE) {
            throw refused("too-large", "a form has at most " + FormBytes.MAX_SIZE + " bytes");
        }
        int format = next();
        if (format != ByteCode.FORMAT) {
            throw refused("unknown-format", "the bytes begin with the version of their format, 1");
        }
        String type = ascii(length());
        long version = unsigned();
        if (version > Integer.MAX_VALUE) {
            throw refused("version", "a form's version is an int");
        }
        Form content = fields(1);
        if (at < bytes.length) {
            throw refused("trailing-bytes", "nothing follows a form's object");
        }
        try {
            return new FormDocument(type, (int) version, content);
        } catch (IllegalArgumentException e) {
            throw refused("header", "a form begins with its type and its version");
        }
    }

    private Form fields(int depth) {
        Map<String, FormNode> fields = new LinkedHashMap<>();
        while (true) {
            int start = at;
            long code = unsigned();
            if (code == ByteCode.END_OF_FIELDS) {
                if (depth == 1) {
                    outer.end(start);
                }
                return Form.owning(fields);
            }
            String name = code == ByteCode.INLINE_NAME ? inlineName() : listedName(code);
            if (depth == 1) {
                outer.add(name, start, at);
            }
            if (fields.putIfAbsent(name, value(next(), depth)) != null) {
                throw refused("repeated", "an object has each field once");
            }
        }
    }

    private String inlineName() {
        int length = length();
        if (length == 0 || length > ByteCode.MAX_NAME) {
            throw refused("name", "a field's name has 1 to " + ByteCode.MAX_NAME + " characters");
        }
        return ascii(length);
    }

    private String listedName(long code) {
        String name = FieldNames.name(code - ByteCode.FIRST_NAME);
        if (name == null) {
            throw refused(
                    "unknown-name",
                    "a field's number is one that this version of the library knows");
        }
        return name;
    }

    private FormNode value(int tag, int depth) {
        if (++values > FormBytes.MAX_VALUES) {
            throw refused(
                    "too-many-values", "a form has at most " + FormBytes.MAX_VALUES + " values");
        }
        if (tag >= ByteCode.SHORT_TEXT) {
            return text(tag - ByteCode.SHORT_TEXT);
        }
        if (tag >= ByteCode.SMALL_NUMBER) {
            return SMALL_NUMBERS[tag - ByteCode.SMALL_NUMBER];
        }
        return switch (tag) {
            case ByteCode.OBJECT -> fields(deeper(depth));
            case ByteCode.LIST -> list(deeper(depth));
            case ByteCode.TEXT -> longText();
            case ByteCode.UUID_TEXT -> FormNode.of(new UUID(eight(), eight()));
            case ByteCode.NUMBER -> number();
            case ByteCode.DECIMAL -> decimal();
            case ByteCode.YES -> FormNode.of(true);
            case ByteCode.NO -> FormNode.of(false);
            case ByteCode.BYTES -> new Nodes.Binary(take(length()));
            case ByteCode.INSTANT -> instant();
            default -> throw refused("unknown-kind", "a value begins with its kind");
        };
    }

    private int deeper(int depth) {
        if (depth == FormBytes.MAX_DEPTH) {
            throw refused(
                    "too-deep",
                    "objects and lists stand in each other at most "
                            + FormBytes.MAX_DEPTH
                            + " deep");
        }
        return depth + 1;
    }

    private FormNode list(int depth) {
        List<FormNode> nodes = new ArrayList<>();
        int tag = next();
        while (tag != ByteCode.END_OF_LIST) {
            nodes.add(value(tag, depth));
            tag = next();
        }
        return FormNode.of(nodes);
    }

    private FormNode longText() {
        int length = length();
        if (length <= ByteCode.MAX_SHORT_TEXT) {
            throw notShortest();
        }
        return text(length);
    }

    private FormNode text(int length) {
        require(length);
        if (length == 0) {
            return Nodes.Text.EMPTY;
        }
        try {
            String text = Utf8.read(bytes, at, length);
            if (ByteCode.isUuid(text)) {
                throw notShortest();
            }
            at += length;
            return new Nodes.Text(text);
        } catch (CharacterCodingException e) {
            throw refused("bad-utf8", "a text is in UTF-8");
        }
    }

    private FormNode number() {
        long number = signed();
        if (number >= 0 && number < ByteCode.SMALL_NUMBERS) {
            throw notShortest();
        }
        return FormNode.of(number);
    }

    private FormNode decimal() {
        long scale = signed();
        int length = length();
        if (scale != (int) scale || length == 0 || length > ByteCode.MAX_DECIMAL_BYTES) {
            throw refused("decimal", "a decimal number has at most 1,000 digits");
        }
        byte[] digits = take(length);
        BigInteger unscaled = new BigInteger(digits);
        if (unscaled.bitLength() / Byte.SIZE + 1 != length) {
            throw notShortest();
        }
        BigDecimal number = new BigDecimal(unscaled, (int) scale);
        ByteCode.problem(number)
                .ifPresent(
                        problem -> {
                            throw refused("decimal", problem);
                        });
        return FormNode.of(number);
    }

    private FormNode instant() {
        long seconds = signed();
        long micros = unsigned();
        if (seconds < Instant.MIN.getEpochSecond()
                || seconds > Instant.MAX.getEpochSecond()
                || micros < 0
                || micros > 999_999) {
            throw refused("instant", "an instant is one that Java has, to the microsecond");
        }
        return FormNode.of(Instant.ofEpochSecond(seconds, micros * 1_000));
    }

    private String ascii(int length) {
        require(length);
        for (int i = at; i < at + length; i++) {
            if (!ByteCode.isInName(bytes[i])) {
                throw refused("name", "a name is of visible ASCII characters");
            }
        }
        String name = new String(bytes, at, length, StandardCharsets.US_ASCII);
        at += length;
        return name;
    }

    /** A length, of which so much is there. */
    private int length() {
        long length = unsigned();
        require(length);
        return (int) length;
    }

    private long signed() {
        long folded = unsigned();
        return (folded >>> 1) ^ -(folded & 1);
    }

    private long unsigned() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next();
            number |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                if ((next == 0 && shift > 0) || (shift == 63 && next > 1)) {
                    throw notShortest();
                }
                return number;
            }
        }
        throw refused("number", "a number has at most 64 bits");
    }

    private long eight() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << Byte.SIZE | next();
        }
        return number;
    }

    private byte[] take(int length) {
        byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return taken;
    }

    private int next() {
        require(1);
        return bytes[at++] & 0xFF;
    }

    private void require(long length) {
        if (length < 0 || length > bytes.length - at) {
            throw refused("truncated", "the bytes are all there");
        }
    }

    private InvalidFormException notShortest() {
        return refused("not-shortest", "a value is written in its shortest form");
    }

    private InvalidFormException refused(String code, String rule) {
        return new InvalidFormException(code, "before byte " + at + ": " + rule);
    }
}
