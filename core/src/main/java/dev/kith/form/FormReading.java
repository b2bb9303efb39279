package dev.kith.form;

import java.util.ArrayList;
import java.util.List;

/**
 * An aggregate, or a value, that was read from its form, and what of the form had no part in it:
 * fields that the aggregate's form does not know, or that mean nothing beside the others.
 *
 * <p>Where a form comes from a stranger, it shows what would be lost without a word. Reading so
 * costs a copy of the tree; {@link AggregateForm#read(FormDocument)} passes over such fields.
 * Immutable if the aggregate is.
 *
 * @param aggregate the aggregate
 * @param unused the places of the fields that nobody asked for, such as {@code emails[1].colour}; a
 *     name that is not of ASCII letters and digits stands there as {@code ?}
 * @param <A> the type of the aggregate
 */
public record FormReading<A>(A aggregate, List<String> unused) {

    /**
     * Copies the places.
     *
     * @param aggregate the aggregate
     * @param unused the places of the fields that nobody asked for
     */
    public FormReading {
        unused = List.copyOf(unused);
    }

    /**
     * {@return the aggregate in a whole form of its version or an older one}
     *
     * @param form how it is read
     * @param document the form
     * @param <A> the type of the aggregate
     * @throws InvalidFormException if it is of another type or not that of such an aggregate
     * @throws NewerFormException if it is newer than the form's version
     */
    public static <A> FormReading<A> of(AggregateForm<A> form, FormDocument document) {
        NotingFields fields = NotingFields.of(Upcasting.current(form, document));
        A aggregate = Form.checked(() -> form.read(Form.noting(fields)));
        List<String> unused = new ArrayList<>();
        fields.addUnused("", unused);
        return new FormReading<>(aggregate, unused);
    }

    /**
     * {@return a value in its form}
     *
     * @param form how it is read
     * @param node the form
     * @param <V> the type of the value
     * @throws InvalidFormException if it is not that of such a value
     */
    public static <V> FormReading<V> of(ValueForm<V> form, FormNode node) {
        FormNode noting = NotingFields.noting(node);
        V value = form.read(noting);
        List<String> unused = new ArrayList<>();
        NotingFields.addUnused("", noting, unused);
        return new FormReading<>(value, unused);
    }

    /**
     * {@return the aggregate, if no field was unused}
     *
     * @throws InvalidFormException if one was; it names the first
     */
    public A whole() {
        if (!unused.isEmpty()) {
            throw new InvalidFormException("unknown-field", "is no field that has a meaning here")
                    .at(unused.get(0));
        }
        return aggregate;
    }

    /** {@return how many fields were unused; nothing of the aggregate} */
    @Override
    public String toString() {
        return "FormReading[" + unused.size() + " fields unused]";
    }
}
