package dev.kith.contact;

import dev.kith.common.Aggregate;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tier of importance, as the book's catalogue has it. Tiers are ordered by their rank: the higher
 * one is the more important. A reserved tier is in every book and cannot be changed. Immutable.
 */
public final class Tier implements Aggregate {

    /** From the lowest rank to the highest. */
    public static final Comparator<Tier> BY_RANK = Comparator.comparingInt(Tier::rank);

    private static final TextRule NAME = TextRule.line("a tier's name", 200);

    private static final List<Tier> RESERVED =
            List.of(
                    new Tier(TierKey.BRONZE, Revision.FIRST, "Bronze", 100, null, null),
                    new Tier(TierKey.SILVER, Revision.FIRST, "Silver", 200, null, null),
                    new Tier(TierKey.GOLD, Revision.FIRST, "Gold", 300, null, null),
                    new Tier(TierKey.PLATINUM, Revision.FIRST, "Platinum", 400, null, null));

    private final TierKey key;
    private final Revision revision;
    private final String name;
    private final int rank;
    private final @Nullable Stamp created;
    private final @Nullable Stamp changed;

    private Tier(
            TierKey key,
            Revision revision,
            String name,
            int rank,
            @Nullable Stamp created,
            @Nullable Stamp changed) {
        this.key = key;
        this.revision = revision;
        this.name = name;
        this.rank = rank;
        this.created = created;
        this.changed = changed;
    }

    /**
     * {@return a tier} Called by the library and by what reads stored tiers; a host defines tiers
     * through the book.
     *
     * @param key its stable key
     * @param revision which version it is
     * @param name what it is called, one line of at most 200 characters
     * @param rank its place among the tiers; the reserved ones have 100, 200, 300 and 400
     * @param created when it was defined and by whom
     * @param changed when it was changed and by whom
     * @throws InvalidValueException if the name is blank, too long or has control characters
     */
    public static Tier of(
            TierKey key, Revision revision, String name, int rank, Stamp created, Stamp changed) {
        NAME.violation(name)
                .ifPresent(
                        wrong -> {
                            throw new InvalidValueException("tier", List.of(wrong.at("name")));
                        });
        return new Tier(
                Objects.requireNonNull(key, "key"),
                revision,
                name.strip(),
                rank,
                Objects.requireNonNull(created, "created"),
                Objects.requireNonNull(changed, "changed"));
    }

    /** {@return the tiers that every book has, from the lowest to the highest} */
    public static List<Tier> reserved() {
        return RESERVED;
    }

    /** {@return the stable key} */
    public TierKey key() {
        return key;
    }

    @Override
    public TierKey id() {
        return key;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return its place among the tiers} */
    public int rank() {
        return rank;
    }

    /** {@return whether it is in every book and cannot be changed} */
    public boolean isReserved() {
        return changed == null;
    }

    /** {@return when it was defined and by whom; empty if it is reserved} */
    public Optional<Stamp> created() {
        return Optional.ofNullable(created);
    }

    /** {@return when it was last changed and by whom; empty if it is reserved} */
    public Optional<Stamp> changed() {
        return Optional.ofNullable(changed);
    }

    /**
     * {@return whether another version says the same, whoever changed it and when}
     *
     * @param other the other version
     */
    public boolean hasSameContent(Tier other) {
        return key.equals(other.key) && name.equals(other.name) && rank == other.rank;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tier that
                && revision.equals(that.revision)
                && Objects.equals(created, that.created)
                && Objects.equals(changed, that.changed)
                && hasSameContent(that);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "Tier[" + key + ", revision " + revision + "]";
    }
}
