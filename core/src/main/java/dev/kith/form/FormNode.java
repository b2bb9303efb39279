package dev.kith.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A value in the tree of a form that was read: an object, a list, a text, a number, a decimal
 * number, a flag, bytes or an instant. Immutable, safe for use by many threads.
 *
 * <p>Each accessor gives the value as one kind, or throws {@link InvalidFormException} if it is of
 * another. Kinds that some formats have no place for are read from what stands for them: bytes,
 * instants and numbers from text, a decimal number from a whole one.
 */
public sealed interface FormNode
        permits Form,
                Nodes.Text,
                Nodes.Numeral,
                Nodes.Decimal,
                Nodes.Flag,
                Nodes.Binary,
                Nodes.Moment,
                Nodes.Items {

    /** The kinds of values. */
    enum Kind {
        /** Values by their names. */
        OBJECT("an object"),
        /** Values in an order. */
        LIST("a list"),
        /** A text; ids and dates are texts. */
        TEXT("a text"),
        /** A whole number. */
        NUMBER("a number"),
        /** A decimal number. */
        DECIMAL("a decimal number"),
        /** Yes or no. */
        FLAG("a flag"),
        /** Bytes. */
        BYTES("bytes"),
        /** An instant. */
        INSTANT("an instant");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the kind in words, such as {@code a text}} */
        @Override
        public String toString() {
            return words;
        }
    }

    /** {@return which kind of value it is} */
    Kind kind();

    /**
     * Writes the value.
     *
     * @param writer where it is written
     */
    void write(FormWriter writer);

    /**
     * {@return the value as an object}
     *
     * @throws InvalidFormException if it is none
     */
    default Form form() {
        throw notA("an object");
    }

    /**
     * {@return the value as a list}
     *
     * @throws InvalidFormException if it is none
     */
    default List<FormNode> list() {
        throw notA("a list");
    }

    /**
     * {@return the value as a text}
     *
     * @throws InvalidFormException if it is none
     */
    default String text() {
        throw notA("a text");
    }

    /**
     * {@return the value as a whole number}
     *
     * @throws InvalidFormException if it is neither one nor a text as {@link Long#toString(long)}
     *     writes it
     */
    default long number() {
        throw notA("a number");
    }

    /**
     * {@return the value as a decimal number}
     *
     * @throws InvalidFormException if it is neither a number nor a text as {@link
     *     BigDecimal#toString} writes it, of at most 1,000 digits and a scale from -1,000 to 1,000
     */
    default BigDecimal decimal() {
        throw notA("a decimal number");
    }

    /**
     * {@return the value as yes or no}
     *
     * @throws InvalidFormException if it is neither
     */
    default boolean flag() {
        throw notA("a flag");
    }

    /**
     * {@return a copy of the value as bytes}
     *
     * @throws InvalidFormException if it is neither bytes nor a text in base 64
     */
    default byte[] bytes() {
        throw notA("bytes");
    }

    /**
     * {@return the value as an instant}
     *
     * @throws InvalidFormException if it is neither an instant nor a text in ISO 8601
     */
    default Instant instant() {
        throw notA("an instant");
    }

    /**
     * {@return the value as an id}
     *
     * @throws InvalidFormException if it is no text that is a UUID of 36 characters
     */
    default UUID id() {
        throw notA("an id");
    }

    private InvalidFormException notA(String wanted) {
        return new InvalidFormException("wrong-kind", "is " + wanted + ", not " + kind());
    }

    /**
     * {@return a text}
     *
     * @param text the text
     */
    static FormNode of(String text) {
        return new Nodes.Text(text);
    }

    /**
     * {@return a whole number}
     *
     * @param number the number
     */
    static FormNode of(long number) {
        return new Nodes.Numeral(number);
    }

    /**
     * {@return a decimal number}
     *
     * @param number the number
     */
    static FormNode of(BigDecimal number) {
        return new Nodes.Decimal(number);
    }

    /**
     * {@return yes or no}
     *
     * @param flag whether it is yes
     */
    static FormNode of(boolean flag) {
        return flag ? Nodes.Flag.YES : Nodes.Flag.NO;
    }

    /**
     * {@return bytes}
     *
     * @param bytes the bytes; copied
     */
    static FormNode of(byte[] bytes) {
        return new Nodes.Binary(bytes.clone());
    }

    /**
     * {@return an instant}
     *
     * @param instant the instant
     */
    static FormNode of(Instant instant) {
        return new Nodes.Moment(instant);
    }

    /**
     * {@return an id}
     *
     * @param id the id
     */
    static FormNode of(UUID id) {
        return new Nodes.Text(id.toString());
    }

    /**
     * {@return a list}
     *
     * @param nodes the elements; copied
     */
    static FormNode of(List<? extends FormNode> nodes) {
        return nodes.isEmpty() ? Nodes.Items.NONE : new Nodes.Items(List.copyOf(nodes));
    }
}
