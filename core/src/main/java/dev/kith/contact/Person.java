package dev.kith.contact;

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

    /** {@return where the person works and as what, the main place first} */
    public List<Affiliation> affiliations() {
        return affiliations;
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
