package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.NotFoundException;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.Relationship;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactValue;
import dev.kith.fact.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The host's facts as they were set, and the library's own ones counted anew each time. */
final class ModelFacts extends ModelSubject {

    private static final FactKey PEOPLE = FactKey.of("people-count");
    private static final FactKey RELATIONSHIPS = FactKey.of("relationship-count");
    private static final FactKey NOTES = FactKey.of("note-count");
    private static final FactKey LAST_NOTE = FactKey.of("last-note");

    ModelFacts(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        ContactId contact = world.anyContactId();
        if (contact == null) {
            return null;
        }
        FactKey key =
                world.oneIn(8)
                        ? world.anyOf(NOTES, FactKey.of("unknown"))
                        : world.anyOf(ModelWorld.WINE.key(), ModelWorld.SCORES.key());
        List<FactValue> fitting =
                key.equals(ModelWorld.WINE.key())
                        ? List.of(FactValue.of("Chianti"))
                        : List.of(FactValue.of(3), FactValue.of(1), FactValue.of(3));
        List<FactValue> values =
                world.anyOf(
                        fitting,
                        fitting,
                        fitting,
                        List.of(),
                        List.of(FactValue.of("Rioja")),
                        List.of(FactValue.of(world.random.nextInt(3))),
                        List.of(FactValue.of(2), FactValue.of(1)));
        List<FactValue> sorted = FactValue.sorted(values);
        ModelRefusals refusals = new ModelRefusals();
        boolean fits =
                key.equals(ModelWorld.WINE.key())
                        ? sorted.size() < 2
                                && sorted.stream().allMatch(v -> v.type() == ModelWorld.WINE.type())
                        : key.equals(ModelWorld.SCORES.key())
                                && sorted.stream()
                                        .allMatch(v -> v.type() == ModelWorld.SCORES.type());
        refusals.becauseIf(!fits, FactRefusedException.class);
        refusals.becauseIf(data().contact(contact).isEmpty(), NotFoundException.class);
        Stamp stamp = world.stamp();
        return ModelStep.silent(
                "fact.set",
                refusals,
                book -> book.facts().set(contact, key, values),
                () -> data().put(contact, key, sorted, "fact.set", stamp));
    }

    @Override
    void check() {
        Facts facts = world.heard(Facts.class, world.book().facts());
        for (Contact contact : data().contacts()) {
            Map<FactKey, List<FactValue>> expected = new TreeMap<>(own(contact.id()));
            expected.putAll(data().facts(contact.id()));
            List<Fact> rows = new ArrayList<>();
            expected.forEach(
                    (key, values) ->
                            values.forEach(value -> rows.add(new Fact(contact.id(), key, value))));
            assertEquals(rows, facts.of(contact.id()), where("facts"));
            for (FactKey key : List.of(PEOPLE, RELATIONSHIPS, NOTES)) {
                assertEquals(
                        expected.getOrDefault(key, List.of(FactValue.of(0))),
                        facts.find(contact.id(), key),
                        where(key));
            }
        }
    }

    private Map<FactKey, List<FactValue>> own(ContactId id) {
        Map<FactKey, List<FactValue>> facts = new TreeMap<>();
        List<Note> notes =
                data().all(Note.class).stream().filter(note -> note.contact().equals(id)).toList();
        count(facts, NOTES, notes.size());
        notes.stream()
                .map(Note::writtenAt)
                .max(Instant::compareTo)
                .ifPresent(last -> facts.put(LAST_NOTE, List.of(FactValue.of(last))));
        count(
                facts,
                RELATIONSHIPS,
                data().all(Relationship.class).stream()
                        .filter(each -> each.from().equals(id) || each.to().equals(id))
                        .count());
        count(
                facts,
                PEOPLE,
                data().contacts().stream()
                        .filter(contact -> ModelPlan.organizations(contact).contains(id))
                        .count());
        return facts;
    }

    private static void count(Map<FactKey, List<FactValue>> facts, FactKey key, long count) {
        if (count > 0) {
            facts.put(key, List.of(FactValue.of(count)));
        }
    }
}
