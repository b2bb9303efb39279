package dev.kith.json;

import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.FormReading;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import dev.kith.form.ValueForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * How a module reads what a host's parser stands at. Immutable.
 *
 * @param forms what aggregates there are
 * @param passedOver is told what was passed over; null if it is refused
 */
record Reading(JsonForms forms, @Nullable Consumer<? super List<String>> passedOver) {

    <A> A document(JsonParser json, Class<A> type) {
        return typed(
                json,
                type,
                nulls -> {
                    FormDocument document = reader(json, nulls).next();
                    return forms.read(type, document);
                });
    }

    <V> V value(JsonParser json, ValueForm<V> form) {
        return typed(
                json,
                form.type(),
                nulls -> {
                    FormNode node = reader(json, nulls).value();
                    return FormReading.of(form, node);
                });
    }

    /** What a host's mapper throws where the library refuses something. */
    static MismatchedInputException refusal(
            JsonParser json, Class<?> type, RuntimeException refusal) {
        MismatchedInputException typed =
                MismatchedInputException.from(json, type, String.valueOf(refusal.getMessage()));
        typed.initCause(refusal);
        return typed;
    }

    private JsonFormReader reader(JsonParser json, @Nullable List<String> nulls) {
        return new JsonFormReader(json, forms.documents().limits(), nulls);
    }

    private interface Step<T> {
        FormReading<T> read(@Nullable List<String> nulls);
    }

    private <T> T typed(JsonParser json, Class<T> type, Step<T> step) {
        try {
            if (passedOver == null) {
                return step.read(null).whole();
            }
            List<String> places = new ArrayList<>();
            FormReading<T> reading = step.read(places);
            places.addAll(reading.unused());
            if (!places.isEmpty()) {
                passedOver.accept(List.copyOf(places));
            }
            return reading.aggregate();
        } catch (InvalidFormException | NewerFormException e) {
            throw refusal(json, type, e);
        }
    }
}
