package dev.kith.store;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.ContactId;
import dev.kith.form.AggregateForm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of aggregate: how its aggregates are written, and the keys under which they are found. The
 * one place that says so: an adapter indexes these keys and nothing else. Immutable, safe for use
 * by many threads.
 *
 * @param <A> the aggregates' type
 */
public final class AggregateKind<A extends Aggregate> {

    /** The index that holds each aggregate under every contact that it refers to. */
    private static final String BY_CONTACT = "refers-to";

    private final AggregateForm<A> form;
    private final Class<A> type;
    private final Function<? super A, ? extends Collection<IndexKey>> keys;
    private final @Nullable References<A> references;

    /**
     * How the aggregates of a kind refer to contacts, and what becomes of one when a contact is
     * merged or erased. Pure functions: what they give is a new version that keeps the revision.
     *
     * @param <A> the aggregates' type
     */
    public interface References<A extends Aggregate> {

        /**
         * {@return every contact that an aggregate refers to}
         *
         * @param aggregate the aggregate
         */
        Set<ContactId> contacts(A aggregate);

        /**
         * {@return an aggregate with another contact in every place of one, or nothing if it means
         * nothing then, as a relationship of a contact to itself}
         *
         * @param aggregate the aggregate
         * @param from the contact that it refers to
         * @param to the contact to take its place
         */
        Optional<A> moved(A aggregate, ContactId from, ContactId to);

        /**
         * {@return an aggregate without one of its contacts, or nothing if it goes with it}
         *
         * @param aggregate the aggregate
         * @param contact the contact that it refers to
         */
        Optional<A> without(A aggregate, ContactId contact);

        /**
         * {@return the same content as the next version of what is stored}
         *
         * @param content what it will say
         * @param stored the revision that is stored
         * @param changed when it is changed and by whom
         */
        A next(A content, Revision stored, Stamp changed);
    }

    private AggregateKind(
            AggregateForm<A> form,
            Class<A> type,
            Function<? super A, ? extends Collection<IndexKey>> keys,
            @Nullable References<A> references) {
        this.form = form;
        this.type = type;
        this.keys = keys;
        this.references = references;
    }

    /**
     * {@return a kind of aggregate that refers to no contact}
     *
     * @param form how its aggregates are written; its type is the kind's name, that of the ids'
     *     {@link dev.kith.common.AggregateId#subject subject}
     * @param type the aggregates' type
     * @param keys the keys of an aggregate; a pure function
     * @param <A> the aggregates' type
     */
    public static <A extends Aggregate> AggregateKind<A> of(
            AggregateForm<A> form,
            Class<A> type,
            Function<? super A, ? extends Collection<IndexKey>> keys) {
        return new AggregateKind<>(form, type, keys, null);
    }

    /**
     * {@return the same kind, whose aggregates refer to contacts and are found by them}
     *
     * @param contacts how they refer to contacts
     */
    public AggregateKind<A> referringTo(References<A> contacts) {
        return new AggregateKind<>(form, type, keys, contacts);
    }

    /**
     * {@return where aggregates of any kind are found that refer to a contact}
     *
     * @param contact the contact
     */
    public static IndexRange byContact(ContactId contact) {
        return IndexRange.exactly(contactKey(contact));
    }

    private static IndexKey contactKey(ContactId contact) {
        return new IndexKey(BY_CONTACT, contact.toString());
    }

    /** {@return the name, which is stored and so never changes} */
    public String name() {
        return form.type();
    }

    /** {@return how its aggregates are written} */
    public AggregateForm<A> form() {
        return form;
    }

    /** {@return the aggregates' type} */
    public Class<A> type() {
        return type;
    }

    /**
     * {@return the keys under which an aggregate is found, each once: its own, and one for each
     * contact that it refers to}
     *
     * @param aggregate the aggregate
     */
    public Set<IndexKey> keys(A aggregate) {
        Collection<IndexKey> own = keys.apply(aggregate);
        if (references == null) {
            return Set.copyOf(own);
        }
        Set<IndexKey> all = new HashSet<>(own);
        contacts(aggregate).forEach(contact -> all.add(contactKey(contact)));
        return Set.copyOf(all);
    }

    /** {@return how its aggregates refer to contacts, if they do} */
    public Optional<References<A>> references() {
        return Optional.ofNullable(references);
    }

    /**
     * {@return the contacts that an aggregate refers to}
     *
     * @param aggregate the aggregate
     */
    public Set<ContactId> contacts(A aggregate) {
        return references == null ? Set.of() : references.contacts(aggregate);
    }

    /**
     * {@return the contacts that an aggregate refers to in either of two versions}
     *
     * @param before the one version, or nothing
     * @param next the other version, or nothing
     */
    public Set<ContactId> contacts(@Nullable A before, @Nullable A next) {
        Set<ContactId> both = new HashSet<>();
        if (before != null) {
            both.addAll(contacts(before));
        }
        if (next != null) {
            both.addAll(contacts(next));
        }
        return both;
    }

    @Override
    public String toString() {
        return "AggregateKind[" + name() + "]";
    }
}
