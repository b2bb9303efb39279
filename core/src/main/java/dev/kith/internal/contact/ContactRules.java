package dev.kith.internal.contact;

import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.AggregateView;
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
}
