package dev.kith.internal.command;

import dev.kith.change.ChangeEntry.Operation;
import dev.kith.common.Aggregate;
import dev.kith.common.BookId;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Derivations;
import dev.kith.fact.FactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.fact.FactValues;
import dev.kith.form.ContactForm;
import dev.kith.form.FactValuesForm;
import dev.kith.internal.log.CommandLog;
import dev.kith.internal.log.Payload;
import dev.kith.store.AggregateKind;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What one command works with: the clock was read and the actor asked for once. All that a command
 * writes goes through here.
 */
public final class CommandContext {

    private static final FactValuesForm FACTS = new FactValuesForm();

    private final BookId book;
    private final Stamp stamp;
    private final StorageUnit unit;
    private final Environment environment;
    private final CommandLog log;
    private final Membership actor;

    CommandContext(
            BookId book, Stamp stamp, StorageUnit unit, Environment environment, CommandLog log) {
        this.book = book;
        this.stamp = stamp;
        this.unit = unit;
        this.environment = environment;
        this.log = log;
        actor = new Membership(stamp.by(), environment.teams());
    }

    /** The same one for an erasure: the log keeps nothing of what was there before its changes. */
    public CommandContext forgetting() {
        return new CommandContext(book, stamp, unit, environment, log.forgetting());
    }

    /** Who acts. */
    public Membership actor() {
        return actor;
    }

    public BookId book() {
        return book;
    }

    public Stamp stamp() {
        return stamp;
    }

    public StorageUnit unit() {
        return unit;
    }

    public UUID newId() {
        return environment.ids().next();
    }

    public ContactId newContactId() {
        return ContactId.of(newId());
    }

    /** How derived values are made in the book. */
    public Derivations derivations() {
        return environment.derivations(unit.aggregates());
    }

    /** The day on which the command runs, in the book's zone. */
    public LocalDate today() {
        ZoneId zone = environment.preferences(unit.aggregates()).zone().orElse(ZoneOffset.UTC);
        return stamp.at().atZone(zone).toLocalDate();
    }

    /** Takes the guard under which an invariant of several rows is checked and kept. */
    public void guard(String kind, String key) {
        unit.guard(List.of(new Guard(kind, key)));
    }

    /** Adds a contact under an id that was never given before. */
    public void add(Contact contact) {
        log.addNew(
                contact.id(),
                Payload.added(contacts(), contact),
                () -> unit.contacts().add(contact));
        environment.consequences().follow(unit, null, contact);
    }

    public void save(Contact next, Contact before) {
        log.write(
                Operation.CHANGED,
                next.id(),
                List.of(next.id()),
                next.revision(),
                Payload.changed(contacts(), before, next),
                () -> unit.contacts().save(next, before.revision()));
        environment.consequences().follow(unit, before, next);
    }

    private ContactForm contacts() {
        return ContactForm.form();
    }

    public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
        log.write(
                Operation.ADDED,
                aggregate.id(),
                kind.contacts(aggregate),
                aggregate.revision(),
                Payload.added(kind.form(), aggregate),
                () -> unit.aggregates().add(kind, aggregate));
        environment.consequences().follow(unit, kind, null, aggregate);
    }

    public <A extends Aggregate> void save(AggregateKind<A> kind, A next, A before) {
        log.write(
                Operation.CHANGED,
                next.id(),
                kind.contacts(before, next),
                next.revision(),
                Payload.changed(kind.form(), before, next),
                () -> unit.aggregates().save(kind, next, before.revision()));
        environment.consequences().follow(unit, kind, before, next);
    }

    public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
        log.write(
                Operation.REMOVED,
                last.id(),
                kind.contacts(last),
                last.revision(),
                Payload.removed(kind.form(), last),
                () -> unit.aggregates().remove(kind, last));
        environment.consequences().follow(unit, kind, last, null);
    }

    /**
     * Puts the values of a fact of the host about a contact, unless it has them; no change of the
     * contact, so the fact has an entry of its own in the log.
     *
     * @param values values in order, each once; none to take the fact away
     */
    public void put(ContactId contact, FactKey key, List<FactValue> values) {
        // a fact has no revision by which a unit that comes second would show
        ContactUse.hold(unit, List.of(contact));
        List<FactValue> stored = unit.facts().find(contact, key);
        if (stored.equals(values)) {
            return;
        }
        FactValues before = new FactValues(contact, key, stored);
        FactValues next = new FactValues(contact, key, values);
        Runnable write = () -> unit.facts().put(contact, key, values);
        FactId id = FactId.of(contact, key);
        if (stored.isEmpty()) {
            log.writeCounted(Operation.ADDED, id, contact, Payload.added(FACTS, next), write);
        } else if (values.isEmpty()) {
            log.writeCounted(Operation.REMOVED, id, contact, Payload.removed(FACTS, before), write);
        } else {
            Payload payload = Payload.changed(FACTS, before, next);
            log.writeCounted(Operation.CHANGED, id, contact, payload, write);
        }
    }
}
