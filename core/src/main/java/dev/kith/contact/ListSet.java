package dev.kith.contact;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A small immutable set that keeps the order it was given in; a hash set of so few takes five times
 * the room.
 */
final class ListSet<E> extends AbstractSet<E> {

    private final List<E> elements;

    private ListSet(List<E> elements) {
        this.elements = elements;
    }

    static <E> Set<E> copyOf(Collection<? extends E> elements) {
        if (elements instanceof ListSet<? extends E> same) {
            @SuppressWarnings("unchecked") // an immutable set of E's subtype is a set of E
            Set<E> widened = (Set<E>) same;
            return widened;
        }
        List<E> distinct =
                List.copyOf(
                        elements instanceof LinkedHashSet
                                ? elements
                                : new LinkedHashSet<>(elements));
        return distinct.isEmpty() ? Set.of() : new ListSet<>(distinct);
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }
}
