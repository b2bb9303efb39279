package dev.kith.jpa;

import dev.kith.change.ChangeEntry;
import dev.kith.common.ConflictException;
import dev.kith.contact.ContactId;
import dev.kith.store.ChangeStore;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.List;

/** The change log as one unit sees and writes it. */
final class UnitChanges extends ChangeReads implements ChangeStore {

    private final JpaUnit unit;

    UnitChanges(JpaUnit unit) {
        super(unit.book(), unit::usable);
        this.unit = unit;
    }

    @Override
    public void append(LoggedChange change) {
        ChangeEntry entry = change.entry();
        ChangeRow row = new ChangeRow();
        row.book = unit.book();
        row.id = Cells.bytes(entry.id());
        row.kind = entry.subject().kind();
        row.subject = Cells.bytes(entry.subject().id());
        row.number = entry.number();
        row.operation = entry.operation().name();
        row.revision = entry.revision().number();
        row.fields = Words.join(entry.fields());
        row.contacts = Words.join(entry.contacts().stream().map(ContactId::toString).toList());
        row.changedAt = Cells.micros(entry.at());
        row.command = Cells.bytes(entry.command().id());
        row.commandName = entry.command().name();
        row.actorKind = entry.command().actor().kind().name();
        row.actor = entry.command().actor().id();
        entry.command()
                .circumstances()
                .onBehalfOf()
                .ifPresent(
                        actor -> {
                            row.behalfKind = actor.kind().name();
                            row.behalf = actor.id();
                        });
        row.cause = entry.command().circumstances().cause().orElse(null);
        row.correlation = entry.command().circumstances().correlation().orElse(null);
        row.bulk = entry.command().bulk();
        row.payload = change.payload();
        unit.usable().insert(row);
        unit.written();
    }

    @Override
    public void seal(List<Seal> seals) {
        long next = lastSeal().map(Seal::position).orElse(0L) + 1;
        for (Seal seal : seals) {
            int changed =
                    seal.position() != next
                            ? 0
                            : unit.usable()
                                    .update(
                                            "seal entry " + seal.entry(),
                                            "update {change} set position = ?1, hash = ?2"
                                                    + " where book = ?3 and id = ?4"
                                                    + " and position is null",
                                            seal.position(),
                                            seal.hash(),
                                            unit.book(),
                                            seal.entry());
            if (changed != 1) {
                ConflictException lost =
                        new ConflictException("another unit sealed entry " + seal.entry());
                unit.doom(lost);
                throw lost;
            }
            next++;
        }
        unit.written();
    }
}
