package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kith.change.ChangeEntry.Operation;
import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.CommandKey;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.fact.FactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.setting.BookSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that a book holds, as maps and lists that are looked through from end to end. */
final class ModelData {

    private final Map<ContactId, Contact> contacts = new TreeMap<>();
    private final Map<AggregateId, Aggregate> others = new LinkedHashMap<>();
    private final Map<ContactId, Map<FactKey, List<FactValue>>> facts = new LinkedHashMap<>();
    private final Map<CommandKey, Done> done = new LinkedHashMap<>();
    private final List<Entry> log = new ArrayList<>();

    /** A command that was carried out under a key, and what it gave. */
    record Done(ModelStep step, Object answer) {}

    /** What the log must say of one write. */
    record Entry(
            Operation operation,
            AggregateId subject,
            Revision revision,
            String command,
            Stamp stamp,
            Instant at,
            @Nullable Contact contact) {}

    /** The same at this moment; the values in it never change. */
    ModelData copy() {
        ModelData copy = new ModelData();
        copy.contacts.putAll(contacts);
        copy.others.putAll(others);
        copy.facts.putAll(facts);
        copy.done.putAll(done);
        copy.log.addAll(log);
        return copy;
    }

    List<Contact> contacts() {
        return List.copyOf(contacts.values());
    }

    Optional<Contact> contact(ContactId id) {
        return Optional.ofNullable(contacts.get(id));
    }

    <A extends Aggregate> List<A> all(Class<A> type) {
        return others.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    <A extends Aggregate> Optional<A> find(Class<A> type, AggregateId id) {
        return Optional.ofNullable(others.get(id)).map(type::cast);
    }

    Optional<Aggregate> find(AggregateId id) {
        return Optional.ofNullable(others.get(id));
    }

    Map<CommandKey, Done> done() {
        return done;
    }

    List<Entry> log() {
        return log;
    }

    Map<FactKey, List<FactValue>> facts(ContactId contact) {
        return facts.getOrDefault(contact, Map.of());
    }

    BookSettings settings() {
        return find(BookSettings.class, BookSettings.Id.SETTINGS).orElseGet(BookSettings::first);
    }

    void put(Contact next, String command, Stamp stamp) {
        Contact before = contacts.put(next.id(), next);
        Operation operation = before == null ? Operation.ADDED : Operation.CHANGED;
        note(operation, next.id(), next.revision(), command, stamp, next);
    }

    void add(Aggregate added, String command, Stamp stamp) {
        assertNull(others.put(added.id(), added), "an id that was given before");
        note(Operation.ADDED, added.id(), added.revision(), command, stamp, null);
    }

    void save(Aggregate next, String command, Stamp stamp) {
        assertNotNull(others.put(next.id(), next));
        note(Operation.CHANGED, next.id(), next.revision(), command, stamp, null);
    }

    void remove(Aggregate last, String command, Stamp stamp) {
        assertNotNull(others.remove(last.id()));
        note(Operation.REMOVED, last.id(), last.revision(), command, stamp, null);
    }

    void put(ContactId contact, FactKey key, List<FactValue> values, String command, Stamp stamp) {
        Map<FactKey, List<FactValue>> all = new TreeMap<>(facts(contact));
        List<FactValue> before = all.getOrDefault(key, List.of());
        if (values.equals(before)) {
            return;
        }
        if (values.isEmpty()) {
            all.remove(key);
        } else {
            all.put(key, values);
        }
        facts.put(contact, all);
        Operation changed = before.isEmpty() ? Operation.ADDED : Operation.CHANGED;
        FactId id = FactId.of(contact, key);
        note(
                values.isEmpty() ? Operation.REMOVED : changed,
                id,
                Revision.of(of(id).size() + 1L),
                command,
                stamp,
                null);
    }

    /** Time may go back, but not within what happened to one subject. */
    private void note(
            Operation operation,
            AggregateId subject,
            Revision revision,
            String command,
            Stamp stamp,
            @Nullable Contact contact) {
        Instant at = stamp.at();
        for (Entry entry : of(subject)) {
            at = entry.at().isAfter(at) ? entry.at() : at;
        }
        log.add(new Entry(operation, subject, revision, command, stamp, at, contact));
    }

    /** What the log must say of one subject, the oldest first. */
    List<Entry> of(AggregateId subject) {
        return log.stream().filter(entry -> entry.subject().equals(subject)).toList();
    }

    /** The same; of a contact also what it says of the facts about it. */
    List<Entry> trail(AggregateId subject) {
        List<AggregateId> all = new ArrayList<>(List.of(subject));
        if (subject instanceof ContactId contact) {
            all.add(FactId.of(contact, ModelWorld.WINE.key()));
            all.add(FactId.of(contact, ModelWorld.SCORES.key()));
        }
        return log.stream().filter(entry -> all.contains(entry.subject())).toList();
    }
}
