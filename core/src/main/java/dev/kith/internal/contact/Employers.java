package dev.kith.internal.contact;

import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the organisations that a person's affiliations name are there. */
final class Employers {

    private Employers() {}

    /** Checks the organisations of the affiliations that are new: old ones stay as they are. */
    static void check(StorageView view, Contact next, @Nullable Contact before) {
        List<ContactId> named = organizations(next);
        if (before != null) {
            // one by one: a second affiliation with the same organisation is a new one
            organizations(before).forEach(named::remove);
        }
        require(view, named);
    }

    private static void require(StorageView view, List<ContactId> organizations) {
        Set<ContactId> each = new LinkedHashSet<>(organizations);
        for (ContactId id : each) {
            Contact found =
                    Referents.require(view, id, "restore it before giving it a new affiliation");
            if (!(found instanceof Organization)) {
                throw new ContactKindException(
                        id, found.kind(), "an affiliation is with an organisation");
            }
        }
    }

    private static List<ContactId> organizations(Contact contact) {
        List<ContactId> ids = new ArrayList<>();
        if (contact instanceof Person person) {
            for (Affiliation affiliation : person.affiliations()) {
                affiliation.organizationId().ifPresent(ids::add);
            }
        }
        return ids;
    }
}
