package dev.kith.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A human being, as the book keeps them. Immutable. */
public final class Person extends Contact {

    private final PersonName name;
    private final List<Affiliation> affiliations;

    Person(
            ContactState state,
            ContactContent content,
            @Nullable String derivedDisplay,
            @Nullable String derivedSort,
            PersonName name,
            List<Affiliation> affiliations) {
        super(state, content, derivedDisplay, derivedSort);
        this.name = name;
        this.affiliations = affiliations;
    }

    /**
     * {@return a draft of a person of that name}
     *
     * @param given the given name, one line of at most 500 characters
     * @param family the family name, likewise
     * @throws IllegalArgumentException if one is blank, too long or has control characters
     */
    public static PersonDraft named(String given, String family) {
        return new PersonDraft().name(PersonName.of(given, family));
    }

    /**
     * {@return a draft of a person of whom only the name to show is known; it is not split into
     * parts}
     *
     * @param displayName one line of at most 1,000 characters; else it becomes a violation
     */
    public static PersonDraft known(String displayName) {
        return new PersonDraft().displayAs(displayName);
    }

    /**
     * {@return an empty draft of a person; it needs a name or a contact point before it can be
     * added}
     */
    public static PersonDraft draft() {
        return new PersonDraft();
    }

    @Override
    public PersonDraft edit() {
        return new PersonDraft(this);
    }

    @Override
    public Person inState(ContactState state) {
        return new Person(state, content(), derivedDisplay(), derivedSort(), name, affiliations);
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    /** {@return the name in its parts; empty if only the name to show is known} */
    public PersonName name() {
        return name;
    }

    /**
     * {@return where the person works or worked and as what, in the order that the user gave, the
     * main place first; what ended stays}
     */
    public List<Affiliation> affiliations() {
        return affiliations;
    }

    /**
     * {@return the affiliations that hold on a day, the one that was laid down as the main one
     * before the others}
     *
     * @param day the day
     */
    public List<Affiliation> affiliationsAt(LocalDate day) {
        List<Affiliation> current = new ArrayList<>();
        for (Affiliation affiliation : affiliations) {
            if (affiliation.isCurrent(day)) {
                current.add(affiliation.isPrimary() ? 0 : current.size(), affiliation);
            }
        }
        return List.copyOf(current);
    }

    @Override
    boolean isUnnamed() {
        return name.isEmpty();
    }

    @Override
    boolean hasSameName(Contact other) {
        return other instanceof Person that
                && name.equals(that.name)
                && affiliations.equals(that.affiliations);
    }
}
