package dev.kith.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The kinds of values in a tree, apart from the object. */
final class Nodes {

    private Nodes() {}

    record Text(String value) implements FormNode {

        static final Text EMPTY = new Text("");

        // as Long.MIN_VALUE has
        private static final int MAX_LONG_TEXT = 20;

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public void write(FormWriter writer) {
            writer.text(value);
        }

        @Override
        public String text() {
            return value;
        }

        @Override
        public long number() {
            if (value.length() <= MAX_LONG_TEXT) {
                try {
                    long number = Long.parseLong(value);
                    // Long.parseLong takes a plus, leading zeros and the digits of other scripts
                    if (Long.toString(number).equals(value)) {
                        return number;
                    }
                } catch (NumberFormatException e) {
                    // refused below
                }
            }
            return FormNode.super.number();
        }

        @Override
        public BigDecimal decimal() {
            if (value.length() <= ByteCode.MAX_DECIMAL_TEXT && isAscii()) {
                try {
                    BigDecimal number = new BigDecimal(value);
                    if (ByteCode.problem(number).isEmpty()) {
                        return number;
                    }
                } catch (NumberFormatException e) {
                    // refused below
                }
            }
            throw new InvalidFormException(
                    "decimal",
                    "a decimal number is written as in 1.50 or 1E+3, with at most 1,000 digits and"
                            + " a scale from -1,000 to 1,000");
        }

        private boolean isAscii() {
            return value.chars().allMatch(c -> c < 0x80);
        }

        @Override
        public byte[] bytes() {
            try {
                return Base64.getDecoder().decode(value);
            } catch (IllegalArgumentException e) {
                throw new InvalidFormException("base64", "bytes are written in base 64");
            }
        }

        @Override
        public Instant instant() {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException e) {
                throw new InvalidFormException(
                        "instant-form", "an instant is written as in 2026-05-01T12:00:00Z");
            }
        }

        @Override
        public UUID id() {
            if (value.length() == 36) {
                try {
                    UUID id = UUID.fromString(value);
                    // UUID.fromString takes groups of other lengths as well
                    if (id.toString().equalsIgnoreCase(value)) {
                        return id;
                    }
                } catch (IllegalArgumentException e) {
                    // refused below
                }
            }
            throw new InvalidFormException("id-form", "an id is a UUID of 36 characters");
        }

        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }
    }

    record Numeral(long value) implements FormNode {

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public void write(FormWriter writer) {
            writer.number(value);
        }

        @Override
        public long number() {
            return value;
        }

        @Override
        public BigDecimal decimal() {
            return BigDecimal.valueOf(value);
        }

        @Override
        public String toString() {
            return "Number";
        }
    }

    record Decimal(BigDecimal value) implements FormNode {

        @Override
        public Kind kind() {
            return Kind.DECIMAL;
        }

        @Override
        public void write(FormWriter writer) {
            writer.decimal(value);
        }

        @Override
        public BigDecimal decimal() {
            return value;
        }

        @Override
        public String toString() {
            return "Decimal";
        }
    }

    enum Flag implements FormNode {
        YES,
        NO;

        @Override
        public Kind kind() {
            return Kind.FLAG;
        }

        @Override
        public void write(FormWriter writer) {
            writer.flag(flag());
        }

        @Override
        public boolean flag() {
            return this == YES;
        }

        @Override
        public String toString() {
            return "Flag";
        }
    }

    record Moment(Instant value) implements FormNode {

        @Override
        public Kind kind() {
            return Kind.INSTANT;
        }

        @Override
        public void write(FormWriter writer) {
            writer.instant(value);
        }

        @Override
        public Instant instant() {
            return value;
        }

        @Override
        public String toString() {
            return "Instant";
        }
    }

    /** Bytes, which nobody changes: whoever makes it gives its array away. */
    static final class Binary implements FormNode {

        private final byte[] value;

        Binary(byte[] value) {
            this.value = value;
        }

        @Override
        public Kind kind() {
            return Kind.BYTES;
        }

        @Override
        public void write(FormWriter writer) {
            writer.bytes(value);
        }

        @Override
        public byte[] bytes() {
            return value.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Binary that && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return "Bytes[" + value.length + "]";
        }
    }

    /** A list, immutable like its elements. */
    record Items(List<FormNode> value) implements FormNode {

        static final Items NONE = new Items(List.of());

        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public void write(FormWriter writer) {
            writer.beginList();
            value.forEach(node -> node.write(writer));
            writer.endList();
        }

        @Override
        public List<FormNode> list() {
            return value;
        }

        @Override
        public String toString() {
            return "List[" + value.size() + " elements]";
        }
    }
}
