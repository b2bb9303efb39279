package dev.kith.internal.contact;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.internal.command.Commands;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of an organisation, ever or on a day. */
final class PeopleAt {

    private static final String INDEX = "people";

    private final ContactView view;
    private final ContactId organization;
    private final @Nullable LocalDate day;
    private final ListCursor cursors;

    PeopleAt(Commands commands, ContactId organization, @Nullable LocalDate day) {
        view = commands.view().contacts();
        this.organization = organization;
        this.day = day;
        String list = INDEX + ' ' + organization + ' ' + (day == null ? "" : day);
        cursors = new ListCursor(commands.book(), list, INDEX);
    }

    Page<Person> page(PageRequest request) {
        Optional<ContactId> after =
                request.after().map(cursor -> ContactId.of(cursors.read(cursor).id()));
        // one more than asked for tells whether the list goes on
        int wanted = request.size() + 1;
        List<Person> found = new ArrayList<>();
        for (Contact contact : view.findByKey(ContactKey.ofPeopleAt(organization))) {
            boolean behind = after.filter(id -> contact.id().compareTo(id) <= 0).isEmpty();
            if (behind && contact instanceof Person person && isThere(person)) {
                found.add(person);
            }
            if (found.size() == wanted) {
                List<Person> items = found.subList(0, request.size());
                return Page.of(items, cursors.write(position(items.get(items.size() - 1))));
            }
        }
        return Page.last(found);
    }

    private boolean isThere(Person person) {
        return day == null
                || person.affiliations().stream()
                        .filter(affiliation -> affiliation.isCurrent(day))
                        .map(Affiliation::organizationId)
                        .anyMatch(id -> id.filter(organization::equals).isPresent());
    }

    private static IndexPosition position(Person person) {
        return new IndexPosition(new IndexKey(INDEX, ""), person.id().uuid());
    }
}
