package dev.kith.form;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.PartialDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The forms of values, the same that they have inside aggregates. */
public final class ValueForms {

    private static final ValueForm<Revision> REVISION =
            new Mapping<>(
                    Revision.class,
                    (revision, writer) -> writer.number(revision.number()),
                    node -> Revision.of(node.number()));
    private static final ValueForm<DateRange> DATE_RANGE =
            new Mapping<>(DateRange.class, DateForm::range, node -> DateForm.range(node.form()));
    private static final ValueForm<PartialDate> PARTIAL_DATE =
            new Mapping<>(
                    PartialDate.class,
                    (date, writer) -> writer.text(date.text()),
                    node -> PartialDate.parse(node.text()).orThrow());
    private static final ValueForm<Actor> ACTOR =
            new Mapping<>(Actor.class, StateForm::actor, node -> StateForm.actor(node.form()));
    private static final ValueForm<Stamp> STAMP =
            new Mapping<>(Stamp.class, StateForm::stamp, node -> StateForm.stamp(node.form()));

    private ValueForms() {}

    /** {@return the form of revisions: a number} */
    public static ValueForm<Revision> revision() {
        return REVISION;
    }

    /** {@return the form of ranges of days: an object of {@code from} and {@code until}} */
    public static ValueForm<DateRange> dateRange() {
        return DATE_RANGE;
    }

    /** {@return the form of dates that may lack a part: a text as {@link PartialDate#text()}} */
    public static ValueForm<PartialDate> partialDate() {
        return PARTIAL_DATE;
    }

    /** {@return the form of actors: an object of {@code kind} and {@code id}} */
    public static ValueForm<Actor> actor() {
        return ACTOR;
    }

    /** {@return the form of stamps: an object of {@code at} and {@code by}} */
    public static ValueForm<Stamp> stamp() {
        return STAMP;
    }

    /** {@return all of them} */
    public static List<ValueForm<?>> all() {
        return List.of(REVISION, DATE_RANGE, PARTIAL_DATE, ACTOR, STAMP);
    }

    private record Mapping<V>(
            Class<V> type,
            BiConsumer<? super V, ? super FormWriter> writing,
            Function<? super FormNode, ? extends V> reading)
            implements ValueForm<V> {

        @Override
        public void write(V value, FormWriter writer) {
            writing.accept(value, writer);
        }

        @Override
        public V read(FormNode node) {
            return Form.checked(() -> reading.apply(node));
        }
    }
}
