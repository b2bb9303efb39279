package dev.kith.internal.contact;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.ListPlace;
import dev.kith.internal.command.Listing;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of an organisation, ever or on a day. */
final class PeopleAt {

    private final ContactView view;
    private final ContactId organization;
    private final @Nullable LocalDate day;
    private final Listing<Person> listing;

    PeopleAt(Commands commands, ContactId organization, @Nullable LocalDate day) {
        view = commands.view().contacts();
        this.organization = organization;
        this.day = day;
        String name = "people " + organization + " " + (day == null ? "" : day);
        listing =
                new Listing<>(
                        commands.book(), name, person -> new ListPlace("", person.id().uuid()));
    }

    Page<Person> page(PageRequest request) {
        ContactKey key = ContactKey.ofPeopleAt(organization);
        return listing.page(
                request,
                size -> people(Holders.of(view, key), size),
                (place, size) -> people(Holders.after(view, key, ContactId.of(place.id())), size));
    }

    private List<Person> people(Stream<Contact> holders, int size) {
        return holders.filter(Person.class::isInstance)
                .map(Person.class::cast)
                .filter(this::isThere)
                .limit(size)
                .toList();
    }

    private boolean isThere(Person person) {
        return day == null
                || person.affiliations().stream()
                        .filter(affiliation -> affiliation.isCurrent(day))
                        .map(Affiliation::organizationId)
                        .anyMatch(id -> id.filter(organization::equals).isPresent());
    }
}
