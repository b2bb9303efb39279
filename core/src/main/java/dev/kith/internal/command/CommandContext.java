package dev.kith.internal.command;

import dev.kith.common.Aggregate;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Derivations;
import dev.kith.contact.Stamp;
import dev.kith.store.AggregateKind;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What one command works with: the clock was read and the actor asked for once. All that a command
 * writes goes through here.
 */
public final class CommandContext {

    private final Stamp stamp;
    private final StorageUnit unit;
    private final Environment environment;

    CommandContext(Stamp stamp, StorageUnit unit, Environment environment) {
        this.stamp = stamp;
        this.unit = unit;
        this.environment = environment;
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

    public Derivations derivations() {
        return environment.derivations();
    }

    /** The day on which the command runs. */
    public LocalDate today() {
        return stamp.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Takes the guard under which an invariant of several rows is checked and kept. */
    public void guard(String kind, String key) {
        unit.guard(List.of(new Guard(kind, key)));
    }

    public void add(Contact contact) {
        unit.contacts().add(contact);
    }

    public void save(Contact next, Contact before) {
        unit.contacts().save(next, before.revision());
    }

    public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
        unit.aggregates().add(kind, aggregate);
    }

    public <A extends Aggregate> void save(AggregateKind<A> kind, A next, A before) {
        unit.aggregates().save(kind, next, before.revision());
    }

    public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
        unit.aggregates().remove(kind, last);
    }
}
