package dev.kith.contact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of a contact's relationships are wanted. Immutable. */
public final class RelationshipFilter {

    private static final RelationshipFilter ALL = new RelationshipFilter(null, null, null);

    private final @Nullable RelationshipTypeKey type;
    private final @Nullable RelationshipEnd end;
    private final @Nullable LocalDate day;

    private RelationshipFilter(
            @Nullable RelationshipTypeKey type,
            @Nullable RelationshipEnd end,
            @Nullable LocalDate day) {
        this.type = type;
        this.end = end;
        this.day = day;
    }

    /** {@return all of them, past ones too} */
    public static RelationshipFilter all() {
        return ALL;
    }

    /**
     * {@return of these only the ones of a type}
     *
     * @param type the type
     */
    public RelationshipFilter ofType(RelationshipTypeKey type) {
        return new RelationshipFilter(Objects.requireNonNull(type, "type"), end, day);
    }

    /**
     * {@return of these only the ones in which the contact stands at an end; those whose ends are
     * alike stay}
     *
     * @param end the end at which the contact stands
     */
    public RelationshipFilter standingAt(RelationshipEnd end) {
        return new RelationshipFilter(type, Objects.requireNonNull(end, "end"), day);
    }

    /**
     * {@return of these only the ones that hold on a day}
     *
     * @param day the day
     */
    public RelationshipFilter at(LocalDate day) {
        return new RelationshipFilter(type, end, Objects.requireNonNull(day, "day"));
    }

    /** {@return the type, if only one is wanted} */
    public Optional<RelationshipTypeKey> type() {
        return Optional.ofNullable(type);
    }

    /** {@return the end at which the contact stands, if only one is wanted} */
    public Optional<RelationshipEnd> end() {
        return Optional.ofNullable(end);
    }

    /** {@return the day on which they hold, if only one is wanted} */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelationshipFilter that
                && Objects.equals(type, that.type)
                && end == that.end
                && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, end, day);
    }

    @Override
    public String toString() {
        return "RelationshipFilter[" + type + ", " + end + ", " + day + "]";
    }
}
