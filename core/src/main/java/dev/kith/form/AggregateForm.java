package dev.kith.form;

import java.util.List;

/**
 * The one mapping between an aggregate and its plain form.
 *
 * <p>Whoever adds a value to an aggregate adds its field in {@link #write} and in {@link #read}. A
 * field that old forms lack and that old readers may ignore needs nothing else. Any other change
 * raises the {@link #version} and comes with a {@link FormUpcaster}. A name is never used again for
 * something else.
 *
 * <p>Implementations are immutable and safe for use by many threads.
 *
 * @param <A> the aggregate
 */
public interface AggregateForm<A> {

    /** {@return the aggregate's stable name, such as {@code contact}; each has its own} */
    String type();

    /** {@return the version that is written, at least 1; it counts from 1} */
    int version();

    /**
     * Writes an aggregate as exactly one object. Asks {@link FormWriter#isWhole} before it writes
     * what is not the user's own content, and writes sets with {@link FormWriter#set(String,
     * java.util.Set)}.
     *
     * @param aggregate the aggregate
     * @param writer where it is written
     */
    void write(A aggregate, FormWriter writer);

    /**
     * {@return the aggregate in a whole form of this version; fields that it does not know are
     * ignored}
     *
     * @param form the fields
     * @throws InvalidFormException if they are not those of such an aggregate
     */
    A read(Form form);

    /** {@return what brings older forms up to this version, in the order of their versions} */
    default List<FormUpcaster> upcasters() {
        return List.of();
    }

    /**
     * {@return the aggregate in a whole form of this version or an older one}
     *
     * @param document the form
     * @throws InvalidFormException if it is of another type or not that of such an aggregate
     * @throws NewerFormException if it is newer than this version
     */
    default A read(FormDocument document) {
        Form current = Upcasting.current(this, document);
        return Form.checked(() -> read(current));
    }
}
