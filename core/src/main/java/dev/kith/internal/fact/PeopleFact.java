package dev.kith.internal.fact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many people have or had an affiliation with an organisation. None is stored for 0. */
public final class PeopleFact implements DeclaredFact {

    private static final int AT_ONCE = 500;

    private final FactDefinition definition;

    public PeopleFact(FactKey key) {
        definition =
                FactDefinition.of(key, FactType.NUMBER, "nobody has or had an affiliation with it")
                        .withStandIn(FactValue.of(0))
                        .from(Set.of(CONTACT));
    }

    @Override
    public FactDefinition definition() {
        return definition;
    }

    @Override
    public List<FactValue> recompute(StorageView view, ContactId contact) {
        ContactKey key = ContactKey.ofPeopleAt(contact);
        long count = 0;
        List<Contact> page = view.contacts().findByKey(key, AT_ONCE);
        while (!page.isEmpty()) {
            count += page.size();
            ContactId last = page.get(page.size() - 1).id();
            page = view.contacts().findByKey(key, last, AT_ONCE);
        }
        return Counts.values(count);
    }

    @Override
    public Set<ContactId> referred(Contact contact) {
        return ContactProjection.organizations(contact);
    }

    @Override
    public Optional<List<FactValue>> step(List<FactValue> stored, int more) {
        return Counts.step(stored, more);
    }
}
