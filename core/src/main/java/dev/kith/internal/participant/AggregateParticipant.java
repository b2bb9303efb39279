package dev.kith.internal.participant;

import dev.kith.common.Aggregate;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.ContactId;
import dev.kith.contact.PersonalData;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.AggregateKind;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The aggregates of one kind that refer to contacts, whatever the kind. */
public final class AggregateParticipant<A extends Aggregate> implements Participant {

    private static final int AT_ONCE = 200;
    private static final String IMAGE = "moved-references";

    private final AggregateKind<A> kind;
    private final AggregateKind.References<A> references;
    private final Map<String, PersonalData> fields;

    /**
     * The participant of a kind.
     *
     * @throws IllegalArgumentException if the kind refers to no contact
     */
    public AggregateParticipant(AggregateKind<A> kind, Map<String, PersonalData> fields) {
        this.kind = kind;
        this.fields = Map.copyOf(fields);
        references =
                kind.references()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the kind " + kind.name() + " has no references"));
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public Set<String> holds() {
        return Set.of(kind.name());
    }

    @Override
    public List<Reference> references(
            BookId book, StorageView view, ContactId contact, String after, int size) {
        IndexRange range = AggregateKind.byContact(contact);
        IndexRange rest =
                after.isEmpty()
                        ? range
                        : range.after(
                                new IndexPosition(
                                        new IndexKey(range.index(), range.text()),
                                        UUID.fromString(after)));
        return view.aggregates().scan(kind, rest, size).stream()
                .map(found -> reference(found.aggregate()))
                .toList();
    }

    private Reference reference(A aggregate) {
        return new Reference(kind.name(), aggregate.id().uuid().toString());
    }

    @Override
    public byte[] moved(CommandContext context, ContactId from, ContactId to) {
        List<FormNode> entries = new ArrayList<>();
        takeAway(
                context,
                from,
                aggregate -> {
                    Form.Builder entry =
                            Form.builder()
                                    .add("before", FormNode.of(bytes(aggregate).toByteArray()));
                    change(context, aggregate, references.moved(aggregate, from, to))
                            .ifPresent(now -> entry.add("revision", FormNode.of(now.number())));
                    entries.add(entry.build());
                });
        Form image = Form.builder().add("moved", FormNode.of(entries)).build();
        return FormBytes.of(new FormDocument(IMAGE, 1, image)).toByteArray();
    }

    @Override
    public List<Reference> restored(CommandContext context, byte[] beforeImage) {
        List<Reference> changedSince = new ArrayList<>();
        FormDocument image = FormBytes.read(beforeImage);
        image.content()
                .objects("moved", FormBytes.MAX_VALUES, entry -> entry)
                .forEach(entry -> restore(context, entry, changedSince));
        return changedSince;
    }

    private void restore(CommandContext context, Form entry, List<Reference> changedSince) {
        A before = kind.form().read(FormBytes.read(entry.bytes("before")));
        Optional<A> current = context.unit().aggregates().find(kind, before.id());
        boolean removed = !entry.has("revision");
        if (removed && current.isEmpty()) {
            context.add(kind, references.next(before, before.revision(), context.stamp()));
        } else if (!removed
                && current.isPresent()
                && current.get().revision().number() == entry.number("revision")) {
            A now = current.get();
            context.save(kind, references.next(before, now.revision(), context.stamp()), now);
        } else {
            changedSince.add(reference(before));
        }
    }

    @Override
    public List<String> erased(CommandContext context, ContactId contact) {
        takeAway(
                context,
                contact,
                aggregate -> change(context, aggregate, references.without(aggregate, contact)));
        return List.of();
    }

    /** Does something to every aggregate that refers to a contact, after which none does. */
    private void takeAway(CommandContext context, ContactId contact, Consumer<A> deed) {
        IndexRange range = AggregateKind.byContact(contact);
        List<Found<A>> page = context.unit().aggregates().scan(kind, range, AT_ONCE);
        while (!page.isEmpty()) {
            for (Found<A> found : page) {
                deed.accept(found.aggregate());
            }
            IndexRange rest = range.after(page.get(page.size() - 1).position());
            page = context.unit().aggregates().scan(kind, rest, AT_ONCE);
        }
        if (!context.unit().aggregates().scan(kind, range, 1).isEmpty()) {
            throw new IllegalStateException(
                    "a " + kind.name() + " still refers to a contact that was taken out of it");
        }
    }

    /** Saves what an aggregate becomes, or removes it; gives its revision if it is still there. */
    private Optional<Revision> change(CommandContext context, A stored, Optional<A> content) {
        if (content.isEmpty()) {
            context.remove(kind, stored);
            return Optional.empty();
        }
        A next = references.next(content.get(), stored.revision(), context.stamp());
        context.save(kind, next, stored);
        return Optional.of(next.revision());
    }

    @Override
    public void exported(BookId book, StorageView view, ContactId contact, FormWriter writer) {
        writer.beginList();
        IndexRange range = AggregateKind.byContact(contact);
        List<Found<A>> page = view.aggregates().scan(kind, range, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(found -> kind.form().write(found.aggregate(), writer));
            IndexRange rest = range.after(page.get(page.size() - 1).position());
            page = view.aggregates().scan(kind, rest, AT_ONCE);
        }
        writer.endList();
    }

    private FormBytes bytes(A aggregate) {
        return FormBytes.of(kind.form(), aggregate);
    }

    @Override
    public Map<String, PersonalData> fields() {
        return fields;
    }
}
