package dev.kith.internal.fact;

import dev.kith.change.History;
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
import dev.kith.store.ChangeView;
import dev.kith.store.ContactProjection;
import dev.kith.store.FactView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of one book for one actor. */
public final class BookFacts implements Facts {

    private static final int AT_ONCE = 200;

    private final Commands commands;
    private final DeclaredFacts declared;
    private final History history;
    private final FactView view;

    public BookFacts(Commands commands, DeclaredFacts declared, History history) {
        this.commands = commands;
        this.declared = declared;
        this.history = history;
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
        long begin = committed();
        long changed = 0;
        for (ContactStatus status : ContactStatus.values()) {
            List<Contact> page = commands.view().contacts().first(status, AT_ONCE);
            while (!page.isEmpty()) {
                changed += rebuilt(page.stream().map(Contact::id));
                page =
                        commands.view()
                                .contacts()
                                .after(
                                        status,
                                        ContactProjection.position(page.get(page.size() - 1)),
                                        AT_ONCE);
            }
        }
        return changed + rebuiltSince(begin);
    }

    /**
     * Those that were changed behind a position of the log, in their status or in their name: they
     * may have gone from a page that was still to come to one that was read before.
     */
    private long rebuiltSince(long position) {
        // later changes matter no more: by now every contact was read at the place where it is
        long end = committed();
        ChangeView log = commands.view().changes();
        long changed = 0;
        for (long place = position; place < end; ) {
            int size = (int) Math.min(AT_ONCE, end - place);
            List<LoggedChange> page = log.sealed(place, size);
            changed +=
                    rebuilt(
                            page.stream()
                                    .map(change -> change.entry().subject())
                                    .filter(each -> each.kind().equals(DeclaredFact.CONTACT))
                                    .map(subject -> ContactId.of(subject.id())));
            // positions have no gaps
            place += size;
        }
        return changed;
    }

    /** The position in the log behind everything that is committed by now. */
    private long committed() {
        history.end();
        return commands.view().changes().lastSeal().map(Seal::position).orElse(0L);
    }

    private long rebuilt(Stream<ContactId> contacts) {
        List<ContactId> ids = contacts.distinct().sorted().toList();
        return commands.<Long>unit(
                unit -> ids.stream().filter(id -> !declared.rebuild(unit, id).isEmpty()).count());
    }
}
