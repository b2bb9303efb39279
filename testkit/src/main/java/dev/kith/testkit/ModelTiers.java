package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Importance;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import dev.kith.contact.Tiers;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of tiers. */
final class ModelTiers extends ModelSubject {

    static final List<TierKey> TIERS = List.of(TierKey.GOLD, TierKey.of("wood"), TierKey.of("tin"));

    ModelTiers(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(3)) {
            case 0 -> define();
            case 1 -> change();
            default -> remove();
        };
    }

    private ModelStep define() {
        TierKey key = world.any(TIERS);
        int rank = world.random.nextInt(4) * 100;
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        refusals.becauseIf(tierOf(data(), key).isPresent(), DefinitionTakenException.class);
        return ModelStep.of(
                "tier.define",
                refusals,
                Tier.class,
                book -> book.tiers().define(key, "Tier", rank),
                answer ->
                        added(
                                Tier.of(key, Revision.FIRST, "Tier", rank, stamp, stamp),
                                answer,
                                "tier.define"));
    }

    private @Nullable ModelStep change() {
        Tier seen = world.seen(Tier.class, data().all(Tier.class), Tier.reserved());
        if (seen == null) {
            return null;
        }
        int rank = world.random.nextInt(4) * 100;
        String name = world.anyOf("Tier", "Holz", " ");
        ModelRefusals refusals = new ModelRefusals();
        if (name.isBlank()) {
            refusals.violating(List.of("blank"));
        }
        Tier current = world.currentDefinition(Tier.class, seen, Tier.reserved(), refusals);
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "tier.change",
                refusals,
                Tier.class,
                book -> book.tiers().change(seen, name, rank),
                answer -> {
                    Tier before = Objects.requireNonNull(current);
                    boolean same = before.name().equals(name) && before.rank() == rank;
                    Stamp created = before.created().orElse(stamp);
                    Tier next =
                            Tier.of(
                                    before.key(),
                                    before.revision().next(),
                                    name,
                                    rank,
                                    created,
                                    stamp);
                    changed(next, before, same, answer, "tier.change");
                });
    }

    private @Nullable ModelStep remove() {
        Tier seen = world.seen(Tier.class, data().all(Tier.class), Tier.reserved());
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        Tier current = world.currentDefinition(Tier.class, seen, Tier.reserved(), refusals);
        Optional<TierKey> key = Optional.of(seen.key());
        refusals.becauseIf(
                hasContact(contact -> contact.importance().map(Importance::tier).equals(key)),
                DefinitionInUseException.class);
        return removal("tier.remove", refusals, current, book -> book.tiers().remove(seen));
    }

    static Optional<Tier> tierOf(ModelData data, TierKey key) {
        return Tier.reserved().stream()
                .filter(tier -> tier.key().equals(key))
                .findFirst()
                .or(() -> data.find(Tier.class, key));
    }

    private List<Tier> all() {
        return Stream.concat(Tier.reserved().stream(), data().all(Tier.class).stream())
                .sorted(
                        Comparator.comparingInt(Tier::rank)
                                .thenComparing(tier -> tier.key().text()))
                .toList();
    }

    @Override
    void check() {
        assertEquals(all(), world.heard(Tiers.class, world.book().tiers()).all(), where("tiers"));
        for (TierKey key : TIERS) {
            assertEquals(
                    tierOf(data(), key),
                    world.heard(Tiers.class, world.book().tiers()).find(key),
                    where(key));
        }
    }
}
