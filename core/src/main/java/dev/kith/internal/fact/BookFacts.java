package dev.kith.internal.fact;

import dev.kith.common.NotFoundException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.fact.Fact;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.fact.Facts;
import dev.kith.internal.command.Commands;
import dev.kith.store.ContactProjection;
import dev.kith.store.FactView;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The facts of one book for one actor. */
public final class BookFacts implements Facts {

    private static final int AT_ONCE = 200;

    private final Commands commands;
    private final DeclaredFacts declared;
    private final FactView view;

    public BookFacts(Commands commands, DeclaredFacts declared) {
        this.commands = commands;
        this.declared = declared;
        view = commands.view().facts();
    }

    @Override
    public List<FactDefinition> definitions() {
        return declared.definitions();
    }

    @Override
    public List<Fact> of(ContactId contact) {
        return view.of(Objects.requireNonNull(contact, "contact"));
    }

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        Objects.requireNonNull(contact, "contact");
        FactDefinition definition = declared.require(Objects.requireNonNull(key, "key"));
        List<FactValue> stored = view.find(contact, key);
        return stored.isEmpty() ? definition.standIn().stream().toList() : stored;
    }

    @Override
    public void set(ContactId contact, FactKey key, FactValue value) {
        set(contact, key, List.of(value));
    }

    @Override
    public void set(ContactId contact, FactKey key, Collection<? extends FactValue> values) {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(key, "key");
        List<FactValue> sorted = FactValue.sorted(values);
        declared.requireHosts(key, sorted);
        commands.run(new SetFact(contact, key, sorted));
    }

    @Override
    public void clear(ContactId contact, FactKey key) {
        set(contact, key, List.of());
    }

    @Override
    public Set<FactKey> rebuild(ContactId contact) {
        Objects.requireNonNull(contact, "contact");
        commands.requireNoKey();
        return commands.unit(
                unit -> {
                    if (unit.contacts().find(contact).isEmpty()) {
                        throw new NotFoundException(contact);
                    }
                    return declared.rebuild(unit, contact);
                });
    }

    @Override
    public long rebuild() {
        commands.requireNoKey();
        if (commands.environment().storage().isActive()) {
            throw new IllegalStateException(
                    "the facts of a book are rebuilt in many units; call it outside a unit");
        }
        long changed = 0;
        for (ContactStatus status : ContactStatus.values()) {
            List<Contact> page = commands.view().contacts().first(status, AT_ONCE);
            while (!page.isEmpty()) {
                changed += rebuilt(page);
                page =
                        commands.view()
                                .contacts()
                                .after(
                                        status,
                                        ContactProjection.position(page.get(page.size() - 1)),
                                        AT_ONCE);
            }
        }
        return changed;
    }

    private long rebuilt(List<Contact> page) {
        return commands.<Long>unit(
                unit ->
                        page.stream()
                                .map(Contact::id)
                                .sorted()
                                .filter(id -> !declared.rebuild(unit, id).isEmpty())
                                .count());
    }
}
