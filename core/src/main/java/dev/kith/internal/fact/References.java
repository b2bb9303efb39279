package dev.kith.internal.fact;

import dev.kith.common.Aggregate;
import dev.kith.contact.ContactId;
import dev.kith.store.AggregateKind;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The aggregates of one kind that refer to a contact. */
final class References<A extends Aggregate> {

    private static final int AT_ONCE = 500;

    private final AggregateKind<A> kind;

    References(AggregateKind<A> kind) {
        this.kind = kind;
    }

    AggregateKind<A> kind() {
        return kind;
    }

    /** Whether an aggregate of some kind is one of this kind that refers to a contact. */
    @Nullable A referring(
            AggregateKind<?> other, @Nullable Aggregate aggregate, ContactId contact) {
        if (aggregate == null || !other.name().equals(kind.name())) {
            return null;
        }
        A own = kind.type().cast(aggregate);
        return kind.contacts(own).contains(contact) ? own : null;
    }

    void forEach(StorageView view, ContactId contact, Consumer<? super A> each) {
        IndexRange range = AggregateKind.byContact(contact);
        List<Found<A>> page = view.aggregates().scan(kind, range, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(found -> each.accept(found.aggregate()));
            IndexRange rest = range.after(page.get(page.size() - 1).position());
            page = page.size() < AT_ONCE ? List.of() : view.aggregates().scan(kind, rest, AT_ONCE);
        }
    }
}
