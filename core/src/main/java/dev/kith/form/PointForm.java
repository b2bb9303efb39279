package dev.kith.form;

import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.PointValue;
import dev.kith.contact.Purpose;
import dev.kith.contact.Use;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A contact point with what is known of it, whatever its channel; what it leads to is the form of
 * its value.
 */
final class PointForm<V extends PointValue> {

    private static final Words<Purpose> PURPOSES = new Words<>("a purpose", Purpose.class);

    private final BiConsumer<? super V, ? super FormWriter> valueWriter;
    private final Function<? super FormNode, ? extends V> valueReader;

    PointForm(
            BiConsumer<? super V, ? super FormWriter> valueWriter,
            Function<? super FormNode, ? extends V> valueReader) {
        this.valueWriter = valueWriter;
        this.valueReader = valueReader;
    }

    void write(String name, List<ContactPoint<V>> points, FormWriter writer) {
        if (points.isEmpty()) {
            return;
        }
        writer.name(name);
        writer.beginList();
        for (ContactPoint<V> point : points) {
            write(point, writer);
        }
        writer.endList();
    }

    List<ContactPoint<V>> read(String name, Form form) {
        return form.objects(name, ContactDraft.MAX_VALUES, this::read);
    }

    private void write(ContactPoint<V> point, FormWriter writer) {
        writer.beginObject();
        writer.field("value", point.value(), valueWriter);
        if (!point.use().equals(Use.OTHER)) {
            writer.field("use", point.use().label());
        }
        writer.set("purposes", point.purposes(), PURPOSES).mark("primary", point.isPrimary());
        point.rank().ifPresent(rank -> writer.field("rank", rank));
        PointDetailForm.write(point, writer);
        writer.endObject();
    }

    private ContactPoint<V> read(Form form) {
        V value = form.read("value", valueReader);
        Use use = form.optionalValue("use", Use::of).orElse(Use.OTHER);
        ContactPoint<V> plain = ContactPoint.of(value, use);
        List<Purpose> purposes =
                form.list("purposes", ContactDraft.MAX_VALUES, node -> PURPOSES.parse(node.text()));
        ContactPoint<V> serving =
                purposes.isEmpty()
                        ? plain
                        : form.read("purposes", node -> plain.withPurposes(purposes));
        ContactPoint<V> ranked =
                form.<ContactPoint<V>>readOptional("rank", node -> ranked(serving, node.number()))
                        .orElse(serving);
        ContactPoint<V> detailed = PointDetailForm.read(form, ranked);
        return form.flag("primary") ? detailed.asPrimary() : detailed;
    }

    private static <V extends PointValue> ContactPoint<V> ranked(ContactPoint<V> point, long rank) {
        // a number beyond all ints is out of range in any case
        return point.withRank((int) Math.max(0, Math.min(rank, Integer.MAX_VALUE)));
    }
}
