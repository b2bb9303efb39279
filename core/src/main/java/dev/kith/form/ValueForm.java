package dev.kith.form;

/**
 * The one mapping between a value and its plain form, for values that are handed around without the
 * aggregate that they belong to. The library's are in {@link ValueForms}.
 *
 * <p>Implementations are immutable and safe for use by many threads.
 *
 * @param <V> the value
 */
public interface ValueForm<V> {

    /** {@return the class of the values} */
    Class<V> type();

    /**
     * Writes a value as exactly one value of a form.
     *
     * @param value the value
     * @param writer where it is written
     */
    void write(V value, FormWriter writer);

    /**
     * {@return the value that a form holds}
     *
     * @param node the form; fields that are not known are ignored
     * @throws InvalidFormException if it is not that of such a value
     */
    V read(FormNode node);
}
