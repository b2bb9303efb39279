package dev.kith.internal.fact;

import dev.kith.common.Aggregate;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactValue;
import dev.kith.store.AggregateKind;
import dev.kith.store.StorageView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the library writes, about every contact that an aggregate of its {@linkplain
 * FactDefinition#sources sources} refers to. Where the source is {@value #CONTACT}, it comes from
 * which other contacts {@linkplain #referred refer} to the one that it is about, and from nothing
 * else of them. Immutable.
 */
public interface DeclaredFact {

    /** The source that is other contacts. */
    String CONTACT = "contact";

    FactDefinition definition();

    /** The values as they follow from what is stored, and from nothing else. */
    Collection<FactValue> recompute(StorageView view, ContactId contact);

    /**
     * The values after one aggregate of a source was written, made from those before it, where that
     * can be told without reading all that they come from. It must agree with {@link #recompute}.
     *
     * @param before the version before; nothing if it is new
     * @param next what it is now; nothing if it was removed
     */
    default <A extends Aggregate> Optional<List<FactValue>> step(
            List<FactValue> stored,
            ContactId contact,
            AggregateKind<A> kind,
            @Nullable A before,
            @Nullable A next) {
        return Optional.empty();
    }

    /** Those to which a contact refers in the way that counts for the fact. */
    default Set<ContactId> referred(Contact contact) {
        return Set.of();
    }

    /**
     * The values after one more or one less of the other contacts refers to the contact, as {@link
     * #step} gives them for aggregates.
     *
     * @param more one more, if it is 1; one less, if it is -1
     */
    default Optional<List<FactValue>> step(List<FactValue> stored, int more) {
        return Optional.empty();
    }
}
