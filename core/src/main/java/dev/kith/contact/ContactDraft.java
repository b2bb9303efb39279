package dev.kith.contact;

import dev.kith.common.InvalidValueException;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a contact that is not in the book yet, or of one that is being changed.
 *
 * <p>Texts are checked as they come in, and everything that is wrong is collected: {@link
 * #violations} lists it all, and a book refuses a draft that has any. A draft can be used again;
 * what was made from it never changes. Used by one thread.
 *
 * <p>A draft can say where its values come from. What is given after {@link #from} comes from
 * there; what is not touched, or given once more as it was, keeps where it came from, and what is
 * changed or taken away loses it:
 *
 * <pre>{@code
 * book.contacts().change(ada, person -> person.edit()
 *         .from(Provenance.of("trade fair 2026", Actor.user("maria"), now))
 *         .email("ada@engines.example")
 *         .birthday(PartialDate.ofMonthDay(12, 10)));
 * }</pre>
 *
 * @param <C> what the draft becomes
 * @param <D> the draft's own type
 */
public abstract sealed class ContactDraft<C extends Contact, D extends ContactDraft<C, D>>
        extends ContactStandingDraft<D> permits PersonDraft, OrganizationDraft {

    /** The most values of one kind that a contact can have. */
    public static final int MAX_VALUES = 1_000;

    private static final TextRule NAME = TextRule.line("a name", 1_000);

    /** The fields any value of which is enough for a contact. */
    private static final Set<String> ENOUGH =
            Set.of("displayAs", "nicknames", "emails", "phones", "webAddresses");

    private @Nullable String displayAs;
    private @Nullable String sortAs;
    private List<String> nicknames = List.of();
    private final Origins origins;

    ContactDraft() {
        origins = new Origins();
    }

    ContactDraft(Contact contact) {
        super(contact.content());
        ContactContent content = contact.content();
        displayAs = content.displayAs();
        sortAs = content.sortAs();
        nicknames = content.nicknames();
        origins = new Origins(contact);
    }

    abstract boolean isNamed();

    abstract C contact(
            ContactState state,
            ContactContent content,
            @Nullable String display,
            @Nullable String sort);

    /**
     * Says where the values come from that are given from now on, until it is called again.
     *
     * @param provenance where they come from
     * @return this draft
     */
    public D from(Provenance provenance) {
        origins.from(provenance, this);
        return self();
    }

    /**
     * Lays down where values come from, whatever {@link #from} says. Those of values that the draft
     * does not have when it becomes a contact are left out.
     *
     * @param provenances where values come from
     * @return this draft
     */
    public D provenances(Map<ValueRef, Provenance> provenances) {
        origins.layDown(provenances);
        return self();
    }

    /** {@return where the values so far come from, as far as is known} */
    public Map<ValueRef, Provenance> provenances() {
        return origins.of(this);
    }

    /**
     * Gives up a text that was refused, and with it its violations; what was refused after it in
     * the same list moves up. Nothing happens if no text was refused there.
     *
     * @param path where it was refused, by {@link Violation#path()}, such as {@code emails[1]}, or
     *     the field for all texts in it, such as {@code emails}
     * @return this draft
     */
    public D withoutRefused(String path) {
        refusals.forgetAt(path);
        return self();
    }

    /**
     * Lays down the name to show, whatever the other names are.
     *
     * @param displayName one line of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D displayAs(String displayName) {
        refusals.forget("displayAs");
        NAME.violation(displayName)
                .ifPresentOrElse(
                        wrong -> refusals.add("displayAs", wrong),
                        () -> displayAs = displayName.strip());
        return self();
    }

    /** {@return this draft, to be shown by a derived name} */
    public D withoutDisplayAs() {
        refusals.forget("displayAs");
        displayAs = null;
        return self();
    }

    /**
     * Lays down the name to sort by.
     *
     * @param sortName one line of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D sortAs(String sortName) {
        refusals.forget("sortAs");
        NAME.violation(sortName)
                .ifPresentOrElse(
                        wrong -> refusals.add("sortAs", wrong), () -> sortAs = sortName.strip());
        return self();
    }

    /** {@return this draft, to be sorted by a derived name} */
    public D withoutSortAs() {
        refusals.forget("sortAs");
        sortAs = null;
        return self();
    }

    /**
     * Adds a name that the contact also goes by.
     *
     * @param nickname one line of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D nickname(String nickname) {
        if (accepts("nicknames", nicknames, NAME, nickname)) {
            nicknames = plus(nicknames, nickname.strip());
        }
        return self();
    }

    /**
     * Replaces all nicknames.
     *
     * @param nicknames lines of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D nicknames(List<String> nicknames) {
        List<String> others = List.copyOf(nicknames);
        this.nicknames = List.of();
        refusals.forget("nicknames");
        others.forEach(this::nickname);
        return self();
    }

    /** {@return the name to show that was laid down} */
    public Optional<String> displayAs() {
        return Optional.ofNullable(displayAs);
    }

    /** {@return the name to sort by that was laid down} */
    public Optional<String> sortAs() {
        return Optional.ofNullable(sortAs);
    }

    /** {@return the nicknames so far} */
    public List<String> nicknames() {
        return List.copyOf(nicknames);
    }

    /** {@return everything that is wrong with the draft as it stands; empty if it can be added} */
    public List<Violation> violations() {
        List<Violation> found = refusals.violations();
        boolean named = displayAs != null || isNamed() || !nicknames.isEmpty() || hasPoint();
        // of a text that was refused enough is said already
        if (!named && !refusals.isAny(ENOUGH)) {
            found.add(
                    new Violation(
                            "",
                            "nameless",
                            "a contact has at least one name or one contact point"));
        }
        checkPoints(found);
        checkSize("nicknames", nicknames, found);
        checkValues(found);
        check(found);
        standing.check(found);
        return List.copyOf(found);
    }

    /**
     * {@return the contact of these values} Called by the library when a contact is added or
     * changed, and by storage adapters when they read one; a host gives its drafts to the book.
     *
     * @param state what the book says of the contact
     * @param derivations how derived values are made
     * @throws InvalidValueException if the draft has violations; it lists all of them
     * @throws IllegalStateException if labels are given by name
     */
    public C toContact(ContactState state, Derivations derivations) {
        return toContact(
                state,
                derivations,
                name -> {
                    throw new IllegalStateException(
                            "a label that is given by name is looked up by the book to which the"
                                    + " draft is given");
                });
    }

    /**
     * {@return the contact of these values} Called by the library when a contact is added or
     * changed.
     *
     * @param state what the book says of the contact
     * @param derivations how derived values are made
     * @param labels looks labels up that are given by name
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public C toContact(
            ContactState state,
            Derivations derivations,
            Function<? super LabelName, LabelId> labels) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("contact", violations);
        }
        ContactContent content = content(derivations, labels);
        C plain = contact(state, content, null, null);
        NameFormatter names = derivations.names();
        if (names == NameFormatter.standard()) {
            return plain;
        }
        return contact(state, content, named(names.display(plain)), named(names.sort(plain)));
    }

    private static String named(String derived) {
        if (derived.isBlank()) {
            throw new IllegalStateException("a name formatter gives names that are not blank");
        }
        return derived;
    }

    private ContactContent content(
            Derivations derivations, Function<? super LabelName, LabelId> resolver) {
        List<ContactPoint<PhoneNumber>> numbers = normalised(derivations);
        Map<LabelName, LabelId> found = new LinkedHashMap<>();
        labelNames().forEach(name -> found.put(name, resolver.apply(name)));
        return new ContactContent(
                displayAs,
                sortAs,
                List.copyOf(nicknames),
                emails(),
                numbers,
                addresses(),
                webAddresses(),
                handles(),
                externalIds(),
                labels.with(found.values()),
                fields(),
                standing.toStanding(),
                occasions(),
                remarks(),
                photos(),
                original().orElse(null),
                origins.of(this, numbers, found));
    }

    /**
     * Numbers that have their normal form stay the very objects they are, and so does their list.
     */
    @SuppressWarnings("ReferenceEquality") // a number that is not the same object was normalised
    private List<ContactPoint<PhoneNumber>> normalised(Derivations derivations) {
        List<ContactPoint<PhoneNumber>> given = phones();
        List<ContactPoint<PhoneNumber>> normal = new ArrayList<>(given.size());
        boolean changed = false;
        for (ContactPoint<PhoneNumber> point : given) {
            PhoneNumber number = derivations.normalise(point.value());
            boolean kept = number == point.value();
            changed |= !kept;
            normal.add(kept ? point : point.withValue(number));
        }
        return changed ? List.copyOf(normal) : given;
    }

    /** Adds what is wrong with the values of one kind of contact. */
    abstract void check(List<Violation> found);
}
