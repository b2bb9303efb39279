package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.Revision;
import dev.kith.form.AggregateForm;
import dev.kith.form.Form;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;
import dev.kith.store.AggregateKind;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexRange;
import java.util.List;
import java.util.UUID;

/** An aggregate that is found under each of its words. */
record Slip(Id id, Revision revision, List<String> words) implements Aggregate {

    private static final String WORD = "word";

    static final AggregateKind<Slip> KIND =
            AggregateKind.of(
                    new SlipForm(),
                    Slip.class,
                    slip -> slip.words().stream().map(word -> new IndexKey(WORD, word)).toList());

    /** Which slip. */
    record Id(UUID uuid) implements AggregateId {
        @Override
        public String subject() {
            return "slip";
        }
    }

    static Slip of(long number, long revision, String... words) {
        // every second id has the highest bit, which is not a sign
        UUID uuid = new UUID(number % 2 == 0 ? number : Long.MIN_VALUE + number, number);
        return new Slip(new Id(uuid), Revision.of(revision), List.of(words));
    }

    Slip next(String... other) {
        return new Slip(id, revision.next(), List.of(other));
    }

    static IndexKey key(String word) {
        return new IndexKey(WORD, word);
    }

    static IndexRange under(String word) {
        return IndexRange.exactly(key(word));
    }

    static IndexRange beginning(String text) {
        return IndexRange.startingWith(WORD, text);
    }

    RecordName name() {
        return RecordName.of(KIND, id);
    }

    /** The form of a slip. */
    private static final class SlipForm implements AggregateForm<Slip> {

        @Override
        public String type() {
            return "slip";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Slip slip, FormWriter writer) {
            writer.beginObject();
            writer.field("id", slip.id().uuid()).field("revision", slip.revision().number());
            writer.texts("words", slip.words());
            writer.endObject();
        }

        @Override
        public Slip read(Form form) {
            return new Slip(
                    new Id(form.read("id", FormNode::id)),
                    form.read("revision", node -> Revision.of(node.number())),
                    form.texts("words", 100));
        }
    }
}
