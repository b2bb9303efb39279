package dev.kith.testkit;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.OrganizationDraft;
import dev.kith.contact.PersonDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Contacts that do not exist: the same seed gives the same ones, in every run and on every machine.
 *
 * <p>They fill what drafts can hold at random, in Latin with and without accents, composed and
 * decomposed, Greek, Cyrillic, Chinese, Japanese, Korean, Arabic, Hebrew, Hindi, Thai and signs
 * beyond the basic plane; one in ten is nearly empty and one in forty is huge. No draft has
 * violations, and no two drafts of one generator share an external id. Used by one thread.
 */
public final class ContactGenerator {

    private static final int ONE_IS_EMPTY_OF = 10;
    private static final int ONE_IS_HUGE_OF = 40;

    private final long seed;
    private final SplittableRandom random;
    private final GeneratedParts parts;
    private final TypicalContacts typical;
    private long nextTypical;

    private ContactGenerator(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        parts = new GeneratedParts(random);
        typical = new TypicalContacts(seed);
    }

    /**
     * {@return a generator}
     *
     * @param seed what decides on everything that it makes
     */
    public static ContactGenerator seeded(long seed) {
        return new ContactGenerator(seed);
    }

    /** {@return a person or, one time in four, an organisation} */
    public ContactDraft<? extends Contact, ?> next() {
        return random.nextInt(4) == 0 ? organization() : person();
    }

    /** {@return a person} */
    public PersonDraft person() {
        int shape = random.nextInt(ONE_IS_HUGE_OF);
        if (shape == 0) {
            return parts.hugePerson();
        }
        return random.nextInt(ONE_IS_EMPTY_OF) == 0
                ? parts.nearlyEmptyPerson()
                : parts.usualPerson();
    }

    /** {@return an organisation} */
    public OrganizationDraft organization() {
        int shape = random.nextInt(ONE_IS_HUGE_OF);
        if (shape == 0) {
            return parts.hugeOrganization();
        }
        return random.nextInt(ONE_IS_EMPTY_OF) == 0
                ? parts.nearlyEmptyOrganization()
                : parts.usualOrganization();
    }

    /** {@return a person with as much as a contact can reasonably have: hundreds of values} */
    public PersonDraft huge() {
        return parts.hugePerson();
    }

    /** {@return a person of whom one single thing is known} */
    public PersonDraft nearlyEmpty() {
        return parts.nearlyEmptyPerson();
    }

    /**
     * {@return people}
     *
     * @param count how many
     */
    public List<PersonDraft> people(int count) {
        return many(count, this::person);
    }

    /**
     * {@return organisations}
     *
     * @param count how many
     */
    public List<OrganizationDraft> organizations(int count) {
        return many(count, this::organization);
    }

    /**
     * {@return people and organisations}
     *
     * @param count how many
     */
    public List<ContactDraft<? extends Contact, ?>> contacts(int count) {
        return many(count, this::next);
    }

    /**
     * {@return the next person of business: two e-mail addresses, two phone numbers, an address and
     * three labels} The addresses and numbers are nobody else's. Quick, for the million.
     */
    public PersonDraft typical() {
        return typical(nextTypical++);
    }

    /**
     * {@return the person of business of that number, whatever was made before}
     *
     * @param index which one, from 0
     */
    public PersonDraft typical(long index) {
        return typical.person(index);
    }

    /** {@return the seed, to be named by a test that fails} */
    public long seed() {
        return seed;
    }

    private static <T> List<T> many(int count, Supplier<T> one) {
        List<T> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(one.get());
        }
        return List.copyOf(made);
    }

    @Override
    public String toString() {
        return "ContactGenerator[seed " + seed + "]";
    }
}
