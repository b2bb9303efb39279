package dev.kith.contact;

import dev.kith.common.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A role that a contact plays for us: from when until when, and the stages it went through. Nothing
 * of it is overwritten: a role that ends stays with its end, a stage that is left stays with its
 * day. Immutable.
 */
public final class DatedRole {

    private final RoleKey role;
    private final DateRange period;
    private final List<StageEntry> stages;

    private DatedRole(RoleKey role, DateRange period, List<StageEntry> stages) {
        this.role = role;
        this.period = period;
        this.stages = stages;
    }

    /**
     * {@return a role on certain days}
     *
     * @param role the role
     * @param period the days
     */
    public static DatedRole of(RoleKey role, DateRange period) {
        return of(role, period, List.of());
    }

    /**
     * {@return a role on certain days, with the stages that were reached}
     *
     * @param role the role
     * @param period the days
     * @param stages the stages in the order in which they were reached, none on a day before the
     *     role began or after it ended
     * @throws IllegalArgumentException if the days of the stages are not so
     */
    public static DatedRole of(RoleKey role, DateRange period, List<StageEntry> stages) {
        List<StageEntry> entries = List.copyOf(stages);
        for (int i = 0; i < entries.size(); i++) {
            LocalDate since = entries.get(i).since();
            if (i > 0 && since.isBefore(entries.get(i - 1).since())) {
                throw new IllegalArgumentException(
                        "a role has one stage at a time: none is reached before the one that"
                                + " precedes it");
            }
            if (period.from().filter(since::isBefore).isPresent()
                    || period.until().filter(since::isAfter).isPresent()) {
                throw new IllegalArgumentException(
                        "a stage is reached while the role is held, not before or after");
            }
        }
        return new DatedRole(
                Objects.requireNonNull(role, "role"),
                Objects.requireNonNull(period, "period"),
                entries);
    }

    /** {@return the role} */
    public RoleKey role() {
        return role;
    }

    /** {@return the days on which it is held} */
    public DateRange period() {
        return period;
    }

    /** {@return the stages in the order in which they were reached} */
    public List<StageEntry> stages() {
        return stages;
    }

    /**
     * {@return the stage on a day}
     *
     * @param day the day
     */
    public Optional<StageKey> stageAt(LocalDate day) {
        if (!period.contains(day)) {
            return Optional.empty();
        }
        return stages.stream()
                .filter(entry -> !entry.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(StageEntry::stage);
    }

    /**
     * {@return the same role, ended; stages that would have begun later are left out}
     *
     * @param until the first day on which it is no longer held
     * @throws IllegalArgumentException if that is before the first day
     */
    public DatedRole endedAt(LocalDate until) {
        return new DatedRole(
                role,
                period.endedAt(until),
                stages.stream().filter(entry -> !entry.since().isAfter(until)).toList());
    }

    /**
     * {@return the same role with one more stage, or as it is if it has reached that stage last}
     *
     * @param stage the stage
     * @param since the first day in it
     * @throws IllegalArgumentException if the role is not held on that day, or has reached a stage
     *     later
     */
    public DatedRole advancedTo(StageKey stage, LocalDate since) {
        List<StageEntry> more = new ArrayList<>(stages);
        more.add(new StageEntry(stage, since));
        DatedRole advanced = of(role, period, more);
        boolean there = !stages.isEmpty() && stages.get(stages.size() - 1).stage().equals(stage);
        return there ? this : advanced;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatedRole that
                && role.equals(that.role)
                && period.equals(that.period)
                && stages.equals(that.stages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, period, stages);
    }

    @Override
    public String toString() {
        return "DatedRole[" + role + " " + period + "]";
    }
}
