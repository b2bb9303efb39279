package dev.kith.internal.contact;

import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ExternalId;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the book demands of a contact before it is stored, beyond what its values say by themselves:
 * that what it refers to is there, and that nobody else has what only one can have.
 */
final class ContactRules {

    private ContactRules() {}

    /** What is wrong with the next version of a contact, or a new contact. */
    static List<Violation> violations(
            CommandContext context, Contact next, @Nullable Contact before) {
        StorageView view = context.unit();
        AggregateView definitions = view.aggregates();
        List<Violation> found = new ArrayList<>();
        found.addAll(
                RoleRules.violations(
                        definitions, next, before == null ? List.of() : before.roles()));
        found.addAll(
                TierRules.violations(
                        definitions,
                        next,
                        before == null ? Optional.empty() : before.importance()));
        found.addAll(
                FieldRules.violations(view, next, before == null ? Map.of() : before.fields()));
        found.addAll(
                CollectionRules.violations(
                        definitions,
                        context.actor(),
                        next,
                        before == null ? Optional.empty() : before.collection()));
        checkSource(view, next, before, found);
        return found;
    }

    private static void checkSource(
            StorageView view, Contact next, @Nullable Contact before, List<Violation> found) {
        Optional<ContactId> source = next.copiedFrom();
        if (source.isEmpty() || (before != null && source.equals(before.copiedFrom()))) {
            return;
        }
        if (source.get().equals(next.id())) {
            found.add(new Violation("copiedFrom", "itself", "a contact is no copy of itself"));
        } else {
            Referents.violation(view, source.get(), "copiedFrom").ifPresent(found::add);
        }
    }

    /** Checks, under a guard each, that no other contact has the external ids that are new. */
    static void claimExternalIds(StorageUnit unit, Contact contact, @Nullable Contact before) {
        List<ExternalId> claimed = new ArrayList<>(contact.externalIds());
        claimed.removeAll(before == null ? List.of() : before.externalIds());
        if (claimed.isEmpty()) {
            return;
        }
        unit.guard(
                claimed.stream()
                        .map(id -> new Guard("external-id", ContactKey.of(id).text()))
                        .toList());
        for (ExternalId id : claimed) {
            for (Contact holder : unit.contacts().findByKey(ContactKey.of(id), 2)) {
                if (!holder.id().equals(contact.id())) {
                    throw new ExternalIdTakenException(id, holder.id());
                }
            }
        }
    }
}
