package dev.kith.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate writes itself into, value by value: bytes, a digest, a document.
 *
 * <p>A value is an object, a list, or one of text, number, decimal, flag, bytes, instant and id.
 * Inside an object each value follows its {@link #name}, and no name comes twice; a list holds
 * values only. An absent value is not written at all: there is no null, and an empty list is the
 * same as none. Names are 1 to 100 visible ASCII characters.
 *
 * <p>A writer of a format that has no bytes, instants, ids or exact numbers of its own writes them
 * as text: bytes in base 64 (RFC 4648 §4), an instant in ISO 8601 as {@link Instant#toString} does,
 * an id as {@link UUID#toString} does, a whole number as {@link Long#toString(long)} and a decimal
 * number as {@link BigDecimal#toString} does. The accessors of {@link FormNode} take either, so
 * that nothing is lost.
 *
 * <p>Used by one thread. Calls out of order throw {@link IllegalStateException} or what the
 * underlying format throws.
 */
public interface FormWriter {

    /** {@return how much is wanted; everything, unless the writer says otherwise} */
    default FormScope scope() {
        return FormScope.WHOLE;
    }

    /** {@return whether what the book says and what the library derived is wanted as well} */
    default boolean isWhole() {
        return scope() == FormScope.WHOLE;
    }

    /** Begins an object: a value whose fields follow. */
    void beginObject();

    /** Ends the object that was begun last. */
    void endObject();

    /** Begins a list: a value whose elements follow. */
    void beginList();

    /** Ends the list that was begun last. */
    void endList();

    /**
     * Writes the name of the field whose value comes next.
     *
     * @param name 1 to 100 visible ASCII characters, once in an object
     */
    void name(String name);

    /**
     * Writes a text.
     *
     * @param text whole Unicode, without unpaired surrogates
     * @throws IllegalArgumentException if a surrogate stands alone
     */
    void text(String text);

    /**
     * Writes a whole number.
     *
     * @param number the number
     */
    void number(long number);

    /**
     * Writes a decimal number with its scale.
     *
     * @param number at most 1,000 digits, its scale from -1,000 to 1,000
     * @throws IllegalArgumentException if it has more
     */
    void decimal(BigDecimal number);

    /**
     * Writes yes or no.
     *
     * @param flag whether it is yes
     */
    void flag(boolean flag);

    /**
     * Writes bytes.
     *
     * @param bytes the bytes; not kept
     */
    void bytes(byte[] bytes);

    /**
     * Writes an instant.
     *
     * @param instant the instant, to the microsecond; anything finer is cut off
     */
    void instant(Instant instant);

    /**
     * Writes an id.
     *
     * @param id the id
     */
    default void id(UUID id) {
        text(id.toString());
    }

    /**
     * Writes a field that holds a text.
     *
     * @param name the field's name
     * @param text its value
     * @return this writer
     */
    default FormWriter field(String name, String text) {
        name(name);
        text(text);
        return this;
    }

    /**
     * Writes a field that holds a whole number.
     *
     * @param name the field's name
     * @param number its value
     * @return this writer
     */
    default FormWriter field(String name, long number) {
        name(name);
        number(number);
        return this;
    }

    /**
     * Writes a field that holds a decimal number.
     *
     * @param name the field's name
     * @param number its value
     * @return this writer
     */
    default FormWriter field(String name, BigDecimal number) {
        name(name);
        decimal(number);
        return this;
    }

    /**
     * Writes a field that holds bytes.
     *
     * @param name the field's name
     * @param bytes its value
     * @return this writer
     */
    default FormWriter field(String name, byte[] bytes) {
        name(name);
        bytes(bytes);
        return this;
    }

    /**
     * Writes a field that holds an instant.
     *
     * @param name the field's name
     * @param instant its value
     * @return this writer
     */
    default FormWriter field(String name, Instant instant) {
        name(name);
        instant(instant);
        return this;
    }

    /**
     * Writes a field that holds an id.
     *
     * @param name the field's name
     * @param id its value
     * @return this writer
     */
    default FormWriter field(String name, UUID id) {
        name(name);
        id(id);
        return this;
    }

    /**
     * Writes a field that holds a value of any kind.
     *
     * @param name the field's name
     * @param value what is written
     * @param how writes exactly one value
     * @param <T> the type of what is written
     * @return this writer
     */
    default <T> FormWriter field(
            String name, T value, BiConsumer<? super T, ? super FormWriter> how) {
        name(name);
        how.accept(value, this);
        return this;
    }

    /**
     * Writes a field that holds yes; for no, nothing is written, which {@link Form#flag} reads as
     * no.
     *
     * @param name the field's name
     * @param flag whether it is yes
     * @return this writer
     */
    default FormWriter mark(String name, boolean flag) {
        if (flag) {
            name(name);
            flag(true);
        }
        return this;
    }

    /**
     * Writes a field that holds a text, if there is one.
     *
     * @param name the field's name
     * @param text its value, or null if it is absent
     * @return this writer
     */
    default FormWriter optional(String name, @Nullable String text) {
        return text == null ? this : field(name, text);
    }

    /**
     * Writes a field that holds an instant, if there is one.
     *
     * @param name the field's name
     * @param instant its value, or null if it is absent
     * @return this writer
     */
    default FormWriter optional(String name, @Nullable Instant instant) {
        return instant == null ? this : field(name, instant);
    }

    /**
     * Writes a field that holds a value of any kind, if there is one.
     *
     * @param name the field's name
     * @param value what is written, or null if it is absent
     * @param how writes exactly one value
     * @param <T> the type of what is written
     * @return this writer
     */
    default <T> FormWriter optional(
            String name, @Nullable T value, BiConsumer<? super T, ? super FormWriter> how) {
        return value == null ? this : field(name, value, how);
    }

    /**
     * Writes a field that holds a list, unless it is empty.
     *
     * @param name the field's name
     * @param values the elements in their order
     * @param each writes exactly one value for each
     * @param <T> the type of the elements
     * @return this writer
     */
    default <T> FormWriter list(
            String name,
            Collection<? extends T> values,
            BiConsumer<? super T, ? super FormWriter> each) {
        if (!values.isEmpty()) {
            name(name);
            beginList();
            for (T value : values) {
                each.accept(value, this);
            }
            endList();
        }
        return this;
    }

    /**
     * Writes a field that holds a list of texts, unless it is empty.
     *
     * @param name the field's name
     * @param texts the texts in their order
     * @return this writer
     */
    default FormWriter texts(String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            name(name);
            beginList();
            for (String text : texts) {
                text(text);
            }
            endList();
        }
        return this;
    }

    /**
     * Writes a field that holds a set as a list of texts, unless it is empty: in the order given,
     * or sorted where only the content is wanted, since sets are equal in any order.
     *
     * @param name the field's name
     * @param values the elements
     * @param text the text of an element, different for different ones
     * @param <T> the type of the elements
     * @return this writer
     */
    default <T> FormWriter set(
            String name, Set<? extends T> values, Function<? super T, String> text) {
        if (values.isEmpty()) {
            return this;
        }
        List<String> texts = new ArrayList<>(values.size());
        for (T value : values) {
            texts.add(text.apply(value));
        }
        if (!isWhole()) {
            texts.sort(null);
        }
        return texts(name, texts);
    }

    /**
     * Writes a field that holds a set of texts, as {@link #set(String, Set, Function)} does.
     *
     * @param name the field's name
     * @param texts the elements
     * @return this writer
     */
    default FormWriter set(String name, Set<String> texts) {
        return isWhole() ? texts(name, texts) : set(name, texts, Function.identity());
    }
}
