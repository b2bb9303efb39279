package dev.kith.memory;

import dev.kith.common.Actor;
import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.ContactId;
import dev.kith.form.AggregateForm;
import dev.kith.form.Form;
import dev.kith.form.FormWriter;
import dev.kith.store.AggregateKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An aggregate that refers to contacts in two ways: one that it is about, and any number of others.
 */
record Visit(
        Id id, Revision revision, ContactId host, List<ContactId> guests, Instant at, Stamp changed)
        implements Aggregate {

    static final AggregateKind<Visit> KIND =
            AggregateKind.of(new VisitForm(), Visit.class, visit -> List.of())
                    .referringTo(new VisitReferences());

    /** Which visit. */
    record Id(UUID uuid) implements AggregateId {
        @Override
        public String subject() {
            return "visit";
        }
    }

    Visit {
        guests = List.copyOf(guests);
    }

    Visit with(Revision other, Stamp stamp) {
        return new Visit(id, other, host, guests, at, stamp);
    }

    Visit between(ContactId otherHost, List<ContactId> others) {
        return new Visit(id, revision, otherHost, others, at, changed);
    }

    Visit at(Instant other) {
        return new Visit(id, revision, host, guests, other, changed);
    }

    boolean saysTheSame(Visit other) {
        return id.equals(other.id)
                && host.equals(other.host)
                && guests.equals(other.guests)
                && at.equals(other.at);
    }

    private static final class VisitReferences implements AggregateKind.References<Visit> {

        @Override
        public Set<ContactId> contacts(Visit visit) {
            Set<ContactId> contacts = new HashSet<>(visit.guests());
            contacts.add(visit.host());
            return contacts;
        }

        /** A host without guests but itself visits nobody. */
        @Override
        public Optional<Visit> moved(Visit visit, ContactId from, ContactId to) {
            ContactId host = visit.host().equals(from) ? to : visit.host();
            List<ContactId> guests = new ArrayList<>();
            for (ContactId guest : visit.guests()) {
                ContactId now = guest.equals(from) ? to : guest;
                if (!now.equals(host) && !guests.contains(now)) {
                    guests.add(now);
                }
            }
            return guests.isEmpty() ? Optional.empty() : Optional.of(visit.between(host, guests));
        }

        @Override
        public Optional<Visit> without(Visit visit, ContactId contact) {
            List<ContactId> guests =
                    visit.guests().stream().filter(guest -> !guest.equals(contact)).toList();
            return visit.host().equals(contact) || guests.isEmpty()
                    ? Optional.empty()
                    : Optional.of(visit.between(visit.host(), guests));
        }

        @Override
        public Visit next(Visit content, Revision stored, Stamp changed) {
            return content.with(stored.next(), changed);
        }
    }

    private static final class VisitForm implements AggregateForm<Visit> {

        @Override
        public String type() {
            return "visit";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Visit visit, FormWriter writer) {
            writer.beginObject();
            writer.field("id", visit.id().uuid())
                    .field("revision", visit.revision().number())
                    .field("host", visit.host().uuid())
                    .list("guests", visit.guests(), (guest, w) -> w.id(guest.uuid()))
                    .field("at", visit.at())
                    .field("changedAt", visit.changed().at())
                    .field("changedBy", visit.changed().by().id());
            writer.endObject();
        }

        @Override
        public Visit read(Form form) {
            return new Visit(
                    new Id(form.id("id")),
                    Revision.of(form.number("revision")),
                    ContactId.of(form.id("host")),
                    form.list("guests", 1_000, node -> ContactId.of(node.id())),
                    form.instant("at"),
                    new Stamp(
                            form.instant("changedAt"),
                            Actor.user(Objects.requireNonNull(form.text("changedBy")))));
        }
    }
}
