package dev.kith.jpa;

import dev.kith.change.ChangeEntry;
import dev.kith.common.ConflictException;
import dev.kith.contact.ContactId;
import dev.kith.store.ChangeStore;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The change log as one unit sees and writes it. */
final class UnitChanges extends ChangeReads implements ChangeStore {

    /** How many entries one statement seals. */
    private static final int AT_ONCE = 64;

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
        unit.usable().insert(row, entry.subject());
        unit.written();
    }

    @Override
    public void seal(List<Seal> seals) {
        long next = lastSeal().map(Seal::position).orElse(0L) + 1;
        for (Seal seal : seals) {
            require(seal.position() == next, seal);
            next++;
        }
        for (int from = 0; from < seals.size(); from += AT_ONCE) {
            sealTogether(seals.subList(from, Math.min(from + AT_ONCE, seals.size())));
        }
        unit.written();
    }

    /** Seals entries in one statement. */
    private void sealTogether(List<Seal> seals) {
        ValueList ids = ValueList.of(seals.stream().map(Seal::entry).toList()).get(0);
        List<Object> parameters = new ArrayList<>(List.of(ids.behind(unit.book())));
        String positions = chosen("position", ids, seals, Seal::position, parameters);
        String hashes = chosen("hash", ids, seals, Seal::hash, parameters);
        int changed =
                unit.usable()
                        .update(
                                "seal entry " + seals.get(0).entry() + " and those behind it",
                                "update {change} set position = "
                                        + positions
                                        + ", hash = "
                                        + hashes
                                        + " where book = ?1 and position is null and id in "
                                        + ids.placeholders(2),
                                parameters.toArray());
        require(changed == seals.size(), seals.get(0));
    }

    /**
     * What a column becomes by the row's id. Of an id with which a list is filled up the first one
     * counts; the column itself tells databases of which type the parameters are.
     */
    private static String chosen(
            String column,
            ValueList ids,
            List<Seal> seals,
            Function<Seal, Object> value,
            List<Object> parameters) {
        StringBuilder chosen = new StringBuilder("case id");
        for (int i = 0; i < ids.size(); i++) {
            parameters.add(value.apply(seals.get(Math.min(i, seals.size() - 1))));
            chosen.append(" when ?").append(2 + i).append(" then ?").append(parameters.size());
        }
        return chosen.append(" else ").append(column).append(" end").toString();
    }

    private void require(boolean sealed, Seal seal) {
        if (!sealed) {
            ConflictException lost =
                    new ConflictException("another unit sealed entry " + seal.entry());
            unit.doom(lost);
            throw lost;
        }
    }
}
