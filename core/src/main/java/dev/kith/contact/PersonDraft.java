package dev.kith.contact;

import dev.kith.common.DateRange;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a person who is not in the book yet, or of one who is being changed. Used by one
 * thread.
 */
public final class PersonDraft extends ContactDraft<Person, PersonDraft> {

    private PersonName name = PersonName.empty();
    private List<Affiliation> affiliations = List.of();

    PersonDraft() {}

    PersonDraft(Person person) {
        super(person);
        name = person.name();
        affiliations = person.affiliations();
    }

    /**
     * Sets the name in its parts.
     *
     * @param name the name
     * @return this draft
     */
    public PersonDraft name(PersonName name) {
        this.name = name;
        return this;
    }

    /** {@return the name in its parts, maybe empty} */
    public PersonName name() {
        return name;
    }

    /**
     * Adds where the person works and as what.
     *
     * @param affiliation the affiliation
     * @return this draft
     */
    public PersonDraft affiliation(Affiliation affiliation) {
        affiliations = plus(affiliations, affiliation);
        return this;
    }

    /**
     * Replaces all affiliations.
     *
     * @param affiliations the affiliations, the main one first
     * @return this draft
     */
    public PersonDraft affiliations(List<Affiliation> affiliations) {
        this.affiliations = new ArrayList<>(affiliations);
        return this;
    }

    /** {@return the affiliations} */
    public List<Affiliation> affiliations() {
        return List.copyOf(affiliations);
    }

    @Override
    void check(List<Violation> found) {
        checkSize("name", name.order(), found);
        for (NamePart part : NamePart.values()) {
            checkSize("name", name.phonetics(part), found);
        }
        checkSize("affiliations", affiliations, found);
        for (int i = 0; i < affiliations.size(); i++) {
            checkSize("affiliations[" + i + "].units", affiliations.get(i).units(), found);
        }
        checkPrimaries(found);
    }

    /** On no day a person has two main affiliations. */
    private void checkPrimaries(List<Violation> found) {
        if (affiliations.size() > MAX_VALUES) {
            // refused anyway, and too many to compare with each other
            return;
        }
        List<DateRange> taken = new ArrayList<>();
        for (int i = 0; i < affiliations.size(); i++) {
            Affiliation affiliation = affiliations.get(i);
            if (!affiliation.isPrimary()) {
                continue;
            }
            if (taken.stream().anyMatch(affiliation.period()::overlaps)) {
                found.add(
                        new Violation(
                                "affiliations[" + i + "]",
                                "second-primary",
                                "a person has at most one primary affiliation on a day"));
            }
            taken.add(affiliation.period());
        }
    }

    @Override
    boolean isNamed() {
        return !name.isEmpty() || !affiliations.isEmpty();
    }

    @Override
    Person contact(
            ContactState state,
            ContactContent content,
            @Nullable String display,
            @Nullable String sort) {
        return new Person(state, content, display, sort, name, List.copyOf(affiliations));
    }

    @Override
    PersonDraft self() {
        return this;
    }
}
