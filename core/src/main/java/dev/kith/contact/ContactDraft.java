package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Parsed;
import dev.kith.common.Team;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a contact that is not in the book yet, or of one that is being changed.
 *
 * <p>Texts are checked as they come in, and everything that is wrong is collected: {@link
 * #violations} lists it all, and a book refuses a draft that has any. A draft can be used again;
 * what was made from it never changes. Used by one thread.
 *
 * @param <C> what the draft becomes
 * @param <D> the draft's own type
 */
public abstract sealed class ContactDraft<C extends Contact, D extends ContactDraft<C, D>>
        permits PersonDraft, OrganizationDraft {

    /** The most values of one kind that a contact can have. */
    public static final int MAX_VALUES = 1_000;

    private static final TextRule NAME = TextRule.line("a name", 1_000);
    private static final TextRule LABEL = TextRule.line("a label", 200);

    private @Nullable String displayAs;
    private @Nullable String sortAs;
    private List<String> nicknames = List.of();
    private List<ContactPoint<EmailAddress>> emails = List.of();
    private List<ContactPoint<PhoneNumber>> phones = List.of();
    private List<ContactPoint<PostalAddress>> addresses = List.of();
    private List<ContactPoint<WebAddress>> webAddresses = List.of();
    private List<ContactPoint<MessagingHandle>> handles = List.of();
    private List<ExternalId> externalIds = List.of();
    private Set<String> labels = Set.of();
    private final StandingDraft standing;
    private List<Occasion> occasions = List.of();
    private List<Note> notes = List.of();
    private List<PhotoReference> photos = List.of();
    private @Nullable Original original;
    private List<Violation> refused = List.of();

    ContactDraft() {
        standing = new StandingDraft(Standing.NONE);
    }

    ContactDraft(Contact contact) {
        ContactContent content = contact.content();
        displayAs = content.displayAs();
        sortAs = content.sortAs();
        nicknames = content.nicknames();
        emails = content.emails();
        phones = content.phones();
        addresses = content.addresses();
        webAddresses = content.webAddresses();
        handles = content.handles();
        externalIds = content.externalIds();
        labels = content.labels();
        standing = new StandingDraft(content.standing());
        occasions = content.occasions();
        notes = content.notes();
        photos = content.photos();
        original = content.original();
    }

    abstract D self();

    abstract boolean isNamed();

    abstract C contact(
            ContactState state,
            ContactContent content,
            @Nullable String display,
            @Nullable String sort);

    /**
     * Lays down the name to show, whatever the other names are.
     *
     * @param displayName one line of at most 1,000 characters; else it becomes a violation
     * @return this draft
     */
    public D displayAs(String displayName) {
        forgetRefused("displayAs");
        accepted("displayAs", NAME, displayName).ifPresent(text -> displayAs = text.strip());
        return self();
    }

    /** {@return this draft, to be shown by a derived name} */
    public D withoutDisplayAs() {
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
        forgetRefused("sortAs");
        accepted("sortAs", NAME, sortName).ifPresent(text -> sortAs = text.strip());
        return self();
    }

    /** {@return this draft, to be sorted by a derived name} */
    public D withoutSortAs() {
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
        accepted(place("nicknames", nicknames), NAME, nickname)
                .ifPresent(text -> nicknames = plus(nicknames, text.strip()));
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
        forgetRefused("nicknames");
        others.forEach(this::nickname);
        return self();
    }

    /**
     * Adds an e-mail address; a text that is none becomes a violation.
     *
     * @param text the address
     * @return this draft
     */
    public D email(String text) {
        return email(text, Use.OTHER);
    }

    /**
     * Adds an e-mail address; a text that is none becomes a violation.
     *
     * @param text the address
     * @param use where it belongs
     * @return this draft
     */
    public D email(String text, Use use) {
        emails = parsed(emails, "emails", EmailAddress.parse(text), use);
        return self();
    }

    /**
     * Adds an e-mail address.
     *
     * @param point the address and what is known of it
     * @return this draft
     */
    public D email(ContactPoint<EmailAddress> point) {
        emails = plus(emails, point);
        return self();
    }

    /**
     * Replaces all e-mail addresses.
     *
     * @param points the addresses in the order of preference
     * @return this draft
     */
    public D emails(List<ContactPoint<EmailAddress>> points) {
        emails = new ArrayList<>(points);
        forgetRefused("emails");
        return self();
    }

    /**
     * Adds a phone number; a text that is none becomes a violation.
     *
     * @param text the number as the user wrote it
     * @return this draft
     */
    public D phone(String text) {
        return phone(text, Use.OTHER);
    }

    /**
     * Adds a phone number; a text that is none becomes a violation.
     *
     * @param text the number as the user wrote it
     * @param use where it belongs
     * @return this draft
     */
    public D phone(String text, Use use) {
        phones = parsed(phones, "phones", PhoneNumber.parse(text), use);
        return self();
    }

    /**
     * Adds a phone number.
     *
     * @param point the number and what is known of it
     * @return this draft
     */
    public D phone(ContactPoint<PhoneNumber> point) {
        phones = plus(phones, point);
        return self();
    }

    /**
     * Replaces all phone numbers.
     *
     * @param points the numbers in the order of preference
     * @return this draft
     */
    public D phones(List<ContactPoint<PhoneNumber>> points) {
        phones = new ArrayList<>(points);
        forgetRefused("phones");
        return self();
    }

    /**
     * Adds a postal address.
     *
     * @param address the address
     * @param use where it belongs
     * @return this draft
     */
    public D address(PostalAddress address, Use use) {
        return address(ContactPoint.of(address, use));
    }

    /**
     * Adds a postal address.
     *
     * @param point the address and what is known of it
     * @return this draft
     */
    public D address(ContactPoint<PostalAddress> point) {
        addresses = plus(addresses, point);
        return self();
    }

    /**
     * Replaces all postal addresses.
     *
     * @param points the addresses in the order of preference
     * @return this draft
     */
    public D addresses(List<ContactPoint<PostalAddress>> points) {
        addresses = new ArrayList<>(points);
        return self();
    }

    /**
     * Adds the address of a page on the web; a text that is none becomes a violation.
     *
     * @param text the address
     * @return this draft
     */
    public D webAddress(String text) {
        webAddresses = parsed(webAddresses, "webAddresses", WebAddress.parse(text), Use.OTHER);
        return self();
    }

    /**
     * Adds the address of a page on the web.
     *
     * @param point the address and what is known of it
     * @return this draft
     */
    public D webAddress(ContactPoint<WebAddress> point) {
        webAddresses = plus(webAddresses, point);
        return self();
    }

    /**
     * Replaces all addresses of pages on the web.
     *
     * @param points the addresses in the order of preference
     * @return this draft
     */
    public D webAddresses(List<ContactPoint<WebAddress>> points) {
        webAddresses = new ArrayList<>(points);
        forgetRefused("webAddresses");
        return self();
    }

    /**
     * Adds a name on a messenger or social network.
     *
     * @param point the handle and what is known of it
     * @return this draft
     */
    public D handle(ContactPoint<MessagingHandle> point) {
        handles = plus(handles, point);
        return self();
    }

    /**
     * Replaces all names on messengers and social networks.
     *
     * @param points the handles in the order of preference
     * @return this draft
     */
    public D handles(List<ContactPoint<MessagingHandle>> points) {
        handles = new ArrayList<>(points);
        return self();
    }

    /**
     * Makes a point the one to take, and all other points of its channel and purposes no longer so.
     *
     * @param value where the point leads; compared by {@link PointValue#key()}
     * @return this draft
     * @throws IllegalArgumentException if the draft has no such point
     */
    public D primary(PointValue value) {
        switch (value.channel()) {
            case EMAIL -> emails = Points.withPrimary(emails, value);
            case PHONE -> phones = Points.withPrimary(phones, value);
            case POST -> addresses = Points.withPrimary(addresses, value);
            case WEB -> webAddresses = Points.withPrimary(webAddresses, value);
            case MESSAGING -> handles = Points.withPrimary(handles, value);
        }
        return self();
    }

    /**
     * Takes away the points that lead somewhere.
     *
     * @param value where they lead; compared by {@link PointValue#key()}
     * @return this draft
     */
    public D without(PointValue value) {
        switch (value.channel()) {
            case EMAIL -> emails = Points.without(emails, value);
            case PHONE -> phones = Points.without(phones, value);
            case POST -> addresses = Points.without(addresses, value);
            case WEB -> webAddresses = Points.without(webAddresses, value);
            case MESSAGING -> handles = Points.without(handles, value);
        }
        return self();
    }

    /**
     * Adds what another system calls the contact; a text that is none becomes a violation.
     *
     * @param system the other system
     * @param value its identifier there
     * @return this draft
     */
    public D externalId(String system, String value) {
        String place = place("externalIds", externalIds);
        Optional<String> knownSystem = accepted(place + ".system", ExternalId.SYSTEM, system);
        accepted(place + ".value", ExternalId.VALUE, value)
                .filter(text -> knownSystem.isPresent())
                .ifPresent(text -> externalId(ExternalId.of(system, text)));
        return self();
    }

    /**
     * Adds what another system calls the contact.
     *
     * @param id the external id
     * @return this draft
     */
    public D externalId(ExternalId id) {
        externalIds = plus(externalIds, id);
        return self();
    }

    /**
     * Replaces all external ids.
     *
     * @param ids the external ids
     * @return this draft
     */
    public D externalIds(List<ExternalId> ids) {
        externalIds = new ArrayList<>(ids);
        return self();
    }

    /**
     * Adds a label, unless the contact has it.
     *
     * @param label one line of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public D label(String label) {
        accepted(place("labels", labels), LABEL, label)
                .ifPresent(
                        text -> {
                            Set<String> more = new LinkedHashSet<>(labels);
                            more.add(text.strip());
                            labels = more;
                        });
        return self();
    }

    /**
     * Replaces all labels.
     *
     * @param labels lines of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public D labels(Collection<String> labels) {
        List<String> others = List.copyOf(labels);
        this.labels = Set.of();
        forgetRefused("labels");
        others.forEach(this::label);
        return self();
    }

    /**
     * Lets the contact play a role from a day on.
     *
     * @param role the role, one of the book's catalogue
     * @param from the first day
     * @return this draft
     */
    public D role(RoleKey role, LocalDate from) {
        return role(DatedRole.of(role, DateRange.from(from)));
    }

    /**
     * Adds a role.
     *
     * @param role the role, its days and stages
     * @return this draft
     */
    public D role(DatedRole role) {
        standing.add(role);
        return self();
    }

    /**
     * Ends the role that the contact plays, which stays in its history.
     *
     * @param role the role
     * @param until the first day on which the contact no longer plays it
     * @return this draft
     * @throws IllegalArgumentException if the contact does not play the role at that time
     */
    public D endRole(RoleKey role, LocalDate until) {
        standing.end(role, until);
        return self();
    }

    /**
     * Brings the contact to a stage of a role that it plays.
     *
     * @param role the role
     * @param stage the stage, one of the role's
     * @param since the first day in it
     * @return this draft
     * @throws IllegalArgumentException if the contact does not play the role on that day, or has
     *     reached a stage later
     */
    public D advance(RoleKey role, StageKey stage, LocalDate since) {
        standing.advance(role, stage, since);
        return self();
    }

    /**
     * Replaces all roles.
     *
     * @param roles the roles, their days and stages
     * @return this draft
     */
    public D roles(List<DatedRole> roles) {
        standing.replace(roles);
        return self();
    }

    /** {@return the roles so far} */
    public List<DatedRole> roles() {
        return standing.roles();
    }

    /**
     * Says how important the contact is.
     *
     * @param importance the tier, one of the book's catalogue, and why
     * @return this draft
     */
    public D importance(Importance importance) {
        standing.importance(importance);
        return self();
    }

    /** {@return this draft, of a contact of whose importance nothing is said} */
    public D withoutImportance() {
        standing.importance(null);
        return self();
    }

    /** {@return how important the contact is, if that was said} */
    public Optional<Importance> importance() {
        return standing.importance();
    }

    /**
     * Says who looks after the contact.
     *
     * @param owner one of the host's users
     * @return this draft
     */
    public D owner(Actor owner) {
        standing.owner(owner);
        return self();
    }

    /** {@return this draft, of a contact after whom nobody looks} */
    public D withoutOwner() {
        standing.owner(null);
        return self();
    }

    /** {@return who looks after the contact} */
    public Optional<Actor> owner() {
        return standing.owner();
    }

    /**
     * Adds a team that looks after the contact.
     *
     * @param team the team
     * @return this draft
     */
    public D team(Team team) {
        Set<Team> more = new LinkedHashSet<>(standing.teams());
        more.add(team);
        return teams(more);
    }

    /**
     * Replaces all teams.
     *
     * @param teams the teams that look after the contact
     * @return this draft
     */
    public D teams(Collection<Team> teams) {
        standing.teams(teams);
        return self();
    }

    /** {@return the teams that look after the contact} */
    public Set<Team> teams() {
        return standing.teams();
    }

    /**
     * Restricts the use of the contact's data.
     *
     * @param restriction on which ground and when
     * @return this draft
     */
    public D restriction(Restriction restriction) {
        standing.restriction(restriction);
        return self();
    }

    /** {@return this draft, without any restriction} */
    public D withoutRestriction() {
        standing.restriction(null);
        return self();
    }

    /** {@return the restriction of the use of the contact's data} */
    public Optional<Restriction> restriction() {
        return standing.restriction();
    }

    /**
     * Adds a date that matters.
     *
     * @param occasion the label and the date
     * @return this draft
     */
    public D occasion(Occasion occasion) {
        occasions = plus(occasions, occasion);
        return self();
    }

    /**
     * Sets the day of birth, instead of the one that may be there.
     *
     * @param date the date, as far as it is known
     * @return this draft
     */
    public D birthday(PartialDate date) {
        List<Occasion> others = new ArrayList<>();
        others.add(Occasion.birthday(date));
        occasions.stream().filter(o -> !o.label().equals(Occasion.BIRTHDAY)).forEach(others::add);
        occasions = others;
        return self();
    }

    /**
     * Replaces all dates that matter.
     *
     * @param occasions the labels and dates
     * @return this draft
     */
    public D occasions(List<Occasion> occasions) {
        this.occasions = new ArrayList<>(occasions);
        return self();
    }

    /**
     * Adds a note.
     *
     * @param text at most 100,000 characters, in any number of lines; else it becomes a violation
     * @return this draft
     */
    public D note(String text) {
        accepted(place("notes", notes), Note.TEXT, text).ifPresent(whole -> note(Note.of(whole)));
        return self();
    }

    /**
     * Adds a note.
     *
     * @param note the note
     * @return this draft
     */
    public D note(Note note) {
        notes = plus(notes, note);
        return self();
    }

    /**
     * Replaces all notes.
     *
     * @param notes the notes
     * @return this draft
     */
    public D notes(List<Note> notes) {
        this.notes = new ArrayList<>(notes);
        return self();
    }

    /**
     * Adds a picture.
     *
     * @param photo where it is
     * @return this draft
     */
    public D photo(PhotoReference photo) {
        photos = plus(photos, photo);
        return self();
    }

    /**
     * Replaces all pictures.
     *
     * @param photos where they are, the one to show first
     * @return this draft
     */
    public D photos(List<PhotoReference> photos) {
        this.photos = new ArrayList<>(photos);
        return self();
    }

    /**
     * Keeps the record that the contact was read from.
     *
     * @param original the record
     * @return this draft
     */
    public D original(Original original) {
        this.original = original;
        return self();
    }

    /** {@return this draft without the record that the contact was read from} */
    public D withoutOriginal() {
        original = null;
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

    /** {@return the e-mail addresses so far} */
    public List<ContactPoint<EmailAddress>> emails() {
        return List.copyOf(emails);
    }

    /** {@return the phone numbers so far} */
    public List<ContactPoint<PhoneNumber>> phones() {
        return List.copyOf(phones);
    }

    /** {@return the postal addresses so far} */
    public List<ContactPoint<PostalAddress>> addresses() {
        return List.copyOf(addresses);
    }

    /** {@return the addresses of pages on the web so far} */
    public List<ContactPoint<WebAddress>> webAddresses() {
        return List.copyOf(webAddresses);
    }

    /** {@return the names on messengers and social networks so far} */
    public List<ContactPoint<MessagingHandle>> handles() {
        return List.copyOf(handles);
    }

    /** {@return the external ids so far} */
    public List<ExternalId> externalIds() {
        return List.copyOf(externalIds);
    }

    /** {@return the labels so far, in the order they were given} */
    public Set<String> labels() {
        return ListSet.copyOf(labels);
    }

    /** {@return the dates so far} */
    public List<Occasion> occasions() {
        return List.copyOf(occasions);
    }

    /** {@return the notes so far} */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** {@return the pictures so far} */
    public List<PhotoReference> photos() {
        return List.copyOf(photos);
    }

    /** {@return the record that the contact was read from, if it was} */
    public Optional<Original> original() {
        return Optional.ofNullable(original);
    }

    /** {@return everything that is wrong with the draft as it stands; empty if it can be added} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>(refused);
        if (displayAs == null && !isNamed() && nicknames.isEmpty() && !hasPoint()) {
            found.add(
                    new Violation(
                            "",
                            "nameless",
                            "a contact has at least one name or one contact point"));
        }
        Points.checkPrimaries("emails", emails, found);
        Points.checkPrimaries("phones", phones, found);
        Points.checkPrimaries("addresses", addresses, found);
        Points.checkPrimaries("webAddresses", webAddresses, found);
        Points.checkPrimaries("handles", handles, found);
        checkSize("nicknames", nicknames, found);
        checkSize("emails", emails, found);
        checkSize("phones", phones, found);
        checkSize("addresses", addresses, found);
        checkSize("webAddresses", webAddresses, found);
        checkSize("handles", handles, found);
        checkSize("externalIds", externalIds, found);
        checkSize("labels", labels, found);
        checkSize("occasions", occasions, found);
        checkSize("notes", notes, found);
        checkSize("photos", photos, found);
        for (int i = 0; i < addresses.size(); i++) {
            PostalAddress address = addresses.get(i).value();
            checkSize("addresses[" + i + "].lines", address.lines(), found);
            checkSize("addresses[" + i + "].parts", address.order(), found);
        }
        check(found);
        standing.check(found);
        if (externalIds.size() > 1 && Set.copyOf(externalIds).size() < externalIds.size()) {
            found.add(
                    new Violation(
                            "externalIds", "repeated", "a contact has each external id once"));
        }
        if (occasions.stream().filter(o -> o.label().equals(Occasion.BIRTHDAY)).count() > 1) {
            found.add(new Violation("occasions", "repeated", "a contact has at most one birthday"));
        }
        return List.copyOf(found);
    }

    /**
     * {@return the contact of these values} Called by the library when a contact is added or
     * changed, and by storage adapters when they read one; a host gives its drafts to the book.
     *
     * @param state what the book says of the contact
     * @param derivations how derived values are made
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public C toContact(ContactState state, Derivations derivations) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("contact", violations);
        }
        ContactContent content = content(derivations);
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

    private ContactContent content(Derivations derivations) {
        return new ContactContent(
                displayAs,
                sortAs,
                List.copyOf(nicknames),
                List.copyOf(emails),
                normalised(derivations),
                List.copyOf(addresses),
                List.copyOf(webAddresses),
                List.copyOf(handles),
                List.copyOf(externalIds),
                ListSet.copyOf(labels),
                standing.toStanding(),
                List.copyOf(occasions),
                List.copyOf(notes),
                List.copyOf(photos),
                original);
    }

    private List<ContactPoint<PhoneNumber>> normalised(Derivations derivations) {
        if (phones.stream().allMatch(point -> point.value().e164().isPresent())) {
            return List.copyOf(phones);
        }
        return phones.stream()
                .map(point -> point.withValue(derivations.normalise(point.value())))
                .collect(Collectors.toUnmodifiableList());
    }

    private boolean hasPoint() {
        return !(emails.isEmpty()
                && phones.isEmpty()
                && addresses.isEmpty()
                && webAddresses.isEmpty()
                && handles.isEmpty());
    }

    private <V extends PointValue> List<ContactPoint<V>> parsed(
            List<ContactPoint<V>> points, String path, Parsed<V> value, Use use) {
        return value.fold(
                v -> plus(points, ContactPoint.of(v, use)),
                violations -> {
                    String place = place(path, points);
                    violations.forEach(violation -> refuse(violation.at(place)));
                    return points;
                });
    }

    /**
     * The text if the rule accepts it; else what is wrong is kept, to be listed with all the rest.
     */
    private Optional<String> accepted(String place, TextRule rule, String text) {
        Optional<Violation> violation = rule.violation(text);
        violation.ifPresent(found -> refuse(found.at(place)));
        return violation.isPresent() ? Optional.empty() : Optional.of(text);
    }

    private void refuse(Violation violation) {
        refused = plus(refused, violation);
    }

    private String place(String path, Collection<?> values) {
        long before =
                refused.stream()
                        .map(violation -> violation.path().replaceFirst("].*", "]"))
                        .filter(place -> place.startsWith(path + "["))
                        .distinct()
                        .count();
        return path + "[" + (values.size() + before) + "]";
    }

    private void forgetRefused(String path) {
        refused =
                refused.stream()
                        .filter(v -> !v.path().equals(path) && !v.path().startsWith(path + "["))
                        .toList();
    }

    /** Adds what is wrong with the values of one kind of contact. */
    abstract void check(List<Violation> found);

    static void checkSize(String path, Collection<?> values, List<Violation> found) {
        if (values.size() > MAX_VALUES) {
            found.add(
                    new Violation(
                            path,
                            "too-many",
                            "a contact has at most " + MAX_VALUES + " values of one kind",
                            Map.of("max", MAX_VALUES)));
        }
    }

    static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = list instanceof ArrayList<T> own ? own : new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
